"""Ways of translating a sentence: what the model is asked, and how its answers become a text."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from translators.base import Attention, Finding, Hypothesis, Range, Severity
from translators.clauses.join import join
from translators.clauses.split import split_long
from translators.protect import Masked, mask, mask_ranges, pieces, unmask

_HAS_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"(\d[\d.,:\u00a0\u202f]*\d|\d)")
_EDGES = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)

IN_PIECES = Finding(
    "pieces", Severity.WARNING, "Translated in pieces, to keep a number or an address: read it."
)
NAMES_PUT_IN = Finding(
    "pieces", Severity.WARNING, "Its names were put in afterwards, in their basic form: read it."
)
PART_BY_PART = Finding(
    "pieces", Severity.WARNING, "Translated part by part: read how the parts go together."
)
WORDS_FILLED = Finding(
    "pieces",
    Severity.WARNING,
    "Words that were left in English were put in by themselves: read it.",
)
LOOP_TAKEN_OUT = Finding(
    "pieces",
    Severity.WARNING,
    "A phrase said over and over was taken out: see whether something after it is missing.",
)
HOW_MADE = frozenset({IN_PIECES, NAMES_PUT_IN, PART_BY_PART, WORDS_FILLED, LOOP_TAKEN_OUT})
"""Warnings that tell how a text was made, not what is wrong with it."""
TOO_LONG = Finding("length", Severity.ERROR, "Too long for the model: the end is missing.")


@dataclass(frozen=True, slots=True)
class Draft:
    """A translation as the model gave it, before it is finished and checked.

    ``attention`` is there only where one answer is the whole text. ``findings`` are about how it
    was made.
    """

    text: str
    score: float | None = None
    attention: Attention | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Sentences to ask the model for, and what makes its answers one text.

    ``build`` gets one hypothesis an ask. Where the model lost a number that hid something, the
    number stays, and the checks see it. A plan without asks needs no model.
    """

    asks: tuple[str, ...]
    build: Callable[[Sequence[Hypothesis]], Draft]


def whole(text: str) -> Plan:
    """The sentence at once, its addresses and handles hidden behind numbers."""
    hidden = mask(text)

    def build(answers: Sequence[Hypothesis]) -> Draft:
        (answer,) = answers
        seen = None if hidden.marks else answer.attention
        return Draft(_shown(hidden, answer), answer.score, seen, _cut_short(answers))

    return Plan((hidden.text,), build)


def in_clauses(text: str, fits: Callable[[str], bool], language: str) -> Plan:
    """The sentence clause by clause, each short enough for the model."""
    parts = split_long(text, fits)
    hidden = [mask(part.text) for part in parts]

    def build(answers: Sequence[Hypothesis]) -> Draft:
        told = [_shown(one, answer) for one, answer in zip(hidden, answers, strict=True)]
        return Draft(join(parts, told, language), _mean(answers), None, _cut_short(answers))

    return Plan(tuple(one.text for one in hidden), build)


def part_by_part(plan: Plan) -> Plan:
    """``plan``, with a warning that its text was put together."""

    def build(answers: Sequence[Hypothesis]) -> Draft:
        draft = plan.build(answers)
        return replace(draft, findings=(*draft.findings, PART_BY_PART))

    return Plan(plan.asks, build)


def with_words_filled(draft: Draft, left: Sequence[Range]) -> Plan:
    """``draft`` with the English words at ``left``, in order, translated by themselves."""
    asks = tuple(draft.text[slice(*span)] for span in left)

    def build(answers: Sequence[Hypothesis]) -> Draft:
        text = draft.text
        for (start, end), answer in reversed(list(zip(left, answers, strict=True))):
            text = text[:start] + (answer.text.rstrip(".") or text[start:end]) + text[end:]
        found = (*draft.findings, *_cut_short(answers), WORDS_FILLED)
        return Draft(text, draft.score, None, found)

    return Plan(asks, build)


def with_names_hidden(text: str, names: Mapping[Range, str]) -> Plan:
    """The sentence with its names behind numbers; ``names`` says what is put in for each."""
    hidden = mask_ranges(text, names)

    def build(answers: Sequence[Hypothesis]) -> Draft:
        (answer,) = answers
        told = (*_cut_short(answers), NAMES_PUT_IN)
        return Draft(_shown(hidden, answer), answer.score, None, told)

    return Plan((hidden.text,), build)


def in_pieces(text: str) -> Plan:
    """The words between numbers, addresses and handles, each run alone; these are copied.

    Clumsy, but nothing is lost that must survive.
    """
    parts = _cut(text)
    asks = tuple(part.words for part in parts if part.words)

    def build(answers: Sequence[Hypothesis]) -> Draft:
        told = iter(answers)
        text = "".join(
            part.before + (next(told).text if part.words else "") + part.after for part in parts
        )
        return Draft(text, _mean(answers), None, (*_cut_short(answers), IN_PIECES))

    return Plan(asks, build)


def _shown(hidden: Masked, answer: Hypothesis) -> str:
    shown = unmask(hidden, answer.text)
    return answer.text if shown is None else shown


def _cut_short(answers: Sequence[Hypothesis]) -> tuple[Finding, ...]:
    return (TOO_LONG,) if any(answer.truncated for answer in answers) else ()


def _mean(answers: Sequence[Hypothesis]) -> float | None:
    scores = [answer.score for answer in answers if answer.score is not None]
    return sum(scores) / len(scores) if scores else None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a sentence: words for the model between edges that are copied, or copied whole."""

    before: str
    words: str
    after: str


def _cut(text: str) -> tuple[_Piece, ...]:
    out = []
    for n, part in enumerate(pieces(text)):
        if n % 2:
            out.append(_Piece(part, "", ""))
        else:
            out += [_piece(run) for run in _NUMBER.split(part) if run]
    return tuple(out)


def _piece(run: str) -> _Piece:
    match = _EDGES.match(run)
    if match is None or not _HAS_WORD.search(run):
        return _Piece(run, "", "")
    return _Piece(*match.groups())
