"""Reading the quantities of a text."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from translators.quantities.dates import Dated, Passage, date_at
from translators.quantities.digits import Reading
from translators.quantities.following import HYPHENS, decade_of, kind_of, unit_of
from translators.quantities.hints import hints
from translators.quantities.hours import time_of
from translators.quantities.languages import terms
from translators.quantities.lexicon import HALF
from translators.quantities.numerals import Numeral, group_size, numerals
from translators.quantities.quantity import ONE, Part, Quantity, Role

_BETWEEN = frozenset({"to", "and", "or", "through", "до", "и", "или", "по", "עד", "ל", "או", "ו"})


@lru_cache(maxsize=256)  # every step that looks at a sentence reads it anew
def quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """All quantities of ``text`` ("en", "ru", "he"), in order, in time linear in its length.

    Addresses, handles and hashtags are passed over. Signs are not read: "-5" is 5. Words that
    may stand for a number or for nothing (dozen, one, a year) are among them, written as HINT.
    """
    found = terms(text, language)
    numbers = numerals(found, language)
    passage = Passage(found, {n.first: n for n in numbers}, {n.end: n for n in numbers})
    dates = tuple(_dates(passage))
    taken = {first for dated in dates for first in dated.taken}
    result = [dated.quantity for dated in dates] + list(hints(passage))
    result += [_quantity(passage, n) for n in numbers if n.first not in taken]
    return tuple(sorted(result, key=lambda one: one.span))


def _dates(passage: Passage) -> Iterator[Dated]:
    taken: set[int] = set()
    for at in range(len(passage.terms)):
        dated = date_at(passage, at, taken)
        if dated is not None:
            taken |= dated.taken
            yield dated


def _quantity(passage: Passage, numeral: Numeral) -> Quantity:
    special = time_of(passage, numeral) or decade_of(passage, numeral)
    if special is not None:
        return special
    unit, end = unit_of(passage, numeral)
    readings = [_with_unit(reading, unit) for reading in numeral.readings]
    parts, others = readings[0], readings[1:]
    others += [(*parts[:-1], half) for half in _and_a_half(passage, numeral, parts[-1])]
    others += [(*parts[:-1], grouped) for grouped in _grouped(passage, numeral, parts[-1])]
    if (scaled := _scaled_range(passage, numeral)) is not None:
        others.append(scaled)
    span = (parts[0].span[0], max(end, passage.terms[numeral.end - 1].token.span[1]))
    return Quantity(kind_of(passage, numeral, parts), parts, span, tuple(others))


def _with_unit(reading: Reading, unit: str) -> Reading:
    return tuple(
        replace(part, unit=unit or part.unit) if part.role == Role.NUMBER else part
        for part in reading
    )


def _and_a_half(passage: Passage, numeral: Numeral, part: Part) -> Iterator[Part]:
    """2.5 million of "two and a half million", 1.5 million of "a million and a half"."""
    unit = numeral.end < len(passage.terms) and bool(passage.terms[numeral.end].word.unit)
    after = numeral.end + unit
    end = passage.half_end(after)
    if end == after:
        return
    powers = (ONE.scaleb(power) for power in (12, 9, 6, 3, 0))
    step = next((power for power in powers if not part.value % power), part.scale)
    yield replace(part, value=part.value + HALF * step)
    scale = passage.terms[end].word.scale if end < len(passage.terms) else None
    if scale is not None:
        yield replace(part, value=(part.value + HALF) * scale)


def _grouped(passage: Passage, numeral: Numeral, part: Part) -> Iterator[Part]:
    """24 of "two dozen", 30 of "три десятка"."""
    word = passage.terms[numeral.end].word if numeral.end < len(passage.terms) else None
    size = group_size(word) if word is not None and word.scale is None else None
    if size is not None:
        yield replace(part, value=part.value * size)


def _scaled_range(passage: Passage, numeral: Numeral) -> Reading | None:
    """30 of "30 to 40 million" may be 30 million."""
    joint = passage.text(numeral.end)
    after = passage.starts.get(numeral.end + (2 if joint in {"ל", "ו"} else 1))
    part = numeral.readings[0][-1]
    if after is None or part.scale != ONE or part.role != Role.NUMBER:
        return None
    between = joint in HYPHENS | _BETWEEN
    scale = after.readings[0][-1].scale
    if not between or scale == ONE:
        return None
    return (*numeral.readings[0][:-1], replace(part, value=part.value * scale, scale=scale))
