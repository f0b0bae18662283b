"""Notes in pasted text: known by their words, above the story or about its last paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from articles.article import Note
from articles.notes import bare_label, is_note, note_of
from articles.text.layout import is_running

_AFTER = 2  # paragraphs, such as on the author, that may stand below a note


@dataclass(frozen=True, slots=True)
class Found:
    """A note, the rule that knew it, and the label that is a line of its own above it, or ""."""

    note: Note
    rule: str
    label: str = ""


def note_at(lines: Sequence[str], n: int, *, is_above: bool) -> Found | None:
    """The note that begins in line ``n``; ``is_above`` tells that no paragraph stands above it."""
    line, after = (*lines[n : n + 2], "")[:2]
    label = bare_label(line)
    if label is None:
        note = note_of(line)
        own = "words" if note and note.text == line else "label"
        found = Found(note, f"{note.kind} by its {own}") if note else None
    else:
        note = note_of(after, said=None if label.kind == "update" else label)
        found = Found(note, f"{note.kind} by the label above it", line) if note else None
    return found if found and (is_above or _is_foot(lines, n + 1)) else None


def _is_foot(lines: Sequence[str], at: int) -> bool:
    below = (line for line in lines[at:] if is_running(line) and not is_note(line))
    return len(list(islice(below, _AFTER + 1))) <= _AFTER
