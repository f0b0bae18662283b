"""The newsroom's glossary: what it calls people, places and things in each language.

CSV files in one folder, UTF-8, with the columns ``english, aliases, russian, hebrew, kind, gender,
note``. Several aliases, or several accepted translations, stand with ``|`` between them: the
first translation is the one that is written, the others are accepted where a translator chose them.
The note is for people, but for two marks: "ru indecl." for a Russian form that never changes, and
"ru decl." for an acronym that does (ЦАХАЛа).
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from translators.base import digest
from translators.errors import GlossaryUnreadable
from translators.terms.entry import COMMON, Entry, Kind
from translators.terms.hebrew import known_keys
from translators.terms.trie import Trie, add_phrase

COLUMNS: Final = ("english", "aliases", "russian", "hebrew", "kind", "gender", "note")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_HEBREW = re.compile(r"[\u0590-\u05ff]")
_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True, eq=False)
class Glossary:
    """The entries, a ``version`` that changes with any of them, and indexes made from them.

    ``trie`` finds English terms; ``hebrew_keys`` are the first words of the Hebrew forms;
    ``persons`` has the persons by each of their English names; ``given_names`` are in small
    letters. Two glossaries are equal only if they are one, so that what is found may be cached.
    """

    entries: tuple[Entry, ...]
    version: str
    trie: Trie = field(repr=False)
    hebrew_keys: frozenset[str] = field(repr=False)
    persons: Mapping[str, tuple[Entry, ...]] = field(repr=False)
    given_names: frozenset[str] = field(repr=False)


def make_glossary(entries: Iterable[Entry]) -> Glossary:
    """A glossary of these entries; ``version`` does not depend on their order."""
    rows = tuple(entries)
    trie: Trie = {}
    persons: dict[str, tuple[Entry, ...]] = {}
    for entry in rows:
        for phrase in (entry.english, *entry.aliases):
            add_phrase(trie, phrase, entry, plural=entry.kind in COMMON)
            if entry.kind is Kind.PERSON:
                persons[phrase] = (*persons.get(phrase, ()), entry)
    given = frozenset(entry.english.lower() for entry in rows if entry.kind is Kind.GIVEN_NAME)
    return Glossary(rows, version_of(rows), trie, known_keys(rows), persons, given)


def version_of(entries: Iterable[Entry]) -> str:
    """One hash for a set of entries, in any order; of no entries, the empty string."""
    return digest(sorted(entry.identity for entry in entries))


def load_glossary(folder: Path) -> Glossary:
    """Read every ``*.csv`` of ``folder``.

    Raises:
        GlossaryUnreadable: with every fault in every file, each by file and line.
    """
    faults: list[str] = []
    rows = [row for path in sorted(folder.glob("*.csv")) for row in _rows(path, faults)]
    if not rows and not faults:
        faults.append(f"no glossary: {folder} holds no row in any .csv file")
    faults += _conflicts(rows)
    if faults:
        raise GlossaryUnreadable(
            str(folder), "\n".join(faults), f"mend these rows; the columns are {','.join(COLUMNS)}"
        )
    return make_glossary(row.entry for row in rows)


@dataclass(frozen=True, slots=True)
class _Row:
    place: str
    entry: Entry


def _rows(path: Path, faults: list[str]) -> Iterator[_Row]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        faults.append(f"{path.name}: cannot be read as UTF-8 ({error}); save it as CSV UTF-8")
        return
    reader = csv.reader(text.splitlines())
    header = tuple(name.strip() for name in next(reader, []))
    if header != COLUMNS:
        faults.append(f"{path.name}, line 1: the columns must be {','.join(COLUMNS)}")
        return
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        place = f"{path.name}, line {reader.line_num}"
        problems = list(_problems(cells))
        faults += [f"{place}: {problem}" for problem in problems]
        if not problems:
            yield _Row(place, _entry(cells))


def _problems(cells: list[str]) -> Iterator[str]:
    if len(cells) != len(COLUMNS):
        count = f"{len(cells)} columns instead of {len(COLUMNS)}"
        yield f"{count}; put quotes around a cell that holds a comma"
        return
    english, _, russian, hebrew, kind, gender, _ = (cell.strip() for cell in cells)
    if not _WORD.search(english):
        yield "no English term; fill the first column"
    if not russian and not hebrew:
        yield f"“{english}” has no translation; fill russian or hebrew"
    if not all(_WORD.search(form) for form in (*_listed(russian), *_listed(hebrew))):
        yield f"“{english}” has a translation without a letter; write it or remove its “|”"
    if _HEBREW.search(russian) or _CYRILLIC.search(hebrew):
        yield f"“{english}”: Russian and Hebrew are in each other's column; swap them"
    if kind not in set(Kind):
        yield f"“{english}”: kind “{kind}” is unknown; use one of {', '.join(Kind)}"
    if gender not in ("", "m", "f"):
        yield f"“{english}”: gender “{gender}” is unknown; use m, f or nothing"
    if kind in (Kind.PERSON, Kind.GIVEN_NAME) and not gender:
        yield f"“{english}” is a person without gender; Russian needs m or f to decline the name"


def _entry(cells: list[str]) -> Entry:
    english, aliases, russian, hebrew, kind, gender, note = (cell.strip() for cell in cells)
    return Entry(
        english, Kind(kind), _listed(aliases), _listed(russian), _listed(hebrew), gender, note
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _conflicts(rows: list[_Row]) -> Iterator[str]:
    """Two rows that claim the same English: one of them would silently never be used."""
    owners: dict[str, _Row] = {}
    for row in rows:
        for phrase in dict.fromkeys((row.entry.english, *row.entry.aliases)):
            key = phrase.replace("’", "'")
            other = owners.setdefault(key, row)
            if other is not row:
                yield (
                    f"{row.place}: “{phrase}” already stands for “{other.entry.english}” "
                    f"in {other.place}; keep it in one of them"
                )
