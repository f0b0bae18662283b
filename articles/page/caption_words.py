"""From the words of a caption, with what the markup calls its credit, to caption and credit."""

import re
from collections.abc import Sequence

from articles.agencies import AGENCY_WORD
from articles.article import Caption
from articles.credit_parts import parse_credit
from articles.credits import cut_credit, is_credit, split_credit

MARKS = "\ue000", "\ue001"  # around what the markup calls a credit
_MARKED = re.compile(r"\ue000(.*)\ue001\s*(.*)", re.DOTALL)
_CREDIT_TAIL = re.compile(r"[/|,·•–-]\s*\S.{0,60}")
_BEFORE = " |–—•·,-"  # marks that a page sets between caption and credit
_MAKER = 60  # characters of a line that is but a name


def unmarked(text: str) -> str:
    """The text as readers see it."""
    return " ".join(text.replace(MARKS[0], " ").replace(MARKS[1], " ").split())


def caption_in(text: str, lines: Sequence[str]) -> Caption:
    """The caption and the credit of a figure's words.

    ``text`` may have ``MARKS`` around the credit; ``lines`` are its parts in tags of their own.
    """
    if MARKS[0] in text:
        return _marked(text)
    if len(lines) > 1 and _names_maker(lines[-1], lines[-2]):
        caption = text.removesuffix(lines[-1]).rstrip(_BEFORE)
        return Caption(caption, parse_credit(lines[-1]))
    return split_credit(text, is_caption=True)


def _names_maker(line: str, before: str) -> bool:
    """Tell whether the last of several lines is a credit, or but a name below the caption."""
    if is_credit(line):
        return True
    ended = f"{before.rstrip('.')}. {line}"
    cut = cut_credit(ended, is_caption=True) if len(line) <= _MAKER else None
    return cut is not None and cut.credit == line


def _marked(text: str) -> Caption:
    """What follows the marked credit may belong to it."""
    found = _MARKED.search(text)
    if found is None:
        return Caption(unmarked(text))
    caption, credit, after = text[: found.start()], found[1], found[2]
    if AGENCY_WORD.fullmatch(after) or _CREDIT_TAIL.fullmatch(after):
        credit = f"{credit} {after}"
    else:
        caption = f"{caption} {after}"
    caption, credit = unmarked(caption).rstrip(_BEFORE), unmarked(credit)
    if not re.search(r"\w", credit):
        return split_credit(caption, is_caption=True)
    return _more_exact(caption, credit)


def _more_exact(caption: str, credit: str) -> Caption:
    """The same credit may stand in the caption too, in brackets and with the maker's name."""
    if is_credit(caption):
        return Caption("", parse_credit(f"{caption} {credit}"))
    inner = split_credit(caption)
    said = parse_credit(_without_brackets(credit))
    names = [*said.creators, *(said.agency or said.raw).split("/")]
    if inner.credit is not None and inner.text and _has_all(inner.credit.raw, names):
        return inner
    return Caption(caption, said)


def _has_all(credit: str, names: Sequence[str]) -> bool:
    return all(name.casefold() in credit.casefold() for name in names)


def _without_brackets(credit: str) -> str:
    inside = credit[1:-1]
    is_whole = credit[:1] + credit[-1:] in ("()", "[]") and not set(inside) & set("()[]")
    return inside.strip() if is_whole else credit
