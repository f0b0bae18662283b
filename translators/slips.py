"""Slips that whoever sees them mends without a thought, and without asking a model again.

Mended is only what a check found and where it found it; what does not leave fewer faults is left.
"""

import html
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from translators.base import Finding, Range, faults
from translators.checks.check import check
from translators.checks.hebrew import FINALS, POINTS
from translators.checks.letters import LOOKALIKES
from translators.checks.pair import LATIN
from translators.segment import Kind

_TO_CYRILLIC = str.maketrans(LOOKALIKES)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_FINAL_AT_END = re.compile(r"[א-ת]+[כמנצ]")
_HEBREW = re.compile(r"[א-ת]")
_LATIN_WORDS = re.compile(rf"[{LATIN}][{LATIN}\d '’.-]*")
_QUOTES = "\"“״'"
_SPACES = re.compile(r" {2,}")
_ENDS = ".!?…"

Mender = Callable[["Slip"], str | None]
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
    before = check(source, target, language, kind)
    edits = _apart(_edits(source, target, before))
    if not edits:
        return target
    mended = target
    for start, end, text in reversed(edits):
        mended = mended[:start] + text + mended[end:]
    mended = _SPACES.sub(" ", mended).strip() if any(not text for *_, text in edits) else mended
    return mended if faults(check(source, mended, language, kind)) < faults(before) else target


def _edits(source: str, target: str, found: Sequence[Finding]) -> Iterator[Edit]:
    for finding in found:
        mender = _MENDERS.get(finding.check)
        span = finding.span or (len(target), len(target))
        if mender and (text := mender(Slip(source, target, span))) is not None:
            yield (*span, text)


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
    return slip.found.split()[0] if len(slip.found.split()) == 2 else None


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


def _full_stop(slip: Slip) -> str | None:
    end = slip.source.rstrip()[-1:]
    unfinished = slip.span == (len(slip.text), len(slip.text)) and slip.text.rstrip()[-1:].isalnum()
    return end if unfinished and end in _ENDS else None


_MENDERS: dict[str, Mender] = {
    "mixed": _in_cyrillic,
    "doubled": _once,
    "invented": _nothing,
    "garbled": _unescaped,
    "particles": _joined,
    "niqqud": _without_points,
    "final letters": _final_form,
    "capitals": _with_capital,
    "ending": _full_stop,
}
