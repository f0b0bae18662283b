"""Where a sentence uses the terms of the glossary."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from translators.base import Range
from translators.language.letter_case import LetterCase, letter_case
from translators.protect import blanked
from translators.terms.entry import Entry, Kind
from translators.terms.glossary import Glossary
from translators.terms.tokens import listed
from translators.terms.trie import Phrase, Token, english_tokens, longest

_ENDS = frozenset('.!?:“”"‘«—…([|')
_PARTS = listed(
    "north south east west northern southern eastern western central greater upper lower new old "
    "inner downtown occupied northeast northwest southeast southwest modern ancient"
)
_OPENERS = listed(
    "a after again all also although among and any as at because before both but by can could did "
    "do does during each even every for from had has have he her his how however i if in instead "
    "is it its last later like many most much next no nor not now of on once one only or our over "
    "perhaps shall she should since so some soon still such than that the their then there these "
    "they this those though thus to today tomorrow tonight under unless until upon was we were "
    "what when where whether which while who why will with without would yes yesterday yet you"
)
"""Words that begin a sentence with a capital and are no given name."""
_ALSO_WORDS = listed(
    "acre amnesty april august balad bill congress fed grace guy hope ice iris june lod mali march "
    "mark may maya or pa ag pm polish ran rada roman rose safed senate shas sharon sun sat mon tal "
    "tire tory turkey tyre us wagner who will"
)
"""Names that are English words too: not taken for the name where every word has a capital."""


@dataclass(frozen=True, slots=True)
class TermUse:
    """A term where the English text uses it: ``text`` is ``source[start:end]``.

    ``phrase`` is the entry's English or the alias that stands there. ``beside_name`` tells that an
    unknown word with a capital touches a term of one word, which may be a part of that name.
    ``partner`` is the title right before a person, or the person right after a title.
    """

    entry: Entry
    phrase: str
    span: Range
    text: str
    plural: bool = False
    beside_name: bool = False
    partner: str = ""


@lru_cache(maxsize=4096)
def find_terms(text: str, glossary: Glossary) -> tuple[TermUse, ...]:
    """The terms of ``text`` in order, the longest at each place, none over another.

    A name is found in capitals only, a common noun with a capital only where any word may have
    one. A given name counts beside a surname, a surname alone if no other given name stands
    before it; there are none in addresses and handles. Time grows with the length of ``text``, not
    with the size of the glossary.
    """
    tokens = english_tokens(blanked(text))
    case = letter_case(text)
    uses: list[TermUse] = []
    at = 0
    while at < len(tokens):
        end, phrase = next(_fitting(glossary, tokens, at, case), (at + 1, None))
        if phrase and _is_meant(phrase, tokens, (at, end), uses, case):
            span = (tokens[at].start, tokens[end - 1].end)
            part = text[span[0] : span[1]]
            uses.append(TermUse(phrase.entry, phrase.text, span, part, phrase.plural))
            at = end
        else:
            at += 1
    paired = _partners(uses)
    return _beside_names(tokens, paired) if case is LetterCase.SENTENCE else tuple(paired)


def _partners(uses: list[TermUse]) -> list[TermUse]:
    """The uses, each title told of the person it stands before, and the person of the title."""
    paired = list(uses)
    for at, (one, other) in enumerate(pairwise(uses)):
        announced = one.entry.kind is Kind.TITLE and other.entry.kind is Kind.PERSON
        if announced and one.span[1] + 1 == other.span[0]:
            paired[at] = replace(one, partner=other.text)
            paired[at + 1] = replace(other, partner=one.text)
    return paired


def _beside_names(tokens: tuple[Token, ...], uses: list[TermUse]) -> tuple[TermUse, ...]:
    """The uses of one word, marked where an unknown name touches them."""
    ours = {at for use in uses for at in range(*use.span)}
    capitals = [
        token
        for at, token in enumerate(tokens)
        if token.text[0].isupper() and token.start not in ours and not _starts(tokens, at)
    ]
    starts = {token.start for token in capitals}
    ends = {token.end for token in capitals}
    return tuple(
        replace(use, beside_name=use.span[1] + 1 in starts or use.span[0] - 1 in ends)
        if use.text.isalpha()
        else use
        for use in uses
    )


def version_for(text: str, glossary: Glossary, language: str) -> str:
    """A hash of the terms of ``text`` as ``language`` has them; "" if there are none.

    A translation is stale when this changes. Another term's change leaves it alone, and so does
    another language's word, or an alias that the text does not use. A term that ``language`` has no
    word for counts only in headlines, where it tells which capitals are a name's.
    """
    in_sentence = letter_case(text) is LetterCase.SENTENCE
    uses = [
        f"{use.entry.identity_in(language)} {use.phrase} {use.span} {use.beside_name}"
        for use in find_terms(text, glossary)
        if use.entry.accepted(language) or not in_sentence
    ]
    return hashlib.sha256("\n".join(uses).encode()).hexdigest()[:16] if uses else ""


def _fitting(
    glossary: Glossary, tokens: tuple[Token, ...], at: int, case: LetterCase
) -> Iterator[tuple[int, Phrase]]:
    for end, phrase in longest(glossary.trie, tokens, at):
        if _has_its_capitals(phrase, tokens, at, case):
            yield end, phrase


def _has_its_capitals(phrase: Phrase, tokens: tuple[Token, ...], at: int, case: LetterCase) -> bool:
    shouting = case is LetterCase.CAPITALS
    free = case is not LetterCase.SENTENCE or _starts(tokens, at)
    doubtful = free and len(phrase.words) == 1 and phrase.words[0].lower() in _ALSO_WORDS
    if doubtful and not _numbered(tokens, at + 1):
        return phrase.words[0].isupper() and not shouting and tokens[at].text.isupper()
    if shouting:
        return True
    lower = phrase.text.islower()
    titled = case is LetterCase.TITLE
    return all(
        _capital_fits(word, tokens[at + n].text, (free and n == 0) or titled, phrase)
        if lower or n == 0 or word[0].isupper()
        else True
        for n, word in enumerate(phrase.words)
    )


def _capital_fits(word: str, seen: str, free: bool, phrase: Phrase) -> bool:
    if word[0].islower():
        return seen[0].islower() or free or phrase.entry.kind is Kind.TITLE
    if len(word) > 1 and word.isupper():
        return seen == word
    return seen[0] == word[0]


def _starts(tokens: tuple[Token, ...], at: int) -> bool:
    return at == 0 or tokens[at - 1].text in _ENDS


def _numbered(tokens: tuple[Token, ...], at: int) -> bool:
    """A date follows: what may be a month is one."""
    return at < len(tokens) and tokens[at].text.isdigit()


def _is_meant(
    phrase: Phrase, tokens: tuple[Token, ...], span: Range, uses: list[TermUse], case: LetterCase
) -> bool:
    """Whether a name that others bear too is this entry's."""
    kind, at, end = phrase.entry.kind, *span
    if kind is Kind.GIVEN_NAME:
        return _is_name(tokens, end) and not _follows_name(tokens, at, uses)
    if kind is Kind.PERSON and len(phrase.words) == 1 and case is not LetterCase.CAPITALS:
        return not _follows_name(tokens, at, uses)
    if len(phrase.words) == 1 and kind in (Kind.PLACE, Kind.ORGANISATION):
        if uses and uses[-1].span[1] + 1 == tokens[at].start:
            return uses[-1].entry.kind is not Kind.GIVEN_NAME
        in_sentence = case is LetterCase.SENTENCE
        return not (in_sentence and kind is Kind.PLACE and _ends_a_name(tokens, at))
    return True


def _ends_a_name(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an unknown word with a capital stands right before: Air India, Real Madrid."""
    if at < 2 or _starts(tokens, at - 1) or tokens[at].start != tokens[at - 1].end + 1:
        return False
    before = tokens[at - 1].text
    return before[0].isupper() and not before.isupper() and before.lower() not in _PARTS


def _is_name(tokens: tuple[Token, ...], at: int) -> bool:
    """A word with a capital right here: a surname, seen from the given name."""
    if at >= len(tokens):
        return False
    word = tokens[at].text
    return word[0].isupper() and not tokens[at].glued and not set(word) <= set("IVX")


def _follows_name(tokens: tuple[Token, ...], at: int, uses: list[TermUse]) -> bool:
    """Whether a given name, or an unknown name, stands right before: then this is a part of it."""
    if at == 0 or not tokens[at - 1].text[0].isupper():
        return False
    if uses and uses[-1].span[1] == tokens[at - 1].end:
        return uses[-1].entry.kind is Kind.GIVEN_NAME
    word = tokens[at - 1].text.lower()
    return not (_starts(tokens, at - 1) and (word in _OPENERS or word.endswith(("ly", "ing"))))
