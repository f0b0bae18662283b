"""The glossary enforced: a term that is missing is put in where the alignment shows its place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from translators.base import Finding, Link, Range, Severity
from translators.protect import protected_spans
from translators.terms.entry import COMMON, SOFT, Kind
from translators.terms.find import TermUse, find_terms
from translators.terms.glossary import Glossary
from translators.terms.locate import locations
from translators.terms.put import Put, put_hebrew, put_russian
from translators.terms.stand_in import StandIn, is_in_a_name, looks_like, stand_in
from translators.terms.tokens import words
from translators.terms.wording import wordings

_SURE_OF_LIKENESS = 0.4
_SURE_OF_ANOTHER = 0.75
_NEAR = 40
_RELATION = re.compile(r"[сц]к(?:ий|ая|ое|ие|ого|ой|их|ому|им|ую|ими|ом)$")
"""A Russian adjective of a place: a noun cannot take its place."""
_SIGNS = re.compile(r"[,;:!?…]|[.\"”]\s")
"""Signs between words: what holds one is not one term."""


class Outcome(StrEnum):
    """What became of a term."""

    FOUND = "found"
    PUT_IN = "put in"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class EnforcedTerm:
    """A term of the source, what became of it, and where it is in the text, if it is there."""

    use: TermUse
    outcome: Outcome
    span: Range | None


@dataclass(frozen=True, slots=True)
class Enforced:
    """The text with the glossary's terms, what an editor should look at, and every term's fate."""

    text: str
    findings: tuple[Finding, ...]
    uses: tuple[EnforcedTerm, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    source: str
    target: str
    language: str
    links: tuple[Link, ...]
    known: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Verdict:
    """``span`` is in the target as it came; ``put`` is what goes there instead."""

    use: TermUse
    outcome: Outcome
    span: Range | None = None
    put: Put | None = None


def enforce(
    source: str, target: str, language: str, links: Sequence[Link], glossary: Glossary
) -> Enforced:
    """Put in the terms that ``target`` lacks in any accepted form.

    A term is put in where the links show with confidence what stands for it, inflected to that
    place; otherwise the text is left and a finding says what the newsroom writes. Addresses and
    handles are not touched, quotations not broken. A text that has its terms comes back as it is,
    so enforcing again, with the links of the new text, changes nothing.
    """
    sentence = _Sentence(source, target, language, tuple(links), glossary.hebrew_keys)
    uses = [u for u in find_terms(source, glossary) if wordings(u.entry, u.phrase, language)]
    places = [locations(use, target, language) for use in uses]
    taken = [span for spans in places for span in spans] + _protected_ranges(target)
    verdicts: list[_Verdict] = []
    for use, spans in zip(uses, places, strict=True):
        verdict = _judge(sentence, use, spans, taken)
        if verdict.put:
            taken.append(verdict.put.span)
        verdicts.append(_once(verdict, verdicts))
    return _report(sentence, verdicts)


def _judge(
    sentence: _Sentence, use: TermUse, places: tuple[Range, ...], taken: list[Range]
) -> _Verdict:
    text = words(sentence.target, sentence.language)
    found = stand_in(use, sentence.source, sentence.target, sentence.links, text)
    if places:
        own = [place for place in places if found and _meet(place, found.span)]
        if found is None or own or not _has_strayed(sentence, use, found):
            return _Verdict(use, Outcome.FOUND, (own or places)[0])
    if found is None or any(_meet(found.span, other) for other in taken):
        return _Verdict(use, Outcome.FOUND if places else Outcome.FLAGGED)
    if _may_go_in(sentence, use, found):
        put = _put(sentence, use, found)
        if _is_there(sentence, use, put):
            return _Verdict(use, Outcome.PUT_IN, found.span, put)
    return _Verdict(use, Outcome.FLAGGED, found.span)


def _once(verdict: _Verdict, before: list[_Verdict]) -> _Verdict:
    """A term put in at its first mention need not stand at the second."""
    if verdict.outcome is Outcome.FLAGGED and verdict.span is None:
        for other in before:
            if other.use.entry is verdict.use.entry and other.outcome is not Outcome.FLAGGED:
                return _Verdict(verdict.use, Outcome.FOUND, other.span)
    return verdict


def _put(sentence: _Sentence, use: TermUse, found: StandIn) -> Put:
    if sentence.language == "ru":
        return put_russian(use, sentence.target, found)
    return put_hebrew(use, sentence.target, found, sentence.known)


def _has_strayed(sentence: _Sentence, use: TermUse, found: StandIn) -> bool:
    """A name that is spelled right once and otherwise here."""
    stands = words(sentence.target, sentence.language)[found.first : found.last]
    return use.entry.kind not in COMMON and looks_like(use, stands, sentence.language)


def _may_go_in(sentence: _Sentence, use: TermUse, found: StandIn) -> bool:
    """Whether the place is sure enough, and its words can go without breaking a quotation."""
    stands = sentence.target[slice(*found.span)]
    if any(stands.count(one) != stands.count(other) for one, other in ("«»", "„“", "()")):
        return False
    if _SIGNS.search(stands) and stands != use.text:
        return False
    if is_in_a_name(sentence.target, found.span):
        return False
    if use.entry.kind in SOFT:
        return stands.isascii() and use.entry.kind is not Kind.ADJECTIVE
    text = words(sentence.target, sentence.language)[found.first : found.last]
    if looks_like(use, text, sentence.language):
        return found.confidence >= _SURE_OF_LIKENESS
    return found.whole and found.confidence >= _SURE_OF_ANOTHER and not _RELATION.search(stands)


def _is_there(sentence: _Sentence, use: TermUse, put: Put) -> bool:
    """Whether the term will be found where it was put: what goes in must be an accepted form."""
    if _is_doubled(sentence, put):
        return False
    text = _with(sentence.target, put)
    end = put.span[0] + len(put.text)
    return any(_meet((put.span[0], end), s) for s in locations(use, text, sentence.language))


def _is_doubled(sentence: _Sentence, put: Put) -> bool:
    """Whether a word that goes in stands right beside it already: only a part was replaced."""
    language, (start, end) = sentence.language, put.span
    before = words(sentence.target[max(0, start - _NEAR) : start], language)[-1:]
    after = words(sentence.target[end : end + _NEAR], language)[:1]
    near = {_root(word.key) for word in (*before, *after)}
    return any(_root(w.key) in near for w in words(put.text, language) if len(w.key) > 3)


def _root(key: str) -> str:
    return key[: max(4, len(key) - 3)]


def _with(text: str, put: Put) -> str:
    return text[: put.span[0]] + put.text + text[put.span[1] :]


def _report(sentence: _Sentence, verdicts: list[_Verdict]) -> Enforced:
    puts = sorted((verdict.put for verdict in verdicts if verdict.put), key=lambda put: put.span)
    text = sentence.target
    for put in reversed(puts):
        text = _with(text, put)
    uses = tuple(EnforcedTerm(v.use, v.outcome, _moved(v.span, puts)) for v in verdicts)
    findings = (
        _finding(sentence, verdict, term.span) for verdict, term in zip(verdicts, uses, strict=True)
    )
    return Enforced(text, tuple(finding for finding in findings if finding), uses)


def _moved(span: Range | None, puts: list[Put]) -> Range | None:
    """Where a span of the old text is in the new one."""
    if span is None:
        return None
    shift = sum(
        len(put.text) - (put.span[1] - put.span[0]) for put in puts if put.span[1] <= span[0]
    )
    own = next((put for put in puts if put.span == span), None)
    length = len(own.text) if own else span[1] - span[0]
    return span[0] + shift, span[0] + shift + length


def _finding(sentence: _Sentence, verdict: _Verdict, span: Range | None) -> Finding | None:
    use, put = verdict.use, verdict.put
    wanted = wordings(use.entry, use.phrase, sentence.language)[0]
    severity = Severity.NOTE if use.entry.kind in SOFT else Severity.WARNING
    stands = sentence.target[slice(*verdict.span)] if verdict.span else ""
    if verdict.outcome is Outcome.FOUND:
        return None
    if put and put.sure:
        message = f"“{put.text}” put in for “{use.text}”; “{stands}” stood there."
        return Finding("glossary", Severity.NOTE, message, span)
    if put:
        message = f"“{put.text}” put in for “{use.text}”: check its case; “{stands}” stood there."
        return Finding("glossary", Severity.WARNING, message, span)
    if stands:
        message = f"The newsroom writes “{wanted}” for “{use.text}”; “{stands}” stands here."
    else:
        message = f"The newsroom writes “{wanted}” for “{use.text}”; it is not in the translation."
    return Finding("glossary", severity, message, span)


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _protected_ranges(target: str) -> list[Range]:
    ranges, at = [], 0
    for span in protected_spans(target):
        at = target.index(span, at)
        ranges.append((at, at + len(span)))
        at += len(span)
    return ranges
