"""Trying again what failed its checks, all failing sentences of a batch together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from translators.base import (
    Hypothesis,
    Progress,
    Severity,
    Translation,
    Translator,
    faults,
)
from translators.finish.finish import finish
from translators.house import House
from translators.plans import (
    HOW_MADE,
    Draft,
    Plan,
    in_clauses,
    in_pieces,
    part_by_part,
    whole,
    with_names_hidden,
)
from translators.repair.calmer import in_sentence_case, names_to_hide
from translators.repair.salvage import salvage
from translators.segment import Segment

_RETRIED = frozenset({"capitals", "length", "repetition", "script", "untranslated"})
"""Checks whose warnings are worth another question; those of others are for a person's eye."""


@dataclass(frozen=True, slots=True)
class Failing:
    """A segment, how it was translated, what the model made of it, and what came of that."""

    segment: Segment
    plan: Plan
    draft: Draft
    translation: Translation


def needs_repair(translation: Translation) -> bool:
    """Whether a check found an error, or a warning that another question may mend."""
    return any(
        finding.severity is Severity.ERROR
        or (finding.severity is Severity.WARNING and finding.check in _RETRIED)
        for finding in translation.findings
    )


def repair(
    failing: Sequence[Failing], house: House, translator: Translator
) -> Mapping[str, Translation]:
    """The better translations, by segment key; those of which none is better are left out.

    Tried are the model's other answers; its first one without a loop, and with the words that it
    left in English translated by themselves; then the sentence in sentence case, part by part,
    with its names hidden, and in pieces. The one with the fewest errors wins, then with the fewest
    warnings (what tells only how a text was made counts last), then the one tried first; the
    model's other answers come in the order of their score. None is made worse.
    """
    drafts: dict[str, list[Draft]] = {one.segment.key: [] for one in failing}
    for one, draft in _other_answers(failing, translator):
        drafts[one.segment.key].append(draft)
    for one, draft in _other_questions(failing, house, translator):
        drafts[one.segment.key].append(draft)
    better = {}
    for one in failing:
        tried = [finish(one.segment, draft, house) for draft in drafts[one.segment.key]]
        best = min([one.translation, *tried], key=_rank)
        if _rank(best) < _rank(one.translation):
            better[one.segment.key] = best
    return better


def _rank(tried: Translation) -> tuple[bool, int, int, int]:
    """Errors, warnings of what is wrong, and warnings of how it was made: the fewer, the better.

    Nothing at all is worse than any text.
    """
    made = sum(one in HOW_MADE for one in tried.findings)
    errors, warnings = faults(tried.findings)
    return not tried.text.strip(), errors, warnings - made, made


def ask(
    plans: Sequence[Plan], translator: Translator, progress: Progress | None = None
) -> Iterator[Draft]:
    """What each plan makes of the model's answers; equal sentences are asked for once."""
    wanted = list(dict.fromkeys(text for plan in plans for text in plan.asks))
    answers = translator.translate(wanted, progress) if wanted else ()
    known = dict(zip(wanted, answers, strict=True))
    for plan in plans:
        yield plan.build([known[text] for text in plan.asks])


def _other_answers(
    failing: Sequence[Failing], translator: Translator
) -> Iterator[tuple[Failing, Draft]]:
    single = [one for one in failing if len(one.plan.asks) == 1]
    asked = list(dict.fromkeys(one.plan.asks[0] for one in single))
    known: dict[str, tuple[Hypothesis, ...]] = (
        dict(zip(asked, translator.alternatives(asked), strict=True)) if asked else {}
    )
    for one in single:
        for answer in known[one.plan.asks[0]]:
            yield one, one.plan.build([answer])


def _other_questions(
    failing: Sequence[Failing], house: House, translator: Translator
) -> Iterator[tuple[Failing, Draft]]:
    tries = [(one, plan) for one in failing for plan in _plans(one, house, translator)]
    drafts = ask([plan for _, plan in tries], translator)
    yield from ((one, draft) for (one, _), draft in zip(tries, drafts, strict=True))


def _plans(one: Failing, house: House, translator: Translator) -> Iterator[Plan]:
    text = one.segment.text
    yield from salvage(one.segment, one.draft, house.language)
    calmer = in_sentence_case(text, house.glossary, house.lexicon)
    if calmer != text:
        yield whole(calmer)
        text = calmer
    half = len(text) // 2
    yield part_by_part(
        in_clauses(text, lambda part: len(part) <= half and translator.fits(part), house.language)
    )
    if names := names_to_hide(text, house.glossary, house.language):
        yield with_names_hidden(text, names)
    yield in_pieces(text)
