"""What no rule of typography may touch: addresses, handles, code, and the inside of Latin words."""

import re
from collections.abc import Iterator

from translators.base import Range
from translators.protect import protected_ranges

MASK = "x"
"""What stands for a frozen character in a view: to every rule, a letter of a Latin word."""

_LATIN = r"A-Za-zªµº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_TOKEN = re.compile(rf"[{_LATIN}0-9]+(?:['’.\-/&+_:][{_LATIN}0-9]+)*")
_HAS_LATIN = re.compile(rf"[{_LATIN}]")
_NATIVE = re.compile(r"[\u0400-\u052f\u05d0-\u05ea]")
_RUN = re.compile(r"\S+")
_CODE = re.compile(r"[_=\\{}<>|~^]|[A-Za-z]\(")
_QUOTED_CODE = re.compile(r"`[^`\n]+`")
_WRAPPED = {'"': '"', "'": "'", "“": "”", "«": "»", "(": ")", "„": "“", "״": "״"}


def view(text: str) -> str:
    """``text`` with every frozen character masked; as long as the text."""
    ranges = sorted((*protected_ranges(text), *_code(text), *_latin(text)))
    out, last = [], 0
    for start, end in ranges:
        if end > last:
            out += [text[last:start], MASK * (end - max(start, last))]
            last = end
    return "".join((*out, text[last:]))


def _latin(text: str) -> Iterator[Range]:
    for match in _TOKEN.finditer(text):
        if _HAS_LATIN.search(match.group()):
            yield match.span()


def _code(text: str) -> Iterator[Range]:
    yield from (match.span() for match in _QUOTED_CODE.finditer(text))
    for match in _RUN.finditer(text):
        run = match.group()
        if _CODE.search(run) and _HAS_LATIN.search(run) and not _NATIVE.search(run):
            yield _unwrapped(text, *match.span())


def _unwrapped(text: str, start: int, end: int) -> Range:
    """Without the sentence's own punctuation around it."""
    while end - start > 1 and text[end - 1] in ",.;:!?":
        end -= 1
    while end - start > 2 and _WRAPPED.get(text[start]) == text[end - 1]:
        start, end = start + 1, end - 1
    return start, end
