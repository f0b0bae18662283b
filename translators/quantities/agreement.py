"""The noun after a Russian number, in the form that another number asks for.

25 солдат, but 24 солдата and 21 солдат: who changes the number changes the noun. It is left as it
is wherever its form may have another reason than the number before it.
"""

import re
from decimal import Decimal
from typing import Any

from translators.base import Range
from translators.language.counting import Count, count_form
from translators.language.morphology import analyzer
from translators.quantities.quantity import ONE, Edit, Part

_NEXT = re.compile(r"[ \u00a0]([а-яё]+)(?![\w-])")
_BEFORE = re.compile(r"([А-Яа-яЁё]+)[ \u00a0]$")
_CASES = {"gen2": "gent", "loc2": "loct", "acc2": "accs"}
"""Second forms of a case, as in "в году"."""
_OBLIQUE = ("datv", "ablt", "loct")
_GENITIVE_AFTER = frozenset({"более", "менее", "свыше", "около", "до", "от", "из", "с", "у", "без"})
_GENITIVE_AFTER |= {"для", "после", "против", "порядка", "среди", "из-за", "кроме"}
_COUNTED = {"год": "лет", "человек": "человек"}
"""Plural genitives that only a number has."""


def agreed(text: str, place: Range, old: Part, new: Part) -> Edit | None:
    """The noun of Russian ``text`` right after the number at ``place``, as ``new`` asks for it.

    None where it stays: ``old`` asks for the same form, or it is not sure why it has its form.
    """
    before, after = _form(old), _form(new)
    word = _NEXT.match(text, place[1])
    if before == after or word is None or _is_named(text, place[0]) or _is_year(old, word[1]):
        return None
    for noun in analyzer().parse(word[1]):
        case = _case(noun, before, text[: place[0]])
        if case is not None and noun.tag.POS == "NOUN":
            told = _told(noun, after, case)
            told = told if "ё" in word[1] or told is None else told.replace("ё", "е")
            return (word.span(1), told) if told not in {None, word[1]} else None
    return None


def _form(part: Part) -> Count:
    return Count.MANY if part.scale != ONE else count_form(part.value)


def _is_named(text: str, start: int) -> bool:
    """Статья 5 закона, канал 12: the number is its noun's name, what follows not counted."""
    before = _BEFORE.search(text, max(0, start - 30), start)
    return before is not None and analyzer().parse(before[1])[0].tag.POS == "NOUN"


def _is_year(part: Part, word: str) -> bool:
    return part.value >= Decimal(1000) and word.startswith("год")


def _case(noun: Any, form: Count, before: str) -> str | None:
    """The case that the whole phrase has; "direct" for a subject or an object."""
    number, case = str(noun.tag.number), _CASES.get(str(noun.tag.case), str(noun.tag.case))
    genitive = before.rstrip().rpartition(" ")[2].lower() in _GENITIVE_AFTER
    if form == Count.ONE and number == "sing":
        if case in {"nomn", "accs"}:
            return "direct"
        return case if case in _OBLIQUE or (case == "gent" and genitive) else None
    if form in {Count.FEW, Count.FRACTION} and (number, case) == ("sing", "gent"):
        return "direct"
    if form in {Count.FEW, Count.MANY} and number == "plur":
        if case == "gent":
            return "gent" if genitive or form == Count.FEW else "direct"
        return case if case in _OBLIQUE else None
    return None


def _told(noun: Any, form: Count, case: str) -> str | None:
    if form == Count.FRACTION or (case == "direct" and form == Count.FEW):
        return _inflected(noun, "sing", "gent")
    if form == Count.ONE:
        if case != "direct":
            return _inflected(noun, "sing", case)
        subject, object_ = (_inflected(noun, "sing", one) for one in ("nomn", "accs"))
        return subject if subject == object_ else None
    if case in {"direct", "gent"}:
        return _COUNTED.get(noun.normal_form) or _inflected(noun, "plur", "gent")
    return _inflected(noun, "plur", case)


def _inflected(noun: Any, number: str, case: str) -> str | None:
    found = noun.inflect({number, case})
    return str(found.word) if found is not None else None
