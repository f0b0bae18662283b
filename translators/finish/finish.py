"""From what the model wrote to what the newsroom would print: terms, names, numbers, typography.

Each step changes only what it is sure of and says what it is not; at the end the checks read the
whole. Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from translators.align.align import align
from translators.base import Finding, Link, Origin, Severity, Translation
from translators.checks.check import check
from translators.checks.pair import Pair
from translators.checks.presence import untranslated
from translators.finish.moves import moved
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
from translators.terms.entry import Kind
from translators.terms.find import TermUse, find_terms
from translators.terms.linked import make_linked
from translators.terms.locate import anchors
from translators.terms.wording import wordings
from translators.typography.typeset import typeset


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
    linked = make_linked(source, work.text, language, work.links)
    enforced = enforce(linked, terms, house.glossary)
    work = work.turned(enforced.text, enforced.findings)
    spelled = work.turned(*transliterate_left(source, work.text, language))
    work = _without_settled(work, spelled, terms, language)
    work = work.turned(with_codes(source, work.text, language))
    work = work.turned(with_sides(source, work.text, language))
    work = work.turned(localize_quantities(source, work.text, language))
    mended = repair_quantities(source, work.text, language, work.links)
    work = work.turned(work.text if mended is None else mended)
    work = work.turned(mend_slips(source, work.text, language, segment.kind))
    work = work.turned(typeset(work.text, language, house.typography).text)
    found = check(source, work.text, language, segment.kind)
    if any(map(_is_of_english, found)) and _is_copied(segment, draft, language):
        work = _Work(draft.text, links, draft.findings)  # names put into English are no help
        found = check(source, work.text, language, segment.kind)
    findings = (*work.findings, *found)
    return Translation(
        segment.key, work.text, Origin.MACHINE, draft.score, findings, alignment=work.links
    )


def _without_settled(before: _Work, work: _Work, terms: Sequence[TermUse], language: str) -> _Work:
    """Without what the glossary said of given names that are now spelled as it says."""
    names = {
        form
        for use in terms
        if use.entry.kind is Kind.GIVEN_NAME
        for form in wordings(use.entry, use.phrase, language)
    }
    settled = {
        new
        for old, new in zip(before.findings, work.findings, strict=False)
        if old.check == "glossary" and old.span and new.span
        if before.text[slice(*old.span)].isascii() and work.text[slice(*new.span)] in names
    }
    return replace(work, findings=tuple(one for one in work.findings if one not in settled))


def _is_of_english(finding: Finding) -> bool:
    """Whether a finding tells that English was left."""
    return finding.check in ("script", "source words") and finding.severity is not Severity.NOTE


def _is_copied(segment: Segment, draft: Draft, language: str) -> bool:
    """Whether the model gave the English back."""
    pair = Pair(segment.text, draft.text, language, segment.kind)
    return any(one.severity is Severity.ERROR for one in untranslated(pair))
