"""Rewriting quantities that a model left in the English form."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from translators.base import Range
from translators.language.months import RUSSIAN
from translators.quantities.english_left import english_left_edits
from translators.quantities.month_first import month_first_edits
from translators.quantities.numeric_dates import day_first_edits
from translators.quantities.quantity import Edit, Kind, Part, Quantity, Role, Written
from translators.quantities.read import quantities
from translators.quantities.write import month_name, write, write_clock, write_digits
from translators.quantities.zone_hours import zone_hour_edits

_MERIDIEM = re.compile(r"[0-9]\s?[ap]\.?\s?m\b", re.IGNORECASE)
_RANGE_MERIDIEM = re.compile(  # the 7 of 7-9 p.m.
    r"\s?(?:[-–—]|to|до|עד|ו|ל)[\s-]?[0-9]{1,2}(?::[0-9]{2})?\s?[ap]\.?\s?m\b", re.IGNORECASE
)
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_VERSION = re.compile(
    r"(?:[A-Za-z][ \u00a0.-]?|(?:верси|пункт|стать|раздел|глав|част)\w{0,2}[ \u00a0]|§[ \u00a0]?)$"
)  # iOS 4.2, BA.2.86, статья 4.2
_SPACED = re.compile(r"(?<![0-9.,/:])[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,4}(?![0-9.,/:])")
_CASES = {"в": 4, "о": 4, "с": 1, "до": 1, "от": 1, "после": 1, "из": 1, "к": 2}
_LAST_WORD = re.compile(r"(\w+)\s*$")
_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b")


@dataclass(frozen=True, slots=True)
class _Said:
    """What the source says: the parts of its dates, its hours, its numbers."""

    dates: frozenset[tuple[Role, Decimal]]
    clocks: frozenset[Decimal]
    numbers: frozenset[Decimal]


def _said(source: str) -> _Said:
    found = quantities(source, "en")
    parts = [part for one in found for part in one.parts]
    return _Said(
        frozenset(_said_as(p) for one in found if one.kind == Kind.DATE for p in one.parts),
        frozenset(part.value for part in parts if part.role == Role.CLOCK),
        frozenset(part.value for part in parts if part.role == Role.NUMBER),
    )


def localize_quantities(source: str, target: str, language: str) -> str:
    """``target`` with English dates, hours and separators in the way of ``language``.

    Only what the English ``source`` says too is touched: ``February 15, 2025``, ``10:30 p.m.``,
    ``2200 GMT``, and in Russian ``5 январь``, ``1,234`` and ``4.2``. Addresses, handles and
    versions are left alone. A second run changes nothing: a text so broken that it would is left as
    it is.
    """
    once = _rewritten(source, target, language)
    return once if _rewritten(source, once, language) == once else target


def _rewritten(source: str, target: str, language: str) -> str:
    english = _said(source)
    edits = chain(
        month_first_edits(source, target, language),
        day_first_edits(source, target, language),
        zone_hour_edits(source, target, language),
        english_left_edits(source, target, language),
        _spaced_edits(target, english) if language == "he" else (),
        (e for one in quantities(target, language) for e in _edits(one, english, target, language)),
    )
    parts, at = [], 0
    for (start, end), text in sorted(_apart(edits, len(target))):
        parts += [target[at:start], text]
        at = end
    return "".join((*parts, target[at:]))


def _apart(edits: Iterable[Edit], size: int) -> Iterator[Edit]:
    """The edits of a text of ``size`` that lie over none before them: the sure ones come first."""
    taken = bytearray(size)
    for (start, end), text in edits:
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            yield (start, end), text


def _edits(one: Quantity, english: _Said, target: str, language: str) -> Iterator[Edit]:
    month = one.part(Role.MONTH)
    if month is not None and _is_latin(target, month.span):
        if set(map(_said_as, one.parts)) <= english.dates:
            yield _date_edit(one, target, language)
    elif month is not None and one.part(Role.DAY) is not None:
        yield from _month_edits(one, english, target, language)
    elif one.kind == Kind.TIME and _has_meridiem(one, target):
        if one.value in english.clocks:
            yield _clock_edit(one, target, language)
    elif one.kind != Kind.DATE or month is None:
        yield from _separator_edits(one, english, target, language)


def _has_meridiem(one: Quantity, target: str) -> bool:
    start, end = one.span
    return bool(_MERIDIEM.search(target[start:end]) or _RANGE_MERIDIEM.match(target, end))


def _is_latin(text: str, span: Range) -> bool:
    return bool(_LATIN.match(text[span[0] : span[1]]))


def _date_edit(one: Quantity, target: str, language: str) -> Edit:
    start, end = one.span
    text = write(one, language)
    month = one.part(Role.MONTH)
    if suffix := _SUFFIX.match(target, end):
        end = suffix.end()
    elif month and month.span[1] == end and end - month.span[0] <= len("Sept"):
        end += target[end : end + 1] == "." and bool(target[end + 1 :].strip())
    if one.part(Role.DAY) is None and month is not None:
        if language == "he":  # a particle is written together with a word
            start -= target[:start].endswith(("-", "־")) and target[start - 2 : start - 1].isalpha()
        else:
            before = _LAST_WORD.search(target[max(0, start - 20) : start])
            case = _CASES.get(before[1].lower(), 0) if before else 0
            text = text.replace(
                month_name(int(month.value), "ru", 0), month_name(int(month.value), "ru", case)
            )
    return (start, end), text


def _month_edits(one: Quantity, english: _Said, target: str, language: str) -> Iterator[Edit]:
    """After the figure of a day a Russian month is in the genitive, a Hebrew one has its ב."""
    day, month = one.part(Role.DAY), one.part(Role.MONTH)
    if day is None or month is None or not {_said_as(day), _said_as(month)} <= english.dates:
        return
    word, between = target[slice(*month.span)], target[day.span[1] : month.span[0]]
    in_figures = target[slice(*day.span)].isdigit() and between.isspace()
    if in_figures and language == "he" and target[month.span[0] - 1].isspace():
        yield month.span, "ב" + word
    elif in_figures and word.lower() in RUSSIAN[int(month.value) - 1]:
        yield month.span, month_name(int(month.value), "ru")


def _said_as(part: Part) -> tuple[Role, Decimal]:
    return part.role, part.value


def _clock_edit(one: Quantity, target: str, language: str) -> Edit:
    start, end = one.span
    closing = "." if target[end - 1] == "." and not target[end:].strip() else ""
    return (start, end), write_clock(one.value, language) + closing


def _separator_edits(one: Quantity, english: _Said, target: str, language: str) -> Iterator[Edit]:
    for part in _single_numbers(one):
        if part.value in english.numbers:
            start, end = part.span
            text = target[start:end]
            if _is_foreign(text, part, language) and not is_code(target, part.span):
                shown = part.value / part.scale
                yield part.span, write_digits(shown, language)
            return


def _spaced_edits(target: str, english: _Said) -> Iterator[Edit]:
    """Hebrew has commas between thousands."""
    for match in _SPACED.finditer(target):
        value = Decimal("".join(char for char in match[0] if char.isdigit()))
        if value in english.numbers:
            yield match.span(), write_digits(value, "he")


def _single_numbers(one: Quantity) -> Iterator[Part]:
    for reading in (one.parts, *one.others):
        part = reading[0]
        if (len(reading), part.role, part.written) == (1, Role.NUMBER, Written.DIGITS):
            yield part


def _is_foreign(text: str, part: Part, language: str) -> bool:
    """Whether ``text`` has a point or comma that the language would not read as ``part``."""
    if language == "ru":
        shown = part.value / part.scale
        return "." in text or ("," in text and text.replace(",", "") == f"{shown:f}")
    if "." in text and "," in text[text.index(".") :]:  # 5.432,10
        return True
    return (text.count(",") == 1 and "." in f"{part.value / part.scale:f}" and "." not in text) or (
        "." in text and text.replace(".", "") == f"{part.value / part.scale:f}"
    )


def is_code(target: str, span: Range) -> bool:
    """Digits beside Latin letters are a version, a model or a standard."""
    after = target[span[1] : span[1] + 1]
    return bool(_VERSION.search(target, max(0, span[0] - 12), span[0])) or (
        after.isascii() and after.isalpha()
    )
