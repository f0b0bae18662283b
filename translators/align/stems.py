"""Words cut down to what they share with their own inflected forms: crude, fast, the same always.

These are keys for looking up and comparing, not linguistics: "правительством" and "правительство"
must meet, and so must "ולממשלה" and "ממשלת". A key is never shown to anybody.
"""

import re
import unicodedata
from functools import lru_cache

from translators.language.hebrew_letters import PREFIXES

_ENGLISH_KEY = 7
_RUSSIAN_KEY = 6
_MAX_PREFIX = 3
_DUALS = ("שבועיים", "שנתיים", "יומיים", "חודשיים", "שעתיים", "פעמיים")  # two of them
_FINAL_LETTERS = str.maketrans("ךםןףץ", "כמנפצ")
_QUOTES = re.compile("[\"'’‘ʼ״׳]")

_RUSSIAN_ENDING = re.compile(
    "(?:иями|ями|ами|ией|иям|ием|иях|ого|его|ому|ему|ыми|ими|ует|уют|ится|ются|ется|лась|лось|лись"
    "|лся|ться|ла|ло|ли|ть|ет|ют|ит|ят|ат|ут|ев|ов|ие|ье|еи|ии|ей|ой|ий|ый|ая|яя|ое|ее|ые|ую|юю"
    "|ам|ем|ом|им|ым|ям|ах|ях|их|ых|ию|ью|ия|ья|а|е|и|й|о|у|ы|ь|ю|я)$"
)
_HEBREW_ENDING = re.compile("(?:יותיהמ|ותיהמ|ותיו|ותיה|יהמ|יות|ית|ימ|ות|יו|נו|ת|ה|י|ו)$")


def bare(word: str) -> str:
    """The word in lower case, without accents, niqqud, quotes inside, and with е for ё."""
    if word.isascii():
        return _QUOTES.sub("", word.lower())
    parts = unicodedata.normalize("NFKD", word.lower().replace("й", "\x00"))
    letters = "".join(char for char in parts if not unicodedata.combining(char))
    return _QUOTES.sub("", letters.replace("\x00", "й"))


@lru_cache(maxsize=8192)
def english_key(word: str) -> str:
    """One key for the forms of an English word; "U.S." and "US" are no "us"."""
    if word in ("US", "U.S."):
        return "u.s."
    word = re.sub("['’]s?$", "", word.lower())
    word = bare(word)
    for ending, instead in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word.removesuffix(ending) + instead
            break
    return word.removesuffix("e")[:_ENGLISH_KEY] if len(word) > 4 else word


@lru_cache(maxsize=8192)
def russian_key(word: str) -> str:
    """One key for the case forms of a Russian word; short words are kept whole."""
    word = bare(word)
    match = _RUSSIAN_ENDING.search(word, 3)
    return (word[: match.start()] if match else word)[:_RUSSIAN_KEY]


def hebrew_key(word: str) -> str:
    """One key for a Hebrew word and its plural, construct and possessive; prefixes stay."""
    word = bare(word).translate(_FINAL_LETTERS)
    for shortest in (2, 3):  # "ממשלתית" has an ending on its ending
        match = _HEBREW_ENDING.search(word, shortest)
        word = word[: match.start()] if match else word
    return word


@lru_cache(maxsize=8192)
def hebrew_keys(word: str) -> tuple[str, ...]:
    """The keys of a Hebrew word read with none, one, ... of its first letters as particles."""
    word = bare(word)
    keys = [hebrew_key(word)]
    for cut in range(1, _MAX_PREFIX + 1):
        if len(word) - cut < 2 or word[cut - 1] not in PREFIXES:
            break
        keys.append(hebrew_key(word[cut:]))
    if word.endswith(_DUALS):
        keys.append("2")
    return tuple(dict.fromkeys(keys))
