"""Words left in Latin letters: English words, names, abbreviations, and words from nowhere."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translators.base import Finding, Severity
from translators.checks.kept import settled_form, stays_latin
from translators.checks.letters import is_lookalike
from translators.checks.pair import LATIN, Pair, shown

_TOKEN = re.compile(rf"[{LATIN}0-9]+(?:[.&'’/-][{LATIN}0-9]+)*")
_HAS_LATIN = re.compile(rf"[{LATIN}]")
_PART = re.compile(rf"[{LATIN}]+")
_JOINING = "of and the de la le da di du des del dos van von der den bin ibn al el e y for in on to"
_JOINERS = frozenset(_JOINING.split())
_SPECIES = re.compile(r"[a-z]+(?:us|is|um|ae|ii|a|ens|ans|oides)")
_OPENING, _CLOSING = "(\"“”«„'‘״[", ")\"“”»’'״]"
_STEM = 4
_COMPANIES = """
    Air Airways Airlines Bank Capital Corp Corporation Daily Defense Energy Financial Fund Group
    Holding Holdings Inc Industries Institute Journal Labs Ltd Magazine Media Motors Music News Open
    PBC PLC Partners Pictures Post Records Research Sachs Star Street Studios Systems Technologies
    Times Tribune Watch Wings
"""
_COMPANY = frozenset(_COMPANIES.split())
"""Russian leaves the names of firms, papers and ships in Latin letters; Hebrew does so less."""


@dataclass(frozen=True, slots=True)
class _Left:
    """A word in Latin letters of the translation, and what is to be said of it."""

    check: str
    start: int
    end: int
    severity: Severity
    advice: str


@dataclass(frozen=True, slots=True)
class _Source:
    """The English, without case and accents, and the beginnings of its words."""

    text: str
    stems: frozenset[str]

    def has(self, word: str) -> bool:
        """Whether ``word`` or its like is there, be it as a part of another: "Country"."""
        return bool(self.stems & _stems(word)) or (
            len(word) >= _STEM and _folded(word) in self.text
        )


def source_words(pair: Pair) -> Iterator[Finding]:
    """What no newsroom leaves in Latin letters; neighbours with one fault are one finding.

    An English word in lower case is an error. A name may be a brand that the lists do not know,
    so it is a warning, as is a foreign term in quotation marks or brackets.
    """
    tokens = [t for t in _TOKEN.finditer(pair.plain_target) if _HAS_LATIN.search(t.group())]
    if not tokens:
        return
    source = _Source(_folded(pair.plain_source), _stems(pair.plain_source))
    left = [_judged(pair, tokens, at, source) for at in range(len(tokens))]
    runs = _runs(pair.plain_target, [one for one in left if one])
    for run in runs:
        span = (run[0].start, run[-1].end)
        text = pair.target[span[0] : span[1]]
        if pair.language == "ru" and _COMPANY.intersection(text.split()):
            continue
        yield Finding(run[0].check, run[0].severity, f"{shown(text)} {run[0].advice}", span)


def _judged(pair: Pair, tokens: Sequence[re.Match[str]], at: int, source: _Source) -> _Left | None:
    token = tokens[at]
    word, start, end = token.group(), *token.span()
    settled = settled_form(word, pair.language)
    if settled and not _in_a_name(pair.plain_target, tokens, at):
        advice = f"is left in English; {pair.name} writes {settled}."
        return _Left("source words", start, end, Severity.WARNING, advice)
    if stays_latin(word) or (pair.language == "ru" and is_lookalike(word)):
        return None
    if not source.has(word):
        severity = Severity.ERROR if word.islower() else Severity.WARNING
        return _Left("invented", start, end, severity, "is not in the English: from where is it?")
    if not word[0].islower() or _is_part_of_name(pair.plain_target, tokens, at):
        advice = f"is left in Latin letters: write it in {pair.name} unless it is a brand."
        return _Left("source words", start, end, Severity.WARNING, advice)
    severity = Severity.WARNING if _is_set_apart(pair.plain_target, start, end) else Severity.ERROR
    return _Left("source words", start, end, severity, "is left in English: translate it.")


def _is_part_of_name(text: str, tokens: Sequence[re.Match[str]], at: int) -> bool:
    """ "of" in "University of Haifa", "sapiens" in "Homo sapiens"."""
    word = tokens[at].group()
    before = at > 0 and _is_next(text, tokens[at - 1].end(), tokens[at].start())
    if before and _SPECIES.fullmatch(word) and tokens[at - 1].group()[0].isupper():
        return True
    after = at + 1 < len(tokens) and _is_next(text, tokens[at].end(), tokens[at + 1].start())
    return word in _JOINERS and (before or after)


def _in_a_name(text: str, tokens: Sequence[re.Match[str]], at: int) -> bool:
    """ "US" in "US Airways", which is no word of its own."""
    start, end = tokens[at].span()
    before = at > 0 and _is_next(text, tokens[at - 1].end(), start)
    after = at + 1 < len(tokens) and _is_next(text, end, tokens[at + 1].start())
    return before or after


def _is_next(text: str, end: int, start: int) -> bool:
    return text[end:start].isspace()


def _is_set_apart(text: str, start: int, end: int) -> bool:
    """In quotation marks or brackets of its own: a term given in its own language."""
    return text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING and start > 0


def _runs(text: str, left: Sequence[_Left]) -> Iterator[tuple[_Left, ...]]:
    run: list[_Left] = []
    for one in left:
        same = run and (run[-1].check, run[-1].advice, run[-1].severity) == (
            one.check,
            one.advice,
            one.severity,
        )
        if not (same and _is_next(text, run[-1].end, one.start)):
            if run:
                yield tuple(run)
            run = []
        run.append(one)
    if run:
        yield tuple(run)


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words in Latin letters, without case and accents."""
    return frozenset(part[:_STEM] for part in _PART.findall(_folded(text)))


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFD", text).casefold()
    return "".join(letter for letter in folded if not unicodedata.combining(letter))
