"""What the glossary does to sound translations, and what it mends: `python -m benchmarks.glossary`.

The sentences are those of the evaluation corpus (news.tsv), halved by a hash of the English. The
rules and the accepted forms were written on "dev"; on "test" the sentences that a first version
changed were read as well, so it is a fair judge of the inflection, not of the accepted forms.

- first line: the human translations as they are, with the links of a plain statistical aligner (IBM
  model 1, trained on the other half) that is more often wrong than a real one: how many sentences
  are changed, warned of, noted.
- the others: in a human translation a term is spoiled, and its place given by a link: misspelled
  (with the right ending), another term of the glossary in the same form, or left in English, where
  only prepositions, titles and verbs tell the case. How many come back as the human wrote them; of
  the rest, where an editor is warned and where it is wrong unseen.
"""

import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.news import Pair, read_news
from translators.base import Link, Range, Severity
from translators.language.declension import Case, Number
from translators.terms.enforce import enforce
from translators.terms.entry import COMMON, SOFT, Entry, Kind
from translators.terms.find import TermUse, find_terms
from translators.terms.glossary import Glossary, load_glossary
from translators.terms.hebrew import has_article, with_particles
from translators.terms.linked import make_linked
from translators.terms.locate import locations
from translators.terms.tokens import hebrew_keys, prefixed, russian_keys, words
from translators.terms.trie import english_tokens
from translators.terms.wording import russian_form, wordings

_SPOILED = {"ru": str.maketrans("аеиоуэ", "оиеауе"), "he": str.maketrans("טתקכבוסש", "תטכקובשס")}
_ROUNDS = 4


def main() -> None:
    """Print a line for each measure."""
    shared = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared")
    news = {language: halves(shared, language) for language in ("ru", "he")}
    glossary = load_glossary(Path("config/glossary"))
    for half, other in (("dev", "test"), ("test", "dev")):
        for language, halved in news.items():
            rows = halved[half]
            table = train(halved[other], language)
            print(half, language, told(sound(rows, language, glossary, table), len(rows)))
            for way, counts in mended(rows, language, glossary).items():
                print(half, language, way, told(counts, counts["tried"]))


def halves(shared: Path, language: str) -> dict[str, list[Pair]]:
    """The sentences of the halves "dev" and "test"."""
    found: dict[str, list[Pair]] = {"dev": [], "test": []}
    for english, target in read_news(shared / "corpus", language):
        found[_half(english)].append((english, target))
    return found


def told(counts: Counter[str], total: int) -> str:
    """The counts as shares."""
    shares = (f"{key} {count / total:.2%}" for key, count in counts.items() if key != "tried")
    return f"{total}: " + ", ".join(shares)


def _half(english: str) -> str:
    return "dev" if hashlib.sha256(english.encode()).digest()[0] < 128 else "test"


def sound(
    rows: list[tuple[str, str]], language: str, glossary: Glossary, table: "Table | None" = None
) -> Counter[str]:
    """How many human translations are changed, warned of and noted. Without a table: no links."""
    counts: Counter[str] = Counter(changed=0, warned=0, noted=0)
    for source, target in rows:
        links = _links(source, target, language, table) if table else []
        linked = make_linked(source, target, language, links)
        result = enforce(linked, find_terms(source, glossary), glossary)
        severities = {finding.severity for finding in result.findings}
        counts["changed"] += result.text != target
        counts["warned"] += Severity.WARNING in severities
        counts["noted"] += Severity.NOTE in severities
    return counts


Table = dict[str, dict[str, float]]


def train(pairs: list[tuple[str, str]], language: str) -> Table:
    """IBM model 1: how likely a source word is translated by a target word."""
    split = [
        (_english(source), [w.key for w in words(target, language)]) for source, target in pairs
    ]
    table: Table = defaultdict(lambda: defaultdict(lambda: 1e-3))
    for _ in range(_ROUNDS):
        counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for source, target in split:
            for word in target:
                total = sum(table[one][word] for one in source) or 1.0
                for one in source:
                    counts[one][word] += table[one][word] / total
        for one, found in counts.items():
            total = sum(found.values())
            table[one] = defaultdict(float, {word: n / total for word, n in found.items()})
    return table


def _english(text: str) -> list[str]:
    return [token.key for token in english_tokens(text)]


def _links(source: str, target: str, language: str, table: Table) -> list[Link]:
    tokens, links = english_tokens(source), []
    for word in words(target, language):
        scores = [table[t.key].get(word.key, 1e-6) if t.key in table else 1e-4 for t in tokens]
        total, best = sum(scores), max(range(len(tokens)), key=scores.__getitem__)
        span = (tokens[best].start, tokens[best].end)
        links.append(Link(span, word.span, scores[best] / total))
    return links


