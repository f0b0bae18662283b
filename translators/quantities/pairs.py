"""The values of a source and of its translation, and which stand for which."""

from dataclasses import dataclass
from decimal import Decimal

from translators.base import Range
from translators.quantities.alike import Likeness
from translators.quantities.quantity import Kind, Part


@dataclass(frozen=True, slots=True)
class Item:
    """One value where it stands: its part, and the kind and span of its whole quantity.

    ``misread`` is what the language's own rules make of it, where that is another value;
    ``label`` the Latin letters of a name before it, F- of F-35.
    """

    part: Part
    kind: Kind
    span: Range
    misread: Decimal | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A value of the source and the one of the translation that stands, or should, for it."""

    source: Item
    target: Item
    likeness: Likeness = Likeness.EQUAL


@dataclass(frozen=True, slots=True)
class Comparison:
    """``kept`` pairs stand for one another, ``changed`` ones should but do not.

    What is ``lost`` has nothing in the translation, what is ``added`` nothing in the source.
    Words that need not tell a number (HINT) are never lost, changed or added.
    """

    kept: tuple[Pair, ...] = ()
    changed: tuple[Pair, ...] = ()
    lost: tuple[Item, ...] = ()
    added: tuple[Item, ...] = ()
