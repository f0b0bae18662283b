"""Which values of a source its translation keeps, changes, loses or adds."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from translators.base import Range
from translators.quantities.alike import Likeness, likeness, stands_for
from translators.quantities.hours import HALF_WORDS
from translators.quantities.languages import terms
from translators.quantities.pairs import Comparison, Item, Pair
from translators.quantities.quantity import FIRM, ONE, Kind, Part, Quantity, Role, Written
from translators.quantities.read import quantities
from translators.quantities.sums import take_sums
from translators.quantities.units import DIMENSIONS, MONEY

_MANY = 20_000
"""Pairs beyond which only equal values are looked for: no sentence of news comes near."""

_LONG = 4
_FEW = 9
_NEAR = 50
_LABEL = re.compile(r"[A-Za-z]+-?$")
_LONG_LABEL = 12  # characters
_YEARS = (1900, 2100)
_COMMON = range(13)  # what every other word seems to say
_HALF_DAY = 12 * 60
_STRENGTH = {Written.DIGITS: 0, Written.WORDS: 1, Written.HINT: 2, Written.UNIT: 3}


def compare(source: str, target: str, language: str) -> Comparison:
    """Compare the English ``source`` with its translation by value, whatever the writing.

    Digits and words, 24 hours and p.m., 1.2 million and 1,200,000, "1990s" and "90-е", dates in
    any order are the same. Time is linear but for unequal values, whose pairs are limited.
    """
    ours, theirs = _items(source, target, language)
    kept, lost, added = _match(ours, theirs)
    if len(lost) * len(added) <= _MANY:
        kept += take_sums(lost, added)
        kept += _take(lost, added, likeness)
        _forget_joined(source, target, lost, added)
    kept, changed = _without_lost_halves(kept, target, language)
    known = kept + changed
    said = {_key(pair.source.part) for pair in known}
    told = {_key(pair.target.part) for pair in known} | _around_decades(ours)
    again, lost = _split(lost, lambda item: _key(item.part) in said)
    twice, added = _split(added, lambda item: _key(item.part) in told)
    lost = [i for i in lost if not (_is_said_otherwise(i, known) or _is_every(i, known))]
    if len(ours) * len(theirs) <= _MANY:
        changed += _take(lost, added, stands_for)
        changed += _take(lost, twice, stands_for)
        changed += _take(again, added, stands_for)
        changed += _take(_in_figures(again), _in_figures(twice), stands_for)
    return Comparison(tuple(kept), tuple(changed), tuple(lost), tuple(added))


def _in_figures(items: Iterable[Item]) -> list[Item]:
    """Those that are written in figures: one of 6-4, 6-4 that came back as 6-6 is told."""
    return [item for item in items if item.part.written == Written.DIGITS]


def _split(
    items: Iterable[Item], is_known: Callable[[Item], bool]
) -> tuple[list[Item], list[Item]]:
    """The firm items that are known and those that are not, in order of the text."""
    firm = [item for item in items if item.part.written in FIRM]
    firm.sort(key=lambda item: item.part.span)
    known = [is_known(item) for item in firm]
    return (
        [item for item, yes in zip(firm, known, strict=True) if yes],
        [item for item, yes in zip(firm, known, strict=True) if not yes],
    )


def _is_said_otherwise(item: Item, kept: Sequence[Pair]) -> bool:
    """Of "17 miles (27 km)" one will do."""
    if item.part.unit not in DIMENSIONS:
        return False
    measures = (pair.source.part for pair in kept[:_NEAR])
    return any(likeness(item.part, one) == Likeness.CONVERTED for one in measures)


def _is_every(item: Item, kept: Sequence[Pair]) -> bool:
    """Of "1 in 10" every tenth tells both."""
    return item.part.value == ONE and any(
        pair.target.kind == Kind.ORDINAL
        and 0 < pair.source.part.span[0] - item.part.span[1] <= len(" out of every ")
        for pair in kept[:_NEAR]
    )


def _items(source: str, target: str, language: str) -> tuple[list[Item], list[Item]]:
    ours, theirs = quantities(source, "en"), quantities(target, language)
    here, there = _all_keys(ours), _all_keys(theirs)
    likely = {_key(part) for one in theirs for part in one.parts}
    units = {part.unit for one in theirs for part in one.parts if part.unit}
    return (
        [_labelled(item, source) for one in ours for item in _best(one, units, likely, there)],
        [_labelled(item, target) for one in theirs for item in _best(one, set(), here)],
    )


def _labelled(item: Item, text: str) -> Item:
    start = item.part.span[0]
    found = _LABEL.search(text, max(0, start - _LONG_LABEL), start)
    return replace(item, label=found[0]) if found else item


def _all_keys(found: Iterable[Quantity]) -> set[Hashable]:
    return {_key(part) for one in found for reading in (one.parts, *one.others) for part in reading}


def _best(one: Quantity, units: set[str], *there: set[Hashable]) -> list[Item]:
    """The reading of ``one`` that the other text bears out, be it by the unit; the first, if none.

    The likelier keys of the other text come first: 12/11 is copied as 12/11, not turned.
    """
    readings = (one.parts, *one.others)
    borne_out = (r for keys in there for r in readings if all(_key(part) in keys for part in r))
    of_unit = (r for r in readings if r[-1].unit in units and not one.unit)
    reading = next(borne_out, next(of_unit, one.parts))
    wrong = _misread(reading, one.parts)
    return [Item(part, one.kind, one.span, wrong) for part in reading]


def _misread(meant: Sequence[Part], said: Sequence[Part]) -> Decimal | None:
    if len(meant) > 1 or len(said) > 1 or meant[0].scale != said[0].scale:
        return None
    written = {meant[0].written, said[0].written} == {Written.DIGITS}
    power = meant[0].value / said[0].value if written and said[0].value else Decimal(1)
    return said[0].value if power in {1000, Decimal("0.001")} else None


def _key(part: Part) -> Hashable:
    if part.written == Written.UNIT:
        return part.unit, part.value  # "a year" says one of years, not one of anything
    apart = part.role if part.role in {Role.MONTH, Role.CLOCK} else Role.NUMBER
    return apart, part.value


def _can_match(ours: Part, theirs: Part) -> bool:
    """Words that may mean no number do not match the digits of a date, a small sum or share."""
    if Written.HINT not in {ours.written, theirs.written}:
        return True
    told = ours if theirs.written == Written.HINT else theirs
    hint = theirs if told is ours else ours
    if told.written != Written.DIGITS:
        return True
    if told.role in {Role.DAY, Role.YEAR}:
        return hint.role == told.role
    loose = told.unit not in MONEY | {"percent"} or hint.unit == told.unit
    return loose or told.value not in _COMMON


def _match(
    ours: Sequence[Item], theirs: Sequence[Item]
) -> tuple[list[Pair], list[Item], list[Item]]:
    """Pair equal values, the firmest first; what is left of both."""
    free: dict[Hashable, list[Item]] = defaultdict(list)
    for item in sorted(theirs, key=_strength):
        free[_key(item.part)].append(item)
    kept, lost = [], []
    for item in sorted(ours, key=_strength):
        fitting = [c for c in free[_key(item.part)][:_FEW] if _can_match(item.part, c.part)]
        if fitting:
            best = max(fitting, key=lambda other, item=item: _fit(item, other))  # type: ignore[misc]
            free[_key(item.part)].remove(best)
            kept.append(Pair(item, best))
        else:
            lost.append(item)
    return kept, lost, [item for items in free.values() for item in items]


def _fit(item: Item, other: Item) -> tuple[bool, int]:
    """How well two equal values go together: by the name they are of, then as years, by unit."""
    ours, theirs = item.part.unit, other.part.unit
    year = not ours and theirs == "year" and _YEARS[0] <= item.part.value < _YEARS[1]
    return item.label == other.label, 2 if year else ours == theirs


def _strength(item: Item) -> tuple[int, Range]:
    return _STRENGTH[item.part.written], item.part.span


def _take(
    lost: list[Item], added: list[Item], rank: Callable[[Part, Part], Likeness | None]
) -> list[Pair]:
    """Pair what is left by ``rank``, best first, and take it out of both lists."""
    pairs = [
        Pair(ours, theirs, how)
        for ours in lost
        for theirs in added
        if (how := rank(ours.part, theirs.part)) is not None
    ]
    taken: list[Pair] = []
    for pair in sorted(pairs, key=lambda p: (-p.likeness, p.source.span, p.target.span)):
        if pair.source in lost and pair.target in added:
            lost.remove(pair.source)
            added.remove(pair.target)
            taken.append(pair)
    return taken


def _around_decades(ours: Iterable[Item]) -> set[Hashable]:
    """The 1850s are the fifties of the 19th century; a woman in her thirties is 30 to 40."""
    values = [item.part.value for item in ours if item.kind == Kind.DECADE]
    around = {value // 100 + 1 for value in values} | {value + 10 for value in values}
    return {(Role.NUMBER, value) for value in around}


def _without_lost_halves(
    kept: Sequence[Pair], target: str, language: str
) -> tuple[list[Pair], list[Pair]]:
    """Take out the pairs that say 10:30 for 10:30 p.m., with no word for the evening anywhere."""
    if not any(map(_is_hour, kept)):
        return list(kept), []  # as of most sentences: reading words takes its time
    words = {one.token.text for one in terms(target, language)}
    lost = [_is_hour(pair) and _half_day_lost(pair, bool(words & HALF_WORDS)) for pair in kept]
    return (
        [pair for pair, is_lost in zip(kept, lost, strict=True) if not is_lost],
        [pair for pair, is_lost in zip(kept, lost, strict=True) if is_lost],
    )


def _is_hour(pair: Pair) -> bool:
    return pair.likeness == Likeness.SAME and pair.source.part.role == Role.CLOCK


def _half_day_lost(pair: Pair, halves_told: bool) -> bool:
    ours, theirs = pair.source, pair.target
    if theirs.part.role == Role.NUMBER:  # 7 часов
        late = theirs.part.unit == "hour" and ours.part.value >= _HALF_DAY
        return late and theirs.part.value < _HALF_DAY / 60 and not halves_told
    if ours.span == ours.part.span and ours.part.value < _HALF_DAY:  # it may be of either half
        return False
    told = theirs.span != theirs.part.span or theirs.part.value >= _HALF_DAY
    return told or not halves_told


def _forget_joined(source: str, target: str, lost: list[Item], added: list[Item]) -> None:
    """Many digits that are the same in a row are one number, grouped otherwise (telephones)."""
    row = _row(source, lost)
    if len(row) >= _LONG and len(lost) != len(added) and row == _row(target, added):
        lost[:] = [item for item in lost if item.part.written != Written.DIGITS]
        added[:] = [item for item in added if item.part.written != Written.DIGITS]


def _row(text: str, items: Sequence[Item]) -> str:
    spans = sorted(i.part.span for i in items if i.part.written == Written.DIGITS)
    return "".join(c for start, end in spans for c in text[start:end] if c.isdigit())
