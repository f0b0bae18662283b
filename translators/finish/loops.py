"""A phrase that a model says again and again: where it begins, and where it is over."""

from dataclasses import dataclass

from translators.base import Range
from translators.checks.repeats import words_said


@dataclass(frozen=True, slots=True)
class Loop:
    """A phrase said ``times`` in a row over the range ``whole``; ``once`` is the first of them.

    ``at_end`` tells that no word follows; a beginning of the phrase there is a part of ``whole``.
    """

    whole: Range
    once: Range
    times: int
    at_end: bool

    def taken_out(self, text: str) -> str:
        """``text`` with the phrase said once, and the mark that stands after the last."""
        return text[: self.once[1]] + text[self.whole[1] :]


def loop_at(text: str, span: Range) -> Loop | None:
    """The loop of which ``span`` has the beginning, twice or more; None if nothing repeats there.

    Case does not count. Linear in the words from there on, times those of the phrase.
    """
    tokens = words_said(text, span[0])
    bare = [token.group().casefold() for token in tokens]
    seen = sum(token.end() <= span[1] for token in tokens)
    size = next((n for n in range(1, seen // 2 + 1) if _repeats(bare[:seen], n)), None)
    if size is None:
        return None
    end = seen
    while end < len(bare) and bare[end] == bare[end - size]:
        end += 1
    times, at_end = end // size, end == len(bare)
    last = end if at_end else times * size
    start = tokens[0].start()
    return Loop((start, tokens[last - 1].end()), (start, tokens[size - 1].end()), times, at_end)


def _repeats(words: list[str], size: int) -> bool:
    return len(words) % size == 0 and words[size:] == words[:-size]
