"""What speaks for a link between two words, before any look at their neighbours."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from translators.align.lexicon import PHRASES, Lexicon
from translators.align.sounds import alike
from translators.align.words import Kind, Word
from translators.base import Range

Cell = tuple[int, int]
"""Positions of a source word and of a target word."""

Evidence = dict[Cell, float]
"""How strongly each pair is supported, from 0 to 1; pairs without support are not in it."""

_REACH = 40  # words off the diagonal that are looked at, so that cost stays linear
_SIGN_REACH = 12
_LONG = 200  # words; what has more is no sentence, and only hostile text has much more
_SAME = 1.0
_SHORTENED = 0.7
_ANCHOR = 1.5
_LIGHT = 0.5
_LEAST_WEIGHT = 0.03
_SIGNS = {'"': 0.5, "(": 0.5, ")": 0.5, ":": 0.4, ";": 0.4, "?": 0.5, "!": 0.5, "%": 0.6}
_OTHER_SIGN = 0.2
_LEAST_SOUND = 4
_BLOCK = 0.4
_DIAGONAL = 0.2
_COGNATE = 0.7
_CERTAIN_SOUND = 0.6
_TRANSLATED = 0.5
_DAY = re.compile("[ושהכלבמ]{0,2}(?:יום|ימי)$")
_DAYS_TEXT = "ראשון שני שלישי רביעי חמישי שישי"
_DAYS = frozenset(_DAYS_TEXT.split())
_WEEKDAYS_TEXT = "Sunday Monday Tuesday Wednesday Thursday Friday"
_WEEKDAYS = frozenset(_WEEKDAYS_TEXT.split())
_MARKERS = frozenset({"את"})  # of the object: it stands for nothing
_OPENERS = frozenset({"כי"})  # of a clause: it stands for no word of a phrase
_ARTICLES = frozenset({"a", "an", "the"})  # nothing stands for them


def gather(source: Sequence[Word], target: Sequence[Word], lexicon: Lexicon) -> Evidence:
    """Evidence of the lexicon, of equal keys (numbers, Latin words, signs) and of sound."""
    out: Evidence = {}
    places = _places(target)
    slope = len(target) / max(1, len(source))
    reach = _REACH if len(source) + len(target) < 2 * _LONG else _SIGN_REACH
    for i, word in enumerate(source):
        middle = i * slope
        near = min(reach, _SIGN_REACH) if word.kind is Kind.SIGN else reach
        for key, weight in _wanted(word, lexicon).items():
            for j in _near(places.get(key, ()), middle, near):
                out[i, j] = max(weight, out.get((i, j), 0.0))
        if _may_be_name(word, lexicon):
            trust = _TRANSLATED if word.keys[0] in lexicon else 1.0
            first, last = max(0, int(middle) - reach), min(len(target), int(middle) + reach + 1)
            _add_sounds(out, (i, word), target, range(first, last), trust)
    out = {cell: weight * _worth(source, target, cell) for cell, weight in out.items()}
    _add_phrases(out, (source, target), places, lexicon)
    return _with_weekdays(out, source, target)


def add_anchors(
    evidence: Evidence,
    source: Sequence[Word],
    target: Sequence[Word],
    anchors: Sequence[tuple[Range, Range]],
) -> None:
    """Make every word of an anchor's source range fit only words of its target range."""
    for one, other in anchors:
        rows = _inside(source, one)
        columns = _inside(target, other)
        if not rows or not columns:
            continue
        for cell in [c for c in evidence if (c[0] in rows) != (c[1] in columns)]:
            del evidence[cell]
        _add_block(evidence, rows, columns, _ANCHOR)


def _inside(words: Sequence[Word], where: Range) -> list[int]:
    return [
        n
        for n, word in enumerate(words)
        if word.kind is not Kind.SIGN and where[0] < word.end and word.start < where[1]
    ]


