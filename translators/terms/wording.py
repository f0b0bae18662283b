"""How a term may be worded in the target language: the form to write first, then the others."""

import re
from functools import lru_cache

from translators.language.declension import Case, Number, decline
from translators.terms.entry import COMMON, Entry, Kind
from translators.terms.russian import inflect, inflect_adjective, inflect_name
from translators.terms.tokens import russian_keys
from translators.terms.trie import english_tokens

_NAME_IN_QUOTES = re.compile(r"[а-яё] («[^«»]+»)")
_NAME_AFTER_HEAD = re.compile(r"[а-яё-]+ ([А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*)")
_NAME_AFTER_HEAD_HE = re.compile(
    r"(?:המרכז הרפואי|בית החולים|נמל התעופה|קיבוץ|בסיס|חטיבת|כוח|תנועת|מסגד|כלא|מחסום|מעבר|נהר|"
    r"קבוצת|סוכנות|מערכת|ערוץ) (\D.{2,})"
)
_GENDERS = ("masc", "femn", "neut", "plur")


@lru_cache(maxsize=20_000)
def wordings(entry: Entry, phrase: str, language: str) -> tuple[str, ...]:
    """The accepted dictionary forms for ``phrase`` of ``entry``; () if the language has none.

    A surname used alone is written alone: for "Netanyahu" Нетаньяху, not Биньямин Нетаньяху.
    A surname is accepted for the full name too, and so is the name of a place or a body without
    the noun that says what it is: «Каплан» for медицинский центр «Каплан».
    """
    full = entry.accepted(language)
    dropped = _dropped(entry.english, phrase)
    if entry.kind is Kind.PERSON:
        short = [tail for text in full if (tail := _tail(text, dropped))]
        short += [part for text in full if (part := _within(entry.english, phrase, text))]
        surnames = [tail for text in full if (tail := _tail(text, 1))]
        return tuple(dict.fromkeys((*short, *full, *surnames)))
    alone = _names_alone(entry, full)
    if entry.kind is Kind.PLACE and phrase != entry.english and phrase in entry.english:
        return tuple(dict.fromkeys((*alone, *full)))  # Nir Oz for Kibbutz Nir Oz
    return tuple(dict.fromkeys((*full, *alone)))


def _names_alone(entry: Entry, full: tuple[str, ...]) -> tuple[str, ...]:
    names = [match.group(1) for text in full if (match := _NAME_IN_QUOTES.search(text))]
    names += [match.group(1) for text in full if (match := _NAME_AFTER_HEAD_HE.match(text))]
    if entry.kind is Kind.PLACE:
        names += [match.group(1) for text in full if (match := _NAME_AFTER_HEAD.fullmatch(text))]
    return tuple(names)


def _dropped(english: str, phrase: str) -> int:
    """How many words of ``english`` come before ``phrase``, its end; 0 if it is not its end."""
    words = [token.key for token in english_tokens(english)]
    part = [token.key for token in english_tokens(phrase)]
    ahead = len(words) - len(part)
    return ahead if ahead > 0 and words[ahead:] == part else 0


def _within(english: str, phrase: str, text: str) -> str:
    """The word of ``text`` where ``phrase`` is a word of as many: Лула of Луис Инасиу Лула да С."""
    names, words = english.split(), text.split()
    same = len(names) == len(words) and phrase in names[1:-1]
    return words[names.index(phrase)] if same else ""


def _tail(text: str, dropped: int) -> str:
    words = text.split()
    return " ".join(words[dropped:]) if 0 < dropped < len(words) else ""


@lru_cache(maxsize=8192)
def russian_form(entry: Entry, text: str, case: Case, number: Number) -> str:
    """One of the entry's wordings in ``case`` and ``number``.

    Names have their own number. A note with "ru indecl." keeps a word as it is; one with
    "ru decl." declines an acronym: ЦАХАЛа.
    """
    if "ru indecl." in entry.note:
        return text
    if "ru decl." in entry.note and " " not in text and text.isupper():
        return decline(text, case, "")
    if entry.kind in (Kind.PERSON, Kind.GIVEN_NAME):
        return inflect_name(text, case, entry.gender)
    many = number if entry.kind in COMMON else Number.SINGULAR
    return inflect(text, case, many)


@lru_cache(maxsize=20_000)
def russian_forms(entry: Entry, phrase: str) -> frozenset[tuple[str, ...]]:
    """Every accepted form in any case and number, as keys of its words."""
    forms: set[str] = set()
    for text in wordings(entry, phrase, "ru"):
        forms |= {text, *(russian_form(entry, text, c, n) for c in Case for n in Number)}
        if entry.kind in (Kind.PLACE, Kind.ADJECTIVE) and " " not in text and text.islower():
            forms |= {
                inflect_adjective(text, case, gender, animate)
                for case in Case
                for gender in _GENDERS
                for animate in (True, False)
            }
        if entry.kind is Kind.PLACE:
            forms |= {form.replace(" ", "-") for form in forms}
    return frozenset(russian_keys(form) for form in forms)


@lru_cache(maxsize=20_000)
def russian_names(entry: Entry, phrase: str) -> frozenset[tuple[str, ...]]:
    """Those of the forms that are a name of a person or place: never without a capital."""
    if entry.kind not in (Kind.PERSON, Kind.GIVEN_NAME, Kind.PLACE):
        return frozenset()
    texts = [text for text in wordings(entry, phrase, "ru") if text[:1].isupper()]
    forms = {russian_form(entry, text, case, Number.SINGULAR) for text in texts for case in Case}
    return frozenset(russian_keys(form) for form in forms)
