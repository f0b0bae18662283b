"""The words that go in for a term, in the form that their place asks for."""

from dataclasses import dataclass

from translators.base import Range
from translators.terms.declension import Case, Number
from translators.terms.entry import COMMON, Kind
from translators.terms.find import TermUse
from translators.terms.government import Place, choose_form
from translators.terms.hebrew import particles, with_particles
from translators.terms.stand_in import StandIn
from translators.terms.tokens import words
from translators.terms.wording import russian_form, wordings

_OPEN, _CLOSE = "«„\"“״", "»“\"”״"


@dataclass(frozen=True, slots=True)
class Put:
    """``text`` for what stands at ``span``; ``sure`` of its form."""

    span: Range
    text: str
    sure: bool


def put_for(use: TermUse, target: str, language: str, found: StandIn) -> Put:
    """The term's first wording, as it must read in the place of ``found``."""
    wording = wordings(use.entry, use.phrase, language)[0]
    if language == "ru":
        return _russian(use, wording, target, found)
    text = words(target, "he")
    prefix = particles(target[slice(*text[found.first].span)], wording, found.before)
    return Put(found.span, with_particles(prefix, wording), sure=True)


def _russian(use: TermUse, wording: str, target: str, found: StandIn) -> Put:
    person = use.entry.kind in (Kind.PERSON, Kind.GIVEN_NAME)
    place = Place(
        target,
        words(target, "ru"),
        found.first,
        found.last,
        person,
        own_name=wording.startswith("«"),
        place_name=use.entry.kind is Kind.PLACE and wording[:1].isupper(),
    )

    def form(case: Case, number: Number) -> str:
        return russian_form(use.entry, wording, case, number)

    choice = choose_form(form, place, use.plural if use.entry.kind in COMMON else None)
    text = _quoted_as(choice.form, target, found.span)
    if found.span[0] == 0 and (found.begins or target[:1].isupper()):
        text = text[:1].upper() + text[1:]
    return Put(found.span, text, choice.sure)


def _quoted_as(text: str, target: str, span: Range) -> str:
    """The term's quotation marks: none where they stand already, inner ones inside a quotation."""
    start, end = span
    if not text.startswith("«") or not text.endswith("»"):
        return _inner(text, target, start)
    if target[start - 1 : start] and target[start - 1] in _OPEN and target[end : end + 1] in _CLOSE:
        if target[end : end + 1]:
            return text[1:-1]
    return _inner(text, target, start)


def _inner(text: str, target: str, start: int) -> str:
    before = target[:start]
    if "«" in text and before.count("«") > before.count("»"):
        return text.replace("«", "„").replace("»", "“")
    return text
