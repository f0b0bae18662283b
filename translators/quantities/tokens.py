"""A text as numerals, words and marks, in one pass."""

import re
from dataclasses import dataclass

from translators.base import Range

_REST = r"""
    (?P<numeral>[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])|(?:(?<![\w.])\.)?[0-9]+(?:[.,:/][0-9]+)*[½¼¾]?)
  | (?P<word>[^\W\d_]+(?:["״][^\W\d_](?![^\W\d_])|['’׳][^\W\d_]+)*)  # before the last: ק״מ
  | (?P<mark>[^\w\s])
"""
_SPACED = "(?P<spaced>[0-9]{1,3}(?:[ \u00a0\u2009\u202f][0-9]{3}){1,4}(?![0-9])(?:,[0-9]+)?)|"
_TOKEN = re.compile(_REST, re.VERBOSE)
_TOKEN_SPACED = re.compile(_SPACED.replace("[ ", r"[\ ") + _REST, re.VERBOSE)
_SAME = str.maketrans({"ё": "е", "’": "'", "׳": "'", "״": '"'})


@dataclass(frozen=True, slots=True)
class Token:
    """``text`` is in lower case, with one kind of apostrophe; ``kind`` numeral, word or mark."""

    kind: str
    text: str
    span: Range
    capital: bool = False


def tokens(text: str, language: str) -> tuple[Token, ...]:
    """The tokens of ``text``; in Russian a space may stand between thousands."""
    pattern = _TOKEN_SPACED if language == "ru" else _TOKEN
    return tuple(_token(match) for match in pattern.finditer(text))


def _token(match: re.Match[str]) -> Token:
    kind = match.lastgroup or "mark"
    raw = match.group()
    text = raw.lower().translate(_SAME) if kind == "word" else raw
    kind = "numeral" if kind == "spaced" else kind
    return Token(kind, text, match.span(), raw[0].isupper())
