"""Numbers and dates of a translation that do not say what the source says."""

from collections.abc import Iterator

from translators.base import Finding, Severity
from translators.language.months import ENGLISH
from translators.quantities.alike import Likeness
from translators.quantities.compare import compare
from translators.quantities.digits import Reading
from translators.quantities.numeric_dates import turned_dates
from translators.quantities.pairs import Comparison, Item, Pair
from translators.quantities.quantity import FIRM, Kind, Role, Written
from translators.quantities.signs import without_minus
from translators.quantities.units import MONEY, same_dimension, same_unit
from translators.quantities.write import write_clock

_DATES = frozenset({Kind.DATE, Kind.TIME, Kind.DECADE, Kind.CENTURY})


def number_findings(source: str, target: str, language: str) -> tuple[Finding, ...]:
    """What is wrong with the values of ``target``, as findings "numbers" and "dates".

    An error is a value surely lost or changed; a warning one that may be, or that was added.
    """
    found = compare(source, target, language)
    turned = _turned_findings(source, target, language)
    return (*_findings(source, target, found), *turned)


def _findings(source: str, target: str, found: Comparison) -> Iterator[Finding]:
    for pair in found.changed:
        said, says = _text(source, pair.source), _text(target, pair.target)
        hour = pair.source.part.role == Role.CLOCK and said == says  # of a range: 10:00-11:00 pm
        told = f" ({write_clock(pair.source.part.value, 'ru')})" if hour else ""
        message = f"“{said}”{told} in the English is “{says}” here."
        yield Finding(_check(pair.source), _severity(pair), message, pair.target.part.span)
    for item in found.lost:
        firm = item.part.written == Written.DIGITS
        severity = Severity.ERROR if firm else Severity.WARNING
        yield Finding(_check(item), severity, f"“{_text(source, item)}” is missing.")
    for item in found.added:
        if item.part.written == Written.DIGITS:
            message = f"“{_text(target, item)}” is not in the English."
            yield Finding(_check(item), Severity.WARNING, message, item.part.span)
    for pair in without_minus(source, target, found.kept):
        message = f"“{_text(source, pair.source)}” is below zero in the English: the minus is gone."
        yield Finding("numbers", Severity.WARNING, message, pair.target.span)
    for pair in found.kept:
        yield from _unit_findings(source, target, pair)
        if pair.target.misread is not None:
            said, says = _text(source, pair.source), _text(target, pair.target)
            message = f"“{says}” means {pair.target.misread:,f} here; the English has “{said}”."
            yield Finding("numbers", Severity.WARNING, message, pair.target.part.span)


def _turned_findings(source: str, target: str, language: str) -> Iterator[Finding]:
    for ours, theirs in turned_dates(source, target, language):
        said = source[slice(*ours.span)]
        meant, reads = (_in_words(date.readings[0]) for date in (ours, theirs))
        message = f"“{said}” is {meant} in American English and {reads} here: which is meant?"
        yield Finding("dates", Severity.WARNING, message, theirs.span)


def _in_words(reading: Reading) -> str:
    values = {part.role: int(part.value) for part in reading}
    return f"{ENGLISH[values[Role.MONTH] - 1][0].capitalize()} {values[Role.DAY]}"


def _severity(pair: Pair) -> Severity:
    firm = Written.DIGITS in {pair.source.part.written, pair.target.part.written}
    return Severity.ERROR if firm else Severity.WARNING


def _unit_findings(source: str, target: str, pair: Pair) -> Iterator[Finding]:
    ours, theirs = pair.source.part.unit, pair.target.part.unit
    said, says = _text(source, pair.source), _text(target, pair.target)
    span = pair.target.span
    if pair.likeness == Likeness.CONVERTED:
        message = f"“{said}” was converted to “{says}”: check it."
        yield Finding("numbers", Severity.WARNING, message, span)
    elif pair.likeness == Likeness.EQUAL and ours != theirs and _matter(pair):
        sure = same_dimension(ours, theirs) or {ours, theirs} <= MONEY
        severity = Severity.ERROR if sure else Severity.WARNING
        message = f"“{said}” in the English has another unit here: “{says}”."
        yield Finding("numbers", severity, message, span)


def _matter(pair: Pair) -> bool:
    """Whether both units are known, were written beside digits, and can be told apart."""
    ours, theirs = pair.source.part, pair.target.part
    if not {ours.written, theirs.written} <= FIRM:
        return False
    money = {ours.unit, theirs.unit} <= MONEY
    mixed = {"percent"} < {ours.unit, theirs.unit} and bool(MONEY & {ours.unit, theirs.unit})
    measures = same_dimension(ours.unit, theirs.unit) and not same_unit(ours.unit, theirs.unit)
    return measures or money or mixed


def _check(item: Item) -> str:
    dated = item.kind in _DATES or item.part.role in {Role.DAY, Role.MONTH, Role.YEAR}
    return "dates" if dated else "numbers"


def _text(text: str, item: Item) -> str:
    """The value as its text writes it, with its unit, or the whole date."""
    start, end = item.span
    return text[min(start, item.part.span[0]) : max(end, item.part.span[1])]
