"""Chinese and Korean names, surname first: known by their syllables and spelled by them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from translators.language.hebrew_letters import WITHOUT_FINALS
from translators.names.origins import common_given_names
from translators.names.rewriting import plain_letters
from translators.names.sections import sections

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PLACE = re.compile(
    r"(?:zhou|jing|jiang|qing|zhen|chuan|guan|chun|xiang|jin)$"
    r"|^(?:wuhan|shanghai|hainan|hunan|henan|yunnan|jinan|xiamen|tiananmen|xi'an|zhuhai)$"
)
_TOLD = re.compile(r"^(?:x|zh|ji|q[^u]|c[^aehiklory])|[iu]a[no]|ong|uo|[aeiu]ng|iu$|ü|ei$")
"""Letters that show a name to be Chinese whose surname others have too."""
_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+|[A-Z][a-z]+ [A-Z][a-z]+")
_LONGEST = 6  # letters in a syllable: zhuang
_MOST_SYLLABLES = 3  # in a word: Shijiazhuang has four, and is not worth the doubt


@dataclass(frozen=True, slots=True)
class _Chinese:
    """The surnames, those that others have too, and each syllable in Russian and Hebrew.

    ``word`` is a word of such syllables, ``later`` what may follow a syllable in one.
    """

    surnames: frozenset[str]
    doubtful: frozenset[str]
    syllables: Mapping[str, tuple[str, str]]
    word: re.Pattern[str]
    later: re.Pattern[str]


def east_asian(name: str, language: str) -> str | None:
    """``name`` in Russian or Hebrew if it is a Chinese one, or into Russian a Korean one.

    None if it is neither, as far as its letters show. Pure, linear.
    """
    words = _WORD.findall(name)
    if " ".join(words) == name and _is_chinese([plain_letters(word) for word in words]):
        return " ".join(_from_pinyin(plain_letters(word), language) for word in words)
    return _korean(name) if language == "ru" else None


def _is_chinese(words: Sequence[str]) -> bool:
    known = _chinese()
    if not words or not all(known.word.fullmatch(word) for word in words):
        return False
    if len(words) == 1:
        return bool(_PLACE.search(words[0])) and len(_split(words[0])) > 1
    surname, given = words[0], words[1:]
    if len(given) > 2 or surname not in known.surnames:
        return False
    if any(word in common_given_names() for word in given):
        return False
    return surname not in known.doubtful or any(_TOLD.search(word) for word in words)


def _from_pinyin(word: str, language: str) -> str:
    spelled = [_chinese().syllables[one][language == "he"] for one in _split(word)]
    if language == "ru":
        return "".join(spelled).capitalize()
    inner = (one.translate(WITHOUT_FINALS).removesuffix("ה") for one in spelled[:-1])
    return "".join((*inner, spelled[-1]))


def _split(word: str) -> list[str]:
    """The syllables; none begins with a vowel but after an apostrophe: Ji-nan, Xi'an."""
    out: list[str] = []
    for rest in re.split("['’]", word):
        while rest:
            one = next(
                rest[:n]
                for n in range(min(_LONGEST, len(rest)), 0, -1)
                if rest[:n] in _chinese().syllables
                and (n == len(rest) or _chinese().later.fullmatch(rest[n:]))
            )
            out.append(one)
            rest = rest[len(one) :]
    return out


@cache
def _chinese() -> _Chinese:
    lists = sections("chinese")
    initials, finals = (_rows(lists[name]) for name in ("initials", "finals"))
    syllables = {
        first + last: (first_ru + last_ru, first_he + last_he)
        for first, first_ru, first_he in initials
        for last, last_ru, last_he in finals
    }
    syllables |= {one: (russian, hebrew) for one, russian, hebrew in _rows(lists["whole"])}
    options = "|".join(sorted(syllables, key=len, reverse=True))
    word = rf"(?:(?:{options})(?![aeiouü])'?){{1,{_MOST_SYLLABLES}}}"
    later = re.compile(rf"(?![aeiouü]){word}")
    surnames, doubtful = (frozenset(lists[one].split()) for one in ("surnames", "doubtful"))
    return _Chinese(surnames, doubtful, syllables, re.compile(word), later)


def _korean(name: str) -> str | None:
    surname, _, given = name.partition(" ")
    surnames, syllables = _korean_tables()
    if plain_letters(surname) not in surnames or not _GIVEN.fullmatch(given):
        return None
    parts = [surnames[plain_letters(surname)]]
    for part in re.split("[- ]", plain_letters(given)):
        if part not in syllables:
            return None
        parts.append(syllables[part])
    return " ".join(part.capitalize() for part in parts)


@cache
def _korean_tables() -> tuple[Mapping[str, str], Mapping[str, str]]:
    lists = sections("korean")
    surnames, syllables = (
        {latin: line[-1] for line in _rows(lists[name]) for latin in line[:-1]}
        for name in ("surnames", "syllables")
    )
    return surnames, syllables


def _rows(text: str) -> list[list[str]]:
    return [line.split() for line in text.splitlines() if line]
