"""Terms that wait until names are spelled and dates are written: titles, given names, months.

A title that was left in English (Rabbi Ana Duarte) can be put in only once its name is spelled:
beside an English word it may be a part of a longer name (Sheikh Zayed Mosque). A month left in
English is told of only where its date could not be written.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from translators.language.months import ENGLISH
from translators.terms.entry import Kind
from translators.terms.find import TermUse

_MONTHS = frozenset(name for name, *_ in ENGLISH)
_NAME = re.compile(r" ([A-Z]\S*)")
_SPELLED = re.compile(r" [\u0400-\u04ff\u05d0-\u05ea]")


def parted(uses: Sequence[TermUse], target: str) -> tuple[list[TermUse], list[TermUse]]:
    """The uses to enforce at once, and those that wait, in order.

    The latter are those that ``target`` has in English, titles of persons whom the glossary knows
    left out.
    """
    now: list[TermUse] = []
    later: list[TermUse] = []
    for use in uses:
        waits = use.entry.kind is Kind.GIVEN_NAME or _is_title(use) or _is_month(use)
        (later if waits and use.text in target else now).append(use)
    return now, later


def announcing(uses: Sequence[TermUse], source: str, target: str) -> Iterator[TermUse]:
    """The uses, a title with the name that follows it, where this is spelled in ``target`` now."""
    for use in uses:
        name = _NAME.match(source, use.span[1])
        if _is_title(use) and name and _is_before_a_name(use.text, target):
            yield replace(use, beside_name=False, partner=name[1])
        else:
            yield use


def _is_month(use: TermUse) -> bool:
    return use.entry.kind is Kind.WORD and use.entry.english.lower() in _MONTHS


def _is_title(use: TermUse) -> bool:
    return use.entry.kind is Kind.TITLE and not use.partner


def _is_before_a_name(title: str, target: str) -> bool:
    at = target.find(title)
    return at >= 0 and _SPELLED.match(target, at + len(title)) is not None
