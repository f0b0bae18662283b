"""Hebrew only: final letters in their place, particles joined to their words, no vowel points."""

import re
from collections.abc import Iterator

from translators.base import Finding
from translators.checks.pair import Pair, error, shown, warning
from translators.language.hebrew_letters import PREFIXES, WITHOUT_FINALS

FINALS = dict(zip("כמנצ", "ךםןץ", strict=True))
"""Letters and the forms that they have at the end of a word."""
_LETTERS = re.compile(r"[א-ת]+")
_MID_FINAL = re.compile(r"[ךםןףץ](?=[א-ת])")
_NO_FINAL = re.compile(r"(?<![א-ת\"״”'’׳])[א-ת]{2,}[כמנצ](?![א-ת\"״”'’׳־/-])")
_POINT = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
POINTS = re.compile(f"[{_POINT}]")
_WORD = re.compile(f"[א-ת{_POINT}]+")

_LOOSE = re.compile(
    rf"(?<![\w\"״”'’׳.־/-])[{PREFIXES}](?:[-־] | [-־](?=\d)| (?=[^\s,.:;)–—־-]))"
    rf"|(?<=[א-ת] )[{PREFIXES}] [-־–] (?=[^\s,.:;)–—־-])"  # "ב - ..." at the start is of a list
)
_LABELS = "כית|רשת|רשות|יום|ליג|סעי|חלק|שלב|קבוצ|תוכני|סוג|מסלול|אות|דרג|בניין|אולם|נספח|טור"
LABELLED = re.compile(rf"(?:{_LABELS})\w{{0,3}} \Z")
_NEAR = 12


def final_letters(pair: Pair) -> Iterator[Finding]:
    """ךםןףץ end words, and only end them; כמנצ do not.

    פ ends foreign words (קליפ); acronyms (או"ם) and words before a hyphen are left alone.
    """
    if pair.language != "he":
        return
    for match in _LETTERS.finditer(pair.plain_target):
        final = _MID_FINAL.search(match.group())
        if final:
            right = final.group().translate(WITHOUT_FINALS)
            advice = f"has the final letter {final.group()} inside: write {right}."
            message = f"{shown(match.group())} {advice}"
            yield error("final letters", message, match.span())
    for match in _NO_FINAL.finditer(pair.plain_target):
        word = match.group()
        message = f"{shown(word)} wants the final letter {FINALS[word[-1]]} at its end."
        yield error("final letters", message, match.span())


def particles(pair: Pair) -> Iterator[Finding]:
    """ו ש ה כ ל ב מ are written together with their word, or with a hyphen to Latin or digits.

    A letter that names a class, a day or a section ("כיתה ו") stands alone rightly.
    """
    if pair.language != "he":
        return
    for match in _LOOSE.finditer(pair.target):
        start = match.start()
        if not LABELLED.search(pair.target[max(0, start - _NEAR) : start]):
            message = f"{shown(match.group().strip())} stands apart from its word: join them."
            yield warning("particles", message, (start, match.end()))


def niqqud(pair: Pair) -> Iterator[Finding]:
    """Newspapers write without vowel points."""
    if pair.language != "he" or POINTS.search(pair.source):
        return
    for match in _WORD.finditer(pair.plain_target):
        if POINTS.search(match.group()):
            message = f"{shown(match.group())} has vowel points: take them out."
            yield warning("niqqud", message, match.span())
