"""Quotation marks: as many as they should be, closed, and in the language's own style.

Apostrophes (O'Brien, ג'ורג'), gershayim (צה"ל, מנכ"לית) and inches are no quotation marks. In
Hebrew one sign is both: inside a word it is gershayim (דו"ח), but after prefixes it may open a
quotation (ה"ניו יורק טיימס"). Such a mark counts for whichever makes the marks come out even.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from translators.base import Finding, Range
from translators.checks.pair import Pair, note, warning
from translators.language.hebrew_letters import PREFIXES

_HEBREW = "\u0590-\u05ff"
_MARK = re.compile(r"''|[\"“”„«»״‟″]")
_QUOTED = re.compile(r"[\"“]([^\"“”]{2,120})[\"”]")
_SINGLE = re.compile(
    r"(?<![\w'’])['‘‚׳](?![0-9]0s|em\b|til\b|n\b)(?=\w)[^'‘’‚׳]{1,120}(?<=[\w.,!?])['’׳](?!\w)"
)
_IN_WORD = re.compile(rf"(?<=[{_HEBREW}'׳])[\"״”](?=[{_HEBREW}])")
_AFTER_PREFIX = re.compile(rf"(?<![{_HEBREW}])[{PREFIXES}]{{1,4}}$")
_MANY_LETTERS = re.compile(rf"[{_HEBREW}]['’׳]?[{_HEBREW}]")
_INCHES = re.compile(r"(?<=\d)[\"”″](?!\w)")
_FOREIGN_STYLE = {"ru": re.compile(r"[\"”‟״]"), "he": re.compile(r"[«»“‟]")}
_STYLE = {"ru": "« »", "he": '" "'}
_DIRECT_SPEECH = re.compile(r"\s*[—–-]")
_ANGLE = re.compile("[«»]")
_REACH = 5


@dataclass(frozen=True, slots=True)
class _Marks:
    """Quotation marks of a text: certain ones, ones that may be none, pairs of single ones."""

    certain: int
    unsure: int
    single: int

    @property
    def any(self) -> bool:
        return bool(self.certain or self.unsure or self.single)

    @property
    def odd(self) -> bool:
        return bool(self.certain % 2) and not self.unsure


def quotes(pair: Pair) -> Iterator[Finding]:
    """The marks of the English are there, and what is opened is closed.

    Both languages put names of newspapers and companies in quotation marks that English does
    without, and may join a quotation that English parts: more marks or fewer are no fault.
    """
    source, target = _marks(pair.plain_source), _marks(pair.plain_target)
    speech = pair.language == "ru" and _DIRECT_SPEECH.match(pair.target)
    lost = (source.certain or source.single) and not target.any and not speech
    if lost and not _is_title_left(pair):
        yield warning("quotes", "The quotation marks of the English are missing: put them in.")
    elif target.odd and source.certain % 2 == 0 and not _closes_two(pair.plain_target):
        message = "A quotation mark has no partner: add or remove one."
        yield warning("quotes", message, _lone(pair.plain_target))
    style = _FOREIGN_STYLE[pair.language].search(pair.plain_target)
    if style and _is_mark(pair.plain_target, style.span()):
        yield note("quote style", f"{pair.name} quotes with {_STYLE[pair.language]}.", style.span())


def _is_title_left(pair: Pair) -> bool:
    """Whether what the English quotes stands in English, as Russian leaves foreign titles."""
    quoted = _QUOTED.search(pair.plain_source)
    return quoted is not None and quoted.group(1).strip(" .,") in pair.plain_target


def _marks(text: str) -> _Marks:
    certain = unsure = 0
    for match in _MARK.finditer(text):
        kind = _kind(text, match.start())
        certain += kind == "mark"
        unsure += kind == "unsure"
    return _Marks(certain, unsure, len(_SINGLE.findall(text)))


def _kind(text: str, at: int) -> str:
    """Whether the mark at ``at`` is a quotation mark, "unsure", or gershayim."""
    if _INCHES.match(text, at):
        return "unsure"
    if not _IN_WORD.match(text, at):
        return "mark"
    after_prefix = _AFTER_PREFIX.search(text[max(0, at - _REACH) : at])
    return "unsure" if after_prefix and _MANY_LETTERS.match(text, at + 1) else "gershayim"


def _is_mark(text: str, span: Range) -> bool:
    return _kind(text, span[0]) == "mark"


def _closes_two(text: str) -> bool:
    """Russian closes ООО «Завод «Север» with one mark, as the two would be the same."""
    left = _left_open(text)
    return left is not None and "«" in text[left[1] :] and text.count("«") == text.count("»") + 1


def _lone(text: str) -> Range:
    """The place of the mark that is likely without a partner: a « that stays open, or the last."""
    marks = [m.span() for m in _MARK.finditer(text) if _kind(text, m.start()) == "mark"]
    return _left_open(text) or marks[-1]


def _left_open(text: str) -> Range | None:
    """The first « that no » closes."""
    open_at: list[int] = []
    for match in _ANGLE.finditer(text):
        if match.group() == "«":
            open_at.append(match.start())
        elif open_at:
            open_at.pop()
    return (open_at[0], open_at[0] + 1) if open_at else None
