"""Makes config/lexicon/en-XX.tsv.gz: which target words stand for an English word, how likely.

    python -m benchmarks.lexicon ru PHRASES.tsv.gz FOLDER config/lexicon/en-ru.tsv.gz

PHRASES is the phrase table of a starter package. FOLDER holds news.tsv, English, Russian and
Hebrew sentences, of which the tenth that is held out for testing is left out; glossary.csv; and
enru.tsv.xz, sentences of many sources, of which those with a free licence are taken. The weights
are those of IBM model 1, run both ways with a preference for the diagonal, so that a word and its
translation choose each other. Phrases that are not the sum of their words are kept whole. What
config/lexicon/words.tsv has, which is written by hand, is added with a weight of its own.
"""

import csv
import gzip
import hashlib
import lzma
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from benchmarks.news import read_news
from translators.align.function_words import is_function_word
from translators.align.stems import english_key, hebrew_key, russian_key

_WORD = re.compile("[^\\W\\d_]+(?:[-'’\"״׳][^\\W\\d_]+)*")
_ENGLISH_WORD = re.compile("(?:[A-Za-z]\\.){2,}|[^\\W\\d_]+(?:['’][^\\W\\d_]+)*")
_FREE = ("geneval", "hebnli", "mlqe-pe", "pud", "tatoeba-opusmt", "tico19", "xquad")
_LONGEST = 25
_ROUNDS = 5
_MOST = 16
_LEAST = 0.02
_LEAST_COUNT = 0.5
_LEAST_SEEN = 17  # as the phrase table counts: in two news sentences
_FAIR = 0.3
_HALF = 0.7
_WRITTEN = 0.55
_WRITTEN_PHRASE = 0.8
WORDS = Path(__file__).parents[1] / "config" / "lexicon" / "words.tsv"

Pair = tuple[list[str], list[str]]
Stemmer = Callable[[str], str]
_WRITTEN_IN: dict[str, tuple[str, Stemmer]] = {
    "ru": ("russian", russian_key),
    "he": ("hebrew", hebrew_key),
}


def held_out(english: str) -> bool:
    """Whether a news sentence is of the tenth that nothing may learn from."""
    letters = "".join(char for char in english.casefold() if char.isalnum())
    return hashlib.md5(letters.encode()).digest()[0] % 10 == 0


