"""The words that go in for a term, in the form that their place asks for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from translators.base import Range
from translators.language.declension import Case, Number
from translators.terms.entry import COMMON, Kind
from translators.terms.find import TermUse
from translators.terms.government import choose_form
from translators.terms.hebrew import (
    Particles,
    has_article,
    particles_apart,
    particles_on,
    with_particles,
)
from translators.terms.place import Place
from translators.terms.russian import is_known, readings
from translators.terms.stand_in import StandIn
from translators.terms.tokens import Word, russian_key, words
from translators.terms.wording import russian_form, wordings

_ALIKE = 75.0
_SURELY = 0.8
_LIKELY = 0.2
_ROOT = 2  # letters: датчанин, Дания
_RELATION = re.compile(r"[сц]к(?:ий|ая|ое|ие|ого|ой|их|ому|им|ую|ими|ом)$")
_LEANING = re.compile(r"[א-ת]+[-־–][A-Za-z]")
_GERESH = ("'", "׳", "’")
_OPEN, _CLOSE = '«„"“״', '»“"”״'


@dataclass(frozen=True, slots=True)
class Put:
    """``text`` for what stands at ``span``; ``sure`` of its form."""

    span: Range
    text: str
    sure: bool


def put_russian(use: TermUse, target: str, found: StandIn) -> Put | None:
    """The term's first wording in the case and number that the place of ``found`` asks for.

    None where the words around would no longer agree with it.
    """
    wording = wordings(use.entry, use.phrase, "ru")[0]
    person = use.entry.kind in (Kind.PERSON, Kind.GIVEN_NAME)
    place = Place(
        target,
        words(target, "ru"),
        found.first,
        found.last,
        person,
        own_name=wording.startswith("«"),
        place_name=use.entry.kind is Kind.PLACE and wording[:1].isupper(),
        event=use.entry.kind is Kind.EVENT,
    )

    def form(case: Case, number: Number) -> str:
        return russian_form(use.entry, wording, case, number)

    choice = choose_form(form, place, use.plural if use.entry.kind in COMMON else None)
    text = _quoted_as(choice.form, target, found.span)
    stood = target[slice(*found.span)]
    if _takes_a_plural(use, stood, text):
        return None
    if (found.begins and found.span[0] == 0) or _keeps_its_capital(stood, text):
        text = text[:1].upper() + text[1:]
    return Put(found.span, text, choice.sure)


def is_adjective_there(text: Sequence[Word], last: int) -> bool:
    """Whether the Russian word before ``last`` qualifies the next: no noun may take its place."""
    stands = readings(text[last - 1].key)
    follows = readings(text[last].key) if last < len(text) else ()
    qualifies = stands[0].part == "ADJF" or _RELATION.search(text[last - 1].key)
    return bool(qualifies and follows and follows[0].part in ("NOUN", "ADJF"))


def is_inhabitant(use: TermUse, text: Sequence[Word], first: int) -> bool:
    """Whether the Russian word at ``first`` names who is of the place: кенийка for Kenya's."""
    key = text[first].key
    made_of_it = any(form.lower().startswith(key[:_ROOT]) for form in use.entry.russian)
    return use.entry.kind is Kind.PLACE and made_of_it and _is_person(key)


def _is_person(key: str) -> bool:
    return any(one.part == "NOUN" and one.animate and one.score >= _LIKELY for one in readings(key))


def _takes_a_plural(use: TermUse, stood: str, text: str) -> bool:
    """Whether a singular subject would come before a plural's verb: "Спецслужбы заявили"."""
    if use.entry.kind in COMMON or stood.isupper() or stood[:1] == "«":
        return False
    wording = wordings(use.entry, use.phrase, "ru")[0]
    head = wording.strip("«»").split()[0].lower()
    ours = {reading.number for reading in readings(head)} if is_known(head) else {Number.SINGULAR}
    is_subject = text.strip("«»„“").lower() == wording.strip("«»").lower()
    return is_subject and Number.PLURAL not in ours and _is_plural(russian_key(stood.split()[0]))


def _is_plural(word: str) -> bool:
    if not is_known(word):
        return False
    nouns = [reading for reading in readings(word) if reading.part == "NOUN" and reading.case]
    plural = sum(reading.score for reading in nouns if reading.number is Number.PLURAL)
    return plural > _SURELY * sum(reading.score for reading in nouns)


def _keeps_its_capital(stood: str, text: str) -> bool:
    """A misspelled Министерство stays with its capital; another word's capital says nothing."""
    return stood[:1].isupper() and ratio(stood.lower(), text.lower()) >= _ALIKE


def put_hebrew(use: TermUse, target: str, found: StandIn, known: frozenset[str]) -> Put:
    """The term's first wording with the particles that stand before it or on it.

    ``known`` are the glossary's Hebrew words, by which particles are told from a word's own
    letters.
    """
    wording = _hebrew_wording(use)
    text, first, (start, end) = words(target, "he"), found.first, found.span
    if found.last - first > 1 and _is_before_hyphen(target, text[first]):
        first, start = first + 1, text[first + 1].span[0]
    if apart := particles_apart(target[:start]):
        start, particles = start - len(apart) - 1, Particles(apart, sure=True)
    else:
        word = target[slice(*text[first].span)]
        particles = particles_on(word, wording, found.before, known)
    if target[end : end + 1] in _GERESH and target[start - 1 : start] not in _GERESH:
        end += 1  # the geresh that ends a word is a part of it
    prefix = particles.text
    if use.entry.kind not in COMMON or " " in wording:
        prefix = prefix.removesuffix("ה")  # a name has its article in the glossary, or none
    new = with_particles(prefix, wording, has_article(use.entry, wording))
    return Put((start, end), new, particles.sure)


def _hebrew_wording(use: TermUse) -> str:
    """The form to write; before a person the one with the article, if the glossary has it."""
    accepted = wordings(use.entry, use.phrase, "he")
    definite = "ה" + accepted[0]
    return definite if use.partner and definite in accepted else accepted[0]


def _is_before_hyphen(target: str, word: Word) -> bool:
    """Whether a Hebrew word leans on a Latin one, and does not stand for the term: וב-Gaza."""
    return bool(_LEANING.fullmatch(target[word.span[0] : word.span[1] + 2]))


def _quoted_as(text: str, target: str, span: Range) -> str:
    """The term's quotation marks: none where they stand already, inner ones inside a quotation."""
    start, end = span
    if not text.startswith("«") or not text.endswith("»"):
        return _inner(text, target, start)
    before, after = target[max(0, start - 1) : start], target[end : end + 1]
    if before and after and before in _OPEN and after in _CLOSE:
        return text[1:-1]
    return _inner(text, target, start)


def _inner(text: str, target: str, start: int) -> str:
    before = target[:start]
    if "«" in text and before.count("«") > before.count("»"):
        return text.replace("«", "„").replace("»", "“")
    return text
