"""Reading translation memories in TMX 1.4, the exchange format of translation tools.

The codes of other formats inside a segment (bpt, ept, it, ph, ut) are left out with what is in
them, as they are markup and no words; what is highlighted (hi) is kept. White space is kept as it
is, as TMX asks, in what Tolmach wrote; of other tools, lines broken in a segment become one.
"""

import codecs
import html
import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TextIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException, EntitiesForbidden
from defusedxml.ElementTree import iterparse

from translators.base import Origin, Progress
from translators.errors import MemoryUnreadable
from translators.memory.entry import MemoryEntry, memory_key, without_controls

OWN: Final = "x-tolmach-"
"""Begins the types of the properties that carry what TMX has no place for."""
LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"

_SOURCE = "en"
_OTHER_TAGS = {"iw": "he", "heb": "he", "rus": "ru", "eng": "en"}
_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9_-]*)?", re.IGNORECASE)
_KEY = re.compile(r"[0-9a-f]{32}")
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
_DECLARED = re.compile(rb"""\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)""")
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_HEBREW = {"iso-8859-8-i": "iso-8859-8", "iso-8859-8-e": "iso-8859-8"}
_BEFORE = ("prev", "x-context-pre")  # where OmegaT and memoQ keep the sentence before
_AFTER = ("next", "x-context-post")
_CONTEXT_TAGS = re.compile(r"<(bpt|ept|it|ph|ut)\b[^<>]*>[^<>]*</\1>|<[^<>]*>")
_NUMBERED_TAG = re.compile(r"</?[a-z]{1,10}\d{1,4}/?>")  # OmegaT's own, written as words
_PLACEHOLDER = "\0"  # where a "ph" stood; no XML holds this character
_PARTED = re.compile(rf"(?<=[\w,;:.!?]){_PLACEHOLDER}+(?=\w)")  # a line break, more often than not
_LINE_BREAK = re.compile(r"[\r\n]+")


def read_tmx(path: Path, progress: Progress | None = None) -> Iterator[MemoryEntry]:
    """Every English pair of the file, one entry a target language, as the file is read.

    ``progress`` is told bytes read and bytes in all. Where a unit has several kinds of English,
    the one that the file names as its source language is taken. Pairs without words on both
    sides are left out.

    Raises:
        MemoryUnreadable: not a file, not XML, XML of another kind or with entities of its own;
            raised where that is seen, which may be after many pairs.
    """
    try:
        with path.open("rb") as file, _decoded(file) as text:
            size = path.stat().st_size
            for unit, source in _units(text):
                yield from _entries(unit, source)
                if progress is not None:
                    progress(file.tell(), size)
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
        raise MemoryUnreadable(str(path), reason, "check the file's name and rights") from error
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        reason = f"not a readable TMX file ({_said(error)})"
        raise MemoryUnreadable(str(path), reason, "export the memory again as TMX 1.4") from error


def language_of(tag: str) -> str:
    """A language of XML or TMX as one of ours: "ru-RU" is "ru", "iw" is "he"; "" if none."""
    match = _TAG.fullmatch(tag.strip())
    if match is None:
        return ""
    plain = match[1].lower()
    return _OTHER_TAGS.get(plain, plain)


def _said(error: Exception) -> str:
    return "entities of its own" if isinstance(error, EntitiesForbidden) else str(error)


def _decoded(file: io.BufferedReader) -> TextIO:
    """The text of an XML file in any encoding that Python knows."""
    start = file.peek(1024)[:1024]
    for mark, encoding in _BYTE_ORDER_MARKS:
        if start.startswith(mark):
            return io.TextIOWrapper(file, encoding, newline="")
    declared = _DECLARED.match(start)
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    if name.startswith(("utf-16", "utf-32", "ucs")):
        name = "utf-8"  # or its own declaration could not be read
    return io.TextIOWrapper(file, _HEBREW.get(name, name), newline="")


