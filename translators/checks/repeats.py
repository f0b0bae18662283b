"""Words and phrases that a model says again: loops, stutters, echoes, doubled words."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from translators.base import Finding, Range
from translators.checks.pair import Pair, error, shown, warning

_TOKEN = re.compile(r"[^\W_]+(?:[-'’\"״׳][^\W_]+)*")
_SAID_TWICE = re.compile(r"\b(\w+)\W+(?:(?:and|or|after|by|to|upon|in|on)\W+)?\1\b", re.IGNORECASE)
_LOOP = 3
_LOOPED = range(1, 7)
_STUTTERED = range(2, 13)
_SURE = 4
_ECHOED = 6
_WORN = 4
_LONG = 4
_RUSSIAN_TWICE = (
    "все их уже том один ноль да нет еле чуть только очень долго далеко давно быстро тихо так ну"
)
_HEBREW_TWICE = """
    סוף ראשון שני שלישי רביעי חמישי שישי
    לאט אט יום שנה פה שם הרבה מאוד מאד ממש אחד אחת שניים שתיים שלב מילה דבר איש קצת מעט כמעט
    זוגות קבוצות חלקים טיפין צעד ערב בוקר הוא היא הם הן לבד כן לא
"""
_PARTICLES = "את של גם או אשר אך אבל רק כאשר כדי לאחר לפני"
_HEBREW_PARTICLES = frozenset(_PARTICLES.split())
"""Words that no homograph follows: doubled, they are a slip. A noun may follow its own like."""
_DISTRIBUTIVE = {
    "ru": frozenset(_RUSSIAN_TWICE.split()),
    "he": frozenset(_HEBREW_TWICE.split()),
}
"""Words that are doubled for a meaning: "little by little", "each one", "it is he who"."""


def repetition(pair: Pair) -> Iterator[Finding]:
    """A phrase three times in a row, or a longer one twice, that the English does not repeat."""
    target, source = words_said(pair.plain_target), words_said(pair.plain_source)
    loop = _in_a_row(target, _LOOPED, _LOOP)
    if loop and not _in_a_row(source, _LOOPED, _LOOP):
        yield error("repetition", f"Said over and over: {_cut(pair, loop)}. Keep one.", loop)
        return
    stutter = _in_a_row(target, _STUTTERED, 2)
    if stutter and not _in_a_row(source, _STUTTERED, 2):
        long = len(words_said(pair.target[slice(*stutter)])) >= 2 * _SURE  # unlike "day after day"
        message = f"Said twice: {_cut(pair, stutter)}. Keep one."
        yield (error if long else warning)("repetition", message, stutter)
        return
    echo = _echo(target, _ECHOED)
    if echo and not _echo(source, _ECHOED // 2):
        message = f"{_cut(pair, echo)} is said a second time: is it in the English twice?"
        yield warning("repetition", message, echo)
        return
    word, times = _commonest(target)
    if times >= _WORN and times > 2 * _commonest(source)[1]:
        message = f"{shown(word)} is said {times} times, more often than any word of the English."
        yield warning("repetition", message)


def doubled(pair: Pair) -> Iterator[Finding]:
    """One word twice in a row, with white space between, or each with the same mark after it."""
    target = words_said(pair.plain_target)
    if _SAID_TWICE.search(pair.plain_source) or _in_a_row(target, _LOOPED, _LOOP):
        return
    for first, second in pairwise(target):
        word = first.group()
        if not word.isalpha() or word.casefold() != second.group().casefold():
            continue
        between = pair.plain_target[first.end() : second.start()]
        after = pair.plain_target[second.end() : second.end() + 1]
        stutter = between.isspace() or (between.strip() == after and len(word) >= _LONG)
        if stutter and word.casefold() not in _DISTRIBUTIVE[pair.language]:
            sure = between.isspace() and (pair.language == "ru" or word in _HEBREW_PARTICLES)
            message = f"{shown(word)} stands twice in a row: take one out."
            span = (first.start(), second.end())
            yield (error if sure else warning)("doubled", message, span)


def words_said(text: str, start: int = 0) -> list[re.Match[str]]:
    """Words and numbers from ``start`` on: "1 May, 2 May, 3 May" repeats nothing."""
    return list(_TOKEN.finditer(text, start))


def _in_a_row(tokens: Sequence[re.Match[str]], sizes: range, times: int) -> Range | None:
    """Where a phrase of one of ``sizes`` stands ``times`` times in a row."""
    bare = [token.group().casefold() for token in tokens]
    for size in sizes:
        same = 0
        for at in range(size, len(bare)):
            same = same + 1 if bare[at] == bare[at - size] else 0
            if same == size * (times - 1) and _is_worded(bare[at + 1 - size : at + 1]):
                return tokens[at + 1 - size * times].start(), tokens[at].end()
    return None


def _is_worded(phrase: Sequence[str]) -> bool:
    """Whether it is more than the digits of 1 000 000 000."""
    return any(not word.isdigit() for word in phrase)


def _echo(tokens: Sequence[re.Match[str]], size: int) -> Range | None:
    """The second place of a phrase of ``size`` words that stands at two places."""
    bare = [token.group().casefold() for token in tokens]
    seen: dict[tuple[str, ...], int] = {}
    for at in range(len(bare) - size + 1):
        first = seen.setdefault(tuple(bare[at : at + size]), at)
        if at - first >= size:
            return tokens[at].start(), tokens[at + size - 1].end()
    return None


def _commonest(tokens: Sequence[re.Match[str]]) -> tuple[str, int]:
    """The most frequent word that is no particle, and how often it stands there."""
    long = (t.group().casefold() for t in tokens if len(t.group()) >= _LONG and t.group().isalpha())
    return next(iter(Counter(long).most_common(1)), ("", 0))


def _cut(pair: Pair, span: Range) -> str:
    return shown(pair.target[span[0] : span[1]])