@dataclass(frozen=True, slots=True)
class _Planted:
    """A spoiled translation, the place of the spoiled term, and the way it was spoiled."""

    way: str
    text: str
    span: Range


def mended(
    rows: list[tuple[str, str]], language: str, glossary: Glossary
) -> dict[str, Counter[str]]:
    """For each way to spoil a term, how many come back exactly, and of the others how many warn."""
    ways: dict[str, Counter[str]] = {}
    for source, target in rows:
        terms = find_terms(source, glossary)
        for use in terms:
            if use.entry.kind in SOFT:
                continue
            for planted in _planted(use, target, language, glossary):
                link = Link(use.span, planted.span, 0.9)
                linked = make_linked(source, planted.text, language, [link])
                result = enforce(linked, terms, glossary)
                counts = ways.setdefault(
                    planted.way, Counter(tried=0, restored=0, warned=0, wrong=0)
                )
                warned = any(f.severity is Severity.WARNING for f in result.findings)
                restored = result.text == target
                counts["tried"] += 1
                counts["restored"] += restored
                counts["warned"] += not restored and warned
                counts["wrong"] += not restored and not warned
    return ways


def _planted(use: TermUse, target: str, language: str, glossary: Glossary) -> Iterator[_Planted]:
    places = locations(use, target, language)
    if len(places) != 1:
        return
    (start, end), wording = places[0], wordings(use.entry, use.phrase, language)[0]
    stood = target[start:end]
    spoil = _spoil_russian if language == "ru" else _spoil_hebrew
    for way, wrong in spoil(use, wording, stood, glossary):
        put = wrong[:1].upper() + wrong[1:] if start == 0 else wrong
        text = target[:start] + put + target[end:]
        if not locations(use, text, language):
            yield _Planted(way, text, (start, start + len(put)))


def _spoil_russian(
    use: TermUse, wording: str, stood: str, glossary: Glossary
) -> Iterator[tuple[str, str]]:
    keys = russian_keys(stood)
    cases = [
        (case, number)
        for case in Case
        for number in Number
        if russian_keys(russian_form(use.entry, wording, case, number)) == keys
        and (number is Number.SINGULAR or use.entry.kind in COMMON)
    ]
    if not cases:
        return
    yield "misspelled", _misspelled(stood, "ru")
    yield "left in English", use.text
    for other in _others(use.entry, glossary):
        forms = {russian_form(other, other.russian[0].strip("«»"), *case) for case in cases}
        if len(forms) == 1:
            yield "another term", forms.pop()
            return


def _spoil_hebrew(
    use: TermUse, wording: str, stood: str, glossary: Glossary
) -> Iterator[tuple[str, str]]:
    keys, seen = hebrew_keys(wording), hebrew_keys(stood)
    if len(seen) != len(keys) or seen[1:] != keys[1:]:
        return
    for prefix, rest in prefixed(seen[0]):
        swallowed = prefix[-1:] in ("ב", "כ", "ל") and keys[0] == "ה" + rest
        if rest == keys[0] or swallowed:
            yield "misspelled", prefix + _misspelled(stood[len(prefix) :], "he")
            yield "left in English", f"{prefix}-{use.text}" if prefix else use.text
            other = next(iter(_others(use.entry, glossary)), None)
            if other:
                yield (
                    "another term",
                    with_particles(prefix, other.hebrew[0], has_article(other, other.hebrew[0])),
                )
            return


def _misspelled(text: str, language: str) -> str:
    """One letter of the first half changed, so that the ending stays."""
    table = _SPOILED[language]
    for at in range(1, max(2, (len(text) + 1) // 2)):
        if ord(text[at]) in table:
            return text[:at] + chr(table[ord(text[at])]) + text[at + 1 :]
    return text[0] + text


def _others(entry: Entry, glossary: Glossary) -> list[Entry]:
    """Other terms of one word and the same kind, in an order that the term decides."""
    others = [
        one
        for one in glossary.entries
        if one.kind is entry.kind
        and one.gender == entry.gender
        and one is not entry
        and one.russian
        and one.hebrew
        and " " not in one.russian[0]
        and one.kind is not Kind.PERSON
    ]
    at = int(hashlib.sha256(entry.english.encode()).hexdigest(), 16) % max(1, len(others))
    return others[at:] + others[:at]


if __name__ == "__main__":
    main()
