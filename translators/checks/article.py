"""What only shows over an article: one English sentence in two wordings, two in one."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from translators.base import Finding
from translators.checks.pair import LANGUAGES, shown, warning

Sentence = tuple[str, str]
"""A source and its translation."""
_Wordings = Mapping[str, Counter[str]]

_TOKEN = re.compile(r"[^\W_]+")
_MIN_WORDS = 4
_NOT = re.compile(r"n t\b")
_SLIGHT = frozenset(
    ("a", "an", "the", "that", "also", "s", "d", "ve", "has", "had", "have", "would")
)


def check_article(pairs: Sequence[Sentence], language: str) -> tuple[tuple[Finding, ...], ...]:
    """What is inconsistent between the segments of an article: for each pair, its findings.

    The findings of ``check`` are not among them. Case, punctuation and white space do not count,
    as a headline is written otherwise than a sentence of the same words. Of two wordings the
    rarer one is flagged, or the later where both are as frequent.
    """
    bare = [(_bare(source), _bare(target)) for source, target in pairs]
    by_source, by_target = _grouped(bare), _grouped([(b, a) for a, b in bare])
    texts = {
        key: text
        for keys, pair in zip(bare, pairs, strict=True)
        for key, text in zip(keys, pair, strict=True)
    }
    return tuple(
        (
            *_other_wording(target, by_source[source], texts, LANGUAGES[language]),
            *_other_origin(source, target, by_target[target], texts),
        )
        for source, target in bare
    )


def _grouped(pairs: Sequence[Sentence]) -> _Wordings:
    groups: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, value in pairs:
        groups[key][value] += 1
    return groups


def _other_wording(
    target: str, wordings: Counter[str], texts: Mapping[str, str], name: str
) -> Iterator[Finding]:
    usual = max(wordings, key=wordings.__getitem__)
    if target != usual and target:
        message = f"The same English has another {name} wording: {shown(texts[usual])}. Choose one."
        yield warning("inconsistent", message)


def _other_origin(
    source: str, target: str, origins: Counter[str], texts: Mapping[str, str]
) -> Iterator[Finding]:
    """Short segments may fall together rightly: "Photo" and "Picture"."""
    long = min(len(source.split()), len(target.split())) >= _MIN_WORDS
    other = next((one for one in origins if _weighty(one) != _weighty(source)), None)
    if long and other and len(other.split()) >= _MIN_WORDS:
        message = (
            f"Another English sentence is translated so: {shown(texts[other])}. One may be wrong."
        )
        yield warning("inconsistent", message)


def _weighty(source: str) -> list[str]:
    """The words that tell sentences apart: "they didn't say" and "They did not say that"."""
    return [word for word in _NOT.sub(" not", source).split() if word not in _SLIGHT]


def _bare(text: str) -> str:
    """Words and numbers: "1 killed" and "5 killed" are two sentences."""
    return " ".join(_TOKEN.findall(text.casefold()))
