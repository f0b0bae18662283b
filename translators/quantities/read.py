"""Reading the quantities of a text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from translators.base import Range
from translators.quantities.dates import Dated, Page, date_at
from translators.quantities.digits import Reading
from translators.quantities.hours import NOONS, time_of
from translators.quantities.languages import LEXICONS, terms
from translators.quantities.lexicon import HALF, Lexicon
from translators.quantities.numerals import Numeral, Term, hint_readings, numerals
from translators.quantities.quantity import ONE, Kind, Part, Quantity, Role, Written
from translators.quantities.units import BEFORE, MONEY, SYMBOLS, TIME, same_dimension

_ROMAN = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_PASSED = frozenset("-־.")
_HYPHENS = frozenset("-־–—")
_ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th", "й", "я", "го", "му", "ое", "ая", "ый"})
_LETTERS = {letter + "'": n for n, letter in enumerate("אבגדהוזחטי", 1)} | {'י"א': 11, 'י"ב': 12}


def quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """All quantities of ``text`` ("en", "ru", "he"), in order, in time linear in its length.

    Addresses, handles and hashtags are passed over. Signs are not read: "-5" is 5.
    """
    found = terms(text, language)
    numbers = numerals(found, language)
    page = Page(found, {n.first: n for n in numbers}, {n.end: n for n in numbers})
    dates = tuple(_dates(page))
    taken = {first for dated in dates for first in dated.taken}
    result = [dated.quantity for dated in dates] + list(_hints(page))
    result += [_quantity(page, n, LEXICONS[language]) for n in numbers if n.first not in taken]
    return tuple(sorted(result, key=lambda one: one.span))


def _dates(page: Page) -> Iterator[Dated]:
    taken: set[int] = set()
    for at in range(len(page.terms)):
        dated = date_at(page, at, taken)
        if dated is not None:
            taken |= dated.taken
            yield dated


def _hints(page: Page) -> Iterator[Quantity]:
    """Words that may stand for a number or for nothing; they are matched, never missed."""
    covered = {at for n in page.starts.values() for at in range(n.first, n.end)}
    for at, term in enumerate(page.terms):
        if at in covered or term.token.kind != "word":
            continue
        readings = (
            hint_readings(page.terms, at)
            or _roman(term)
            or _letter(page, at)
            or _noon(term)
            or _bare(page, at)
        )
        if readings:
            if page.half_end(at + 1) > at + 1:
                whole = readings[0][0]
                readings += ((replace(whole, value=whole.value + HALF),),)
            unit = readings[0][0].unit or _unit_after(page, at + 1)[0]
            readings = tuple((replace(reading[0], unit=unit),) for reading in readings)
            yield Quantity(Kind.NUMBER, readings[0], term.token.span, readings[1:])


def _roman(term: Term) -> tuple[Reading, ...]:
    text = term.token.text.replace("х", "x")
    if not term.token.capital or not _ROMAN.fullmatch(text):
        return ()
    values = [_ROMAN_VALUES[letter] for letter in text]
    total = sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
    return ((_hint(term, Decimal(total)),),)


def _letter(page: Page, at: int) -> tuple[Reading, ...]:
    """Hebrew numbers school years with letters."""
    term, geresh = page.terms[at], page.text(at + 1) in {"'", "׳", "’"}
    value = _LETTERS.get(term.token.text + ("'" if geresh else ""))
    return ((_hint(term, Decimal(value)),),) if value else ()


def _noon(term: Term) -> tuple[Reading, ...]:
    minutes = NOONS.get(term.token.text)
    if minutes is None:
        return ()
    return ((replace(_hint(term, Decimal(minutes)), role=Role.CLOCK),),)


def _bare(page: Page, at: int) -> tuple[Reading, ...]:
    """A day or a year without a number is one of them, or one and a half."""
    term = page.terms[at]
    if term.word.unit not in TIME or at in page.ends:
        return ()
    value = ONE + HALF if page.half_end(at + 1) > at + 1 else ONE
    return ((replace(_hint(term, value), unit=term.word.unit),),)


def _hint(term: Term, value: Decimal) -> Part:
    return Part(Role.NUMBER, value, term.token.span, Written.HINT)


def _quantity(page: Page, numeral: Numeral, lexicon: Lexicon) -> Quantity:
    special = time_of(page, numeral) or _decade(page, numeral, lexicon)
    if special is not None:
        return special
    unit, end = _unit(page, numeral, lexicon)
    readings = [_with_unit(reading, unit) for reading in numeral.readings]
    parts, others = readings[0], readings[1:]
    others += [(*parts[:-1], half) for half in _and_a_half(page, numeral, parts[-1])]
    if (scaled := _scaled_range(page, numeral)) is not None:
        others.append(scaled)
    span = (parts[0].span[0], max(end, page.terms[numeral.end - 1].token.span[1]))
    return Quantity(_kind(page, numeral, parts, lexicon), parts, span, tuple(others))


def _with_unit(reading: Reading, unit: str) -> Reading:
    return tuple(replace(part, unit=unit) if part.role == Role.NUMBER else part for part in reading)


def _and_a_half(page: Page, numeral: Numeral, part: Part) -> Iterator[Part]:
    """2.5 million of "two and a half million", 1.5 million of "a million and a half"."""
    unit = numeral.end < len(page.terms) and bool(page.terms[numeral.end].word.unit)
    after = numeral.end + unit
    end = page.half_end(after)
    if end == after:
        return
    powers = (ONE.scaleb(power) for power in (12, 9, 6, 3, 0))
    step = next((power for power in powers if not part.value % power), part.scale)
    yield replace(part, value=part.value + HALF * step)
    scale = page.terms[end].word.scale if end < len(page.terms) else None
    if scale is not None:
        yield replace(part, value=(part.value + HALF) * scale)


def _scaled_range(page: Page, numeral: Numeral) -> Reading | None:
    """30 of "30 to 40 million" may be 30 million."""
    joint = page.text(numeral.end)
    after = page.starts.get(numeral.end + (2 if joint in {"ל", "ו"} else 1))
    part = numeral.readings[0][-1]
    if after is None or part.scale != ONE or part.role != Role.NUMBER:
        return None
    between = joint in _HYPHENS or any(joint in one.between for one in LEXICONS.values())
    scale = after.readings[0][-1].scale
    if not between or scale == ONE:
        return None
    return (*numeral.readings[0][:-1], replace(part, value=part.value * scale, scale=scale))


def _unit(page: Page, numeral: Numeral, lexicon: Lexicon) -> tuple[str, int]:
    before = page.text(numeral.first - 1)
    money = SYMBOLS.get(before) or BEFORE.get(before)
    if money in MONEY | {"pound"} and numeral.first - 1 not in page.ends:
        return money, 0
    return _unit_after(page, numeral.end, lexicon.fillers)


def _unit_after(page: Page, at: int, fillers: frozenset[str] = frozenset()) -> tuple[str, int]:
    """The unit named at ``at``, past a hyphen and up to three fillers, and where it ends."""
    last = at + 4
    passed = fillers | _PASSED if fillers else fillers
    while at < last and page.text(at) in passed:
        at += 1
    if at >= len(page.terms):
        return "", 0
    term = page.terms[at]
    unit = SYMBOLS.get(term.token.text) or term.word.unit
    if page.text(at + 1) == "/" and at + 2 < len(page.terms):  # yards/meters
        unit = "" if same_dimension(unit, page.terms[at + 2].word.unit) else unit
    return (unit, term.token.span[1]) if unit else ("", 0)


def _decade(page: Page, numeral: Numeral, lexicon: Lexicon) -> Quantity | None:
    parts = numeral.readings[0]
    if len(parts) > 1 or parts[0].value % 10 or parts[0].value > 2100:
        return None
    end, after = numeral.end, page.text(numeral.end)
    before = (
        page.text(numeral.first - 1),
        page.text(numeral.first - 2),
        page.text(numeral.first - 3),
    )
    english = after in {"s", "'s"} or (after == "'" and page.text(end + 1) == "s")
    russian = after in _HYPHENS and page.text(end + 1) in lexicon.decades
    hebrew = any(word in lexicon.decades and lexicon.centuries for word in before)
    if not (english or russian or hebrew):
        return None
    span: Range = (parts[0].span[0], parts[0].span[1] if hebrew else page.terms[end].token.span[1])
    return Quantity(Kind.DECADE, parts, span, numeral.readings[1:])


def _kind(page: Page, numeral: Numeral, parts: Sequence[Part], lexicon: Lexicon) -> Kind:
    if any(part.role in {Role.DAY, Role.MONTH} for part in parts):
        return Kind.DATE
    suffix = page.text(numeral.end)
    hyphened = suffix in _HYPHENS and page.text(numeral.end + 1) in _ORDINAL_SUFFIXES
    past = numeral.end + (2 if hyphened else suffix in _ORDINAL_SUFFIXES)
    past += page.text(past) == "-"
    near = {page.text(at) for at in (past, numeral.first - 1, numeral.first - 2, numeral.first - 3)}
    near -= {page.text(past)} if lexicon.decades and not lexicon.between & {"до"} else set()
    if near & lexicon.centuries and parts[0].value in range(1, 31):
        return Kind.CENTURY
    if numeral.ordinal or suffix in _ORDINAL_SUFFIXES or hyphened:
        return Kind.ORDINAL
    unit = parts[-1].unit
    return (
        Kind.PERCENT
        if unit == "percent"
        else Kind.MONEY
        if unit in MONEY
        else Kind.MEASURE
        if unit
        else Kind.NUMBER
    )
