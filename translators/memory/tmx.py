"""Reading translation memories in TMX 1.4, the exchange format of translation tools."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import parse

from translators.errors import MemoryUnreadable
from translators.memory.entry import MemoryEntry

_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_SOURCE = "en"


def read_tmx(path: Path) -> tuple[MemoryEntry, ...]:
    """Every English pair of the file, one entry a target language.

    Raises:
        MemoryUnreadable: not a file, not XML, or XML of another kind.
    """
    try:
        root = parse(path).getroot()
    except (OSError, ParseError, DefusedXmlException, ValueError) as error:
        raise MemoryUnreadable(
            str(path), f"not a readable TMX file ({error})", "export the memory again as TMX 1.4"
        ) from error
    if root is None or root.tag != "tmx":
        raise MemoryUnreadable(str(path), "XML, but not TMX", "export the memory again as TMX 1.4")
    return tuple(entry for unit in root.iter("tu") for entry in _entries(unit))


def _entries(unit: Element) -> Iterator[MemoryEntry]:
    texts = {_language(variant): _text(variant) for variant in unit.iter("tuv")}
    source = texts.get(_SOURCE)
    for language, target in texts.items():
        if source and target and language != _SOURCE:
            yield MemoryEntry(source, language, target)


def _language(variant: Element) -> str:
    tag = variant.get(_LANG) or variant.get("lang") or ""
    return tag.split("-")[0].lower()


def _text(variant: Element) -> str:
    segment = variant.find("seg")
    return "".join(segment.itertext()).strip() if segment is not None else ""
