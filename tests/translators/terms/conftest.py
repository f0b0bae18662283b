"""A small glossary, and the one that Tolmach comes with."""

from pathlib import Path

import pytest

from translators.base import Link
from translators.terms.entry import Entry, Kind
from translators.terms.glossary import Glossary, load_glossary, make_glossary

NETANYAHU = Entry(
    "Benjamin Netanyahu",
    Kind.PERSON,
    ("Netanyahu",),
    ("Биньямин Нетаньяху",),
    ("בנימין נתניהו",),
    "m",
)
ENTRIES = (
    NETANYAHU,
    Entry("Israel", Kind.PLACE, (), ("Израиль",), ("ישראל",)),
    Entry("Lebanon", Kind.PLACE, (), ("Ливан",), ("לבנון",)),
    Entry("IDF", Kind.ORGANISATION, (), ("ЦАХАЛ",), ('צה"ל',), note="ru decl."),
    Entry("hostage", Kind.TERM, (), ("заложник", "похищенный"), ("חטוף",)),
)


@pytest.fixture(name="few")
def _few() -> Glossary:
    return make_glossary(ENTRIES)


@pytest.fixture(name="glossary", scope="session")
def _glossary() -> Glossary:
    return load_glossary(Path("config/glossary"))


def links(source: str, target: str, *pairs: tuple[str, str], confidence: float = 0.9) -> list[Link]:
    """A link for each pair: a phrase of the source and what stands for it."""
    out = []
    for one, other in pairs:
        start, at = source.index(one), target.index(other)
        out.append(Link((start, start + len(one)), (at, at + len(other)), confidence))
    return out
