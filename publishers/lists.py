"""Lists within lists, from items in a row that tell their depth."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from articles.article import ListItem


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its field and block, and the lists within it."""

    field: str
    block: ListItem
    lists: tuple["ListOfItems", ...] = ()


@dataclass(frozen=True, slots=True)
class ListOfItems:
    """A list, ``kind`` "ol" or "ul", with its items in their order."""

    kind: str
    items: tuple[Item, ...]


def lists_of(rows: Sequence[tuple[str, ListItem]]) -> tuple[ListOfItems, ...]:
    """The lists that neighbouring items make, each item with its field.

    Every item is in one of them, also where a depth is left out.
    """
    heads: list[tuple[str, ListItem]] = []
    below: list[list[tuple[str, ListItem]]] = []
    for row in rows:
        if heads and row[1].depth > heads[-1][1].depth:
            below[-1].append(row)
        else:
            heads.append(row)
            below.append([])
    items = [Item(*head, lists_of(inner)) for head, inner in zip(heads, below, strict=True)]
    runs = groupby(items, key=lambda item: kind_of(item.block))
    return tuple(ListOfItems(kind, tuple(run)) for kind, run in runs)


def kind_of(item: ListItem) -> str:
    """The tag of the list that the item is in."""
    return "ol" if item.ordered else "ul"
