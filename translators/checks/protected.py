"""Addresses, e-mails, handles, hashtags, powers and formulas, which stay letter by letter."""

from collections import Counter
from collections.abc import Iterator

from translators.base import Finding
from translators.checks.pair import Pair, error
from translators.protect import protected_spans


def protected(pair: Pair) -> Iterator[Finding]:
    """Each protected span of the source is in the translation as often, and no other is."""
    expected = Counter(protected_spans(pair.source))
    found = Counter(protected_spans(pair.target))
    lost, added = expected - found, found - expected
    if lost:
        yield error("protected", f"Must stay as it is, but is gone: {', '.join(lost)}.")
    for span in added if not lost else ():
        start = pair.target.index(span)
        place = (start, start + len(span))
        yield error("protected", f"Not in the English: {span}. Take it out.", place)
