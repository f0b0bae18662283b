"""How names that no Russian dictionary knows are declined: by their ending and gender.

The rules are those of the reference grammars for foreign names: a consonant or ``ь`` declines for
men and for places, not for women; ``а`` and ``я`` decline for all; other vowels never do.
"""

from enum import StrEnum


class Case(StrEnum):
    """The six Russian cases, in the names OpenCorpora and pymorphy3 give them."""

    NOMINATIVE = "nomn"
    GENITIVE = "gent"
    DATIVE = "datv"
    ACCUSATIVE = "accs"
    INSTRUMENTAL = "ablt"
    PREPOSITIONAL = "loct"


class Number(StrEnum):
    """Singular and plural, in the names pymorphy3 gives them."""

    SINGULAR = "sing"
    PLURAL = "plur"


_ORDER = tuple(Case)
_HUSHING = "жшчщц"
_VELAR = "гкх"
_FIXED_ENDINGS = "оеиуюэыё"
_ADJECTIVE_M = {"ый": ("ого", "ому", "ым", "ом"), "ой": ("ого", "ому", "ым", "ом")}
_ADJECTIVE_SKY = ("кого", "кому", "ким", "ком")


def decline_name(word: str, case: Case, gender: str = "m", animate: bool = True) -> str:
    """A name's singular form in ``case``; a name that does not decline comes back as it is.

    ``gender`` is "m", "f" or "" (a place or a thing: declined by its ending).
    """
    if case is Case.NOMINATIVE or len(word) < 2:
        return word
    forms = _forms(word, gender, animate)
    return forms[_ORDER.index(case)] if forms else word


def _forms(word: str, gender: str, animate: bool) -> tuple[str, ...] | None:
    last = word[-1].lower()
    if last in "ая":
        return _on_a(word, gender)
    if last in _FIXED_ENDINGS or not ("а" <= last <= "я"):
        return None
    if gender == "f":
        return None
    if last in "йь":
        return _soft(word, animate)
    return _hard(word, animate)


def _on_a(word: str, gender: str) -> tuple[str, ...] | None:
    stem, last, before = word[:-1], word[-1], word[-2]
    if before in "аеёиоуыэюя" and last == "а":
        return None  # Моруа, Гарсиа, аш-Шараа
    if gender == "f" and word.endswith("ая") and len(word) > 4:
        root = word[:-2]
        return (word, root + "ой", root + "ой", root + "ую", root + "ой", root + "ой")
    if gender == "f" and word.endswith(("ова", "ева", "ёва")):
        return (word, stem + "ой", stem + "ой", stem + "у", stem + "ой", stem + "ой")
    if last == "я":
        dative = "и" if before == "и" else "е"
        return (word, stem + "и", stem + dative, stem + "ю", stem + "ей", stem + dative)
    genitive = "и" if before in _VELAR + "жшчщ" else "ы"
    instrumental = "ей" if before in _HUSHING else "ой"
    return (word, stem + genitive, stem + "е", stem + "у", stem + instrumental, stem + "е")


def _soft(word: str, animate: bool) -> tuple[str, ...]:
    stem = word[:-1]
    adjective = _ADJECTIVE_M.get(word[-2:])
    if word.endswith(("ский", "цкий")):
        adjective, stem = _ADJECTIVE_SKY, word[:-3]
    elif adjective:
        stem = word[:-2]
    if adjective and animate and len(word) > 4:
        genitive, dative, instrumental, prepositional = (stem + ending for ending in adjective)
        return (word, genitive, dative, genitive, instrumental, prepositional)
    stem = word[:-1]
    prepositional = "и" if word.endswith("ий") else "е"
    accusative = stem + "я" if animate else word
    return (word, stem + "я", stem + "ю", accusative, stem + "ем", stem + prepositional)


def _hard(word: str, animate: bool) -> tuple[str, ...]:
    instrumental = "ем" if word[-1] in _HUSHING else "ом"
    if animate and word.endswith(("ов", "ев", "ёв")) and len(word) > 4:
        instrumental = "ым"
    accusative = word + "а" if animate else word
    return (word, word + "а", word + "у", accusative, word + instrumental, word + "е")
