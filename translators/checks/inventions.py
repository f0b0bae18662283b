"""What models put into a translation from their training texts, or from nowhere."""

import re
from collections.abc import Iterator

from translators.base import Finding
from translators.checks.pair import Pair, error, shown, warning

_STAGE = re.compile(
    r"[\[(*]\s{0,3}(?:laughs?|laughter|laughing|applause|music|cheers|cheering|inaudible|sighs?"
    r"|смех|смеется|смеётся|смеются|аплодисменты|музыка|вздох|вздыхает|неразборчиво"
    r"|צחוק|צוחק|צוחקת|צוחקים|מחיאות כפיים|מוזיקה|מוסיקה|אנחה|נאנח|לא ברור)\s{0,3}[\])*]",
    re.IGNORECASE,
)
_SOURCE_STAGE = re.compile(
    r"[\[(*]\s{0,3}(?:laugh|chuckl|giggl|applau|clap|music|song|cheer|inaudible|unintelligible|indistinct|sigh)",
    re.IGNORECASE,
)
_MUSIC = re.compile(r"[♩-♯]+")
_SUBTITLES = re.compile(
    r"(?:редактор субтитров|корректор [а-яё]\.\s?[а-яё]|субтитры (?:создавал|сделал|подготов)\w*"
    r"|תורגם (?:וסונכרן )?(?:על ידי|ע[\"״]י)|תרגום:|תרגום וסנכרון|כתוביות:|סנכרון:|הגהה:"
    r"|subtitles? by|translated by)[^\n]*",
    re.IGNORECASE,
)
_SUBTITLED = re.compile(r"subtit|translat|caption", re.IGNORECASE)
_LONG_RUN = re.compile(r"([^\W\d_])\1{3,}", re.IGNORECASE)
_SYLLABLES = re.compile(r"([^\W\d_]{2,4}?)\1{3,}", re.IGNORECASE)
_ECHO = re.compile(r"([^\W\d_]{5,12})[^\W\d_]{0,2}\1")
_MARKS = re.compile(r"([^\w\s.*])\1{3,}|\.{5,}")
_COLLIDED = re.compile(r"[,;:]\s?[,;:]|,\s?\.(?![\d.])")
_PIECES = re.compile(
    r"\u2581|<unk>|</?s>|<pad>|\u2047|\ufffd|@-@|&(?:quot|amp|apos|lt|gt|nbsp|#\d{1,5});|\[UNK\]"
)


def invented(pair: Pair) -> Iterator[Finding]:
    """Laughter, music, subtitlers' names that the English does not have."""
    if not _SOURCE_STAGE.search(pair.source):
        yield from _all(_STAGE, pair, "is not in the English: take it out.")
    if not _MUSIC.search(pair.source):
        yield from _all(_MUSIC, pair, "is not in the English: take it out.")
    if not _SUBTITLED.search(pair.source):
        yield from _all(
            _SUBTITLES, pair, "comes from film subtitles, not from the English: take it out."
        )


def garbled(pair: Pair) -> Iterator[Finding]:
    """One letter, syllable or mark over and over, and the model's own signs."""
    if not _LONG_RUN.search(pair.source) and not _SYLLABLES.search(pair.source):
        yield from _all(_LONG_RUN, pair, "is one letter over and over: retype it.", "garbled")
        yield from _all(_SYLLABLES, pair, "is one syllable over and over: retype it.", "garbled")
        for match in _ECHO.finditer(pair.plain_target):
            message = f"{shown(match.group())} says the same twice in one word: retype it."
            yield warning("garbled", message, match.span())
    if not _MARKS.search(pair.source):
        yield from _all(_MARKS, pair, "is one mark over and over: keep one.", "garbled")
    if not _COLLIDED.search(pair.source):
        for match in _COLLIDED.finditer(pair.plain_target):
            message = f"{shown(match.group())}: two marks where one belongs."
            yield warning("garbled", message, match.span())
    if not _PIECES.search(pair.source):
        yield from _all(
            _PIECES, pair, "is a sign of the machine, not text: take it out.", "garbled"
        )


def _all(
    pattern: re.Pattern[str], pair: Pair, advice: str, check: str = "invented"
) -> Iterator[Finding]:
    for match in pattern.finditer(pair.plain_target):
        yield error(check, f"{shown(match.group())} {advice}", match.span())
