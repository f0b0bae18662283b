"""Dividing sentences into calls of the model, so that no thread waits and progress is seen."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

_TOKENS_A_CALL = 16_384
_CALLS_AHEAD = 2  # one is worked on, one waits
T = TypeVar("T")


def calls_of(lengths: Sequence[int]) -> Iterator[list[int]]:
    """The numbers of the sentences of each call, longest first.

    ``lengths`` are in tokens. Sentences of one length are together, so that batches hold little
    padding.
    """
    call: list[int] = []
    size = 0
    for n in sorted(range(len(lengths)), key=lambda n: -lengths[n]):
        call.append(n)
        size += lengths[n]
        if size >= _TOKENS_A_CALL:
            yield call
            call, size = [], 0
    if call:
        yield call


def in_turn(
    calls: Iterator[list[int]], submit: Callable[[list[int]], T]
) -> Iterator[tuple[list[int], T]]:
    """Each call and what ``submit`` made of it, the next submitted before this one is waited for.

    An interrupt loses what is submitted, which is never more than two calls.
    """
    waiting: deque[tuple[list[int], T]] = deque()
    for call in calls:
        waiting.append((call, submit(call)))
        if len(waiting) == _CALLS_AHEAD:
            yield waiting.popleft()
    yield from waiting
