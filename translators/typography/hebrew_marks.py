"""Gershayim, geresh and quotation marks: three uses that a keyboard writes with two signs.

A house style of one sign for each use: ״ for gershayim and for quotations, ׳ for geresh and for
quotations within. Both are letters to the bidirectional algorithm, so the marks around Latin words
stay where they belong without any invisible mark, which the neutral " does not.
"""

import re
from collections.abc import Iterator

from translators.language.hebrew_letters import PREFIXES
from translators.typography.edit import Edit
from translators.typography.quotes import (
    DOUBLE,
    SINGLE,
    Pairing,
    Role,
    by_neighbours,
    cut_off,
    pair_up,
)

GERESH, GERSHAYIM = "׳", "״"
_LONGEST_PREFIX = 5
_LONGEST = 24  # letters of a word that are looked at
_ENDINGS = (
    "ים|ות|ית|יות|יים|י|ו|ה|ת|יה|יו|יך|נו|ינו|כם|הם|יהם|יהן|ניק|ניקים|ניקית|ותיו|ותיה|ותיהם|"
    "תי|תיים|תית|תיות|אי|אים|אית|אות"
)
_ACRONYM_ENDS = re.compile(rf"[א-ת](?:{_ENDINGS})?(?![א-ת])")
_TWO_SINGLES = re.compile(rf"(?<=[א-ת])(?P<gap>''|׳׳|’’)(?=[א-ת](?:{_ENDINGS})?(?![א-ת'’׳]))")
_SINGLE = re.compile(f"[{SINGLE}]")
_SOUNDS = frozenset("גזצץתדטחסער")
_LAST_SOUNDS = frozenset("גזצץתדחע")
_SHORTENED = "גב מס עמ רח פרופ וכו אונ שכ סע טל שד נק חוב הוצ מיל"
_ABBREVIATED = frozenset(_SHORTENED.split())


def gershayim(text: str) -> Iterator[Edit]:
    """״ before the last letter of an acronym, with its prefixes and endings."""
    paired = _paired(pair_up(text, role_of_mark))
    for at, char in enumerate(text):
        if char in DOUBLE and at not in paired and _in_acronym(text, at):
            yield Edit(at, at + 1, GERSHAYIM)
    for match in _TWO_SINGLES.finditer(text):
        yield Edit(*match.span("gap"), GERSHAYIM)


def geresh(text: str) -> Iterator[Edit]:
    """׳ in borrowed sounds, abbreviations and letters used as numbers; not for a quotation mark."""
    paired = _paired(pair_up(text, role_of_mark))
    for at, char in enumerate(text):
        if char not in SINGLE or at in paired:
            continue
        if _is_geresh(text, at):
            yield Edit(at, at + 1, GERESH)
        elif _stands_apart(text, at):
            yield Edit(at - 1, at + 1, GERESH)


def quotes(text: str) -> Iterator[Edit]:
    """״ around a quotation and ׳ around one within, where every mark has its partner."""
    pairing = pair_up(text, role_of_mark)
    if pairing.balanced:
        yield from _marked(text, pairing)


def cut_quotes(text: str) -> Iterator[Edit]:
    """The same for a sentence in which a quotation begins or ends that goes on beyond it."""
    if pairing := cut_off(text, role_of_mark):
        yield from (Edit(at, at + 1, GERSHAYIM) for at in pairing.loose)
        yield from _marked(text, pairing)


def comma_after_quote(text: str) -> Iterator[Edit]:
    """A comma follows the quotation that American English ends with it."""
    for pair in pair_up(text, role_of_mark).pairs:
        at = pair.closing
        if text[at - 1] == "," and text[at + 1 : at + 2] in " \u00a0":
            yield Edit(at - 1, at + 1, f"{text[at]},")


def role_of_mark(text: str, at: int) -> Role:
    """What the mark at ``at`` does: quotes, or is part of a word."""
    return _role_of_single(text, at) if text[at] in SINGLE else _role_of_double(text, at)


def _marked(text: str, pairing: Pairing) -> Iterator[Edit]:
    for at in _paired(pairing):
        yield Edit(at, at + 1, GERESH if text[at] in SINGLE else GERSHAYIM)


def _paired(pairing: Pairing) -> frozenset[int]:
    return frozenset(at for pair in pairing.pairs for at in (pair.opening, pair.closing))


def _role_of_double(text: str, at: int) -> Role:
    before = _word_before(text, at)
    if not before or not text[at + 1 : at + 2].isalnum():
        return by_neighbours(text, at)
    acronym = _in_acronym(text, at)
    if _is_prefix(before):
        return Role.MAY_OPEN if acronym else Role.OPENS
    return Role.IDLE if acronym else Role.LOOSE


def _role_of_single(text: str, at: int) -> Role:
    before, after = _word_before(text, at), text[at + 1 : at + 2]
    if before and _is_hebrew(after):
        opens = before[-1] not in _SOUNDS and _is_prefix(before)
        return Role.OPENS if opens else Role.IDLE
    if before:
        return Role.IDLE if _is_shortened(text, at, before) else Role.CLOSES
    role = by_neighbours(text, at)
    if after.isdigit() or role not in (Role.OPENS, Role.CLOSES):
        return Role.IDLE  # a year cut short, or an apostrophe
    return role


def _is_shortened(text: str, at: int, word: str) -> bool:
    """A known abbreviation, or a letter that stands for a number and is not itself quoted."""
    if word in _ABBREVIATED or (word[0] in PREFIXES and word[1:] in _ABBREVIATED):
        return True
    return len(word) == 1 and text[max(0, at - 2) : at - 1] not in tuple(SINGLE)


def _is_geresh(text: str, at: int) -> bool:
    before, after = _word_before(text, at), text[at + 1 : at + 2]
    if not before or (after.isalnum() and not _is_hebrew(after)):
        return False
    return _is_hebrew(after) or before[-1] in _LAST_SOUNDS or _is_shortened(text, at, before)


def _stands_apart(text: str, at: int) -> bool:
    """A mark with a space before it that ends a word all the same, as models write it."""
    word = _word_before(text, at - 1) if text[at - 1 : at] == " " else ""
    if len(word) < 2 or text[at + 1 : at + 2].isalnum():
        return False
    return word in _ABBREVIATED or (word[-1] in _LAST_SOUNDS and not _opens_elsewhere(text, at))


def _opens_elsewhere(text: str, at: int) -> bool:
    others = (m.start() for m in _SINGLE.finditer(text) if m.start() != at)
    return any(not _is_hebrew(text[other - 1 : other]) for other in others)


def _in_acronym(text: str, at: int) -> bool:
    return bool(_word_before(text, at)) and bool(_ACRONYM_ENDS.match(text, at + 1))


def _word_before(text: str, at: int) -> str:
    start = at
    while start > 0 and at - start < _LONGEST and _is_hebrew(text[start - 1]):
        start -= 1
    return text[start:at]


def _is_hebrew(char: str) -> bool:
    return "א" <= char <= "ת"


def _is_prefix(word: str) -> bool:
    return len(word) <= _LONGEST_PREFIX and set(PREFIXES).issuperset(word)
