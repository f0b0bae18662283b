"""Putting the right value where a model wrote a wrong one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from translators.base import Link, Range, meet
from translators.language.months import RUSSIAN
from translators.quantities.agreement import agreed
from translators.quantities.alike import Likeness, stands_for
from translators.quantities.compare import compare
from translators.quantities.hours import HALF_WORDS
from translators.quantities.languages import terms
from translators.quantities.localize import is_code
from translators.quantities.numeric_dates import NumericDate, date_edits, numeric_dates
from translators.quantities.pairs import Comparison, Item, Pair
from translators.quantities.quantity import ONE, Edit, Kind, Part, Role, Written
from translators.quantities.units import same_dimension, same_unit
from translators.quantities.write import (
    is_grouped,
    month_name,
    write_clock,
    write_digits,
    write_number,
)

_SURE_LINK = 0.5
_MAX_DECIMALS = 3
_SCALED = 10**6  # from the million on, the word is written
_YEAR_DIGITS = 4
_YEARS = (1800, 2100)
_AFTER = 20  # characters
_THOUSAND, _CENTURY = 1000, 100
_NOON = 12 * 60
_SCALE_WORD = re.compile(r"[ \u00a0\u202f]?([^\W\d_]+)\.?")
_WORD = re.compile(r"[^\W\d_]+")


def repair_quantities(
    source: str, target: str, language: str, links: tuple[Link, ...] = ()
) -> str | None:
    """``target`` with its changed values set right; None where nothing surely can be.

    A value is put where a wrong one in digits stands for it: by ``links``, or as the only one
    left over on both sides, or by the same digits or unit where no other has them. A date in
    figures is put right whole or not at all. The result compares strictly better than ``target``,
    and worse in nothing.
    """
    before = compare(source, target, language)
    in_dates = _spans(numeric_dates(source, "en")), _spans(numeric_dates(target, language))
    edits = {
        place: text
        for pair in _sure_pairs(before, links)
        if not (pair.source.part.span in in_dates[0] and pair.target.part.span in in_dates[1])
        for place, text in _pair_edits(pair, source, target, language)
    } | dict(date_edits(source, target, language))
    mended = target
    for (start, end), text in sorted(edits.items(), reverse=True):
        mended = mended[:start] + text + mended[end:]
    return mended if edits and _is_better(compare(source, mended, language), before) else None


def _pair_edits(pair: Pair, source: str, target: str, language: str) -> Iterator[Edit]:
    """The value put right and, in Russian, the noun after it in the form it asks for."""
    edit = _replacement(pair, source, target, language)
    if edit is None:
        return
    yield edit
    ours, theirs = pair.source.part, pair.target.part
    if language == "ru" and ours.role == theirs.role == Role.NUMBER:
        place, text = edit
        bare = text.isdigit() or place == theirs.span
        written = replace(ours, scale=theirs.scale if bare and place == theirs.span else ours.scale)
        noun = agreed(target, place, theirs, written)
        if noun is not None:
            yield noun


def _spans(dates: Sequence[NumericDate]) -> frozenset[Range]:
    return frozenset(part.span for date in dates for one in date.readings for part in one)


def _is_better(after: Comparison, before: Comparison) -> bool:
    counts = [
        (len(after.lost) + len(after.changed), len(before.lost) + len(before.changed)),
        (len(after.added) + len(after.changed), len(before.added) + len(before.changed)),
    ]
    return all(new <= old for new, old in counts) and any(new < old for new, old in counts)


def _sure_pairs(found: Comparison, links: Sequence[Link]) -> list[Pair]:
    lost = [*(pair.source for pair in found.changed), *found.lost]
    added = [*(pair.target for pair in found.changed), *found.added]
    if len(lost) * len(added) > 100:  # no sentence a model still understood
        return []
    sure: list[Pair] = []
    for ours in lost:
        for theirs in added:
            how = stands_for(ours.part, theirs.part)
            linked = _is_linked(ours.part.span, theirs.part.span, links)
            if how is not None and (linked or _is_only(ours, theirs, lost, added)):
                sure.append(Pair(ours, theirs, how))
    once = {pair.target.part.span for pair in sure}
    return sure if len(once) == len(sure) == len({p.source.part.span for p in sure}) else []


def _is_linked(source: Range, target: Range, links: Sequence[Link]) -> bool:
    return any(
        link.confidence >= _SURE_LINK and meet(link.source, source) and meet(link.target, target)
        for link in links
    )


def _is_only(ours: Item, theirs: Item, lost: Sequence[Item], added: Sequence[Item]) -> bool:
    """Whether each is the other's best partner, and no second one is as good."""
    how = stands_for(ours.part, theirs.part)
    decades = ours.kind == theirs.kind == Kind.DECADE
    unlike = how == Likeness.POSITION and not (decades or _is_alike(ours.part, theirs.part))
    if how is None or unlike:
        return False
    rivals = [stands_for(ours.part, other.part) for other in added if other is not theirs]
    rivals += [stands_for(other.part, theirs.part) for other in lost if other is not ours]
    return all(rival is None or rival < how for rival in rivals)


