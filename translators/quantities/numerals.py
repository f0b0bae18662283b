"""The numerals of a text: runs of digits and runs of number words, with the million after them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from translators.quantities.digits import Reading, read_digits
from translators.quantities.idioms import is_glued, is_idiom
from translators.quantities.lexicon import Term, Word
from translators.quantities.quantity import ONE, Part, Role, Written
from translators.quantities.units import MONEY, SYMBOLS

_TOP = 4
_HUNDRED = 100
_PARTIES = frozenset({"party", "parties", "person"})
_FRACTION = re.compile(r"1/(?:[2-9]|10)|2/[35]|3/[458]|4/5")  # a third, half a percent
_PARTS = {"thirds": 3, "quarters": 4, "fifths": 5, "sixths": 6, "eighths": 8, "tenths": 10}
_PARTS |= {"трети": 3, "четверти": 4, "четвертей": 4, "пятых": 5, "десятых": 10}
_PARTS |= {"שלישים": 3, "רבעים": 4, "רבעי": 4, "חמישיות": 5, "עשיריות": 10}
"""Of how many parts such a word names several."""
_LONG_RUN = re.compile(r"[0-9]{20}")  # an identifier, beyond what decimals compute exactly
_GROUPS = (Decimal(10), Decimal(12), Decimal(100))
_CRORE = Decimal(10**7)
_CRORES = frozenset({"crore", "crores"})
_SHARES = {"1/2": Decimal("0.5"), "1/4": Decimal("0.25"), "3/4": Decimal("0.75")}
_BEFORE_SCALE = frozenset({"a", "of", "-"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """``terms[first:end]`` read as a number; the first reading is the likeliest."""

    first: int
    end: int
    readings: tuple[Reading, ...]
    ordinal: bool = False


def numerals(terms: Sequence[Term], language: str) -> tuple[Numeral, ...]:
    """All numerals of a text, in order, none overlapping."""
    found: list[Numeral] = []
    at = 0
    while at < len(terms):
        numeral = _digits(terms, at, language) or _Words(terms, at, language).read()
        if numeral is None:
            at += 1
        else:
            at = numeral.end
            joined = _joined(terms, found[-1], numeral) if found else None
            found[-1:] = [*found[-1:], numeral] if joined is None else [joined]
    return tuple(found)


def _joined(terms: Sequence[Term], high: Numeral, low: Numeral) -> Numeral | None:
    """1 million 200 thousand, or 2 1/2, as one number."""
    between = {term.token.text for term in terms[high.end : low.first]}
    one, two = high.readings[0][-1], low.readings[0][-1]
    share = _SHARES.get(terms[low.first].token.text)
    if share is not None and high.end == low.first and one.value == int(one.value) < _HUNDRED:
        part = replace(one, value=one.value + share, span=(one.span[0], two.span[1]))
        return Numeral(high.first, low.end, ((part,),))
    alone = len(high.readings[0]) == len(low.readings[0]) == 1
    if not alone or between - {"ו", "-", "."} or ONE in {one.scale, two.scale}:
        return None
    if one.value % one.scale or two.value >= one.scale:
        return None
    span = (one.span[0], terms[low.end - 1].token.span[1])
    part = replace(one, value=one.value + two.value, span=span, scale=ONE)
    return Numeral(high.first, low.end, ((part,), *high.readings[1:]))


def _digits(terms: Sequence[Term], at: int, language: str) -> Numeral | None:
    token = terms[at].token
    if token.kind != "numeral" or _LONG_RUN.search(token.text):
        return None
    readings = read_digits(token.text, token.span[0], language)
    scale, end = _scale_after(terms, at + 1)
    if scale != ONE:
        scaled = tuple(
            (*reading[:-1], _scaled(reading[-1], scale))
            for reading in readings
            if reading[-1].role == Role.NUMBER
        )
        letter = len(terms[end - 1].token.text) == 1  # 200m may be meters, €200m may not
        unsure = letter and not _is_money(terms, at, end)
        plain = readings
        if terms[end - 1].token.text == "m":
            plain = tuple((*one[:-1], replace(one[-1], unit="m")) for one in readings)
        readings = scaled + plain if unsure else scaled or readings
    if is_idiom(terms, at) or _FRACTION.fullmatch(token.text):
        readings = _written(readings, Written.HINT)
    elif is_glued(terms, at) or "/" in token.text:
        readings = _written(readings, Written.WORDS)
    return Numeral(at, end, readings)


def _is_money(terms: Sequence[Term], at: int, end: int) -> bool:
    """Whether a currency stands right before or after ``terms[at:end]``."""
    beside = (*terms[max(0, at - 1) : at], *terms[end : end + 1])
    names = (SYMBOLS.get(term.token.text) or term.word.unit for term in beside)
    return any(name in MONEY for name in names)


def _written(readings: tuple[Reading, ...], written: Written) -> tuple[Reading, ...]:
    return tuple(tuple(replace(part, written=written) for part in reading) for reading in readings)


def _scale_after(terms: Sequence[Term], at: int) -> tuple[Decimal, int]:
    """The scale word at ``at`` (after a hyphen, too) and where it ends; 1 if there is none.

    A lakh crore is a trillion, a thousand crore ten billion.
    """
    step = 1 if at < len(terms) and terms[at].token.text in "-־" else 0
    if at + step >= len(terms):
        return ONE, at
    term = terms[at + step]
    touching = term.token.span[0] == terms[at + step - 1].token.span[1]
    if term.word.scale is None or (len(term.token.text) == 1 and not touching):
        return ONE, at
    if term.word.joined:
        return ONE, at
    after = terms[at + step + 1].token.text if at + step + 1 < len(terms) else ""
    times = _CRORE if after in _CRORES else ONE
    return term.word.scale * times, at + step + 1 + (times > ONE)


def _scaled(part: Part, scale: Decimal) -> Part:
    return replace(part, value=part.value * scale, scale=scale)


class _Words:
    """Adds up number words as long as each fits under the one before it."""

    def __init__(self, terms: Sequence[Term], at: int, language: str) -> None:
        self.terms, self.at, self.first, self.language = terms, at, at, language
        self.total = self.group = Decimal(0)
        self.below, self.top = _TOP, Decimal(10) ** 15
        self.sure = self.ordinal = False
        self.count = 0

    def read(self) -> Numeral | None:
        while self.at < len(self.terms) and (self._number() or self._scale()):
            self.count += 1
            self._step_over_joint()
        if not self.count:
            return None
        span = (self.terms[self.first].token.span[0], self.terms[self.at - 1].token.span[1])
        written = Written.WORDS if self.sure else Written.HINT
        round_total = self.total > 0 == self.group and self.total < self.top * 1000
        scale = self.top if round_total else ONE
        part = Part(Role.NUMBER, self.total + self.group, span, written, scale)
        return Numeral(self.first, self.at, self._with_share(part), self.ordinal)

    def _with_share(self, part: Part) -> tuple[Reading, ...]:
        """Three of "three quarters" may be 0.75, and three quarters of a million 750,000."""
        texts = [term.token.text for term in self.terms[self.at : self.at + 5]]
        texts = texts[1:] if texts[:1] == ["-"] else texts
        size = _PARTS.get(texts[0]) if texts else None
        if size is None:
            return ((part,),)
        hint = replace(part, written=Written.HINT)
        share = replace(hint, value=part.value / size)
        times = (term.word.scale for term in self.terms[self.at + 1 : self.at + 5])
        scaled = tuple((replace(share, value=share.value * one),) for one in times if one)
        return ((hint,), (share,), *scaled)

    def _number(self) -> bool:
        word = self.terms[self.at].word
        number = word.number
        if number is None or self.ordinal or self._is_years() or self._is_phrase():
            return False
        if self.count and self.language == "he" and self._hebrew(word):
            return True
        if number.value == _HUNDRED and self.language == "en" and 0 < self.group < 100:
            return self._take(self.group * 99, 3, word)
        if not self._fits(number.grade, word):
            return False
        return self._take(Decimal(number.value), number.grade, word)

    def _is_phrase(self) -> bool:
        """A third party is no party of three."""
        after = self.terms[self.at + 1 : self.at + 3]
        texts = {term.token.text for term in after}
        return self.terms[self.at].token.text == "third" and bool(texts & _PARTIES)

    def _is_years(self) -> bool:
        """שנים is two only in twelve."""
        term = self.terms[self.at]
        if not term.token.text.endswith("שנים") or (term.word.joined and self.below == 2):
            return False
        after = [term.word.number for term in self.terms[self.at + 1 : self.at + 3]]
        return not any(number is not None and number.value == 10 for number in after)

    def _fits(self, grade: int, word: Word) -> bool:
        if grade >= self.below or (self.below == 1 and grade == 0):
            return False
        joint = self.language == "he" and self.count and self.below < _TOP and self.below > 1
        return word.joined if joint and grade < 2 else True

    def _hebrew(self, word: Word) -> bool:
        """שלוש עשרה: the ten of a teen comes second, and after a hundred it is joined before."""
        number = word.number
        bare = self.terms[self.at].token.text.startswith(("ע", "הע"))  # not two of ten, מעשרה
        teen = number is not None and number.value == 10 and bare
        if teen and self.below == 0 and self.group % 10 > 0:
            return self._take(Decimal(10), 1, word)
        return False

    def _scale(self) -> bool:
        word = self.terms[self.at].word
        hundreds = self.terms[self.at].token.text == "מאות" and 2 < self.group < 10
        if hundreds:
            return self._take(self.group * 99, 3, word)
        if word.scale is None or word.scale >= self.top or self.ordinal:
            return False
        if len(self.terms[self.at].token.text) == 1:
            return False
        if not self.count and self.terms[self.at].token.text.endswith(("ים", "י")):
            return False  # "thousands"
        self.sure |= self.group > 0
        self.total += max(self.group, ONE) * word.scale
        self.top, self.group, self.below = word.scale, Decimal(0), _TOP
        self.at += 1
        return True

    def _take(self, value: Decimal, grade: int, word: Word) -> bool:
        self.group += value
        self.below = grade
        if word.number is not None:
            self.sure |= word.number.sure or self.count > 0
            self.ordinal |= word.number.ordinal
        self.at += 1
        return True

    def _step_over_joint(self) -> None:
        """English writes twenty-one, and one hundred and five; Hebrew may write שש-עשרה."""
        if self.language == "ru" or self.at + 1 >= len(self.terms):
            return
        joint, after = self.terms[self.at].token, self.terms[self.at + 1].word.number
        if after is None:
            return
        if self.language == "he":
            teen = after.value == 10 and self.below == 0 and self.group % 10 > 0
            self.at += teen and joint.text in "-־"
            return
        hyphen = joint.text == "-" and self.below == 2 and after.grade == 0 and after.value > 0
        high = self.below >= 3 and (self.below == 3 or self.total > 0)
        if hyphen or (joint.text == "and" and high and after.grade < 3 and self.total + self.group):
            self.at += 1


def group_size(word: Word) -> Decimal | None:
    """How many a million, a hundred or a dozen is."""
    return word.scale or next((hint for hint in word.hints if hint in _GROUPS), None)


def hint_readings(terms: Sequence[Term], at: int) -> tuple[Reading, ...]:
    """What a word such as dozen or half may stand for (half a million, too); () for others."""
    word, span = terms[at].word, terms[at].token.span
    times = [ONE]
    for term in terms[at + 1 : at + 4]:
        if (size := group_size(term.word)) is not None:
            times.append(size)
            break
        if term.token.text not in _BEFORE_SCALE:
            break
    return tuple(
        (Part(Role.NUMBER, value * scale, span, Written.HINT, unit=word.unit),)
        for value in word.hints
        for scale in times
    )
