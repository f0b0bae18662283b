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


def foot_of(lines: Sequence[str]) -> int:
    """The first line at which a note may stand though the story has begun."""
    told = (
        n for n in reversed(range(len(lines))) if is_running(lines[n]) and not is_note(lines[n])
    )
    return next(islice(told, _AFTER, None), 0)


def note_at(lines: Sequence[str], n: int) -> Found | None:
    """The note that begins in line ``n``, which is above the story or at its foot."""
    line, after = (*lines[n : n + 2], "")[:2]
    label = bare_label(line)
    if label is None:
        note = note_of(line)
        own = "words" if note and note.text == line else "label"
        return Found(note, f"{note.kind} by its {own}") if note else None
    note = note_of(after, said=None if label.kind == "update" else label)
    return Found(note, f"{note.kind} by the label above it", line) if note else None
