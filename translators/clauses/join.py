"""The translations of a cut sentence put together again."""

import re
from collections.abc import Sequence

from translators.clauses.split import Piece, word_set

_DASHES = {"he": "–"}
_ENDED = re.compile(r"[.!?…][”\"’')\]]*$")
_ADDED_STOP = re.compile(r"(?<![.!?…])[.!?…]+(?P<closing>[”\"»“״)\]]*)$")
_ABBREVIATION = re.compile(r"(?:^|[\s.])[^\W\d_]{1,2}\.$")
_GOES_ON = re.compile(r"(?<=[\w»)]) $")
_TRAILING = " ,;:—–-"
_FUNCTION_WORDS = word_set(
    "а без бы был была были было в во где для до его ее её если же за и из или их к как когда ко "
    "который которая которое которые кто между на над не но о об он она они оно от перед по под "
    "пока после поскольку потому при против с со среди также то у хотя через что чтобы это"
)
_SUBORDINATE = re.compile(
    r"(?:что|чтобы|котор(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ом|ыми)|где|когда|если|потому|поскольку|"
    r"хотя|пока|но|а)(?!\w)"
)


def join(pieces: Sequence[Piece], translations: Sequence[str], language: str) -> str:
    """The translations of ``pieces``, one each, as one sentence again.

    A stop that the model put at the end of a piece goes, as does the capital it began one with,
    where the English has none. The first beginning and the last end stay as they are.
    """
    out = ""
    for n, (piece, translation) in enumerate(zip(pieces, translations, strict=True)):
        words = translation.strip()
        if n and not _ends_sentence(pieces[n - 1], piece):
            words = _in_case(words, piece.text, language)
        last = n == len(pieces) - 1
        if not last and not _ends_sentence(piece, pieces[n + 1]):
            words = _without_stop(words, piece.text)
        if words:
            out = _with_comma(out, words, language) + words
            out += "" if last else _joint(piece.joint, language)
    return out.rstrip()


def _joint(joint: str, language: str) -> str:
    mark = joint.strip()
    if not mark:
        return " " if joint else ""
    if mark in ",;:":
        return mark + " "
    comma = "," if mark[0] == "," else ""
    return f"{comma} {_DASHES.get(language, '—')} "


def _with_comma(before: str, words: str, language: str) -> str:
    """``before`` with the comma that Russian sets where English goes on without one."""
    bare = _GOES_ON.search(before)
    if language == "ru" and bare and _SUBORDINATE.match(words):
        return before[:-1] + ", "
    return before


def _ends_sentence(piece: Piece, following: Piece) -> bool:
    return bool(_ENDED.search(piece.text)) and following.text[:1].isupper()


def _without_stop(words: str, source: str) -> str:
    """Without the stop, unless the English has one or it belongs to an abbreviation."""
    words = words.rstrip(_TRAILING)
    found = _ADDED_STOP.search(words)
    if found is None or _ABBREVIATION.search(words):
        return words
    if words[found.start()] != "." and _ENDED.search(source):
        return words
    return words[: found.start()] + found["closing"]


def _in_case(words: str, source: str, language: str) -> str:
    """Lower-case where the English is; a name at the beginning keeps its capital."""
    if not source[:1].islower() or words[1:2].isupper():
        return words
    first = re.match(r"\w*", words)
    function_word = language == "ru" and first and first.group().lower() in _FUNCTION_WORDS
    names = any(char.isupper() for word in source.split(None, 3)[:3] for char in word)
    if names and not function_word:
        return words
    return words[:1].lower() + words[1:]
