"""A source and its translation, as the checks look at them."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from translators.base import Finding, Range, Severity
from translators.protect import blanked
from translators.segment import Kind

LANGUAGES = {"ru": "Russian", "he": "Hebrew"}
SCRIPTS = {"ru": "\u0400-\u04ff", "he": "\u05d0-\u05ea"}
OWN_LETTER = {language: re.compile(f"[{letters}]") for language, letters in SCRIPTS.items()}
LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_MAX_QUOTED = 60


@dataclass(frozen=True)  # no slots: the plain texts are kept once they are made
class Pair:
    """One segment in both languages; ``language`` is the target's tag ("ru", "he").

    The plain texts have spaces where addresses, handles and hashtags stand, so that offsets hold.
    """

    source: str
    target: str
    language: str
    kind: Kind

    @property
    def name(self) -> str:
        """The target language's English name."""
        return LANGUAGES[self.language]

    @cached_property
    def plain_source(self) -> str:
        """The source without protected spans."""
        return blanked(self.source)

    @cached_property
    def plain_target(self) -> str:
        """The translation without protected spans."""
        return blanked(self.target)


Check = Callable[[Pair], Iterable[Finding]]


def words(text: str) -> Iterator[re.Match[str]]:
    """The words of ``text``: letters of any script, with inner hyphens and apostrophes."""
    return _WORD.finditer(text)


def error(check: str, message: str, span: Range | None = None) -> Finding:
    """A finding that blocks publication."""
    return Finding(check, Severity.ERROR, message, span)


def warning(check: str, message: str, span: Range | None = None) -> Finding:
    """A finding that asks an editor to look."""
    return Finding(check, Severity.WARNING, message, span)


def note(check: str, message: str, span: Range | None = None) -> Finding:
    """A finding that only tells."""
    return Finding(check, Severity.NOTE, message, span)


def shown(text: str) -> str:
    """``text`` in quotation marks for a message, shortened in the middle where it is long."""
    if len(text) > _MAX_QUOTED:
        text = f"{text[: _MAX_QUOTED // 2]}…{text[-_MAX_QUOTED // 2 :]}"
    return f"“{text}”"
