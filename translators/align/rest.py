"""The words that no evidence reached: prepositions go with their nouns, the rest with a neighbour."""

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
    """Link free content words to what a neighbour stands for, where it is clear which.

    A Hebrew noun before a noun with the article is its construct ("יוקר המחיה"); a word beside a
    sign has one neighbour only.
    """
    for j, word in enumerate(target):
        if word.kind is not Kind.CONTENT or j in board.columns:
            continue
        before, after = _linked(board, target, j - 1), _linked(board, target, j + 1)
        after = after and not (before and _follows(word, target[j - 1]))
        construct = after and target[j + 1].text[0] == "ה" != word.text[0] and "א" <= word.text[0]
        if construct or (after and not before):
            board.add(board.columns[j + 1][0], j, _ATTACHED)
        elif before and not after:
            board.add(board.columns[j - 1][0], j, _ATTACHED)


def _follows(word: Word, before: Word) -> bool:
    """Whether the word belongs to the one before it: "הקשה ביותר", "2025 года"."""
    return word.text in _FOLLOWERS or (before.kind is Kind.NUMBER and word.text in _YEARS)


def _linked(board: Board, target: Sequence[Word], j: int) -> bool:
    return 0 <= j < len(target) and target[j].kind is not Kind.SIGN and j in board.columns
