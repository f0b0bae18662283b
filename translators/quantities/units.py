"""Units: which are money, and how measures of one dimension relate."""

from decimal import Decimal

SYMBOLS = {
    "%": "percent",
    "٪": "percent",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "₪": "ILS",
    "₽": "RUB",
    "₴": "UAH",
    "₹": "INR",
    "°": "degree",
}
MONEY = frozenset({"USD", "EUR", "GBP", "ILS", "RUB", "UAH", "CNY", "JPY", "INR"})
"""Of these an amount surely tells money; a pound may be a weight."""
TIME = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year"}
    | {"decade", "century", "millennium"}
)
BEFORE = {"nis": "ILS", "ils": "ILS", "usd": "USD", "eur": "EUR", "gbp": "GBP"}
BEFORE |= {"rs": "INR", "inr": "INR"}
"""Codes that stand before their sum."""
_MEASURES = {
    "temperature": "celsius 1 fahrenheit 1 degree 1",  # these are converted otherwise
    "length": "mm .001 cm .01 m 1 km 1000 inch .0254 foot .3048 yard .9144 mile 1609.344",
    "mass": "gram .001 kg 1 ton 1000 pound .45359 ounce .02835",
    "volume": "liter 1 gallon 3.785",
    "area": "hectare 10000 acre 4046.86 dunam 1000"
    " square-m 1 square-km 1000000 square-foot .0929 square-yard .8361 square-mile 2589988",
    "time": "second 1 minute 60 hour 3600 day 86400 week 604800 month 2629800 year 31557600"
    " decade 315576000 century 3155760000 millennium 31557600000",
}
DIMENSIONS: dict[str, tuple[str, Decimal]] = {
    unit: (dimension, Decimal(factor))
    for dimension, table in _MEASURES.items()
    for unit, factor in zip(table.split()[::2], table.split()[1::2], strict=True)
}
"""The dimension of a unit, and what one of it is in the dimension's own unit."""


def measured(value: Decimal, unit: str) -> Decimal:
    """``value`` in the dimension's own unit."""
    return value * DIMENSIONS[unit][1]


def same_unit(one: str, other: str) -> bool:
    """Whether both may be one unit: a pound may be sterling, a degree one of Celsius."""
    either = {one, other}
    heat = "degree" in either and either <= {"degree", "celsius", "fahrenheit"}
    return one == other or either == {"GBP", "pound"} or heat


def same_dimension(one: str, other: str) -> bool:
    """Whether both units measure the same."""
    return one in DIMENSIONS and other in DIMENSIONS and DIMENSIONS[one][0] == DIMENSIONS[other][0]
