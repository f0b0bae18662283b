"""How close two English sentences are, and in which words they differ.

A score of 90 or more means that no word of weight differs but numbers, days and months that were
exchanged in the translation too: it measures how far the translation can be taken over.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import groupby

from rapidfuzz.distance import Indel, Levenshtein

from translators.memory.entry import folded_plain, plain
from translators.memory.words import Word, words_of

EXCHANGED_AT_MOST = 94.0
NAMES_EXCHANGED_AT_MOST = 89.0

_READY = 2_000  # sentences kept in words; close to many are the same few
_LIGHT = frozenset({"a", "an", "the", "that", "also"})
_ARTICLES = frozenset({"a", "an"})  # one for another is light, but "a few" are not "few"
_NEGATIONS = frozenset(
    {
        *("not", "no", "never", "nor", "neither", "none", "non"),
        *("nobody", "nothing", "nowhere", "without"),
    }
)
_NUMBERS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred hundreds thousand thousands million millions billion billions trillion dozen dozens
    half third quarter once twice first second double triple
    """.split()  # noqa: SIM905 - a list is longer and reads worse
)


class Weight(IntEnum):
    """What kind of words differ; the heavier, the less of the translation still holds."""

    LIGHT = 0
    WORDS = 1
    NAME = 2
    NUMBER = 3
    NEGATION = 4


_AT_MOST = {
    Weight.LIGHT: 99.0,
    Weight.WORDS: 89.0,
    Weight.NAME: 79.0,
    Weight.NUMBER: 79.0,
    Weight.NEGATION: 60.0,
}
_EXCHANGED = frozenset({Weight.NAME, Weight.NUMBER})


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the stored sentence, and those in their place in the wanted one; or none.

    ``weight`` is the heaviest kind of word in it.
    """

    stored: tuple[Word, ...]
    wanted: tuple[Word, ...]
    weight: Weight


@dataclass(frozen=True, slots=True)
class Comparison:
    """``score`` from 0 to 100, and all differences in order."""

    score: float
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English sentence made ready to be compared: plain, folded, and in words."""

    text: str
    folded: str
    words: tuple[Word, ...]


@lru_cache(_READY)
def sentence_of(text: str) -> Sentence:
    """Make a sentence ready."""
    one_style = plain(text)
    return Sentence(one_style, folded_plain(one_style), words_of(one_style))


def compare(stored: Sentence, wanted: Sentence) -> Comparison:
    """Compare two English sentences.

    100 is the same sentence by its key; every pair that differs in more than case and style has
    less. Another number, name or negation is held down to 79, 79 and 60, another word to 89.
    """
    if stored.folded == wanted.folded:
        return Comparison(100.0, ())
    left, right = _forms(stored.words), _forms(wanted.words)
    differences = _differences(stored.words, wanted.words, left, right)
    likeness = _likeness((left, stored.folded), (right, wanted.folded))
    return Comparison(min(likeness, _limit(stored, wanted, differences)), differences)


def score_exchanged(stored: Sentence, wanted: Sentence, differences: Sequence[Difference]) -> float:
    """The score once the numbers and names of ``stored`` that differ are those of ``wanted``."""
    text, forms = stored.text, _forms(stored.words)
    places = {word.span[0]: n for n, word in enumerate(stored.words)}
    left = [one for one in differences if one.weight not in _EXCHANGED]
    for one in reversed(differences):
        if one.weight in _EXCHANGED:
            start, end = one.stored[0].span[0], one.stored[-1].span[1]
            put = wanted.text[one.wanted[0].span[0] : one.wanted[-1].span[1]]
            text = text[:start] + put + text[end:]
            first = places[start]
            forms[first : first + len(one.stored)] = _forms(one.wanted)
    likeness = _likeness((forms, folded_plain(text)), (_forms(wanted.words), wanted.folded))
    return min(likeness, _limit(stored, wanted, left))


def _forms(words: Sequence[Word]) -> list[str]:
    return [word.form for word in words]


def _likeness(one: tuple[list[str], str], other: tuple[list[str], str]) -> float:
    """From 0 to 100: half by words, half by characters."""
    by_word = Indel.normalized_similarity(one[0], other[0]) if one[0] or other[0] else 0.0
    return 50 * (by_word + Indel.normalized_similarity(one[1], other[1]))


def _limit(stored: Sentence, wanted: Sentence, differences: Iterable[Difference]) -> float:
    limits = [_AT_MOST[one.weight] for one in differences]
    if ("?" in stored.text) is not ("?" in wanted.text):
        limits.append(_AT_MOST[Weight.WORDS])
    return min(limits, default=99.0)


def _difference(stored: tuple[Word, ...], wanted: tuple[Word, ...]) -> Difference:
    words = (*stored, *wanted)
    heaviest = max(map(_weight, words))
    if not (stored and wanted) and any(word.form in _ARTICLES for word in words):
        heaviest = max(heaviest, Weight.WORDS)
    return Difference(stored, wanted, heaviest)


def _weight(word: Word) -> Weight:
    if word.form in _NEGATIONS:
        return Weight.NEGATION
    if word.in_digits or word.is_sign or word.form in _NUMBERS:
        return Weight.NUMBER
    if word.form in _LIGHT:
        return Weight.LIGHT
    return Weight.NAME if word.capital else Weight.WORDS


def _differences(
    ours: tuple[Word, ...], theirs: tuple[Word, ...], left: list[str], right: list[str]
) -> tuple[Difference, ...]:
    out: list[Difference] = []
    steps = groupby(Levenshtein.opcodes(left, right), key=lambda step: step.tag == "equal")
    for equal, run in steps:
        if not equal:
            block = list(run)
            stored = ours[block[0].src_start : block[-1].src_end]
            wanted = theirs[block[0].dest_start : block[-1].dest_end]
            out += _split(stored, wanted)
    return tuple(out)


def _split(stored: tuple[Word, ...], wanted: tuple[Word, ...]) -> tuple[Difference, ...]:
    """Word by word, but a name as a whole: "March 9" are two words, "Noa Brandt" is one name."""
    both = (*stored, *wanted)
    if len(stored) != len(wanted) or all(_weight(word) is Weight.NAME for word in both):
        return (_difference(stored, wanted),)
    return tuple(_difference((a,), (b,)) for a, b in zip(stored, wanted, strict=True))
