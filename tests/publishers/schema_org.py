"""JSON-LD against schema.org's own vocabulary: its types, their properties, and the ranges of these.

The vocabulary is read from the declarations of npm ``schema-dts``, which are made from schema.org's
release and have one form throughout. They, unlike a TypeScript compiler that only sees strings, tell
a date from an address.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

DECLARATIONS = Path(__file__).parents[1] / "browser/node_modules/schema-dts/dist/schema.d.ts"
_INTERFACE = re.compile(r"^(?:export )?interface (\w+) extends ([^{]+)\{\n(.*?)^\}", re.M | re.S)
_PROPERTY = re.compile(r'^    "([^"]+)"\?: SchemaValue<(.*), "\1">;$', re.M)
_UNION = re.compile(r"^export type (\w+) = (.+);$", re.M)
_FORMS = {
    "Text": r"(?s)\s*\S.*",
    "URL": r"https?://[^\s<>\"{}|\\^`]+",
    "Distance": r"\d+(\.\d+)? [A-Za-z]+",
    "Duration": r"P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?",
}


@dataclass(frozen=True)
class Vocabulary:
    """``own`` properties and ``parents`` by interface; ``kinds`` are the types right below a type."""

    own: Mapping[str, Mapping[str, frozenset[str]]]
    parents: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, tuple[str, ...]]

    def properties(self, interface: str) -> dict[str, frozenset[str]]:
        """The ranges of all properties by name, inherited ones too."""
        found: dict[str, frozenset[str]] = {}
        for parent in self.parents.get(interface, ()):
            found |= self.properties(parent)
        return found | self.own.get(interface, {})

    def is_a(self, kind: str, wanted: str) -> bool:
        """Whether a type is another one or below it."""
        return kind == wanted or any(self.is_a(kind, one) for one in self.kinds.get(wanted, ()))


def faults(document: Any, kind: str) -> list[str]:
    """What is wrong with a JSON-LD document that should be of that type; nothing in a right one."""
    if document.get("@context") != "https://schema.org":
        return [f"context {document.get('@context')!r}"]
    return list(_node_faults(document, frozenset({kind}), "", vocabulary()))


@cache
def vocabulary() -> Vocabulary:
    """Schema.org as it is installed beside the tests."""
    if not DECLARATIONS.exists():
        pytest.skip("no vocabulary of schema.org: npm ci --ignore-scripts in tests/browser")
    text = DECLARATIONS.read_text("utf-8")
    interfaces = _INTERFACE.findall(text)
    return Vocabulary(
        {
            name: {prop: _names(ranges) for prop, ranges in _PROPERTY.findall(body)}
            for name, _, body in interfaces
        },
        {name: tuple(re.findall(r"\w+Base", above)) for name, above, _ in interfaces},
        {
            name: tuple(one for one in _names(union) if one != name)
            for name, union in _UNION.findall(text)
        },
    )


def _names(union: str) -> frozenset[str]:
    return frozenset(union.split(" | "))


def _node_faults(
    node: Mapping[str, Any], ranges: frozenset[str], where: str, known: Vocabulary
) -> Iterator[str]:
    if node.keys() == {"@id"} and "IdReference" in ranges:
        return
    kind = node.get("@type", "")
    if not any(known.is_a(kind, one) for one in ranges):
        yield f"{where}: {kind!r} is none of {sorted(ranges)}"
    properties = known.properties(f"{kind}Leaf")
    for name, value in node.items():
        if name in ("@type", "@context"):
            continue
        for one in value if isinstance(value, list) else [value]:
            allowed = frozenset({"URL"}) if name == "@id" else properties.get(name)
            if allowed is None:
                yield f"{where}/{name}: {kind} has no such property"
            elif isinstance(one, dict):
                yield from _node_faults(one, allowed, f"{where}/{name}", known)
            elif not any(_fits(one, form) for form in allowed):
                yield f"{where}/{name}: {one!r} is none of {sorted(allowed)}"


def _fits(value: Any, form: str) -> bool:
    if isinstance(value, bool):
        return form == "Boolean"
    if isinstance(value, int | float):
        return form == "Number" or (form == "Integer" and isinstance(value, int))
    if not isinstance(value, str):
        return False
    if form in ("Date", "DateTime"):
        return _is_moment(value, form)
    return form in _FORMS and re.fullmatch(_FORMS[form], value) is not None


def _is_moment(value: str, form: str) -> bool:
    try:
        if form == "Date":
            return date.fromisoformat(value).isoformat() == value
        return "T" in value and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False
