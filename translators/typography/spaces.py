"""Spaces and dots that both languages write alike."""

import re
from collections.abc import Iterator

from translators.typography.edit import Edit, replacing

NBSP = "\u00a0"
_SPACES = re.compile(r"[ \u00a0\u202f]{2,}")


def double_spaces(text: str) -> Iterator[Edit]:
    """One space for several; a no-break one if any of them was."""
    for match in _SPACES.finditer(text):
        yield Edit(*match.span(), " " if set(match.group()) == {" "} else NBSP)


space_before_punctuation = replacing(
    "",
    # Not before an emoticon, nor before punctuation that begins a word: ".5", "...".
    r"(?<=[^\s\u00a0])(?P<gap>[ \u00a0]+)(?![:;]-?[()]|\.\.)(?=[,.;:!?]+(?:[\s«»„“”\"״')\]]|$))",
    r"(?<=[(\[«„])(?P<gap>[ \u00a0]+)(?=\S)",
    r"(?<=[^\s\u00a0])(?P<gap>[ \u00a0]+)(?=[)\]»])",
)
"""No space before , . ; : ! ? nor on the inner side of brackets and guillemets."""

ellipsis = replacing("…", r"(?<![.?!])(?P<gap>\.{3})(?!\.)")
"""One sign for three dots; ``?..`` and ``!..`` are signs of their own."""
