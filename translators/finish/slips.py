"""Slips that whoever sees them mends without a thought, and without asking a model again.

Mended is only what a check found and where it found it; what does not leave fewer faults is left.
Vowel points go first, then letters are put right, then words, then the end: each may hide a slip of
the next.
"""

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from translators.base import Finding, Range, faults
from translators.checks.check import check
from translators.checks.hebrew import FINALS, POINTS, final_letters, niqqud
from translators.checks.letters import LOOKALIKES, mixed
from translators.checks.pair import LATIN, Check, Pair
from translators.finish.loops import loop_at
from translators.segment import Kind

_TO_CYRILLIC = str.maketrans(LOOKALIKES)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_FINAL_AT_END = re.compile(r"[א-ת]+[כמנצ]")
_HEBREW = re.compile(r"[א-ת]")
_LATIN_WORDS = re.compile(rf"[{LATIN}][{LATIN}\d '’.-]*")
_QUOTES = "\"“״'"
_SPACES = re.compile(r" {2,}")
_ENDS = ".!?…"
_CLOSED = ")]%»"
_STUTTER = 2  # times; a model that says it more often has lost its way
_BETWEEN = ",;:.!?"

Mender = Callable[["Slip"], str | None]
Menders = Mapping[str, Mender]
"""What mends, by the name of the check that finds it."""
Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Slip:
    """What a check found: the words ``found`` of a translation, or all of it."""

    source: str
    text: str
    span: Range

    @property
    def found(self) -> str:
        """The words themselves."""
        return self.text[self.span[0] : self.span[1]]


def mend_slips(source: str, target: str, language: str, kind: Kind) -> str:
    """``target`` with its slips mended: look-alike letters, doubled words, a lost full stop, ...

    Never more errors than before, and as many only with fewer warnings. Pure.
    """
    target = mend_letters(source, target, language)
    found = check(source, target, language, kind)
    for menders in (_WORDS, _END):
        if menders is _END and any(one.check == "length" for one in found):
            break  # a full stop would hide where it breaks off
        mended = _mended(source, target, found, menders)
        if mended != target:
            after = check(source, mended, language, kind)
            if faults(after) < faults(found):
                target, found = mended, after
    return target


def mend_letters(source: str, target: str, language: str) -> str:
    """``target`` without vowel points, look-alikes and wrong final letters, nothing else changed.

    What reads words by their letters comes after it. Pure.
    """
    for menders, checks in ((_POINTS, _OF_POINTS), (_LETTERS, _OF_LETTERS)):
        pair = Pair(source, target, language, Kind.TEXT)
        target = _mended(source, target, [one for of in checks for one in of(pair)], menders)
    return target


def _mended(source: str, target: str, found: Sequence[Finding], menders: Menders) -> str:
    edits = _apart(_edits(source, target, found, menders))
    mended = target
    for start, end, text in reversed(edits):
        mended = mended[:start] + text + mended[end:]
    return _SPACES.sub(" ", mended).strip() if any(not text for *_, text in edits) else mended


def _edits(source: str, target: str, found: Sequence[Finding], menders: Menders) -> Iterator[Edit]:
    for finding in found:
        mender = menders.get(finding.check)
        span = _span(finding, target)
        if mender and (text := mender(Slip(source, target, span))) is not None:
            yield (*span, text)


def _span(finding: Finding, target: str) -> Range:
    """Where the finding is: at the end if nowhere, and all of a loop of which it is a part."""
    span = finding.span or (len(target), len(target))
    loop = loop_at(target, span) if finding.check == "repetition" else None
    return loop.whole if loop else span


def _apart(edits: Iterator[Edit]) -> list[Edit]:
    """The edits in order, without those that lie over an earlier one.

    What is taken out at the end gets no full stop: one may stand before it.
    """
    out: list[Edit] = []
    for edit in sorted(set(edits)):
        gone = bool(out) and not out[-1][2] and edit[0] == edit[1]
        if not out or edit[0] >= out[-1][1] + gone:
            out.append(edit)
    return out


def _in_cyrillic(slip: Slip) -> str | None:
    written = slip.found.translate(_TO_CYRILLIC)
    return written if _CYRILLIC.search(written) and not re.search("[A-Za-z]", written) else None


def _once(slip: Slip) -> str | None:
    """The first of the two; the mark between them stands after the second as well."""
    said = slip.found.split()
    return said[0].rstrip(_BETWEEN) if len(said) == 2 else None


def _said_once(slip: Slip) -> str | None:
    """Of a loop after which the sentence goes on; one that ends in it may have lost its rest."""
    loop = loop_at(slip.text, slip.span)
    if loop is None or (loop.at_end and loop.times > _STUTTER):
        return None
    return slip.text[slice(*loop.once)]


def _nothing(slip: Slip) -> str | None:
    """What is in no English sentence goes; a Latin word may stand for one that is."""
    return None if _LATIN_WORDS.fullmatch(slip.found) else ""


def _unescaped(slip: Slip) -> str | None:
    character = html.unescape(slip.found)
    return character if len(character) == 1 else None


def _without_points(slip: Slip) -> str | None:
    return POINTS.sub("", slip.found)


def _final_form(slip: Slip) -> str | None:
    if not _FINAL_AT_END.fullmatch(slip.found):
        return None
    return slip.found[:-1] + FINALS[slip.found[-1]]


def _with_capital(slip: Slip) -> str | None:
    whole = slip.span[0] == slip.span[1]
    return None if whole else slip.found[:1].upper() + slip.found[1:]


def _joined(slip: Slip) -> str | None:
    """A Hebrew particle together with its word; with a hyphen before Latin letters and digits."""
    after = slip.text[slip.span[1] : slip.span[1] + 1]
    return slip.found[:1] + ("" if _HEBREW.match(after) or after in _QUOTES else "-")


def _ended(slip: Slip) -> str | None:
    """With the full stop that is lost, or the question mark that became one."""
    end, last = slip.source.rstrip()[-1:], slip.text.rstrip()[-1:]
    if slip.found == "." and end == "?":
        return end
    unfinished = slip.span == (len(slip.text), len(slip.text))
    return end if unfinished and end in _ENDS and (last.isalnum() or last in _CLOSED) else None


_POINTS: Menders = {"niqqud": _without_points}
_LETTERS: Menders = {"mixed": _in_cyrillic, "final letters": _final_form}
_WORDS: Menders = {
    "doubled": _once,
    "repetition": _said_once,
    "invented": _nothing,
    "garbled": _unescaped,
    "particles": _joined,
    "capitals": _with_capital,
}
_END: Menders = {"ending": _ended}
_OF_POINTS: tuple[Check, ...] = (niqqud,)
_OF_LETTERS: tuple[Check, ...] = (mixed, final_letters)
