"""Dashes between words."""

import re
from collections.abc import Iterator

from translators.typography.edit import Edit, EditsOf

_DASH = re.compile(r"(?<=\S)(?P<before>[ \u00a0]*)(?P<mark>--|[-–—])(?P<after>[ \u00a0]*)(?=\S)")
_FIRST = re.compile(r"^(?P<gap>[-–—][ \u00a0]+)(?=[^\W\d_]|[«\"„״“])", re.MULTILINE)
_DASHES = "-–—"


def dashes(mark: str) -> EditsOf:
    """A rule that writes a dash between words as ``mark``, never at the start of a line.

    A hyphen needs a space on both sides, so compounds and hanging hyphens stay; an em dash that
    English sets close gets its spaces. Between two figures nothing is certain: left alone.
    """

    def edits(text: str) -> Iterator[Edit]:
        for match in _DASH.finditer(text):
            if _parts_words(match):
                yield Edit(*match.span(), f"\u00a0{mark} ")

    return edits


def speech_dash(text: str) -> Iterator[Edit]:
    """The dash that opens a line of direct speech."""
    for match in _FIRST.finditer(text):
        yield Edit(*match.span("gap"), "—\u00a0")


def _parts_words(match: re.Match[str]) -> bool:
    left, right = match.string[match.start() - 1], match.string[match.end()]
    if left in _DASHES or right in _DASHES or (left.isdigit() and right.isdigit()):
        return False
    before, after = bool(match["before"]), bool(match["after"])
    if before and after:
        return True
    if match["mark"] == "-" or right.isdigit() or left.isdigit():
        return False
    if before or after:
        return match["mark"] != "--"
    # Set close, as in English; "Москва—Минск" is close in Russian too.
    return match["mark"] != "–" and _ends_word(left) and right.islower() and right != "x"


def _ends_word(char: str) -> bool:
    return (char.isalpha() and char != "x") or char in "»“),"
