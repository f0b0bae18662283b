"""Words left in Latin letters: English words, names, abbreviations, and words from nowhere."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from translators.base import Finding, Severity
from translators.checks.kept import (
    COMPANY,
    JOINERS,
    LEARNED,
    are_shouted,
    is_abbreviation,
    is_brand,
    settled_form,
    stays_latin,
)
from translators.checks.latin_runs import TOKEN, LatinRun, latin_runs
from translators.checks.letters import is_lookalike
from translators.checks.pair import LATIN, Pair, shown

_PART = re.compile(rf"[{LATIN}]+")
_SPECIES = re.compile(r"[a-z]+(?:us|is|um|ae|i|a|ens|ans|es|oides)")
_SPOKEN_OF = re.compile(
    r"\b(?:words?|terms?|letters?|called|known as|named|nicknamed|dubbed|spelled|pronounced?)"
    rf"\s{{1,4}}(?:is |are |as )?[\"'“‘]?({TOKEN})"
    rf"|(?<![{LATIN}0-9.&'’/-])({TOKEN})[\"'”’]?,?\s{{1,4}}(?:means?|meaning)\b"
)
_STEM = 4


@dataclass(frozen=True, slots=True)
class _Fault:
    """What is to be said of a word in Latin letters."""

    check: str
    severity: Severity
    advice: str


@dataclass(frozen=True, slots=True)
class _Source:
    """The English; the same without case, accents and hyphens; the beginnings of its words.

    ``spoken_of`` are the words that it names as words: "the term bug", "caro means dear".
    """

    text: str
    folded: str
    stems: frozenset[str]
    spoken_of: frozenset[str]

    def has(self, word: str) -> bool:
        """Whether ``word`` or its like is there, be it as a part of another: "Country"."""
        if self.stems & _stems(word):
            return True
        return len(word) >= _STEM and _without_hyphens(_folded(word)) in self.folded


def source_words(pair: Pair) -> Iterator[Finding]:
    """What no newsroom leaves in Latin letters; neighbours with one fault are one finding.

    An English word in lower case is an error. A name may be a brand that the lists do not know,
    so it is a warning, as is a term in quotation marks or brackets; a name in brackets is let
    through. A word that the English does not have at all is reported as ``invented``.
    """
    runs = latin_runs(pair)
    if not runs:
        return
    source = _source(pair.plain_source)
    for run in runs:
        firm = run.classed or (pair.language == "ru" and COMPANY.intersection(run.words))
        left = _left(pair, run, source)
        judged = [(span, left.fault(at)) for at, span in enumerate(run.spans)]
        for fault, group in groupby(judged, key=lambda one: one[1]):
            if fault and not (firm and fault.severity is Severity.WARNING):
                spans = [span for span, _ in group]
                span = (spans[0][0], spans[-1][1])
                message = f"{shown(pair.target[span[0] : span[1]])} {fault.advice}"
                yield Finding(fault.check, fault.severity, message, span)


@dataclass(frozen=True, slots=True)
class _Left:
    """A run of Latin words as the checks judge it, with what is true of the whole of it.

    ``shouted``: English words in capitals; ``named``: one has a capital; ``staying``: one may stay.
    """

    pair: Pair
    run: LatinRun
    source: _Source
    shouted: bool
    named: bool
    staying: bool

    def fault(self, at: int) -> _Fault | None:
        """What is to be said of the word at this place of the run."""
        word = self.run.words[at]
        if len(self.run.words) == 1 and (fault := self._of_abbreviation(word)):
            return fault
        if self.shouted and self.source.has(word):
            sure = self.source.text.isupper()
            return _left_in_english(Severity.ERROR if sure else Severity.WARNING)
        if self.pair.language == "ru" and is_lookalike(word):
            return None
        article = word == "a" and 0 < at < len(self.run.words) - 1
        if (stays_latin(word) and not article) or self._is_species(at):
            known = word.isupper() or is_brand(word) or self.source.has(word)
            return None if known or len(word) == 1 or not word.isalpha() else _INVENTED[False]
        if word.casefold() in JOINERS and self.staying:
            return None
        return self._of_word(word, at)

    def _of_abbreviation(self, word: str) -> _Fault | None:
        if settled := settled_form(word, self.pair.language):
            advice = f"is left in English: {self.pair.name} writes {settled}."
            return _Fault("source words", Severity.WARNING, advice)
        if not self.run.bracketed and is_abbreviation(word) and self.source.has(word):
            advice = "is an English abbreviation: do readers know it?"
            return _Fault("source words", Severity.NOTE, advice)
        return None

    def _of_word(self, word: str, at: int) -> _Fault | None:
        lower, learned = word.islower(), word in LEARNED
        if not self.source.has(word):
            return _INVENTED[lower and not self.run.set_apart]
        if not learned and (not lower or self._is_part_of_name(at)):
            advice = (
                f"is left in Latin letters: write it in {self.pair.name} unless it is a brand "
                "or a title."
            )
            fault = _Fault("source words", Severity.WARNING, advice)
            return None if self.run.bracketed else fault
        foreign = learned or not word.isascii()
        term = foreign or self.run.set_apart or word.casefold() in self.source.spoken_of
        return _left_in_english(Severity.WARNING if term else Severity.ERROR)

    def _is_species(self, at: int) -> bool:
        """Whether it follows the initial of its genus: "E. coli"."""
        words = self.run.words
        return (
            at > 0 and len(words[at - 1]) == 1 and words[at - 1].isupper() and words[at].islower()
        )

    def _is_part_of_name(self, at: int) -> bool:
        """Whether it is like "of" in "University of Haifa", "sapiens" in "Homo sapiens"."""
        word, before = self.run.words[at], self.run.words[at - 1] if at else ""
        if before[:1].isupper() and (len(before) == 1 or _SPECIES.fullmatch(word)):
            return True
        return word in JOINERS and self.named


def _left(pair: Pair, run: LatinRun, source: _Source) -> _Left:
    words = frozenset(run.words)
    named = any(not word.islower() for word in words)
    staying = any(map(stays_latin, words - {"a"}))
    return _Left(pair, run, source, are_shouted(run.words), named, staying)


def _left_in_english(severity: Severity) -> _Fault:
    return _Fault("source words", severity, "is left in English: translate it.")


_INVENTED = {
    sure: _Fault("invented", severity, "is not in the English: take it out or translate it.")
    for sure, severity in ((True, Severity.ERROR), (False, Severity.WARNING))
}


def _source(text: str) -> _Source:
    found = _SPOKEN_OF.findall(text)
    spoken_of = frozenset(word.casefold() for words in found for word in words if word)
    return _Source(text, _without_hyphens(_folded(text)), _stems(text), spoken_of)


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words in Latin letters, without case and accents."""
    return frozenset(part[:_STEM] for part in _PART.findall(_folded(text)))


def _without_hyphens(text: str) -> str:
    """E-mail as email."""
    return text.replace("-", "")


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFD", text).casefold()
    return "".join(letter for letter in folded if not unicodedata.combining(letter))
