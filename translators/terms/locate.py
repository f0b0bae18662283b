"""Where a translation has a term, in any form its language allows."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from translators.base import Range
from translators.terms.entry import COMMON, Entry, Kind
from translators.terms.find import TermUse
from translators.terms.hebrew import has_article
from translators.terms.tokens import (
    Word,
    closed,
    hebrew_keys,
    plene,
    prefixed,
    suffixed,
    words,
)
from translators.terms.wording import russian_forms, russian_names, wordings

_DERIVED = re.compile(
    r"[а-я]{0,3}[сц]к[а-я]{1,3}|[а-я]{0,3}(?:ец|ц[а-я]{1,3})|[а-я]{0,3}[ая]н(?:ин[а-я]{0,2}|[а-я]{0,3})"
    r"|о-.+"
)
_COMPOUND = re.compile("о|о-.*")
_MIN_STEM = 3

Index = dict[str, list[tuple[int, str, str]]]
"""From the stem of a Hebrew word to where it stands, its prefix and its ending."""


def anchors(uses: Sequence[TermUse], target: str, language: str) -> tuple[tuple[Range, Range], ...]:
    """Places known to correspond, for the word alignment: a term used once and located once.

    Of a person's full name only the surname corresponds to a surname alone.
    """
    counts = Counter((use.entry, use.phrase) for use in uses)
    once = [use for use in uses if counts[use.entry, use.phrase] == 1]
    places = [(use, locations(use, target, language)) for use in once]
    return tuple(
        (_answered(use, found[0], target), found[0]) for use, found in places if len(found) == 1
    )


def _answered(use: TermUse, place: Range, target: str) -> Range:
    """What of the term stands at ``place``: all of it, or a person's surname."""
    surname_alone = use.entry.kind is Kind.PERSON and " " not in target[slice(*place)]
    return (use.span[0] + use.text.rfind(" ") + 1 if surname_alone else use.span[0], use.span[1])


def locations(use: TermUse, target: str, language: str) -> tuple[Range, ...]:
    """Every accepted form of the term in ``target``, as whole words, in order, none over another.

    Russian: any case and number of any accepted wording. Hebrew: with up to three prefix letters,
    with or without the article inside, in either spelling, with any kind of quotation marks.
    """
    found = _russian(use, target) if language == "ru" else _hebrew(use, target)
    apart: list[Range] = []
    for start, end in sorted(
        {closed(target, span) for span in found}, key=lambda range_: (range_[0], -range_[1])
    ):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)


def _russian(use: TermUse, target: str) -> Iterator[Range]:
    text, index = words(target, "ru"), _by_key(target)
    names = russian_names(use.entry, use.phrase)
    for form in russian_forms(use.entry, use.phrase):
        named = form in names
        for at in index.get(form[0], ()) if form else ():
            if named and not target[text[at].span[0]].isupper():
                continue  # газе is no Газе
            if tuple(word.key for word in text[at : at + len(form)]) == form:
                yield text[at].span[0], text[at + len(form) - 1].span[1]
    if use.entry.kind in (Kind.PLACE, Kind.ADJECTIVE):
        yield from _derived(use.entry, text)


@lru_cache(maxsize=512)
def _by_key(target: str) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(words(target, "ru")):
        index[word.key].append(at)
    return index


def _derived(entry: Entry, text: tuple[Word, ...]) -> Iterator[Range]:
    """Words made from a place's name: бейрутский, бейрутцы, ирано- and израильско- in compounds."""
    stem = _stem(entry)
    if len(stem) < _MIN_STEM:
        return
    rest = _DERIVED if entry.kind is Kind.PLACE else _COMPOUND
    for word in text:
        if stem in word.key:
            for part in (word.key, *word.key.split("-")):
                if part.startswith(stem) and rest.fullmatch(part[len(stem) :]):
                    yield word.span


def _stem(entry: Entry) -> str:
    name = entry.russian[0].lower().replace("ё", "е") if entry.russian else ""
    if " " in name:
        return ""
    bare = name.rstrip("аеиоуыэюяйь")
    bare = bare[:-1] if bare.endswith("сс") else bare
    return bare[:-2] if entry.kind is Kind.PLACE and bare.endswith(("ск", "цк")) else bare


def _hebrew(use: TermUse, target: str) -> Iterator[Range]:
    text, index = words(target, "he"), _stems(target)
    for wording in wordings(use.entry, use.phrase, "he"):
        keys = hebrew_keys(wording)
        if not keys:
            continue
        if len(keys) > 1 and len(keys[0]) == 1:
            keys = keys[1:]  # the article before Latin letters: ה-BBC
        firsts = (keys[0], keys[0][1:]) if has_article(use.entry, wording) else (keys[0],)
        for at in _begins(firsts, index, use.entry.kind, alone=len(keys) == 1):
            rest = text[at + 1 : at + len(keys)]
            if len(rest) == len(keys) - 1 and all(
                _continues(word.key, key, use.entry.kind)
                for word, key in zip(rest, keys[1:], strict=True)
            ):
                yield text[at].span[0], text[at + len(keys) - 1].span[1]


@lru_cache(maxsize=512)
def _stems(target: str) -> Index:
    index: Index = defaultdict(list)
    for at, word in enumerate(words(target, "he")):
        for prefix, rest in prefixed(word.key):
            for stem, suffix in suffixed(rest):
                index[plene(stem)].append((at, prefix, suffix))
    return index


def _begins(firsts: tuple[str, ...], index: Index, kind: Kind, alone: bool) -> Iterator[int]:
    """The words that may be the term's first, with particles and, if it is common, endings."""
    for form in firsts:
        yield from (at for at, _, suffix in index.get(plene(form), ()) if not suffix)
    if kind in COMMON or (alone and kind is Kind.PLACE):
        for stem in {stem for form in firsts for stem, _ in suffixed(form)}:
            yield from (at for at, _, _ in index.get(plene(stem), ()))
    elif not alone and firsts[-1].endswith("ה"):
        construct = index.get(plene(firsts[-1][:-1]), ())
        yield from (at for at, _, suffix in construct if suffix == "ת")


def _continues(seen: str, key: str, kind: Kind) -> bool:
    """Whether ``seen`` is the term's next word, with or without its article or "and"."""
    plain, wanted = _without_article(seen), _without_article(key)
    if plene(plain) == plene(wanted):
        return True
    if kind not in COMMON and kind is not Kind.PLACE:
        return False
    return bool({plene(s) for s, _ in suffixed(plain)} & {plene(s) for s, _ in suffixed(wanted)})


def _without_article(key: str) -> str:
    for article in ("וה", "ה"):
        if key.startswith(article) and len(key) - len(article) >= 2:
            return key[len(article) :]
    return key
