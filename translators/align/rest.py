"""The words that no evidence reached: prepositions go with their nouns, the rest with a neighbour."""

import re
from collections.abc import Sequence

from translators.align.board import Board
from translators.align.function_words import RELATIONS
from translators.align.words import Kind, Word

_RELATION = 0.4
_ATTACHED = 0.25
_REACH = 4
_BARE_TIMES = frozenset(
    """next last this monday tuesday wednesday thursday friday saturday sunday yesterday today
    tomorrow east west north south""".split()
)
_ADJECTIVE = re.compile("(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю)$")
_VERB = re.compile("(?:..[аеиоуыя]л[аои]?|л[ао]сь|л[ои]сь|лся|[еиюуая]т|ть|тся|ться)$")
_FOLLOWERS = frozenset({"ביותר"})
_YEARS = frozenset({"года", "году", "год", "г"})


def join_relations(board: Board, source: Sequence[Word], target: Sequence[Word]) -> None:
    """Link free prepositions of the target to the one before the same words of the source.

    English says "next month" and "Sunday" without one; there it goes with these words.
    """
    for j in range(len(target) - 2, -1, -1):
        if j in board.columns or target[j].text.casefold() not in RELATIONS:
            continue
        for i in sorted(board.columns.get(j + 1, ()))[:1]:
            if (owner := _relation_of(board, source, i)) is not None:
                board.add(owner, j, _RELATION)


def _relation_of(board: Board, source: Sequence[Word], noun: int) -> int | None:
    if source[noun].text.casefold() in RELATIONS | _BARE_TIMES:
        return noun
    for before in range(noun - 1, max(-1, noun - _REACH), -1):
        word = source[before].text.casefold()
        if source[before].kind is Kind.SIGN:
            return None
        if word in _BARE_TIMES and source[noun].kind is not Kind.LIGHT:
            return before
        if word in RELATIONS:
            return None if before in board.rows else before
    return None


def attach_rest(board: Board, target: Sequence[Word]) -> None:
    """Link free content words to what a neighbour stands for, where grammar tells which."""
    for j, word in enumerate(target):
        if word.kind is not Kind.CONTENT or j in board.columns:
            continue
        before, after = _at(target, j - 1), _at(target, j + 1)
        if after is not None and j + 1 in board.columns and _leads(word, before, after):
            board.add(board.columns[j + 1][0], j, _ATTACHED)
        elif before is not None and j - 1 in board.columns and _follows(word, before, after):
            board.add(board.columns[j - 1][0], j, _ATTACHED)


def _at(words: Sequence[Word], n: int) -> Word | None:
    """The word there; None beyond the ends and where a sign stands."""
    return words[n] if 0 <= n < len(words) and words[n].kind is not Kind.SIGN else None


def _leads(word: Word, before: Word | None, after: Word) -> bool:
    """Whether it belongs to the next word: a Russian adjective, a Hebrew construct."""
    if before is None:
        return True
    if after.kind is not Kind.CONTENT:
        return False
    construct = "א" <= word.text[0] and after.text[0] == "ה" != word.text[0]
    return construct or (_ADJECTIVE.search(word.text) is not None)


def _follows(word: Word, before: Word, after: Word | None) -> bool:
    """Whether it belongs to the word before: "внутренних дел", "הקשה ביותר", "2025 года"."""
    if after is None or word.text in _FOLLOWERS:
        return True
    if before.kind is Kind.NUMBER:
        return word.text in _YEARS
    if "א" <= word.text[0] <= "ת":
        return False
    return before.kind is Kind.CONTENT and not _VERB.search(word.text)