def _is_alike(ours: Part, theirs: Part) -> bool:
    """Without a shared unit: a year may stand only for four plain digits, and for no number."""
    plain = theirs.span[1] - theirs.span[0] == _YEAR_DIGITS
    return plain if _is_year(ours) else not _is_year(theirs)


def _is_year(part: Part) -> bool:
    plain = part.span[1] - part.span[0] == _YEAR_DIGITS and part.unit in {"", "year"}
    return plain and _YEARS[0] <= part.value < _YEARS[1]


def _replacement(pair: Pair, source: str, target: str, language: str) -> Edit | None:
    ours, theirs = pair.source.part, pair.target.part
    if ours.role == Role.MONTH:
        return theirs.span, _month(int(ours.value), target[slice(*theirs.span)], language)
    if theirs.written != Written.DIGITS:
        return None
    if ours.role == Role.CLOCK and _is_other_half(pair):
        return pair.target.span, write_clock(ours.value, language)
    if ours.role == Role.CLOCK:
        return theirs.span, _clock(int(ours.value), target, theirs.span)
    if pair.source.kind == pair.target.kind == Kind.DECADE and theirs.value < _CENTURY:
        return theirs.span, f"{ours.value % _CENTURY:02f}"
    said = source[slice(*ours.span)]
    if said.isdigit() and said.startswith("0") and theirs.scale == ONE:
        return theirs.span, said  # a telephone, a code
    return _number(ours, theirs, target, language)


def _is_other_half(pair: Pair) -> bool:
    """7 утра, or 7 часов, of 7 p.m.: the word after the hour goes with it."""
    theirs = pair.target.part
    if theirs.role == Role.NUMBER:
        return theirs.unit == "hour"
    late = [part.value >= _NOON for part in (pair.source.part, theirs)]
    return pair.target.span != theirs.span and late[0] != late[1]


def _number(ours: Part, theirs: Part, target: str, language: str) -> Edit | None:
    if same_dimension(ours.unit, theirs.unit) and not same_unit(ours.unit, theirs.unit):
        return None  # of feet the number alone would make as many meters
    if ours.written == Written.WORDS and ours.scale == ONE and theirs.scale >= _SCALED:
        return None  # three, of whatever it is three
    if theirs.scale == ONE and ours.scale >= _SCALED:
        return theirs.span, write_number(ours, language)
    shown = ours.value / theirs.scale
    if theirs.scale != ours.scale:
        shown = _trimmed(shown)
        if not _is_readable(shown) and (end := _scale_end(theirs, target, language)):
            return (theirs.span[0], end), write_number(ours, language)
    exponent = shown.as_tuple().exponent
    if not isinstance(exponent, int) or (-exponent > _MAX_DECIMALS and theirs.scale != ONE):
        return None
    text = write_digits(shown, language, grouped=is_grouped(ours))
    code = is_code(target, theirs.span) and "." in target[slice(*theirs.span)]
    return theirs.span, f"{shown:f}" if code else text


def _is_readable(shown: Decimal) -> bool:
    """1.2 million, not 1,200 million nor 0.0012 million."""
    return ONE <= shown < _THOUSAND and shown * 100 == int(shown * 100)


def _scale_end(part: Part, text: str, language: str) -> int | None:
    """Where the million ends that makes ``part`` of ``text`` what it is."""
    if part.scale == ONE:
        return None
    word = _SCALE_WORD.match(text, part.span[1])
    found = terms(word[1], language) if word else ()
    if word is None or not found or found[0].word.scale != part.scale:
        return None
    return word.end() if text[word.end() - 1] != "." or word[1] == "тыс" else word.end() - 1


def _trimmed(value: Decimal) -> Decimal:
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()


def _month(month: int, word: str, language: str) -> str:
    if word.isdigit():
        return f"{month:0{len(word)}}"
    if language == "ru":
        for forms in RUSSIAN:
            if word.lower() in forms:
                return month_name(month, language, forms.index(word.lower()))
    return month_name(month, language)


def _clock(minutes: int, target: str, span: Range) -> str:
    """The hour, of twelve where a word after it tells the half of the day."""
    start, end = span
    hour, minute = divmod(minutes, 60)
    if HALF_WORDS & {word.lower() for word in _WORD.findall(target[end : end + _AFTER])[:2]}:
        hour = (hour - 1) % 12 + 1
        return f"{hour}:{minute:02}" if minute or ":" in target[start:end] else f"{hour}"
    return f"{hour}:{minute:02}"
