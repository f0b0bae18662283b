"""Dividing sentences into calls of the model, so that no core waits and a run can be stopped.

A call cannot be stopped once the model has begun it, so it is one batch: what an interrupt waits
for. CTranslate2 must not be handed more than it works on: it would do all of it before the process
may end, or crash when the process ends all the same.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def calls_of(lengths: Sequence[int], most: int) -> Iterator[list[int]]:
    """The numbers of the sentences of each call, longest first.

    ``lengths`` and ``most`` are in tokens. A call holds no more than ``most`` with its padding,
    or one sentence; sentences of one length are together, so there is little padding.
    """
    call: list[int] = []
    for n in sorted(range(len(lengths)), key=lambda n: -lengths[n]):
        if call and lengths[call[0]] * (len(call) + 1) > most:
            yield call
            call = []
        call.append(n)
    if call:
        yield call


def in_turn(
    calls: Iterator[list[int]], work: Callable[[list[int]], T], threads: int
) -> Generator[tuple[list[int], T]]:
    """Each call and what ``work`` made of it, in their order; ``threads`` are worked on at a time.

    As many wait, so that no thread does. Close it, or an interrupt may leave it at work: closing
    waits for the calls that are worked on, and never begins the others.
    """
    pool = ThreadPoolExecutor(threads, thread_name_prefix="model")
    try:
        begun = deque((call, pool.submit(work, call)) for call in islice(calls, 2 * threads))
        while begun:
            call, answer = begun.popleft()
            yield call, answer.result()
            begun.extend((call, pool.submit(work, call)) for call in islice(calls, 1))
    finally:
        pool.shutdown(cancel_futures=True)
