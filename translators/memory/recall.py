"""What the memory has for a sentence: the same one, and those that are close to it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from translators.base import Finding, Origin, Severity
from translators.memory.choice import best_entry, same_neighbours
from translators.memory.entry import Asked, MemoryEntry
from translators.memory.exchange import Exchange, exchanged, exchanges, phrase
from translators.memory.similarity import (
    EXCHANGED_AT_MOST,
    NAMES_EXCHANGED_AT_MOST,
    Comparison,
    Difference,
    Sentence,
    Weight,
    compare,
    score_exchanged,
    sentence_of,
)

Pairs = Mapping[str, Sequence[MemoryEntry]]
"""Pairs in one language by their key, in any scope."""

_A_NEIGHBOUR = 2.0  # raises a close match as much as two points more of likeness
_SHOWN = 4  # differences named in a finding


@dataclass(frozen=True, slots=True)
class FuzzyMatch:
    """A pair whose English is close to a sentence. ``score`` is from 0 to less than 100.

    ``target`` is its translation with the numbers and names that differ exchanged, by
    ``changes`` to the stored one; without changes it is the stored one. From 90 on, nothing of
    weight differs but numbers, days and months, and all of these were exchanged.
    """

    entry: MemoryEntry
    score: float
    target: str
    differences: tuple[Difference, ...] = ()
    changes: tuple[Exchange, ...] = ()


@dataclass(frozen=True, slots=True)
class Recall:
    """What is known of one sentence: the pair to take, and close ones, the best first."""

    exact: MemoryEntry | None = None
    similar: tuple[FuzzyMatch, ...] = ()

    def taken(self, threshold: float) -> tuple[FuzzyMatch, ...]:
        """The close matches that score ``threshold`` or more, the best first."""
        return tuple(match for match in self.similar if match.score >= threshold)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair compared with the sentence that was asked for, ``wanted`` in its words."""

    asked: Asked
    wanted: Sentence
    entry: MemoryEntry
    comparison: Comparison


def candidates(
    asked: Asked, keys: Iterable[str], pairs: Pairs, scope: str
) -> tuple[Candidate, ...]:
    """The pair to take of each key, compared with ``asked``."""
    best = (best_entry(pairs.get(key, ()), asked, scope) for key in keys)
    entries = [entry for entry in best if entry is not None]
    if not entries:
        return ()
    wanted = sentence_of(asked.source)
    return tuple(
        Candidate(asked, wanted, entry, compare(sentence_of(entry.source), wanted))
        for entry in entries
    )


def differing_names(found: Iterable[Candidate]) -> frozenset[str]:
    """The English names in which the pairs differ from what was asked for, in small letters."""
    return frozenset(
        phrase(words)
        for candidate in found
        for one in candidate.comparison.differences
        if one.weight is Weight.NAME
        for words in (one.stored, one.wanted)
        if words
    )


def fuzzy_matches(
    found: Iterable[Candidate], language: str, names: Mapping[str, str]
) -> tuple[FuzzyMatch, ...]:
    """The candidates as matches, the best first; ``names`` are translations of English names.

    Those that stood between the same neighbours rank two points higher for each; a human's
    come first among equals. Pure, and the same in whatever order the candidates come.
    """
    ranked = sorted(
        ((_match(one, language, names), one.asked) for one in found),
        key=lambda pair: _rank(*pair),
    )
    return tuple(match for match, _ in ranked)


def fuzzy_finding(match: FuzzyMatch) -> Finding:
    """The warning that goes with a close match that is taken: what differs, and was exchanged.

    Its span is what was exchanged in the translation, where that is one place.
    """
    named = "; ".join(_shown(one) for one in match.differences[:_SHOWN])
    more = len(match.differences) - _SHOWN
    tail = f"; and {more} more" if more > 0 else ""
    message = (
        f"From a similar sentence in the memory ({match.score:.0f} %): "
        f"{named or 'only punctuation differs'}{tail}."
    )
    span = None
    if len(match.changes) == 1:
        start = match.changes[0].span[0]
        span = (start, start + len(match.changes[0].text))
    return Finding("fuzzy", Severity.WARNING, message, span)


def _rank(match: FuzzyMatch, asked: Asked) -> tuple[float, bool, str]:
    standing = match.score + _A_NEIGHBOUR * same_neighbours(match.entry, asked)
    return (-standing, match.entry.origin is not Origin.HUMAN, match.entry.source)


def _match(one: Candidate, language: str, names: Mapping[str, str]) -> FuzzyMatch:
    entry, differences = one.entry, one.comparison.differences
    stored = sentence_of(entry.source)
    changes = exchanges(stored.text, entry.target, differences, language, names)
    if not changes:
        return FuzzyMatch(entry, one.comparison.score, entry.target, differences)
    unsure = any(change.unsure for change in changes)
    limit = NAMES_EXCHANGED_AT_MOST if unsure else EXCHANGED_AT_MOST
    score = min(score_exchanged(stored, one.wanted, differences), limit)
    return FuzzyMatch(entry, score, exchanged(entry.target, changes), differences, changes)


def _shown(one: Difference) -> str:
    there, here = (" ".join(word.text for word in words) for words in (one.stored, one.wanted))
    if not there:
        return f"“{here}” is not in that one"
    return f"“{there}” there, “{here}” here" if here else f"“{there}” is only in that one"
