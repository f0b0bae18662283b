"""Names by their sound: the consonants that English, Russian and Hebrew spellings share.

Vowels differ with every transcription and Hebrew hardly writes them; classes of consonants stay.
"""

import re
from functools import lru_cache

from rapidfuzz.distance import Indel

from translators.align.stems import bare
from translators.language.hebrew_letters import PREFIXES

_LATIN = {
    "shch": "S", "sch": "S", "tch": "C", "sh": "S", "ch": "C", "zh": "S", "kh": "H", "gh": "G",
    "ph": "P", "th": "T", "ck": "K", "cz": "C", "tz": "C", "ts": "C", "dj": "J", "qu": "K",
    "ce": "S", "ci": "S", "cy": "S", "x": "KS", "b": "B", "v": "B", "w": "B", "p": "P", "f": "P",
    "c": "K", "k": "K", "q": "K", "g": "G", "h": "H", "d": "D", "t": "T", "s": "S", "z": "S",
    "j": "J", "l": "L", "m": "M", "n": "N", "r": "R",
}  # fmt: skip
_CYRILLIC = {
    "дж": "J", "б": "B", "в": "B", "п": "P", "ф": "P", "к": "K", "г": "G", "х": "H", "д": "D",
    "т": "T", "с": "S", "ш": "S", "щ": "S", "з": "S", "ж": "S", "ч": "C", "ц": "C", "л": "L",
    "м": "M", "н": "N", "р": "R",
}  # fmt: skip
_HEBREW = {
    "וו": "B", "ג'": "J", "ז'": "S", "צ'": "C", "ץ'": "C", "ת'": "T", "ח'": "H", "ד'": "D",
    "ב": "B", "פ": "P", "ף": "P", "כ": "K", "ך": "K", "ק": "K", "ג": "G", "ח": "H", "ה": "H",
    "ד": "D", "ט": "T", "ת": "T", "ס": "S", "ש": "S", "ז": "S", "צ": "C", "ץ": "C", "ל": "L",
    "מ": "M", "ם": "M", "נ": "N", "ן": "N", "ר": "R",
}  # fmt: skip
_SOUNDS = {**_LATIN, **_CYRILLIC, **_HEBREW}
_UNIT = re.compile("|".join(sorted(map(re.escape, _SOUNDS), key=len, reverse=True)))
_RUSSIAN_CASE = re.compile("(?:ами|ями|ого|ему|ому|ом|ем|ым|им|ам|ям|ах|ях|ой|ов)$")
_SILENT_END = re.compile("[hה]$")
_LEAST_ALIKE = 0.74
_SHORT = 2  # names of so few consonants are alike only if equal
_STRENGTH = (0.0, 0.25, 0.6, 0.8, 0.9)  # by how many consonants are alike


@lru_cache(maxsize=8192)
def skeletons(word: str) -> tuple[str, ...]:
    """The consonants of ``word``; several where an ending or a particle may not be the name's."""
    plain = _plain(word)
    forms = [plain]
    if "а" <= plain[-1:] <= "я":
        forms.append(_RUSSIAN_CASE.sub("", plain))
    elif "א" <= plain[:1] <= "ת":
        for cut in (1, 2, 3):
            if cut >= len(plain) - 1 or plain[cut - 1] not in PREFIXES:
                break
            forms.append(plain[cut:])
    return tuple(dict.fromkeys(skeleton for form in forms if (skeleton := _skeleton(form))))


def _plain(word: str) -> str:
    """``bare``, but a geresh that makes another sound of a Hebrew letter is kept."""
    if any("א" <= char <= "ת" for char in word):
        return "".join(char for char in word.replace("׳", "'") if char == "'" or "א" <= char <= "ת")
    return re.sub("s$", "", bare(word)) if word.endswith(("'s", "’s")) else bare(word)


def _skeleton(word: str) -> str:
    if word[:1] == "ו" and len(word) > 2:
        word = "וו" + word.lstrip("ו")
    sounds = "".join(_SOUNDS[unit] for unit in _UNIT.findall(_SILENT_END.sub("", word)))
    return re.sub(r"(.)\1+", r"\1", sounds)


@lru_cache(maxsize=8192)
def alike(word: str, other: str) -> float:
    """How sure the two spell one name: 0 (not at all) to 0.9 (four and more consonants agree)."""
    return max(
        (_alike(one, two) for one in skeletons(word) for two in skeletons(other)), default=0.0
    )


def _alike(one: str, two: str) -> float:
    if abs(len(one) - len(two)) > 3:
        return 0.0
    share = Indel.normalized_similarity(one, two)
    if share < (_LEAST_ALIKE if min(len(one), len(two)) > _SHORT else 1.0):
        return 0.0
    strength = _STRENGTH[min(len(one), len(two), len(_STRENGTH) - 1)]
    return strength * share * share * (1.0 if one[0] == two[0] else 0.7)
