"""Makes config/lexicon/en-XX.tsv.gz: which target words stand for an English word, how likely.

    python -m benchmarks.lexicon ru PHRASES.tsv.gz NEWS.tsv config/lexicon/en-ru.tsv.gz

PHRASES is the phrase table of a starter package, NEWS English, Russian and Hebrew sentences; the
tenth of them that is held out for testing is left out. The weights are those of IBM model 1, run
both ways with a preference for the diagonal, so that a word and its translation choose each other.
"""

import gzip
import hashlib
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from translators.align.stems import english_key, hebrew_key, russian_key

_WORD = re.compile("[^\\W\\d_]+(?:[-'’\"״׳][^\\W\\d_]+)*")
_ENGLISH_WORD = re.compile("(?:[A-Za-z]\\.){2,}|[^\\W\\d_]+(?:['’][^\\W\\d_]+)*")
_ROUNDS = 5
_MOST = 12
_LEAST = 0.03
_LEAST_COUNT = 0.7
_HALF = 0.7

Pair = tuple[list[str], list[str]]


def held_out(english: str) -> bool:
    """Whether a news sentence is of the tenth that nothing may learn from."""
    letters = "".join(char for char in english.casefold() if char.isalnum())
    return hashlib.md5(letters.encode()).digest()[0] % 10 == 0


def _texts(phrases: Path, news: Path, column: int) -> Iterator[tuple[str, str]]:
    with gzip.open(phrases, "rt", encoding="utf-8") as lines:
        for line in lines:
            english, target, *_ = line.split("\t")
            if not re.search(r"\d", english):
                yield english, target
    for line in news.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if not held_out(cells[0].strip()):
            yield cells[0], cells[column]


def _hebrew_stemmer(texts: list[tuple[str, str]]) -> Callable[[str], str]:
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


def make(language: str, phrases: Path, news: Path, out: Path) -> None:
    """Learn the lexicon and write it, sorted, so that equal input gives equal bytes."""
    texts = list(_texts(phrases, news, {"ru": 1, "he": 2}[language]))
    stem = russian_key if language == "ru" else _hebrew_stemmer(texts)
    pairs = [
        (
            [english_key(word) for word in _ENGLISH_WORD.findall(english)],
            [stem(word) for word in _WORD.findall(target)],
        )
        for english, target in texts
    ]
    lines = []
    for english, found in sorted(_weights([pair for pair in pairs if all(pair)]).items()):
        best = sorted(found, key=lambda pair: (-pair[0], pair[1]))[:_MOST]
        cells = (f"{word}\t{round(100 * weight)}" for weight, word in best)
        lines.append("\t".join((english, *cells)))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), mtime=0))
    print(f"{out}: {len(lines)} English words, {out.stat().st_size} bytes")


if __name__ == "__main__":
    make(sys.argv[1], *(Path(name) for name in sys.argv[2:5]))
