"""How well names are spelled, found and kept alike: every figure of translators/names.

    python -m benchmarks.names ../shared

Transliteration against the glossary (developed on even rows of each kind, reported on odd ones),
Latin words left by a real model, false alarms on careful human translations, and planted variants.
"""

import csv
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from benchmarks.news import Pair, read_news
from translators.language.declension import in_case_of
from translators.names.consistency import unify, variants
from translators.names.left import latin_names_left, transliterate_left
from translators.names.observe import Observation, SentencePair, observe
from translators.names.origins import Source
from translators.names.persons import article_persons
from translators.names.register import Register, glossary_spellings, register_of
from translators.names.rewriting import load_rules, plain_letters, rewrite
from translators.names.spelling import likeness
from translators.names.transliteration import transliterate

Damage = Callable[[Observation], Iterable[str]]

_ARTICLE = 15  # neighbouring sentences of the corpus that stand for an article
_MENTIONS = 3  # of one person, at least, to plant a variant among
_SLIPS_A_WORD = 5
_LANGUAGES = ("ru", "he")
_MARKS = str.maketrans("ё׳״-־", "е'\"  ")
_SLIPS = {
    "ru": "офф:ов ов:офф ейн:айн х:г г:х э:е ш:щ ль:л нн:н и:ы о:а е:и а:э у:ю",
    "he": "ק:כ ט:ת ת:ט ס:ש ב:ו ו:ב י: א: צ:ז ח:ה ל:לי ר:רי נ:ני מ:מו",
}
"""Right and wrong letters, as models and hurried people confuse them."""


def main() -> None:
    shared = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared")
    glossary = _rows(shared)
    given = _given_names(glossary)
    news = {language: read_news(shared / "corpus", language) for language in _LANGUAGES}
    started = time.perf_counter()
    _transliteration(glossary)
    _left(shared)
    for parity, half in ((0, "developed on"), (1, "measured on")):
        parts = {language: _parts(news[language])[parity::2] for language in _LANGUAGES}
        print(f"\nhuman translations, {half}: {len(parts['ru'])} articles of {_ARTICLE} sentences")
        for language in _LANGUAGES:
            _alarms("no register", language, parts[language], given, Register())
            _alarms("the glossary", language, parts[language], given, _known(glossary, language))
    print("\nplanted: one mention of a person spelled otherwise, in an article of such mentions")
    for name, damage in (("a slip of letters", _slips), ("another language's rules", _other_rules)):
        _planted(name, damage, news, given)
    print(f"\n{time.perf_counter() - started:.1f} s in all")


