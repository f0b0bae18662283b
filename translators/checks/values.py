"""Numbers, dates, sums and hours, compared by value."""

from collections.abc import Iterator

from translators.base import Finding
from translators.checks.pair import Pair
from translators.quantities.findings import number_findings


def values(pair: Pair) -> Iterator[Finding]:
    """Every value of the source is in the translation, and no other."""
    yield from number_findings(pair.source, pair.target, pair.language)
