"""How a segment ends: its full stop, its question mark, or in the middle of a phrase."""

import re
from collections.abc import Iterator

from translators.base import Finding, Range
from translators.checks.hebrew import LABELLED
from translators.checks.pair import Pair, error, shown, warning
from translators.segment import Kind

_STOPS = ".?!…‽؟。"
_RUSSIAN_OPEN = "и или в во к ко для от из при чтобы между через из-за ради около"
_HEBREW_OPEN = "ו ש ל מ של או כדי לבין מאת באמצעות בגלל לגבי אודות לפי"
_CENTURY = re.compile(r"[\dIVXLC]\W?\Z")
"""Before "в." for a century."""
_NEAR = 12
_BROKEN_OFF = {
    "ru": frozenset(_RUSSIAN_OPEN.split()),
    "he": frozenset(_HEBREW_OPEN.split()),
}
"""Words that end no sentence; a capital letter is an initial: "Сергей И."."""
_HEADINGS = (Kind.HEADLINE, Kind.HEADING)
_ABBREVIATED = re.compile(
    r"(?:\b\w|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|No|etc|al|vs|Gen|Sen|Rep|Gov))\.\W*$"
)


def endings(pair: Pair) -> Iterator[Finding]:
    """The translation ends as the English does."""
    source, target = _tail(pair.plain_source), _tail(pair.plain_target)
    start, end = _last_word(pair.plain_target)
    last = pair.target[start:end]
    before = pair.target[max(0, start - _NEAR) : start]
    open_word = last in _BROKEN_OFF[pair.language] and before[-1:].isspace()  # not צה״ל
    open_word = open_word and pair.target[end:] == pair.plain_target[end:]  # no address follows
    alone = _CENTURY.search(before) or LABELLED.search(before)
    if open_word and not alone and not _trails_off(source):
        message = f"The sentence breaks off after {shown(last)}: complete it."
        yield (error if _stops(source) else warning)("ending", message, (start, end))
    elif _stops(source) and not _stops(target) and not _is_abbreviated(pair):
        yield _unfinished(pair, target)
    elif ("?" in source) != ("?" in target):
        asking = ("English", "translation") if "?" in source else ("translation", "English")
        message = "The {} asks a question, the {} does not.".format(*asking)
        yield warning("ending", message, _tail_span(pair))
    elif "." in target and not _stops(source) and pair.kind in _HEADINGS:
        yield warning("ending", "A headline has no full stop: take it out.", _tail_span(pair))


def _unfinished(pair: Pair, target: str) -> Finding:
    if target.strip()[-1:] in tuple(",-–—(/"):
        return error(
            "ending", "The sentence breaks off: its end is missing, complete it.", _tail_span(pair)
        )
    return warning("ending", "The full stop at the end is missing.")


def _tail(text: str) -> str:
    """The punctuation after the last word: ``".`` and ``».`` end alike."""
    end = len(text.rstrip())
    start = end
    while start and not (text[start - 1].isalnum() or text[start - 1] in "%°€$£₪"):
        start -= 1
    return text[start:end]


def _trails_off(tail: str) -> bool:
    return "…" in tail or "..." in tail or tail.endswith(("—", "-"))


def _stops(tail: str) -> bool:
    return any(mark in tail for mark in _STOPS)


def _tail_span(pair: Pair) -> Range:
    end = len(pair.plain_target.rstrip())
    return end - len(_tail(pair.plain_target)), end


def _is_abbreviated(pair: Pair) -> bool:
    """A headline or caption that ends with "U.S." or "Inc." has no full stop."""
    return pair.kind is not Kind.TEXT and bool(_ABBREVIATED.search(pair.source[-12:]))


def _last_word(text: str) -> Range:
    """Where the last word stands, the punctuation after it left out."""
    end = len(text.rstrip()) - len(_tail(text))
    start = end
    while start and (text[start - 1].isalpha() or text[start - 1] == "-"):
        start -= 1
    return start, end
