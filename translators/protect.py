"""Keeping what must not be translated: addresses, e-mails, handles, hashtags, powers, formulas.

A model would transliterate them, break them at an underscore, or make 106 of 10⁶. Each is hidden
behind a number, which every model copies, and put back afterwards. Where the number does not come
back exactly once, the sentence is translated in the pieces between the spans instead: clumsier,
but nothing is lost.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from translators.base import Range
from translators.quantities.values import number_values

_CHARACTER, _LAST = r"""[^\s<>"“”«»]""", r"""[^\s<>"“”«».,;:!?)\]'’]"""
"""Of an address, which does not end in a full stop."""
_COUNTRIES = (
    "ae am at au az be br by ca ch cn cz de dk es eu fi fr ge gl gr ie il in ir is it jp kr"
)
_COUNTRIES += " kz ly lt lv md me mx nl no nz pl ps pt ro rs ru se sg su tr tv ua uk us za"
_ENDS = "|".join(("com org net gov edu mil int info news io ai app gg to co " + _COUNTRIES).split())
_SURE_ENDS = r"(?:com|org|net|gov|edu|info)(?:\.[a-z]{2})?|(?:co|ac|gov|org|muni)\.[a-z]{2}"
_PROTECTED = re.compile(
    rf"""
      (?:[Hh][Tt][Tt][Pp][Ss]?://|[Ww][Ww][Ww]\.){_CHARACTER}*{_LAST}
    | (?<![\w.@/])(?:[A-Za-z0-9][A-Za-z0-9-]{{0,62}}\.){{1,4}}(?:{_ENDS})/{_CHARACTER}*{_LAST}
    | (?<![\w.@/])(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,3}}(?:{_SURE_ENDS})(?![\w@-]|\.\w)
    | (?<![A-Za-z0-9_.+])[A-Za-z0-9][A-Za-z0-9_.+%-]{{0,63}}@[\w-]+(?:\.[\w-]+)+  # e-mail
    | (?<![\w@])@\w{{2,}}(?:\.\w+)*(?:@[\w-]+(?:\.[\w-]+)+)?  # handle, of a server too
    | (?<![\w#&])\#(?=\w*[^\W\d_])\w{{2,}}                    # hashtag, not "#1"
    | (?<![\w.,])[0-9]{{1,20}}(?:[.,][0-9]{{1,20}}){{0,4}}[⁺⁻]?[⁰¹²³⁴-⁹]+(?!\w)  # power
    | (?<!\w)[A-Za-z]{{1,3}}=[A-Za-z0-9]{{1,8}}[²³]             # formula
    """,
    re.VERBOSE,
)
_DOTTED = re.compile(r"[A-Za-z0-9]\.[a-z]{2}")  # as in every bare address
_SIGNS = ("@", "#", "://", "www.", "WWW.", *"⁰¹²³⁴⁵⁶⁷⁸⁹")
"""One of these is in every protected span but a bare address."""
_FIRST_MARK = 9071
_MARKS = range(_FIRST_MARK, 10**9, 13)


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence with its protected spans hidden: ``marks[i]`` stands for ``spans[i]``."""

    text: str
    marks: tuple[str, ...]
    spans: tuple[str, ...]


def protected_ranges(text: str) -> tuple[Range, ...]:
    """Where the protected spans of ``text`` stand, in order."""
    if not any(sign in text for sign in _SIGNS) and not _DOTTED.search(text):
        return ()  # as of most sentences: the pattern takes its time over long words
    return tuple(_closed(text, *match.span()) for match in _PROTECTED.finditer(text))


def _closed(text: str, start: int, end: int) -> Range:
    """With the bracket that closes one within an address: .../Mercury_(planet)."""
    open_within = text.count("(", start, end) > text.count(")", start, end)
    return start, end + (open_within and text[end : end + 1] == ")")


def protected_spans(text: str) -> tuple[str, ...]:
    """The addresses, e-mails, handles, hashtags, powers and formulas of ``text``, in order."""
    return tuple(text[start:end] for start, end in protected_ranges(text))


def blanked(text: str) -> str:
    """``text`` with spaces where its protected spans stand, so that offsets hold."""
    return "".join(" " * len(piece) if n % 2 else piece for n, piece in enumerate(pieces(text)))


def mask(text: str) -> Masked:
    """Hide each protected span behind a number that the text does not hold."""
    return mask_ranges(text, {(a, b): text[a:b] for a, b in protected_ranges(text)})


def mask_ranges(text: str, hidden: Mapping[Range, str]) -> Masked:
    """Hide each range of ``text`` behind such a number, to be replaced by its string afterwards.

    Ranges do not overlap.
    """
    taken = {int(value) for value in number_values(text) if value == value.to_integral_value()}
    free = (str(mark) for mark in _MARKS if mark not in taken)
    out, marks, last = "", [], 0
    ranges = sorted(hidden)
    for start, end in ranges:
        marks.append(next(free))
        out += text[last:start] + marks[-1]
        last = end
    spans = tuple(hidden[where] for where in ranges)
    return Masked(out + text[last:], tuple(marks), spans)


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
    for start, end in protected_ranges(text):
        out += [text[last:start], text[start:end]]
        last = end
    return (*out, text[last:])
