"""The words no evidence reached: prepositions go with their nouns, others with a neighbour."""

from collections.abc import Sequence

from translators.align.board import Board
from translators.align.evidence import Cell
from translators.align.function_words import RELATIONS
from translators.align.phrases import YEARS, at_place, follows, leads
from translators.align.shapes import is_construct, is_hebrew, is_one
from translators.align.words import Kind, Word

_RELATION = 0.4
_ATTACHED = 0.25
_REACH = 4
_BARE = 3  # letters of a preposition that begins a compound one ("в течение")
_BARE_TIMES_TEXT = """
    next last this monday tuesday wednesday thursday friday saturday sunday yesterday today
    tomorrow east west north south
"""
_TIMES_TEXT = """
    day week weekend month year hour minute morning evening night days weeks months years hours
    minutes overnight daily weekly monthly
"""
_TIMES = frozenset(_TIMES_TEXT.split())
_BARE_TIMES = frozenset(_BARE_TIMES_TEXT.split())
_WITHOUT = frozenset({"без", "ללא", "בלי", "חסר", "חסרת", "חסרי", "מחוסר", "מחוסרת"})
_COMPOUNDS_TEXT = "ходе течение течении рамках качестве время результате случае"
_COMPOUNDS = frozenset(_COMPOUNDS_TEXT.split())


def join_relations(board: Board, source: Sequence[Word], target: Sequence[Word]) -> None:
    """Link free prepositions of the target to the one before the same words of the source.

    English says "next month" and "Sunday" without one; there it goes with these words.
    """
    for j in range(len(target) - 2, -1, -1):
        if j in board.columns or target[j].text.casefold() not in RELATIONS:
            continue
        for i in sorted(board.columns.get(j + 1, ()))[:1]:
            compound = target[j + 1].text in RELATIONS and len(target[j].text) <= _BARE
            owner = i if compound else _relation_of(board, source, (i, j))
            if owner is not None:
                board.add(owner, j, _RELATION)


def _relation_of(board: Board, source: Sequence[Word], pair: Cell) -> int | None:
    """The free preposition of the phrase that the source word stands in."""
    noun, j = pair
    if source[noun].text.casefold() in _BARE_TIMES:
        return noun
    for before in range(noun - 1, max(-1, noun - _REACH), -1):
        word = source[before].text.casefold()
        if source[before].kind is Kind.SIGN:
            break
        if word in RELATIONS:
            return None if before in board.rows else before
        if word in _BARE_TIMES:
            return before
        if any(k < j for k in board.rows.get(before, ())):
            return None  # it belongs to a phrase before
    return noun if source[noun].text in _TIMES else None  # "Independence Day" is no time


def join_compounds(board: Board, target: Sequence[Word]) -> None:
    """Link the noun of a Russian preposition ("в ходе", "во время") to what its first word is."""
    for j in range(1, len(target)):
        short = target[j - 1].text.casefold() in ("в", "во")
        if short and target[j].text in _COMPOUNDS and j not in board.columns:
            for i in board.columns.get(j - 1, ())[:1]:
                board.add(i, j, _RELATION)


def join_ones(board: Board, target: Sequence[Word]) -> None:
    """Link "одна из" to what the words after it stand for: English says "a"."""
    for j in range(len(target) - 2):
        free = j not in board.columns and j + 1 not in board.columns
        if free and is_one(target[j].text.casefold()) and target[j + 1].text == "из":
            for i in board.columns.get(j + 2, ())[:1]:
                board.add(i, j, _RELATION)
                board.add(i, j + 1, _RELATION)


def join_decades(board: Board, target: Sequence[Word]) -> None:
    """Link both ends of a decade of life: "in their 20s" is "от 20 до 30 лет"."""
    for j in range(2, len(target)):
        first, middle, last = target[j - 2 : j + 1]
        if first.kind is last.kind is Kind.NUMBER and middle.text == "до" and _next(first, last):
            for i in board.columns.get(j - 2, ())[:1] if j not in board.columns else ():
                board.add(i, j - 1, _RELATION)
                board.add(i, j, _RELATION)


def _next(first: Word, last: Word) -> bool:
    return last.text.isdigit() and first.text.isdigit() and int(last.text) - int(first.text) == 10


def join_privatives(board: Board, source: Sequence[Word], target: Sequence[Word]) -> None:
    """Link a free "without" to the one English word that has it within: "unconscious"."""
    for j in range(len(target) - 1):
        if target[j].text.casefold() in _WITHOUT and j not in board.columns:
            owners = board.columns.get(j + 1, ())
            for i in [i for i in owners if source[i].kind is Kind.CONTENT][:1]:
                board.add(i, j, _RELATION)


def attach_constructs(board: Board, source: Sequence[Word], target: Sequence[Word]) -> None:
    """Link a Hebrew noun that hardly stands alone ("בית מרקחת") to what the next stands for.

    One that only a preposition has ("בבית קפה", "at a café") is free for that.
    """
    for j in range(len(target) - 2, -1, -1):
        content = target[j].kind is target[j + 1].kind is Kind.CONTENT
        owners = board.columns.get(j, ())
        free = all(source[i].kind is Kind.LIGHT for i in owners) and j + 1 in board.columns
        if content and free and is_hebrew(target[j].text) and is_construct(target[j].text):
            board.free(j)
            board.add(board.columns[j + 1][0], j, _ATTACHED)


def attach_years(board: Board, source: Sequence[Word], target: Sequence[Word]) -> None:
    """Link "году" of "в 2008 году" to what the number stands for, not to an English "in"."""
    for j in range(1, len(target)):
        year = target[j].text in YEARS and target[j - 1].kind is Kind.NUMBER
        owners = board.columns.get(j, ())
        if year and j - 1 in board.columns and all(source[i].kind is Kind.LIGHT for i in owners):
            board.free(j)
            board.add(board.columns[j - 1][0], j, _ATTACHED)


def attach_rest(board: Board, target: Sequence[Word]) -> None:
    """Link free content words to what a neighbour stands for, where grammar tells which."""
    for j, word in enumerate(target):
        if word.kind is not Kind.CONTENT or j in board.columns:
            continue
        before, after = at_place(target, j - 1), at_place(target, j + 1)
        if after is not None and j + 1 in board.columns and leads(word, after):
            board.add(board.columns[j + 1][0], j, _ATTACHED)
        elif before is not None and j - 1 in board.columns and follows(word, before, after):
            board.add(board.columns[j - 1][0], j, _ATTACHED)
