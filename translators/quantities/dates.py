"""Dates: a month with the day and the year beside it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from translators.quantities.hebrew import split_prefix
from translators.quantities.lexicon import Term
from translators.quantities.numerals import Numeral
from translators.quantities.quantity import Kind, Part, Quantity, Role, Written

_AND_A_HALF = (("and", "a", "half"), ("с", "половиной"), ("וחצי",), ("½",))
_SUFFIXES = frozenset({"st", "nd", "rd", "th", "го", "е", "ое", "му", "м"})
_JOINTS = frozenset({"of", "the", "-", "־", "ב", "ל"})
_CUES = frozenset({"in", "since", "until", "till", "by", "last", "next", "of", "early", "late"})
_CUES |= {"mid", "this", "from", "through", "before", "after", "during", "every", "to", "and"}
_AMBIGUOUS = frozenset({"march", "may", "mar", "jan", "dec"})
_UNSURE = frozenset({"יוני", "יולי", "מרס", "мар", "мае", "май"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A text's terms with its numerals by where they begin and where they end."""

    terms: Sequence[Term]
    starts: Mapping[int, Numeral]
    ends: Mapping[int, Numeral]

    def text(self, at: int) -> str:
        """The word or mark at ``at``; "" beyond the ends."""
        return self.terms[at].token.text if 0 <= at < len(self.terms) else ""

    def half_end(self, at: int) -> int:
        """Where "and a half" ends that begins at ``at``; ``at`` if it does not."""
        for words in _AND_A_HALF:
            if all(self.text(at + step) == word for step, word in enumerate(words)):
                return at + len(words)
        return at


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and the numerals it took up, by their first term."""

    quantity: Quantity
    taken: frozenset[int]


def date_at(passage: Passage, at: int, taken: Collection[int] = ()) -> Dated | None:
    """The date whose month is the term at ``at``; None if there is no month.

    The numerals ``taken`` by other dates are left to them.
    """
    number = passage.terms[at].word.month
    if number is None or at in passage.starts:
        return None
    day, year = _numerals_beside(passage, at, taken)
    numbers = [one for one in (day, year) if one is not None]
    month = _month(passage, at, Decimal(number), firm=bool(numbers))
    if month is None:
        return None
    parts = [month]
    if day:
        parts.append(replace(day.readings[0][0], role=Role.DAY))
    if year:
        parts.append(replace(year.readings[0][0], role=Role.YEAR))
    parts.sort(key=lambda part: part.span)
    span = (parts[0].span[0], parts[-1].span[1])
    return Dated(Quantity(Kind.DATE, tuple(parts), span), frozenset(one.first for one in numbers))


def _numerals_beside(
    passage: Passage, at: int, taken: Collection[int]
) -> tuple[Numeral | None, Numeral | None]:
    """The day and the year of the month at ``at``, as far as they are there and not taken."""
    day = _day(_before(passage, at), taken)
    after = at + (2 if passage.text(at + 1) in {".", "of"} else 1)
    if day is None and passage.terms[at].token.text.isascii():
        day = _day(passage.starts.get(after), taken)
        after = day.end + (passage.text(day.end) in _SUFFIXES) if day else after
    after += passage.text(after) == ","
    return day, _year(passage.starts.get(after), taken)


def _before(passage: Passage, at: int) -> Numeral | None:
    before = at
    while before > 0 and at - before < 3 and passage.text(before - 1) in _JOINTS | _SUFFIXES:
        before -= 1
    return passage.ends.get(before)


def _day(numeral: Numeral | None, taken: Collection[int]) -> Numeral | None:
    if numeral is None or numeral.first in taken or not _is_plain(numeral):
        return None
    return numeral if numeral.readings[0][0].value in range(1, 32) else None


def _year(numeral: Numeral | None, taken: Collection[int]) -> Numeral | None:
    if numeral is None or numeral.first in taken or not _is_plain(numeral):
        return None
    part = numeral.readings[0][0]
    ungrouped = part.span[1] - part.span[0] == 4 and part.written == Written.DIGITS
    return numeral if ungrouped and part.value >= 1000 else None


def _is_plain(numeral: Numeral) -> bool:
    part = numeral.readings[0][0]
    return len(numeral.readings[0]) == 1 and part.role == Role.NUMBER and part.scale == 1


def _month(passage: Passage, at: int, number: Decimal, *, firm: bool) -> Part | None:
    token = passage.terms[at].token
    if token.text.isascii() and not token.capital:
        return None
    start = token.span[0] + (0 if token.text.isascii() else len(split_prefix(token.text)[0]))
    bare = token.text[start - token.span[0] :]
    unsure = bare in _UNSURE or (bare in _AMBIGUOUS and passage.text(at - 1) not in _CUES)
    written = Written.DIGITS if firm else Written.HINT if unsure else Written.WORDS
    return Part(Role.MONTH, number, (start, token.span[1]), written)
