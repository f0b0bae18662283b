"""The translation of many segments at once: mask, translate, put back, check.

What the memory knew is not asked for here; see ``translators.memory``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translators.base import (
    Finding,
    Hypothesis,
    Origin,
    Progress,
    Severity,
    Translation,
    Translator,
)
from translators.checks.check import check
from translators.memory.entry import MemoryEntry
from translators.memory.recall import FuzzyMatch, fuzzy_finding
from translators.protect import Masked, mask, pieces, unmask
from translators.segment import Segment

_HAS_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"(\d[\d.,:\u00a0\u202f]*\d|\d)")
_EDGES = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)


def translate_segments(
    segments: Sequence[Segment],
    language: str,
    translator: Translator,
    progress: Progress | None = None,
) -> tuple[Translation, ...]:
    """Translate distinct segments into ``language`` in one call of the model.

    Addresses, handles and numbers survive: a sentence that would lose one is translated a second
    time, in pieces. Every translation carries what the checks found.
    """
    worded = [segment for segment in segments if _HAS_WORD.search(segment.text)]
    masked = [mask(segment.text) for segment in worded]
    answers = translator.translate([one.text for one in masked], progress) if masked else ()
    drafts = {
        segment.key: _draft(segment, hidden, answer, language)
        for segment, hidden, answer in zip(worded, masked, answers, strict=True)
    }
    lossy = [segment for segment in worded if _loses(drafts[segment.key])]
    if lossy:
        drafts |= _in_pieces(lossy, drafts, language, translator)
    return tuple(drafts.get(segment.key) or _copied(segment) for segment in segments)


def from_memory(segment: Segment, entry: MemoryEntry, language: str) -> Translation:
    """A segment's translation as the memory has it; an editor's own word is not second-guessed."""
    human = entry.origin is Origin.HUMAN
    findings = () if human else check(segment.text, entry.target, language)
    return Translation(segment.key, entry.target, entry.origin, None, findings)


def from_fuzzy(segment: Segment, match: FuzzyMatch, language: str) -> Translation:
    """A segment's translation by a close match: what differs is a warning, and all is checked."""
    findings = (fuzzy_finding(match), *check(segment.text, match.target, language))
    return Translation(segment.key, match.target, Origin.FUZZY, None, findings)


def _copied(segment: Segment) -> Translation:
    return Translation(segment.key, segment.text, Origin.COPIED)


def _draft(segment: Segment, hidden: Masked, answer: Hypothesis, language: str) -> Translation:
    text = unmask(hidden, answer.text)
    shown = answer.text if text is None else text
    findings = check(segment.text, shown, language)
    if answer.truncated:
        findings += (
            Finding("length", Severity.ERROR, "Too long for the model: the end is missing."),
        )
    return Translation(segment.key, shown, Origin.MACHINE, answer.score, findings)


def _loses(translation: Translation) -> bool:
    return any(
        finding.check in ("numbers", "protected") and finding.severity is Severity.ERROR
        for finding in translation.findings
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a sentence: words for the model between edges that are copied, or copied whole."""

    before: str
    words: str
    after: str


def _in_pieces(
    segments: Sequence[Segment],
    drafts: dict[str, Translation],
    language: str,
    translator: Translator,
) -> dict[str, Translation]:
    cut = {segment.key: _cut(segment.text) for segment in segments}
    words = list(dict.fromkeys(p.words for parts in cut.values() for p in parts if p.words))
    answers = translator.translate(words) if words else ()
    known = {word: answer.text for word, answer in zip(words, answers, strict=True)}
    better = {}
    for segment in segments:
        text = "".join(p.before + known.get(p.words, "") + p.after for p in cut[segment.key])
        findings = check(segment.text, text, language)
        redone = Translation(segment.key, text, Origin.MACHINE, None, (*findings, _PIECES))
        if _errors(redone) < _errors(drafts[segment.key]):
            better[segment.key] = redone
    return better


_PIECES = Finding(
    "pieces", Severity.WARNING, "Translated in pieces, to keep a number or an address: read it."
)


def _errors(translation: Translation) -> int:
    return sum(finding.severity is Severity.ERROR for finding in translation.findings)


def _cut(text: str) -> tuple[_Piece, ...]:
    """Cut at protected spans and numbers; these, and the punctuation around, are copied."""
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