def _phrases(path: Path) -> Iterator[tuple[str, str, float]]:
    """English, target and how often it was seen, without what holds numbers."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            english, target, _, seen = line.rstrip("\n").split("\t")
            if not re.search(r"\d", english):
                yield english, target, float(seen)


def _terms(path: Path, language: str) -> Iterator[tuple[str, str, float]]:
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for name in (row["term"], *filter(None, row["aliases"].split("|"))):
                yield name, row[language], math.inf


def _sentences(folder: Path, language: str) -> Iterator[tuple[str, str]]:
    for english, target in read_news(folder, language):
        if not held_out(english.strip()):
            yield english, target


def _others(path: Path) -> Iterator[tuple[str, str]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            source, english, target, *_ = line.rstrip("\n").split("\t")
            if source in _FREE and english.count(" ") < _LONGEST:
                yield english, target


def _hebrew_stemmer(texts: list[tuple[str, str]]) -> Stemmer:
    """Takes off particles where the word is about as common without them."""
    seen = Counter(word for _, text in texts for word in _WORD.findall(text))

    def stem(word: str) -> str:
        for _ in range(2):
            rest = word[1:]
            if word[0] not in "ושהכלבמ" or len(rest) < 3 or seen[rest] * 2 <= seen[word]:
                break
            word = rest
        return hebrew_key(word)

    return stem


def _learn(pairs: list[Pair]) -> Counter[tuple[str, str]]:
    """Expected counts of (source, target) after some rounds of EM, source generating target."""
    chance: dict[tuple[str, str], float] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for _ in range(_ROUNDS):
        counts, totals = Counter(), Counter()
        for source, target in pairs:
            for at, word in enumerate(target):
                place = at / len(target)
                weights = [
                    chance.get((other, word), 1e-6 if chance else 1.0)
                    * math.exp(-4 * abs(place - n / len(source)))
                    for n, other in enumerate(source)
                ]
                scale = 1 / (sum(weights) + 1e-9)
                for other, weight in zip(source, weights, strict=True):
                    if weight * scale > 0.01:
                        counts[other, word] += weight * scale
                        totals[other] += weight * scale
        chance = {key: count / (totals[key[0]] + 0.3) for key, count in counts.items()}
    return counts


def _weights(pairs: list[Pair]) -> dict[str, list[tuple[float, str]]]:
    there = _learn(pairs)
    back = _learn([(target, source) for source, target in pairs])
    both = {
        (english, word): math.sqrt(count * back.get((word, english), 0.0))
        for (english, word), count in there.items()
    }
    of_english, of_target, generated = Counter(), Counter(), Counter()
    for (english, _), count in there.items():
        generated[english] += count
    for (english, word), count in both.items():
        of_english[english] += count
        of_target[word] += count
    out: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (english, word), count in both.items():
        shares = count / (of_english[english] + 0.2) * count / (of_target[word] + 0.2)
        # "בית" stands for a half of "hospital" and "court", whatever else it stands for
        half = _HALF * there[english, word] / (generated[english] + 0.5)
        weight = max(math.sqrt(shares), half if there[english, word] >= 2 else 0.0)
        if count >= _LEAST_COUNT and weight >= _LEAST:
            out[english].append((weight, word))
    return out


def _whole(
    phrases: list[tuple[str, str, float]], words: dict[str, list[tuple[float, str]]], stem: Stemmer
) -> dict[str, str]:
    """Phrases of two and three words of which some target word is not expected by the words."""
    out: dict[str, str] = {}
    for english, target, seen in sorted(phrases, key=lambda phrase: -phrase[2]):
        keys = [english_key(word) for word in _ENGLISH_WORD.findall(english)]
        found = [stem(word) for word in _WORD.findall(target)]
        light = any(is_function_word(word.lower()) for word in english.split())
        if seen < _LEAST_SEEN or light or not 2 <= len(keys) <= 3 or not 1 <= len(found) <= 4:
            continue
        expected = {word for key in keys for weight, word in words.get(key, ()) if weight >= _FAIR}
        if not expected.issuperset(found):
            out.setdefault(" ".join(keys), " ".join(found))
    return out


def add_written(
    found: dict[str, dict[str, float]], rows: Iterable[dict[str, str]], language: str
) -> None:
    """Add the hand-written translations: a word's weight is raised, a phrase stands beside."""
    column, key_of = _WRITTEN_IN[language]
    for row in rows:
        english = " ".join(english_key(word) for word in _ENGLISH_WORD.findall(row["english"]))
        for translation in row[column].split(", "):
            keys = [key_of(word) for word in _WORD.findall(translation)]
            weight = _WRITTEN if len(keys) == 1 else _WRITTEN_PHRASE
            entry = found.setdefault(english, {})
            entry[" ".join(keys)] = max(weight, entry.get(" ".join(keys), 0.0))


def _order(pair: tuple[float, str]) -> tuple[float, str]:
    return -pair[0], pair[1]


def _line(english: str, entry: dict[str, float]) -> str:
    percents = {word: round(100 * weight) for word, weight in entry.items()}
    best = sorted(percents, key=lambda word: (-percents[word], word))
    return "\t".join((english, *(f"{word}\t{percents[word]}" for word in best)))


def make(language: str, table: Path, folder: Path, out: Path) -> None:
    """Learn the lexicon and write it, sorted, so that equal input gives equal bytes."""
    phrases = [*_phrases(table), *_terms(folder / "glossary.csv", language)]
    sentences = _sentences(folder, language)
    others = _others(folder / f"en{language}.tsv.xz")
    texts = [*((english, target) for english, target, _ in phrases), *sentences, *others]
    stem = russian_key if language == "ru" else _hebrew_stemmer(texts)
    pairs = [
        (
            [english_key(word) for word in _ENGLISH_WORD.findall(english)],
            [stem(word) for word in _WORD.findall(target)],
        )
        for english, target in texts
    ]
    words = _weights([pair for pair in pairs if all(pair)])
    found = {
        english: {word: weight for weight, word in sorted(learned, key=_order)[:_MOST]}
        for english, learned in words.items()
    }
    for english, target in _whole(phrases, words, stem).items():
        found.setdefault(english, {})[target] = _WRITTEN_PHRASE
    with WORDS.open(encoding="utf-8", newline="") as rows:
        add_written(found, csv.DictReader(rows, delimiter="\t"), language)
    lines = [_line(english, entry) for english, entry in found.items()]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(gzip.compress(("\n".join(sorted(lines)) + "\n").encode(), mtime=0))
    print(f"{out}: {len(lines)} words and phrases, {out.stat().st_size} bytes")


if __name__ == "__main__":
    make(sys.argv[1], *(Path(name) for name in sys.argv[2:5]))
