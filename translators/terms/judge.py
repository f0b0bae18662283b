"""Whether a term is there, can be put in, or has to be flagged."""

import re
from dataclasses import dataclass
from enum import StrEnum

from translators.base import Range, meet
from translators.language.months import ENGLISH
from translators.terms.entry import COMMON, SOFT, Kind
from translators.terms.find import TermUse
from translators.terms.linked import Linked
from translators.terms.locate import locations
from translators.terms.put import Put, is_adjective_there, is_inhabitant, put_hebrew, put_russian
from translators.terms.stand_in import StandIn, is_in_a_name, is_variant, looks_like, stand_in
from translators.terms.tokens import words
from translators.terms.wording import wordings

_SURE_OF_LIKENESS = 0.4
_SURE_OF_ANOTHER = 0.75
_NEAR = 40
_SIGNS = re.compile(r"[,;:!?…]|[.\"”]\s")
"""Signs between words: what holds one is not one term."""
_LATIN_BEFORE = re.compile(r"[A-Za-z][\w.'’]*[\s-]$")
_LATIN_AFTER = re.compile(r"[\s-][A-Za-z]")


class Outcome(StrEnum):
    """What became of a term."""

    FOUND = "found"
    PUT_IN = "put in"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class Verdict:
    """``span`` is in the target as it came; ``put`` is what goes there instead."""

    use: TermUse
    outcome: Outcome
    span: Range | None = None
    put: Put | None = None


def judge(
    linked: Linked,
    use: TermUse,
    places: tuple[Range, ...],
    taken: list[Range],
    known: frozenset[str],
) -> Verdict:
    """What becomes of a term whose accepted forms are at ``places`` of the target.

    ``taken`` ranges belong to others; ``known`` are the glossary's Hebrew words.
    """
    found = stand_in(use, linked)
    if places:
        own = [place for place in places if found and meet(place, found.span)]
        if found is None or own or not _has_strayed(linked, use, found):
            return Verdict(use, Outcome.FOUND, (own or places)[0])
    if found is None or any(meet(found.span, other) for other in taken):
        return Verdict(use, Outcome.FOUND if places else Outcome.FLAGGED)
    if _tells_whose(linked, use, found) or _is_in_date(linked, use, found):
        return Verdict(use, Outcome.FOUND, found.span)
    if _may_go_in(linked, use, found):
        put = _put(linked, use, found, known)
        if put and (put.sure or linked.language == "ru") and _is_there(linked, use, put):
            return Verdict(use, Outcome.PUT_IN, put.span, put)
    return Verdict(use, Outcome.FLAGGED, found.span)


def _put(linked: Linked, use: TermUse, found: StandIn, known: frozenset[str]) -> Put | None:
    if linked.language == "ru":
        return put_russian(use, linked.target, found)
    return put_hebrew(use, linked.target, found, known)


def _tells_whose(linked: Linked, use: TermUse, found: StandIn) -> bool:
    """Whether a Russian word for those of the place stands there; a name has a capital inside."""
    alone = linked.language == "ru" and found.last - found.first == 1
    written = linked.target[found.span[0] : found.span[1]]
    lower = found.first == 0 or written.islower()
    return alone and lower and is_inhabitant(use, linked.words, found.first)


def _is_in_date(linked: Linked, use: TermUse, found: StandIn) -> bool:
    """Whether it is a month left in an English date, which is written anew as a whole: 5 May."""
    start, end = found.span
    figures = linked.target[max(0, start - 2) : start] + linked.target[end : end + 2]
    month = any(use.text.lower().rstrip(".") in names for names in ENGLISH)
    return month and linked.target[start:end].isascii() and any(map(str.isdigit, figures))


def _has_strayed(linked: Linked, use: TermUse, found: StandIn) -> bool:
    """A name that is spelled right once and otherwise here."""
    stands = linked.words[found.first : found.last]
    return use.entry.kind not in COMMON and looks_like(use, stands, linked.language)


def _may_go_in(linked: Linked, use: TermUse, found: StandIn) -> bool:
    """Whether the place is sure enough, and its words can go without breaking a quotation."""
    stands = linked.target[slice(*found.span)]
    if use.beside_name or _is_in_latin(linked, use, found):
        return False
    if any(stands.count(one) != stands.count(other) for one, other in ("«»", "„“", "()")):
        return False
    if _SIGNS.search(stands) and stands != use.text:
        return False
    if is_in_a_name(linked.target, found.span) or _is_acronym(linked, use, stands):
        return False
    if use.entry.kind in SOFT:
        return stands.isascii() and use.entry.kind is not Kind.ADJECTIVE
    text = linked.words[found.first : found.last]
    if linked.language == "ru" and is_adjective_there(linked.words, found.last):
        return False
    if looks_like(use, text, linked.language):
        return found.confidence >= _SURE_OF_LIKENESS
    if is_variant(use, text, linked.language):
        return False
    return found.whole and found.confidence >= _SURE_OF_ANOTHER


def _is_acronym(linked: Linked, use: TermUse, stands: str) -> bool:
    """Whether a Russian acronym stands for an English one that the newsroom writes out: ДРК."""
    if linked.language != "ru" or stands.isascii() or linked.source.isupper():
        return False
    wanted = wordings(use.entry, use.phrase, linked.language)[0]
    return use.text.isupper() and stands.isupper() and not wanted.isupper()


def _is_in_latin(linked: Linked, use: TermUse, found: StandIn) -> bool:
    """Whether English words that were left touch this one: it is a part of their name.

    A person's title is not, nor the person after a title.
    """
    start, end = found.span
    if not linked.target[start:end].isascii():
        return False
    ahead, behind = linked.target[max(0, start - _NEAR) : start], linked.target[end : end + _NEAR]
    if use.entry.kind is Kind.TITLE and use.partner:
        behind = "" if behind.startswith(f" {use.partner}") else behind
    elif use.partner:
        ahead = "" if ahead.endswith(f"{use.partner} ") else ahead
    return bool(_LATIN_BEFORE.search(ahead) or _LATIN_AFTER.match(behind))


def _is_there(linked: Linked, use: TermUse, put: Put) -> bool:
    """Whether the term will be found where it was put: what goes in must be an accepted form."""
    if _is_doubled(linked, put):
        return False
    start, end = put.span
    before = linked.target[max(0, start - _NEAR) : start]
    text = before + put.text + linked.target[end : end + _NEAR]
    span = (len(before), len(before) + len(put.text))
    return any(meet(span, place) for place in locations(use, text, linked.language))


def _is_doubled(linked: Linked, put: Put) -> bool:
    """Whether a word that goes in stands right beside it already: only a part was replaced."""
    language, (start, end) = linked.language, put.span
    before = words(linked.target[max(0, start - _NEAR) : start], language)[-1:]
    after = words(linked.target[end : end + _NEAR], language)[:1]
    near = {_root(word.key) for word in (*before, *after)}
    return any(_root(w.key) in near for w in words(put.text, language) if len(w.key) > 3)


def _root(key: str) -> str:
    return key[: max(4, len(key) - 3)]
