"""Keeping what must not be translated: addresses, e-mails, handles, hashtags.

A model would transliterate them or break them at an underscore. Each is hidden behind a number,
which every model copies, and put back afterwards. Where the number does not come back exactly
once, the sentence is translated in the pieces between the spans instead: clumsier, but nothing
is lost.
"""

import re
from dataclasses import dataclass

from translators.quantities.values import number_values

_PROTECTED = re.compile(
    r"""
      https?://[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]'’]        # web address, without the full stop
    | www\.[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]'’]
    | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+                          # e-mail
    | (?<![\w@])@\w{2,}(?:\.\w+)*                           # handle
    | (?<![\w#&])\#(?=\w*[^\W\d_])\w{2,}                    # hashtag, not "#1"
    """,
    re.VERBOSE,
)
_FIRST_MARK = 9071
_MARKS = range(_FIRST_MARK, 9999, 13)


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence with its protected spans hidden: ``marks[i]`` stands for ``spans[i]``."""

    text: str
    marks: tuple[str, ...]
    spans: tuple[str, ...]


def protected_spans(text: str) -> tuple[str, ...]:
    """The addresses, e-mails, handles and hashtags of ``text``, in order."""
    return tuple(match.group() for match in _PROTECTED.finditer(text))


def mask(text: str) -> Masked:
    """Hide each protected span behind a number that the text does not hold."""
    taken = {int(value) for value in number_values(text) if value == value.to_integral_value()}
    free = (str(mark) for mark in _MARKS if mark not in taken)
    marks: list[str] = []

    def hide(_: re.Match[str]) -> str:
        marks.append(next(free))
        return marks[-1]

    return Masked(_PROTECTED.sub(hide, text), tuple(marks), protected_spans(text))


def unmask(masked: Masked, translated: str) -> str | None:
    """Put the spans back; None if one does not come back exactly once."""
    for mark, span in zip(masked.marks, masked.spans, strict=True):
        translated, count = re.subn(rf"(?<!\d){mark}(?!\d)", lambda _, s=span: s, translated)  # type: ignore[misc]
        if count != 1:
            return None
    return translated


def pieces(text: str) -> tuple[str, ...]:
    """``text`` cut at its protected spans: words, span, words, span, ..., words."""
    out, last = [], 0
    for match in _PROTECTED.finditer(text):
        out += [text[last : match.start()], match.group()]
        last = match.end()
    return (*out, text[last:])
