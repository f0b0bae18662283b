"""Finding the few sentences of a large memory that may be close to a given one.

An inverted index of words: whoever shares enough of the rare words is compared word by word. A
word is one character of a string, so that rapidfuzz compares whole sentences as it does words.
"""

from array import array
from collections import Counter
from itertools import takewhile
from math import ceil

from rapidfuzz.distance import Indel
from rapidfuzz.process import extract

from translators.memory.entry import folded, key_of
from translators.memory.words import outline

# On 200 sentences against 100,000, these found the closest one 192 times of 193, and always where
# it was close enough to be taken; three times the work found no more.
_POSTINGS = 2_000  # looked at for one sentence; its rarest words first
_MOST_POSTINGS = 4_000  # of its rarest word, where that is a frequent one too
_COMPARED = 150  # candidates compared word by word, those that share most first
_ALIKE = 8  # kept of the sentences that differ in nothing but numbers
_LAST_CHARACTER = 0x10FFFF


class SimilarIndex:
    """The English sentences of a memory by their words. It only grows; not safe for threads.

    Sentences that differ in their numbers only stand in it once: of a table of results or prices,
    there may be as many as of everything else.
    """

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._outlines: dict[str, int] = {}
        self._sentences: list[str] = []
        self._keys: list[tuple[str, ...]] = []
        self._words: dict[str, int] = {}
        self._postings: list[array[int]] = []

    def __len__(self) -> int:
        return len(self._known)

    def add(self, key: str, source: str) -> None:
        """Add a sentence under its memory key; one that is there already is not added again."""
        if key in self._known:
            return
        self._known.add(key)
        words = outline(folded(source))
        numbers = [self._words.setdefault(word, len(self._words)) for word in words]
        self._postings.extend(array("I") for _ in range(len(self._words) - len(self._postings)))
        sentence = "".join(map(_character, numbers))
        which = self._outlines.setdefault(sentence, len(self._sentences))
        if which < len(self._sentences):
            self._keys[which] = tuple(sorted((*self._keys[which], key))[:_ALIKE])
            return
        for number in set(numbers):
            self._postings[number].append(which)
        self._keys.append((key,))
        self._sentences.append(sentence)

    def closest(self, source: str, floor: float, limit: int) -> tuple[str, ...]:
        """The keys of at most ``limit`` other sentences, the closest first.

        They share at least ``floor`` (0 to 1) of their words in the same order, any two numbers
        being alike. Of sentences that are made of frequent words only, and of those that differ
        in nothing but numbers, some may be missed.
        """
        if not self._known:
            return ()
        text = folded(source)
        own = key_of(text)
        numbers = [self._words.get(word) for word in outline(text)]
        sentence = "".join("\0" if n is None else _character(n) for n in numbers)
        compared = extract(
            sentence,
            {which: self._sentences[which] for which in self._candidates(numbers, floor)},
            scorer=Indel.normalized_similarity,
            score_cutoff=floor,
            limit=None,
        )
        # The closest come first; those as close as the last that is wanted are told by their keys.
        least = compared[min(limit, len(compared) - 1)][1] if compared else floor
        close = takewhile(lambda one: one[1] >= least, compared)
        scored = sorted((-likeness, self._keys[which]) for _, likeness, which in close)
        nearest = ((likeness, key) for likeness, keys in scored[: limit + 1] for key in keys)
        return tuple(key for _, key in sorted(nearest) if key != own)[:limit]

    def _candidates(self, numbers: list[int | None], floor: float) -> list[int]:
        """Those that can reach ``floor``, by the rare words they share."""
        known = [number for number in numbers if number is not None]
        rarest = sorted(set(known), key=lambda number: (len(self._postings[number]), number))
        shared: Counter[int] = Counter()
        looked_at = used = 0
        for number in rarest:
            looked_at += len(self._postings[number])
            if used and looked_at > _POSTINGS:
                break
            shared.update(self._postings[number][:_MOST_POSTINGS])
            used += 1
        # What reaches the floor shares this many words at least; those of them that were not
        # looked at may all be shared, so the rest must be among those that were.
        needed = ceil(len(numbers) * floor / (2 - floor)) - (len(known) - used)
        close = list(shared)
        if needed > 1:
            close = [which for which in close if shared[which] >= needed]
        if len(close) > _COMPARED:  # the sort keeps those with the rarer words first among equals
            close = sorted(close, key=shared.__getitem__, reverse=True)[:_COMPARED]
        return close


def _character(number: int) -> str:
    return chr(1 + number % _LAST_CHARACTER)
