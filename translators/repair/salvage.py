"""A model's answer of which only a part is bad: what is good of it is kept."""

from collections.abc import Iterable, Iterator

from translators.base import Finding, Range, Severity
from translators.checks.check import check
from translators.finish.loops import loop_at
from translators.plans import LOOP_TAKEN_OUT, Draft, Plan, with_words_filled
from translators.segment import Segment


def salvage(segment: Segment, draft: Draft, language: str) -> Iterator[Plan]:
    """``draft`` without its loop, and with the words left in English translated by themselves."""
    found = check(segment.text, draft.text, language, segment.kind)
    for span in _errors(found, "repetition"):
        if loop := loop_at(draft.text, span):
            once = Draft(loop.taken_out(draft.text), draft.score, None, (LOOP_TAKEN_OUT,))
            yield Plan((), lambda _, once=once: once)  # type: ignore[misc]
    if _errors(found, "source words"):
        yield with_words_filled(draft, _runs(draft.text, found))


def _errors(found: Iterable[Finding], name: str) -> tuple[Range, ...]:
    """Where the check of that name found errors."""
    errors = (one for one in found if one.check == name and one.severity is Severity.ERROR)
    return tuple(one.span for one in errors if one.span)


def _runs(text: str, found: Iterable[Finding]) -> tuple[Range, ...]:
    """Where English words were left, neighbours together, in order; abbreviations may stay."""
    runs: list[Range] = []
    left = (o for o in found if o.check == "source words" and o.severity is not Severity.NOTE)
    for start, end in sorted(one.span for one in left if one.span):
        if runs and not text[runs[-1][1] : start].strip():
            start = runs.pop()[0]
        runs.append((start, end))
    return tuple(runs)
