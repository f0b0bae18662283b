"""Measures told in two units: 5ft 9in and 175 cm, 2 hours 14 minutes and 134 minutes."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from translators.quantities.alike import likeness, summed
from translators.quantities.pairs import Item, Pair
from translators.quantities.units import DIMENSIONS

_JOINT = 5  # characters: ", and "
_NEAR = 50


def take_sums(lost: list[Item], added: list[Item]) -> list[Pair]:
    """Pair what says one measure in two of 5ft 9in and 175 cm, and take all of it out of both."""
    ours, theirs = tuple(_measures(lost)), tuple(_measures(added))
    taken: list[Pair] = []
    for here, source in ours:
        for there, target in theirs:
            how = likeness(source.part, target.part) if len(here) + len(there) > 2 else None
            if how is not None and set(here) <= set(lost) and set(there) <= set(added):
                lost[:] = [item for item in lost if item not in here]
                added[:] = [item for item in added if item not in there]
                taken.append(Pair(source, target, how))
    return taken


def _measures(items: Iterable[Item]) -> Iterator[tuple[tuple[Item, ...], Item]]:
    """The measures one by one, and each two in a row that tell one."""
    measures = [item for item in items if item.part.unit in DIMENSIONS]
    measures.sort(key=lambda item: item.part.span)
    for item in measures[:_NEAR]:
        yield (item,), item
    for one, two in pairwise(measures[:_NEAR]):
        whole = summed(one.part, two.part)
        if whole is not None and 0 <= two.part.span[0] - one.span[1] <= _JOINT:
            yield (one, two), Item(whole, one.kind, (one.span[0], max(two.span[1], whole.span[1])))
