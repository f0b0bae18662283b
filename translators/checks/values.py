"""Numbers that are missing, changed or added, compared by value."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from translators.base import Finding
from translators.checks.pair import Pair, error, warning
from translators.quantities.values import number_values


def numbers(pair: Pair) -> Iterator[Finding]:
    """Every number of the source is in the translation, and no other."""
    expected, found = number_values(pair.plain_source), number_values(pair.plain_target)
    lost, added = expected - found, found - expected
    if lost:
        yield error("numbers", f"Missing or changed: {_listed(lost)}.")
    elif added:
        yield warning("numbers", f"Not in the English: {_listed(added)}.")


def _listed(values: Counter[Decimal]) -> str:
    return ", ".join(f"{value:,f}" for value in values)
