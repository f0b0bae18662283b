"""Possessives and demonstratives: "its report" is "הדו"ח שלו", and "the case" may be "это дело".

They stand before the English noun and the Russian one, and after the Hebrew one with its
adjectives. What a language adds of its own stands for the English article.
"""

import re
from collections.abc import Sequence

from translators.align.board import Board
from translators.align.words import Kind, Word

_ENGLISH_TEXT = "my our your his her its their the this that these those"
_ENGLISH = frozenset(_ENGLISH_TEXT.split())
_POSSESSIVES_TEXT = "my our your his her its their"
_POSSESSIVES = frozenset(_POSSESSIVES_TEXT.split())
_RUSSIAN_OWN = re.compile("(?:сво|мо|наш|ваш|тво)(?:[йяеию]|его|ему|им|ем|ей|ею|их|ими|ю|а|у)$")
_RUSSIAN_THEIRS = frozenset({"его", "ее", "их"})
_RUSSIAN_THESE = re.compile("эт(?:от|а|у|и|ой|ого|ому|им|ом|их|ими|о)$|т(?:от|у|ой|ого|ому|ех)$")
_HEBREW_OWN = re.compile("של(?:י|ך|ו|ה|נו|כם|כן|הם|הן)$")
_HEBREW_THESE = re.compile("ה(?:זה|זאת|זו|אלה|אלו|הוא|היא|הם|הן|ללו)$")
_HEBREW_BARE = frozenset({"זה", "זו", "זאת", "אלה", "אלו"})  # "בשלב זה", without any ה
_POINTING = frozenset({"this", "these", "that", "those"})
_FOUND = 0.45
_REACH = 4


def join_determiners(board: Board, source: Sequence[Word], target: Sequence[Word]) -> None:
    """Link each of the target to the English one before the noun that it stands with."""
    for j, word in enumerate(target):
        wanted, step = _kind(word.text.casefold())
        if word.text.casefold() == "это" and not _neuter(target[j + 1 : j + 2]):
            continue  # "это самая ..." is a sentence's "this is"
        if not wanted or any(source[i].kind is Kind.CONTENT for i in board.columns.get(j, ())):
            continue
        noun = _noun(board, source, target, (j, step))
        owner = None if noun is None else _before(source, noun, wanted)
        if owner is not None and (owner, j) not in board.cells:
            board.free(j)
            board.add(owner, j, _FOUND)


def _kind(word: str) -> tuple[frozenset[str], int]:
    """What it may stand for in English, and on which side its noun is."""
    if _HEBREW_OWN.match(word):
        return _POSSESSIVES, -1
    if _HEBREW_THESE.match(word):
        return _ENGLISH, -1
    if word in _HEBREW_BARE:
        return _POINTING, -1
    if word in _RUSSIAN_THEIRS or _RUSSIAN_OWN.match(word):
        return _POSSESSIVES, 1
    return (_ENGLISH, 1) if _RUSSIAN_THESE.match(word) else (frozenset(), 0)


def _neuter(words: Sequence[Word]) -> bool:
    return any(word.text[-1] in "оеё" for word in words)


def _noun(
    board: Board, source: Sequence[Word], target: Sequence[Word], place: tuple[int, int]
) -> int | None:
    """The first word in English of what the words on that side stand for."""
    at, step = place
    found: list[int] = []
    for n in range(at + step, at + step * _REACH, step):
        if not 0 <= n < len(target) or target[n].kind is not Kind.CONTENT:
            break
        found += (i for i in board.columns.get(n, ()) if source[i].kind is Kind.CONTENT)
    return found[0] if found else None


def _before(source: Sequence[Word], noun: int, wanted: frozenset[str]) -> int | None:
    """The determiner of the phrase that the noun is in."""
    for i in range(noun - 1, max(-1, noun - _REACH - 1), -1):
        if source[i].text.casefold() in wanted:
            return i
        if source[i].kind in (Kind.LIGHT, Kind.SIGN):
            return None
    return None