def _units(text: TextIO) -> Iterator[tuple[Element, str]]:
    """Each unit with the file's source language; what was read is forgotten after it."""
    open_elements: list[Element] = []
    source = _SOURCE
    for event, element in iterparse(text, events=("start", "end")):
        if event == "start":
            if not open_elements and _name(element) != "tmx":
                raise ValueError("XML, but not TMX")
            if _name(element) == "header":
                source = element.get("srclang") or _SOURCE
            open_elements.append(element)
            continue
        open_elements.pop()
        if _name(element) == "tu":
            yield element, element.get("srclang") or source
        if len(open_elements) <= 2 and open_elements:
            open_elements[-1].remove(element)


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _entries(unit: Element, source_tag: str) -> Iterator[MemoryEntry]:
    variants = [(_tag(one), one) for one in unit if _name(one) == "tuv"]
    english = [(tag, one) for tag, one in variants if language_of(tag) == _SOURCE]
    if not english:
        return
    named = [one for tag, one in english if tag.lower() == source_tag.lower()]
    text = _text if _is_own(unit) else _foreign_text
    source = text(named[0] if named else english[0][1])
    if not without_controls(source).strip():
        return
    for tag, variant in variants:
        language, target = language_of(tag), text(variant)
        if language not in ("", _SOURCE) and without_controls(target).strip():
            yield _entry(unit, variant, (source, language, target))


def _tag(variant: Element) -> str:
    return variant.get(LANG) or variant.get("lang") or ""


def _entry(unit: Element, variant: Element, words: tuple[str, str, str]) -> MemoryEntry:
    both = [*unit, *variant]
    notes = tuple(_all_text(one) for one in both if _name(one) == "note")
    props = [(one.get("type", ""), _all_text(one)) for one in both if _name(one) == "prop"]
    own = {kind.removeprefix(OWN): text for kind, text in props if kind.startswith(OWN)}
    before, after = _neighbours(dict(props), own)
    created, changed = (_moment(variant, unit, name) for name in ("creationdate", "changedate"))
    return MemoryEntry(
        *words,
        origin=_origin(own.get("origin", "")),
        scope=own.get("scope", ""),
        previous=before,
        next=after,
        created_at=created,
        created_by=variant.get("creationid") or unit.get("creationid") or "",
        changed_at=changed,
        changed_by=variant.get("changeid") or unit.get("changeid") or "",
        unit=unit.get("tuid", ""),
        notes=notes,
        properties=tuple((kind, text) for kind, text in props if not kind.startswith(OWN)),
    )


def _origin(name: str) -> Origin:
    return Origin(name) if name in list(Origin) else Origin.MEMORY


def _neighbours(props: dict[str, str], own: dict[str, str]) -> tuple[str, str]:
    """The neighbours' keys: as Tolmach wrote them, or made from another tool's sentences."""
    if own:
        keys = own.get("previous", ""), own.get("next", "")
        before, after = (key if _KEY.fullmatch(key) else "" for key in keys)
        return before, after
    before, after = (
        next((_words_of_context(props[kind]) for kind in kinds if props.get(kind)), "")
        for kinds in (_BEFORE, _AFTER)
    )
    return memory_key(before) if before else "", memory_key(after) if after else ""


def _words_of_context(text: str) -> str:
    """A neighbour as OmegaT keeps it (words), or memoQ (a segment of TMX, written as text)."""
    return html.unescape(_CONTEXT_TAGS.sub("", text)) if text.startswith("<seg>") else text


def _moment(variant: Element, unit: Element, name: str) -> datetime | None:
    text = variant.get(name) or unit.get(name) or ""
    try:
        moment = datetime.fromisoformat(text)  # of TMX's own form, and of its common variants
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(microsecond=0)


def _is_own(unit: Element) -> bool:
    return any(_name(one) == "prop" and one.get("type", "").startswith(OWN) for one in unit)


def _foreign_text(variant: Element) -> str:
    """Without what other tools put among the words: tags of their own, lines broken for looks."""
    lines = _LINE_BREAK.split(_NUMBERED_TAG.sub("", _text(variant)))
    return " ".join(filter(None, (line.strip(" \t") for line in lines)))


def _text(variant: Element) -> str:
    segment = next((one for one in variant if _name(one) == "seg"), None)
    words = "".join(_words(segment)) if segment is not None else ""
    return _PARTED.sub(" ", words).replace(_PLACEHOLDER, "")


def _words(segment: Element) -> Iterator[str]:
    todo: list[Element | str] = [segment]  # no recursion: a file decides how deep it nests
    while todo:
        part = todo.pop()
        if isinstance(part, str):
            yield part
            continue
        yield part.text or ""
        for inline in reversed(part):
            todo.append(inline.tail or "")
            if _name(inline) not in _CODES:
                todo.append(inline)
            elif _name(inline) == "ph":
                todo.append(_PLACEHOLDER)


def _all_text(element: Element) -> str:
    return "".join(element.itertext())