def _rows(shared: Path) -> list[dict[str, str]]:
    with (shared / "corpus/glossary.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _given_names(glossary: Sequence[dict[str, str]]) -> frozenset[str]:
    rows = [row for row in glossary if row["kind"] == "given_name"]
    return frozenset(
        name.lower() for row in rows for name in (row["term"], *row["aliases"].split("|")) if name
    )


def _parts(pairs: Sequence[Pair]) -> list[Sequence[Pair]]:
    return [pairs[n : n + _ARTICLE] for n in range(0, len(pairs), _ARTICLE)]


def _transliteration(glossary: Sequence[dict[str, str]]) -> None:
    print("transliteration        rows  exact  similarity")
    for parity, half in ((0, "developed on"), (1, "measured on")):
        for language in _LANGUAGES:
            for kind in ("given_name", "person", "place"):
                rows = [row for row in glossary if row["kind"] == kind][parity::2]
                alike = [_alike(row["term"], row[language], language) for row in rows]
                exact = sum(one == 1 for one in alike) / len(rows)
                mean = sum(alike) / len(rows)
                print(f"{half:13}{language} {kind:11}{len(rows):4}  {exact:.3f}  {mean:.3f}")


def _alike(english: str, form: str, language: str) -> float:
    ours, theirs = (text.translate(_MARKS) for text in (transliterate(english, language), form))
    return Levenshtein.normalized_similarity(ours, theirs)


def _left(shared: Path) -> None:
    sources, targets = (
        (shared / f"quality/flores-devtest.{end}").read_text("utf-8").splitlines()
        for end in ("en", "argos.he")
    )
    pairs = list(zip(sources, targets, strict=True))
    found = [one for pair in pairs for one in latin_names_left(*pair)]
    sentences = sum(bool(latin_names_left(*pair)) for pair in pairs)
    print(f"\nnames left in Latin letters by Argos: {len(found)} in {sentences} of {len(pairs)}")
    again = sum(
        bool(latin_names_left(source, transliterate_left(source, target, "he")[0]))
        for source, target in pairs
    )
    print(f"sentences with any after spelling them: {again}")


def _known(glossary: Sequence[dict[str, str]], language: str) -> Register:
    return register_of(
        one
        for row in glossary
        if row["kind"] == "person"
        for one in glossary_spellings(
            row["term"], row["aliases"].split("|"), row[language], language
        )
    )


def _alarms(
    known_by: str,
    language: str,
    articles: Sequence[Sequence[Pair]],
    given: frozenset[str],
    register: Register,
) -> None:
    sentences = words = seen = alarms = 0
    for rows in articles:
        pairs = [SentencePair(*row) for row in rows]
        observations = observe(pairs, language, given, register)
        uses = article_persons([pair.source for pair in pairs], given)
        words += sum(len(use.words) for one in uses for use in one)
        seen += len(observations)
        sentences += len(pairs)
        alarms += len({one.sentence for one in variants(observations, register)})
    print(
        f"  {language}, {known_by}: {seen} of {words} words of names found; "
        f"findings in {alarms} sentences ({alarms / sentences:.2%})"
    )


def _planted(
    name: str, damage: Damage, news: Mapping[str, Sequence[Pair]], given: frozenset[str]
) -> None:
    for language, rows in news.items():
        planted = noticed = proposed = mended = false = 0
        pairs = [SentencePair(*row) for row in rows]
        for article in _articles(pairs, given):
            for damaged, sentence, surface, spoilt in _damaged(article, language, given, damage):
                found = variants(observe(damaged, language, given, Register()), Register())
                hits = [one for one in found if one.sentence == sentence and one.surface == spoilt]
                texts, _ = unify([pair.target for pair in damaged], found)
                planted += 1
                noticed += bool(hits)
                proposed += any(one.replacement == surface for one in hits)
                mended += texts[sentence] == article[sentence].target
                false += any(one.sentence != sentence for one in found)
        print(
            f"  {name}, {language}: {planted} planted, {noticed / planted:.1%} noticed, "
            f"{proposed / planted:.1%} with the right form, "
            f"{mended / planted:.1%} put right whole, "
            f"{false / planted:.1%} articles with another alarm"
        )


def _articles(pairs: Sequence[SentencePair], given: frozenset[str]) -> Iterator[list[SentencePair]]:
    """For each person that three sentences or more name in full: those sentences, seven at most."""
    named: dict[str, list[SentencePair]] = {}
    for pair, uses in zip(pairs, article_persons([p.source for p in pairs], given), strict=True):
        for person in {use.person for use in uses if " " in use.person and len(use.words) > 1}:
            named.setdefault(person, []).append(pair)
    for mentions in named.values():
        if len(mentions) >= _MENTIONS:
            yield mentions[:7]


def _damaged(
    article: list[SentencePair], language: str, given: frozenset[str], damage: Damage
) -> Iterator[tuple[list[SentencePair], int, str, str]]:
    """The article with one word of its person's name spoilt: a drawn mention, by a drawn slip."""
    draw = random.Random(article[0].source)
    observations = observe(article, language, given, Register())
    counts: dict[str, list[Observation]] = {}
    for one in observations:
        counts.setdefault(f"{one.name.person}/{one.name.word}", []).append(one)
    for mentions in counts.values():
        if len(mentions) < _MENTIONS:
            continue
        slips = [(one, spoilt) for one in mentions for spoilt in damage(one)]
        for one, spoilt in draw.sample(slips, min(_SLIPS_A_WORD, len(slips))):
            damaged = list(article)
            start, end = one.span
            source, text = damaged[one.sentence].source, damaged[one.sentence].target
            damaged[one.sentence] = SentencePair(source, text[:start] + spoilt + text[end:])
            yield damaged, one.sentence, one.surface, spoilt


def _slips(one: Observation) -> Iterable[str]:
    """The surface with one slip inside the word, its ending and its particles untouched."""
    base = one.forms[0]
    for right, _, wrong in (slip.partition(":") for slip in _SLIPS[one.language].split()):
        at = base.find(right, 1)
        inside = at > 0 and (at + len(right) < len(base) or right == "ов")
        if inside and base[:at] in one.surface:
            place = one.surface.find(base[:at]) + at
            if one.surface[place : place + len(right)] == right:
                yield one.surface[:place] + wrong + one.surface[place + len(right) :]


def _other_rules(one: Observation) -> Iterable[str]:
    """The word spelled as if the person were of another nation, in the same case and place."""
    base = one.forms[0]
    word = plain_letters(one.name.word)
    for source in Source:
        other = rewrite(word, load_rules(f"{source}.{one.language}")).replace("ף", "פ")
        if likeness(other, base, one.language) == 1:
            continue
        if one.language == "ru":
            spelled = in_case_of(one.surface, base, other.title())
        else:
            spelled = one.surface.removesuffix(base) + other
        if spelled is not None:
            yield spelled


if __name__ == "__main__":
    main()
