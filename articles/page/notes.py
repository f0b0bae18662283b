"""Notes of a page about its own story, known by the markup, by the words, and by their place.

What the page marks as a correction is one wherever it stands in the article. Words alone tell
only above the story's first paragraph and about its last.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from lxml.html import HtmlElement

from articles.article import Note
from articles.notes import Label, bare_label, is_note, note_of
from articles.page.note_marks import Mark, marks_of
from articles.page.places import Placed
from articles.page.story import key_of

_AFTER = 2  # paragraphs, such as on the author, that may stand below a note
_NEAR = 6  # texts below the story's own tag in which a note may stand
_SURE = 30  # characters that two texts do not share by chance
_CORRECTION = Label("correction", None, 0, is_sure=False)


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a page: by the number of their block, each with the rule that knew it.

    ``labels`` are the numbers of texts that only head the note below; ``unshown`` the corrections
    that the page tells to machines alone.
    """

    kept: Mapping[int, tuple[Note, str]] = field(default_factory=dict)
    labels: frozenset[int] = frozenset()
    unshown: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of a text apart from its words: by whom, in which box, under which label."""

    label: Label
    why: str
    box: HtmlElement | None = None
    heading: int | None = None


def notes_of(places: Sequence[Placed], said: Sequence[str]) -> Notes:
    """Find the notes; ``said`` are the corrections in the data that the page has for machines."""
    keys = [key for text in said if len(key := key_of(text)) >= _SURE]
    edge = _Edge(places)
    marks = marks_of(places, edge.story)
    kept: dict[int, tuple[Note, str]] = {}
    labels: set[int] = set()
    above: _Said | None = None
    for n, one in enumerate(places):
        if not one.key or one.piece.kind == "title":
            continue
        mark = _told(one, keys) or _marked(marks.get(n))
        if not (edge.holds(n) or (mark and (mark.box is None or one.place != "outside"))):
            above = None
        elif label := bare_label(one.piece.text):
            above = _Said(label, "by the label above it", mark.box if mark else None, n)
        else:
            if found := _note(one, above, mark):
                kept[n] = found
                labels |= {above.heading} if above and above.heading is not None else set()
            above = above if above and mark and mark.box is above.box else None
    if edge.story and edge.story <= kept.keys():
        return Notes()  # a mark around everything says nothing
    return Notes(kept, frozenset(labels), tuple(_unshown(said, [one.key for one in places])))


def _note(one: Placed, above: _Said | None, mark: _Said | None) -> tuple[Note, str] | None:
    """The note that a text is, and the rule.

    "Update" above a paragraph may head a part of the story, and a box of that name be an entry of
    a live report: only together they make a note.
    """
    piece = one.piece
    said = above or mark
    if said and said.label.kind == "update" and not (above and mark):
        said = None
    note = note_of(piece.text, piece.spans, said.label if said else None)
    if note is None:
        return None
    own = "by its words" if note.text == piece.text else "by its label"
    return note, f"{note.kind} {said.why if said else own}"


def _marked(mark: Mark | None) -> _Said | None:
    """What the tags around the text say."""
    if mark is None:
        return None
    return _Said(Label(mark.kind, None, 0, is_sure=False), "by its markup", mark.box)


def _told(one: Placed, keys: Iterable[str]) -> _Said | None:
    """What the page's data say."""
    if not any(_are_same(one.key, key) for key in keys):
        return None
    return _Said(_CORRECTION, "by the page's data")


def _are_same(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _SURE and (one in other or other in one)


def _unshown(said: Sequence[str], keys: Sequence[str]) -> Iterable[Note]:
    for text in said:
        key = key_of(text)
        if not any(key == shown or _are_same(key, shown) for shown in keys):
            note = note_of(text, said=_CORRECTION)
            if note is not None:
                yield note


class _Edge:
    """Where words alone tell: above the story, about its last paragraphs, or close below it."""

    def __init__(self, places: Sequence[Placed]) -> None:
        self._places = places
        told = [n for n, one in enumerate(places) if _is_told(one)]
        self.story = frozenset(told)
        self._first = told[0] if told else 0
        self._tail = told[-_AFTER - 1] if len(told) > _AFTER else -1
        self._last = told[-1] if told else 0
        below = (n for n in range(self._last + 1, len(places)) if places[n].key)
        self._reach = max(islice(below, _NEAR), default=self._last)

    def holds(self, n: int) -> bool:
        if self._places[n].place == "outside":
            return self._last < n <= self._reach
        return n < self._first or n > self._tail


def _is_told(one: Placed) -> bool:
    is_paragraph = one.place == "story" and one.piece.kind == "paragraph"
    return is_paragraph and not is_note(one.piece.text)
