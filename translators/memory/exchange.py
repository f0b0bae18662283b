"""Putting another number, day or name into a stored translation, where that can be done safely.

Only what stands exactly once in the stored sentence and once in its translation is exchanged, and
a number only for one that asks for the same form of the noun (2 and 3, not 2 and 5).
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise

from babel import Locale

from translators.base import Range
from translators.language.hebrew_letters import PREFIXES
from translators.memory.calendar_words import is_month, parallel_forms
from translators.memory.similarity import Difference, Weight
from translators.memory.words import Word
from translators.quantities.values import number_values

_RUN = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
_GROUPED = re.compile(r"\d{1,3}([,\u00a0\u202f ])\d{3}(?!\d)")
_PERCENT = re.compile("[ \u00a0\u202f]?%")
_FOUR_DIGITS = re.compile(r"\d{4}(?!\d)")
_YEAR = re.compile("1[0-9]{3}|2[01][0-9]{2}")
_LONGEST = 24  # characters of a number; more are no number of a news story
_MOST = 6  # numbers and names exchanged in one sentence; with more it is another sentence
_POINT = {"ru": ",", "he": "."}
_GROUPS = {"ru": "\u00a0", "he": ","}
_PREFIX = {"he": f"[{PREFIXES}]{{0,3}}[-־]?"}


@dataclass(frozen=True, slots=True)
class Exchange:
    """``target[span]`` becomes ``text``.

    ``unsure`` is a name, as the words around may have to agree with another gender or number.
    """

    span: Range
    text: str
    unsure: bool = False


def exchanges(
    stored: str,
    target: str,
    differences: Sequence[Difference],
    language: str,
    names: Mapping[str, str],
) -> tuple[Exchange, ...]:
    """How the numbers and names that differ are exchanged in ``target``, from left to right.

    All of them or none: a sentence half exchanged is nobody's. ``names`` are the translations of
    English names, by their words in small letters; days and months are known.
    """
    # Names first: most are not known, and then no number has to be looked for.
    heavy = sorted(
        (one for one in differences if one.weight > Weight.WORDS), key=lambda one: one.weight
    )
    out: list[Exchange] = []
    for one in heavy if len(heavy) <= _MOST else ():
        found = _exchange(stored, target, one, language, names)
        if found is None:
            return ()
        out.append(found)
    out.sort(key=lambda one: one.span)
    if any(left.span[1] > right.span[0] for left, right in pairwise(out)):
        return ()
    return tuple(out)


def exchanged(text: str, changes: Sequence[Exchange]) -> str:
    """``text`` with the changes made; they are in order and do not overlap."""
    for change in reversed(changes):
        text = text[: change.span[0]] + change.text + text[change.span[1] :]
    return text


def phrase(words: Sequence[Word]) -> str:
    """A name as ``names`` has it."""
    return " ".join(word.form for word in words)


def _exchange(
    stored: str, target: str, one: Difference, language: str, names: Mapping[str, str]
) -> Exchange | None:
    if one.weight is Weight.NUMBER and len(one.stored) == len(one.wanted) == 1:
        old, new = one.stored[0], one.wanted[0]
        if old.in_digits and new.in_digits:
            return _number(stored, target, (old, new), language)
    if one.weight is Weight.NAME and one.stored and one.wanted:
        return _name(stored, target, one, language, names)
    return None


def _name(
    stored: str, target: str, one: Difference, language: str, names: Mapping[str, str]
) -> Exchange | None:
    old, new = phrase(one.stored), phrase(one.wanted)
    forms = parallel_forms(old, new, language)
    known = old in names and new in names
    if not (forms or known):  # most names: nothing is searched for
        return None
    if len(re.findall(rf"(?<!\w){re.escape(old)}(?!\w)", stored.casefold())) != 1:
        return None
    if forms:
        return _only_form(target, forms, language)
    found = _only_form(target, {names[old]: names[new]}, language)
    return replace(found, unsure=True) if found else None


def _only_form(target: str, forms: Mapping[str, str], language: str) -> Exchange | None:
    """The exchange of the one form that stands in ``target`` once, alone of them all."""
    longest = sorted(forms, key=len, reverse=True)
    either = "|".join(re.escape(form) for form in longest)
    places = re.compile(rf"(?<!\w){_PREFIX.get(language, '')}({either})(?!\w)", re.IGNORECASE)
    found = list(places.finditer(target))
    if len(found) != 1:
        return None
    was = found[0][1]
    new = next((new for form, new in forms.items() if form.casefold() == was.casefold()), was)
    if was[0].isupper():
        new = new[0].upper() + new[1:]
    return Exchange(found[0].span(1), new) if new != was else None


def _number(stored: str, target: str, pair: tuple[Word, Word], language: str) -> Exchange | None:
    old, new = (_value(word.text) for word in pair)
    if old is None or new is None:
        return None
    runs = [run for run in _RUN.finditer(target) if _value(run.group()) == old]
    if len(runs) != 1:
        return None
    agrees = (
        _same_form(pair, (old, new), language)
        or _PERCENT.match(target, runs[0].end())
        or _is_day(stored, pair[0])
    )
    if not agrees or _values_in(stored)[old] != 1:
        return None
    return Exchange(runs[0].span(), _written(new, pair[1].text, runs[0].group(), language))


@lru_cache(64)
def _values_in(sentence: str) -> Counter[Decimal]:
    """Read only: a sentence is asked once for each of its numbers."""
    return number_values(sentence)


@lru_cache(4096)
def _value(run: str) -> Decimal | None:
    values = number_values(run) if len(run) <= _LONGEST else Counter()
    return next(iter(values)) if values.total() == 1 else None


def _is_day(sentence: str, number: Word) -> bool:
    """Whether it is the day of a date, beside a month: no noun has to agree with it."""
    start, end = number.span
    before, after = sentence[:start].split()[-1:], sentence[end:].split()[:1]
    beside = (word.strip(".,") for word in (*before, *after))
    return any(word[:1].isupper() and is_month(word.casefold()) for word in beside)


def _same_form(pair: tuple[Word, Word], values: tuple[Decimal, Decimal], language: str) -> bool:
    if all(_YEAR.fullmatch(word.text) for word in pair):
        return True  # a year of four digits; its noun does not change
    return len({_plural_form(language, f"{value:f}") for value in values}) == 1


@lru_cache(4096)
def _plural_form(language: str, number: str) -> str:
    # Kept by its digits: 3 and 3.0 are equal, but ask for two forms of a noun.
    return str(_locale(language).plural_form(Decimal(number)))


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)


def _written(value: Decimal, english: str, was: str, language: str) -> str:
    """``value`` in the way of writing that the number it replaces had."""
    whole, _, fraction = f"{value:f}".partition(".")
    if between := _between_groups(was, whole, english, language):
        whole = f"{int(whole):,}".replace(",", between)
    return whole + _POINT.get(language, ".") + fraction if fraction else whole


def _between_groups(was: str, whole: str, english: str, language: str) -> str:
    """What stands between the thousands; "" if they are not parted."""
    if grouped := _GROUPED.match(was):
        return grouped[1]
    if "," not in english or (len(whole) == 4 and _FOUR_DIGITS.match(was)):
        return ""
    return _GROUPS.get(language, ",")