def _places(target: Sequence[Word]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for j, word in enumerate(target):
        for key in word.keys:
            places[key].append(j)
    return places


def _near(places: Sequence[int], middle: float, reach: int) -> Sequence[int]:
    return places[bisect_left(places, middle - reach) : bisect_right(places, middle + reach)]


def _wanted(word: Word, lexicon: Lexicon) -> dict[str, float]:
    if word.kind is Kind.SIGN:
        return {word.keys[0]: _SIGNS.get(word.keys[0], _OTHER_SIGN)}
    if word.keys[0] in _ARTICLES:
        return {}
    if word.kind is Kind.NUMBER:
        return dict.fromkeys(word.keys[1:], _SHORTENED) | {word.keys[0]: _SAME}
    entry = lexicon.get(word.keys[0], ())
    wanted = {k: weight for k, weight in entry if weight >= _LEAST_WEIGHT and k not in _MARKERS}
    return wanted | dict.fromkeys(word.keys, _SAME)


def _add_phrases(
    out: Evidence,
    words: tuple[Sequence[Word], Sequence[Word]],
    places: dict[str, list[int]],
    lexicon: Lexicon,
) -> None:
    """Phrases of the lexicon: each word of one may stand for each of the other."""
    source, target = words
    slope = len(target) / max(1, len(source))
    for i, count in ((i, n) for n in PHRASES for i in range(len(source) - n + 1)):
        key = " ".join(word.keys[0] for word in source[i : i + count])
        for phrase, weight in lexicon.get(key, ()):
            keys = phrase.split(" ")
            if count == len(keys) == 1:
                continue
            for j in _near(places.get(keys[0], ()), i * slope, _REACH):
                if _stands(keys, target[j : j + len(keys)]):
                    columns = [k for k in range(j, j + len(keys)) if target[k].text not in _OPENERS]
                    _add_block(out, range(i, i + count), columns, weight)


def _with_weekdays(evidence: Evidence, source: Sequence[Word], target: Sequence[Word]) -> Evidence:
    """The Hebrew "second day" is Monday: both its words, and nothing else, not the number two."""
    days = {
        j: n
        for n, word in enumerate(target)
        if word.text in _DAYS and n and _DAY.match(target[n - 1].text)
        for j in (n - 1, n)
    }
    names = {i for i, word in enumerate(source) if word.text.rstrip("s") in _WEEKDAYS}
    if not days or not names:
        return evidence
    out = {(i, j): w for (i, j), w in evidence.items() if (i in names) is (j in days)}
    for i, j in evidence:
        if i in names and j in days:
            out[i, days[j]] = out[i, days[j] - 1] = _SAME
    return out


def _stands(keys: Sequence[str], words: Sequence[Word]) -> bool:
    return len(keys) == len(words) and all(
        key in word.keys for key, word in zip(keys, words, strict=True)
    )


def _add_block(out: Evidence, rows: Sequence[int], columns: Sequence[int], weight: float) -> None:
    """Bring all pairs nearer to certain; what is known of each still decides between them."""
    for n, i in enumerate(rows):
        for m, j in enumerate(columns):
            near = 1 - abs((n + 0.5) / len(rows) - (m + 0.5) / len(columns))
            known = out.get((i, j), 0.0)
            out[i, j] = known + (1 - known) * weight * (_BLOCK + _DIAGONAL * near)


def _worth(source: Sequence[Word], target: Sequence[Word], cell: Cell) -> float:
    light = (source[cell[0]].kind is Kind.LIGHT) + (target[cell[1]].kind is Kind.LIGHT)
    return (1.0, _LIGHT * 0.6, _LIGHT)[light]


def _may_be_name(word: Word, lexicon: Lexicon) -> bool:
    """A capitalised word; and a long unknown one, which may be borrowed as it sounds."""
    unknown = len(word.text) > _LEAST_SOUND and word.keys[0] not in lexicon
    return word.kind is Kind.CONTENT and (word.text[0].isupper() or unknown)


def _add_sounds(
    out: Evidence, ours: tuple[int, Word], target: Sequence[Word], columns: range, trust: float
) -> None:
    """A capitalised word is a name more likely than a cognate, and a known word is translated."""
    i, word = ours
    named = word.text[0].isupper()
    for j in columns:
        other = target[j]
        if other.kind is not Kind.CONTENT:
            continue
        found = max((alike(word.text, part) for part in _parts(other.text)), default=0.0)
        found *= 1.0 if named and not other.text[0].islower() else _COGNATE
        found *= trust if found < _CERTAIN_SOUND else 1.0
        if found > max(0.2, out.get((i, j), 0.0)):
            out[i, j] = found


def _parts(text: str) -> Sequence[str]:
    return (text, *text.replace("־", "-").split("-")) if "-" in text or "־" in text else (text,)
