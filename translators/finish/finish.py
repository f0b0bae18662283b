"""From what the model wrote to what the newsroom would print: terms, names, numbers, typography.

Each step changes only what it is sure of and says what it is not; at the end the checks read the
whole. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from translators.align.align import align
from translators.base import Finding, Link, Origin, Range, Severity, Translation
from translators.checks.check import check
from translators.checks.pair import Pair
from translators.checks.presence import untranslated
from translators.finish.moves import moved
from translators.finish.offices import announcing, parted
from translators.finish.sides import with_sides
from translators.finish.slips import mend_letters, mend_slips
from translators.house import House
from translators.names.codes import with_codes
from translators.names.left import transliterate_left
from translators.plans import Draft
from translators.quantities.localize import localize_quantities
from translators.quantities.repair import repair_quantities
from translators.segment import Segment
from translators.terms.enforce import enforce
from translators.terms.find import TermUse, find_terms
from translators.terms.linked import make_linked
from translators.terms.locate import anchors, locations
from translators.typography.typeset import typeset

_OF_WORDS = frozenset({"source words", "numbers"})


@dataclass(frozen=True, slots=True)
class _Work:
    """A translation on its way: ranges of ``links`` and ``findings`` are those of ``text``."""

    text: str
    links: tuple[Link, ...]
    findings: tuple[Finding, ...]

    def turned(self, text: str, findings: Sequence[Finding] = ()) -> "_Work":
        """With a new text, everything carried over, and more findings about that text."""
        if text == self.text:
            return _Work(text, self.links, (*self.findings, *findings))
        move = moved(self.text, text)
        links = (Link(one.source, move(one.target), one.confidence) for one in self.links)
        kept = (
            Finding(one.check, one.severity, one.message, one.span and move(one.span))
            for one in self.findings
        )
        return _Work(text, tuple(links), (*kept, *findings))


def finish(segment: Segment, draft: Draft, house: House) -> Translation:
    """The segment's translation, finished and checked, with the words that stand for its words."""
    source, language = segment.text, house.language
    terms = find_terms(source, house.glossary)
    known = anchors(terms, draft.text, language)
    links = align(source, draft.text, house.lexicon, draft.attention, known)
    work = _Work(draft.text, links, draft.findings)
    work = work.turned(mend_letters(source, work.text, language))
    now, later = parted(terms, work.text)
    work = _enforced(source, work, now, house)
    work = work.turned(*transliterate_left(source, work.text, language))
    work = work.turned(with_codes(source, work.text, language))
    work = work.turned(with_sides(source, work.text, language))
    work = work.turned(localize_quantities(source, work.text, language))
    work = _enforced(source, work, tuple(announcing(later, source, work.text)), house)
    mended = repair_quantities(source, work.text, language, work.links)
    work = work.turned(work.text if mended is None else mended)
    work = work.turned(mend_slips(source, work.text, language, segment.kind))
    work = work.turned(typeset(work.text, language, house.typography).text)
    found = check(source, work.text, language, segment.kind)
    if any(map(_is_of_english, found)) and _is_copied(segment, draft, language):
        work = _Work(draft.text, links, draft.findings)  # names put into English are no help
        found = check(source, work.text, language, segment.kind)
    told = _without_house_words(found, terms, work.text, language)
    findings = (*work.findings, *told)
    return Translation(
        segment.key, work.text, Origin.MACHINE, draft.score, findings, alignment=work.links
    )


def _enforced(source: str, work: _Work, terms: Sequence[TermUse], house: House) -> _Work:
    if not terms:
        return work
    linked = make_linked(source, work.text, house.language, work.links)
    enforced = enforce(linked, terms, house.glossary)
    return work.turned(enforced.text, enforced.findings)


def _without_house_words(
    found: Sequence[Finding], terms: Sequence[TermUse], text: str, language: str
) -> tuple[Finding, ...]:
    """The findings without those of words that the newsroom's glossary writes so itself.

    They may be in Latin letters, or hold a number that the English does not (Pope Leo).
    """
    if not any(one.check in _OF_WORDS for one in found):
        return tuple(found)
    ours = [place for use in terms for place in locations(use, text, language)]
    return tuple(
        one
        for one in found
        if one.check not in _OF_WORDS or one.span is None or not _is_within(one.span, ours)
    )


def _is_within(span: Range, places: Sequence[Range]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in places)


def _is_of_english(finding: Finding) -> bool:
    """Whether a finding tells that English was left."""
    return finding.check in ("script", "source words") and finding.severity is not Severity.NOTE


def _is_copied(segment: Segment, draft: Draft, language: str) -> bool:
    """Whether the model gave the English back."""
    pair = Pair(segment.text, draft.text, language, segment.kind)
    return any(one.severity is Severity.ERROR for one in untranslated(pair))
