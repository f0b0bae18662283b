"""English terms by their words: the longest one at a place is found in one walk.

A word is a run of letters and digits; a hyphen and a space are the same, other signs count.
"""

import re
from dataclasses import dataclass
from typing import Any

from translators.terms.entry import Entry
from translators.terms.tokens import listed

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
_HYPHENS = "-‐‑‒–"
_APOSTROPHES = "'’ʼ`"
_OF = listed("of in for general on to at")

Trie = dict[str, Any]
"""From a word, lower case, to the words that may follow; under "" the ``Phrase``s that end here."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign of an English text at ``start``; ``glued`` to what stands before it."""

    text: str
    start: int
    glued: bool

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def key(self) -> str:
        """What it is looked up by."""
        return "'" if self.text in _APOSTROPHES else self.text.lower()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A way to write a term in English: its words as the glossary has them."""

    words: tuple[str, ...]
    text: str
    entry: Entry
    plural: bool


def english_tokens(text: str) -> tuple[Token, ...]:
    """The words and signs of ``text``; a hyphen between words is left out."""
    tokens: list[Token] = []
    last = 0
    for match in _TOKEN.finditer(text):
        if match.group() not in _HYPHENS:
            glued = match.start() == last and match.start() > 0
            tokens.append(Token(match.group(), match.start(), glued))
        last = match.end()
    return tuple(tokens)


def add_phrase(trie: Trie, phrase: str, entry: Entry, plural: bool) -> None:
    """Enter a term, and its English plurals where it has one."""
    words = tuple(token.text for token in english_tokens(phrase))
    _insert(trie, Phrase(words, phrase, entry, plural=False))
    if plural:
        for many in _plurals(words):
            _insert(trie, Phrase(many, phrase, entry, plural=True))


def longest(trie: Trie, tokens: tuple[Token, ...], at: int) -> list[tuple[int, Phrase]]:
    """The phrases that begin at token ``at``, the longest first, and the token each ends before."""
    found: list[tuple[int, Phrase]] = []
    node: Any = trie
    for end in range(at, len(tokens)):
        node = node.get(tokens[end].key)
        if node is None:
            break
        phrases = node.get("")
        if phrases and not _is_cut(tokens, at, end + 1):
            found += [(end + 1, phrase) for phrase in phrases]
    return found[::-1]


def _is_cut(tokens: tuple[Token, ...], at: int, end: int) -> bool:
    """Whether an abbreviation goes on beyond these tokens: U.S. in U.S.S.R."""
    return _are_dotted(tokens[end - 1 : end + 2]) or _are_dotted(tokens[max(0, at - 1) : at + 2])


def _are_dotted(three: tuple[Token, ...]) -> bool:
    """Whether they are a dot, a letter and a dot, nothing between."""
    return (
        [token.text for token in three[::2]] == [".", "."]
        and len(three[1].text) == 1
        and all(token.glued for token in three)
    )


def _insert(trie: Trie, phrase: Phrase) -> None:
    node = trie
    for word in phrase.words:
        node = node.setdefault("'" if word in _APOSTROPHES else word.lower(), {})
    node.setdefault("", []).append(phrase)


def _plurals(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """The last word in the plural, and the head before "of": prisoners of war."""
    heads = {len(words) - 1}
    heads |= {at - 1 for at in range(1, len(words)) if words[at].lower() in _OF}
    return {
        (*words[:at], _plural(words[at]), *words[at + 1 :])
        for at in heads
        if words[at].isalpha() and len(words[at]) > 1
    }


def _plural(word: str) -> str:
    lower = word.lower()
    if lower.endswith("man") and len(word) > 3:
        return word[:-2] + "en"
    if lower.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    if lower.endswith("y") and lower[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"
