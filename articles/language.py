"""Which language a story is written in; told from its body alone."""

import re

from babel import Locale
from langdetect import DetectorFactory, LangDetectException, detect_langs

from articles.errors import NotEnglish

DetectorFactory.seed = 0

_SAMPLE = 1500
_SHORT = 120
_LETTERS = re.compile(r"[^\W\d_]")
_ENGLISH = re.compile(
    r"\b(?:the|of|and|to|in|is|was|for|on|that|with|by|at|from|he|she|it|are|were|has|had)\b",
    re.IGNORECASE,
)
_HINT = "the desk translates from English; give the English edition of the story"


def require_english(source: str, body: str) -> None:
    """Raise ``NotEnglish``, naming the language found, unless the body is English.

    A body too short for statistics passes when its letters are Latin.
    """
    sample = _sample(body)
    language = language_of(sample)
    if language == "en" or (len(sample) < _SHORT and _is_latin(sample)):
        return
    raise NotEnglish(source, f"is written in {_name(language)}", _HINT)


def language_of(text: str) -> str:
    """Give the language code that fits best; ``und`` where there is nothing to judge by."""
    words = len(text.split())
    if words and len(_ENGLISH.findall(text)) / words > 0.15:
        return "en"
    try:
        return str(detect_langs(text)[0].lang)
    except LangDetectException:
        return "und"


def _sample(body: str) -> str:
    """A quotation may open a story in another language: the middle counts as well."""
    if len(body) <= 2 * _SAMPLE:
        return body
    middle = len(body) // 2
    return body[:_SAMPLE] + " " + body[middle : middle + _SAMPLE]


def _is_latin(text: str) -> bool:
    letters = _LETTERS.findall(text)
    return bool(sum(letter < "\u0250" for letter in letters) * 2 >= len(letters))


def _name(code: str) -> str:
    if code == "und":
        return "no language that could be told"
    return str(Locale.parse(code, sep="-").get_display_name("en"))
