"""Runs of the other direction within a line, found so that they can be isolated.

Digits, signs and brackets beside a Latin word in a Hebrew line go where the bidirectional
algorithm guesses, and it guesses wrong about ``iPhone (15)``, ``+972-3-555`` or ``5–10``. A run
isolated from its line reads as one thing, and the line around it as another.
"""

import re
from collections.abc import Iterator

_OPEN = {"rtl": "\u2066", "ltr": "\u2067"}  # left-to-right isolate, right-to-left isolate
_CLOSE = "\u2069"
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_RTL_LETTER = re.compile(rf"[{_RTL}]")
_LETTER = rf"(?:(?![{_RTL}])[^\W\d_][\u0300-\u036f]*)"
_LTR_LETTER = re.compile(_LETTER)

_MONEY = "$€£₪¥"
_WORD = rf"(?:{_LETTER}|[0-9_])+"
_SIGN = rf"(?:(?<![\w{_RTL}])[+\-−±~<>≈#№@{_MONEY}]{{1,3}})?"
_TOKEN = rf"{_SIGN}{_WORD}(?:[^\s\w()\[\]\"“”„«»{_RTL}]{{1,3}}{_WORD})*(?:[+%‰°{_MONEY}](?!\w))*"
_ASIDE = (
    rf"[ \u00a0]?(?:\([^()\n{_RTL}]*\)|\[[^\[\]\n{_RTL}]*\])|[ \u00a0][\"“][^\"“”\n{_RTL}]+[\"”]"
)
_NEXT = rf"[ \u00a0]{_TOKEN}|[ \u00a0]?[,;:.!?&–—-][ \u00a0](?={_LETTER}){_TOKEN}"
_ADDRESS = (
    r"(?:https?://|www\.)[^\s<>]*[\w/]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|[@#][A-Za-z0-9_.]*\w"
)
_NUMBER = rf"{_SIGN}[0-9](?:[0-9.,:/%{_MONEY}]*[0-9%{_MONEY}])?"
_PHONE = r"(?<![\w+])\+[0-9]+(?:[ -]?\(?[0-9]+\)?)*"
_RANGE = rf"{_NUMBER}(?:[ \u00a0]?[–—−×-][ \u00a0]?{_NUMBER}(?!\w))+"
_QUOTED = rf"(?<=[\"“«])(?=\S)[^\"“”«»\n{_RTL}]+(?<=\S)(?=[\"”»])"
_WORDS = rf"(?=[^\s\"“”«»()]{{0,64}}{_LETTER}){_TOKEN}(?:{_NEXT}|{_ASIDE})*"
_LEFT_TO_RIGHT = re.compile(
    "|".join((_QUOTED, rf"(?a:{_ADDRESS})", _PHONE, _WORDS, _RANGE, _TOKEN))
)
_RIGHT_TO_LEFT = re.compile(rf"[{_RTL}]+(?:[ \u00a0\-–'\"’”.]{{1,2}}[{_RTL}]+)*")
_PLAIN_NUMBER = re.compile(rf"[#{_MONEY}]?[0-9]+(?:[.,:/-][0-9]+)*[%‰°{_MONEY}]?")


def runs(text: str, start: int, end: int, direction: str) -> list[tuple[int, int]]:
    """Where ``text[start:end]``, set in a line of ``direction``, needs isolating, in order.

    A plain number needs none; a sentence with no word of the line's own script is one run, its
    closing sign included.
    """
    if direction == "ltr":
        return [match.span() for match in _RIGHT_TO_LEFT.finditer(text, start, end)]
    if not _RTL_LETTER.search(text, start, end) and _LTR_LETTER.search(text, start, end):
        inner = text[start:end]
        start += len(inner) - len(inner.lstrip())
        return [(start, start + len(inner.strip()))]
    found = _LEFT_TO_RIGHT.finditer(text, start, end)
    return [match.span() for match in found if not _PLAIN_NUMBER.fullmatch(match.group())]


def isolated(text: str, direction: str) -> str:
    """``text`` for a place without markup (title, feed, JSON): each such run between isolates.

    Isolates and overrides that the text brought itself are dropped, so they are always balanced.
    """
    text = without_controls(text)
    return "".join(_pieces(text, direction))


def without_controls(text: str) -> str:
    """``text`` without its own embeddings, overrides and isolates."""
    return _CONTROLS.sub("", text)


def _pieces(text: str, direction: str) -> Iterator[str]:
    at = 0
    for start, end in runs(text, 0, len(text), direction):
        yield text[at:start]
        yield f"{_OPEN[direction]}{text[start:end]}{_CLOSE}"
        at = end
    yield text[at:]
