"""A sentence as the aligner sees it: words, numbers and punctuation, each with keys to compare.

What ``translators.protect`` would hide is one word. English is cut at hyphens; in Russian and
Hebrew a written word is one word with everything that clings to it ("19-летняя", "ב-CNN").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from translators.align.function_words import is_function_word
from translators.align.stems import bare, english_key, hebrew_keys, russian_key
from translators.base import Range
from translators.protect import pieces

_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
_RUN = rf"[^\W_{_MARKS}][^\W_]*(?:[{_MARKS}]+[^\W_]*)*"
_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:]\d+)*"
_TOKEN = re.compile(
    rf"(?P<number>(?:[ושהכלבמ]{{1,3}}[-־])?(?:{_NUMBER})(?![^\W_]|[-־][^\W_]))"
    rf"|(?P<dotted>(?:[A-Za-z]\.){{2,}})"
    rf"|(?P<word>{_RUN}(?:(?:['’ʼ״׳־-]|(?<=[א-ת])\"(?=[א-ת])){_RUN})*(?:(?<=[א-ת])['׳])?)"
    r"|(?P<sign>\S)"
)
_ACRONYM = re.compile('["״]')
_HYPHENS = re.compile("[-־]")
_QUOTES = "\"“”„‟«»‘’‚‹›״'"
_SIGNS = {
    **dict.fromkeys(_QUOTES, '"'),
    **dict.fromkeys("-–—−", "-"),
    **dict.fromkeys("([{", "("),
    **dict.fromkeys(")]}", ")"),
    "…": ".",
}
_MONEY = {"$": "dollar", "€": "euro", "£": "pound", "₪": "shekel", "₽": "ruble", "%": "percent"}
_NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
)
_TENS = "thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: str(value) for value, word in enumerate(_NUMBER_WORDS.split())} | {
    word: str(10 * value) for value, word in enumerate(_TENS.split(), 3)
}
_ROMAN = re.compile("(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})$")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}
_HALF_DAY = re.compile(r"\s?([ap])\.?m\b", re.IGNORECASE)


class Kind(Enum):
    """``LIGHT`` words (of, the, в, של) say little about what stands for what."""

    CONTENT = "content"
    LIGHT = "light"
    NUMBER = "number"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Word:
    """One token at ``start`` to ``end``; ``keys`` are what it is compared by, likeliest first."""

    start: int
    end: int
    text: str
    kind: Kind
    keys: tuple[str, ...]

    @property
    def range(self) -> Range:
        """Where it stands in its text."""
        return self.start, self.end


def words_of(text: str) -> tuple[Word, ...]:
    """The tokens of an English, Russian or Hebrew text in order.

    White space is left out, and hyphens between the parts of a Latin word or of numbers.
    """
    out: list[Word] = []
    at = 0
    for n, part in enumerate(pieces(text)):
        if n % 2:
            out.append(Word(at, at + len(part), part, Kind.CONTENT, (part.casefold(),)))
        else:
            out += _tokens(part, at)
        at += len(part)
    return tuple(out)


def _tokens(part: str, offset: int) -> Iterator[Word]:
    for match in _TOKEN.finditer(part):
        start, token = match.start() + offset, match.group()
        if match["number"]:
            keys = _number_keys(token)
            if half := _HALF_DAY.match(part, match.end()):
                keys = tuple(dict.fromkeys((*_hour_keys(token, half[1].lower()), *keys)))
            yield Word(start, start + len(token), token, Kind.NUMBER, keys)
        elif token in _MONEY:
            yield Word(start, start + 1, token, Kind.CONTENT, (_MONEY[token], token))
        elif match["sign"]:
            yield Word(start, start + 1, token, Kind.SIGN, (_SIGNS.get(token, token),))
        elif match["dotted"] or token.isascii():
            yield from _english(token, start)
        else:
            light = is_function_word(bare(token)) and not _ACRONYM.search(token)
            kind = Kind.LIGHT if light else Kind.CONTENT
            yield Word(start, start + len(token), token, kind, _keys(token))


def _english(token: str, start: int) -> Iterator[Word]:
    for match in re.finditer("[^-]+", token):
        part, at = match.group(), start + match.start()
        if part.isdigit():
            yield Word(at, at + len(part), part, Kind.NUMBER, _number_keys(part))
            continue
        light = is_function_word(bare(part)) and part != "May"  # the month, but at the start
        kind = Kind.LIGHT if light else Kind.CONTENT
        key = english_key(part)
        value = _roman_value(part) if _ROMAN.match(part) else _VALUES.get(part.lower(), key)
        keys = dict.fromkeys((key, *_digits_in(part), value))
        yield Word(at, at + len(part), part, kind, tuple(keys))


def _roman_value(numeral: str) -> str:
    """Pope Leo XIV is the 14th: a letter before a greater one is taken off."""
    digits = [_ROMAN_DIGITS[letter] for letter in numeral]
    after = [*digits[1:], 0]
    pairs = zip(digits, after, strict=True)
    return str(sum(-digit if digit < following else digit for digit, following in pairs))


def _keys(token: str) -> tuple[str, ...]:
    parts = [token, *(part for part in _HYPHENS.split(token) if part != token)]
    keys = [key for part in parts for key in _part_keys(part)]
    return tuple(dict.fromkeys((*keys, *_digits_in(token))))


def _part_keys(part: str) -> tuple[str, ...]:
    if part.isascii():
        return () if part.isdigit() else (english_key(part),)
    return hebrew_keys(part) if "א" <= max(bare(part) or " ") <= "ת" else (russian_key(part),)


def _digits_in(token: str) -> tuple[str, ...]:
    if not any(char.isdigit() for char in token):
        return ()
    return tuple(key for run in re.findall(_NUMBER, token) for key in _number_keys(run))


def _number_keys(token: str) -> tuple[str, ...]:
    """The digits; and without its thousands, as 300,000 is "300 тысяч"."""
    digits = re.sub(r"\D", "", token)
    short = re.sub("(?:000)+$", "", digits)
    return (digits, short) if short and short != digits else (digits,)


def _hour_keys(token: str, half: str) -> tuple[str, ...]:
    """The hour as it is written where the day has 24."""
    hour, _, minute = token.partition(":")
    if not hour.isdigit() or int(hour) > 11:  # 12 p.m. is noon
        return ()
    late = str(int(hour) + (12 if half == "p" else 0))
    return (late + minute,) if minute else (late + "00", late)
