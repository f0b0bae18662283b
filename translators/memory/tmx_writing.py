"""Writing translation memories in TMX 1.4, so that reading them gives the same pairs again."""

import os
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from tempfile import mkstemp
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from translators.errors import MemoryUnwritable
from translators.memory.entry import MemoryEntry, without_controls
from translators.memory.tmx import OWN

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="tolmach" creationtoolversion={} segtype="sentence" o-tmf="tolmach" \
adminlang="en" srclang="en" datatype="plaintext"/>
<body>
"""
_TAIL = "</body>\n</tmx>\n"
_KEPT_AS_IT_IS = {"\r": "&#13;"}  # a bare one would be read as a line feed


def write_tmx(path: Path, entries: Iterable[MemoryEntry]) -> int:
    """Write the pairs, one unit each, as they come; gives how many.

    ``path`` is replaced when all are written, and stays as it is if that fails. Characters that
    no XML can hold (most controls, lone surrogates) are left out, fractions of a second too;
    everything else comes back from ``read_tmx`` exactly. Properties whose type begins with
    "x-tolmach-" are Tolmach's own and not written for another.

    Raises:
        MemoryUnwritable: it cannot be written there.
    """
    try:
        descriptor, name = mkstemp(dir=path.parent, prefix=f".{path.name}.")
        os.close(descriptor)
        return _replace(path, Path(name), entries)
    except OSError as error:
        reason = f"cannot be written ({error.strerror})"
        raise MemoryUnwritable(str(path), reason, "name another file to write to") from error


def _replace(path: Path, part: Path, entries: Iterable[MemoryEntry]) -> int:
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            count = _write(file, entries)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(0o644)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return count


def _write(file: TextIO, entries: Iterable[MemoryEntry]) -> int:
    file.write(_HEAD.format(quoteattr(version("tolmach"))))
    count = 0
    for entry in entries:
        file.writelines(_unit(entry))
        count += 1
    file.write(_TAIL)
    return count


def _unit(entry: MemoryEntry) -> Iterator[str]:
    yield f"<tu{_attributes(tuid=entry.unit)}>\n"
    for note in entry.notes:
        yield f"<note>{_escaped(note)}</note>\n"
    for kind, text in (*_foreign(entry), *_own(entry)):
        yield f"<prop type={_quoted(kind)}>{_escaped(text)}</prop>\n"
    yield f'<tuv xml:lang="en"><seg>{_escaped(entry.source)}</seg></tuv>\n'
    yield f"<tuv xml:lang={_quoted(entry.language)}{_history(entry)}>"
    yield f"<seg>{_escaped(entry.target)}</seg></tuv>\n</tu>\n"


def _own(entry: MemoryEntry) -> Iterator[tuple[str, str]]:
    yield OWN + "origin", str(entry.origin)
    for name in ("scope", "previous", "next"):
        if text := getattr(entry, name):
            yield OWN + name, text


def _foreign(entry: MemoryEntry) -> Iterator[tuple[str, str]]:
    return (pair for pair in entry.properties if not pair[0].startswith(OWN))


def _history(entry: MemoryEntry) -> str:
    return _attributes(
        creationdate=_moment(entry.created_at),
        creationid=entry.created_by,
        changedate=_moment(entry.changed_at),
        changeid=entry.changed_by,
    )


def _moment(moment: datetime | None) -> str:
    if moment is None:
        return ""
    utc = moment.astimezone(UTC)
    return f"{utc.year:04}{utc:%m%dT%H%M%SZ}"  # %Y has four digits on some systems only


def _attributes(**values: str) -> str:
    return "".join(f" {name}={_quoted(text)}" for name, text in values.items() if text)


def _quoted(text: str) -> str:
    return quoteattr(without_controls(text))


def _escaped(text: str) -> str:
    return escape(without_controls(text), _KEPT_AS_IT_IS)
