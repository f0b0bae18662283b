"""What stands in a translation where a term of the source should: the words linked to it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from translators.base import Link, Range, meet
from translators.terms.find import TermUse
from translators.terms.linked import Linked
from translators.terms.tokens import Word, closed, hebrew_keys, listed, plene, prefixed
from translators.terms.trie import english_tokens
from translators.terms.wording import russian_forms, wordings

_BESIDE = 0.5
_REACH = 40
_ALIKE = 65.0
_TITLE, _TITLE_WORDS = 60, 3
_OPENED = re.compile(r"[^\W\d_] [«\"“״]([^«»\"“”״]*)$")
_CLOSED = re.compile(r"([^«»\"“”״]*)[»\"”״](?!\w)")
_PARTICLES = listed(
    "the a an in at on to for from of by with and or that as into s than which who when"
)


@dataclass(frozen=True, slots=True)
class StandIn:
    """The words ``first`` to before ``last`` of the target, and how sure the alignment is of them.

    ``span`` is their range, with the quotation mark that closes one inside; ``whole`` tells that
    every word of the term is linked. ``before`` are the English particles right before the term,
    the nearest first; ``begins`` tells that the English sentence begins with a capital.
    """

    first: int
    last: int
    span: Range
    confidence: float
    whole: bool
    before: tuple[str, ...]
    begins: bool


def stand_in(use: TermUse, linked: Linked) -> StandIn | None:
    """The one run of target words that the links give for the term; None if they give none or two.

    A word that stands for other words of the source too is no one's: only particles may share it.
    """
    own = _strong(linked.links_of(use.span))
    hit = sorted({at for link in own for at in linked.words_in(link.target)})
    if not hit or hit[-1] - hit[0] >= len(hit):
        return None
    if hit[0] and _is_its_article(linked, use, hit[0] - 1):
        hit.insert(0, hit[0] - 1)
    start, end = linked.words[hit[0]].span[0], linked.words[hit[-1]].span[1]
    span = closed(linked.target, (start, end))
    if use.text.endswith(".") and linked.target[start : end + 1].endswith(use.text):
        span = (start, end + 1)
    confidence = sum(link.confidence for link in own) / len(own)
    if _is_shared(use, span, confidence, linked):
        return None
    return StandIn(
        hit[0],
        hit[-1] + 1,
        span,
        confidence,
        whole=_covers(own, use),
        before=_before(linked.source[max(0, use.span[0] - _REACH) : use.span[0]]),
        begins=linked.source[:1].isupper(),
    )


def _is_its_article(linked: Linked, use: TermUse, at: int) -> bool:
    """Whether the word ``at`` of the target is the article of a term that was left in English."""
    start, end = linked.words[at].span
    article = linked.target[start : end + 1]
    return article == "The " and use.text.startswith(article)


def _strong(links: list[Link]) -> list[Link]:
    """The links that the strongest does not put to shame."""
    best = max((link.confidence for link in links), default=0.0)
    return [link for link in links if link.confidence >= best * _BESIDE]


def _is_shared(use: TermUse, span: Range, confidence: float, linked: Linked) -> bool:
    return any(
        link.confidence >= confidence * _BESIDE
        and not meet(link.source, use.span)
        and linked.source[slice(*link.source)].strip("'’").lower() not in _PARTICLES
        for link in linked.links_to(span)
    )


def looks_like(use: TermUse, words: Sequence[Word], language: str) -> bool:
    """Whether the words are the term in another spelling, or still in Latin letters."""
    seen = [word.key for word in words]
    if any("a" <= letter <= "z" for key in seen for letter in key):
        return True
    if language == "ru":
        forms = russian_forms(use.entry, use.phrase)
        return any(_all_alike(seen, form) for form in forms)
    wanted = [hebrew_keys(form) for form in wordings(use.entry, use.phrase, "he")]
    wanted += [(form[0][1:], *form[1:]) for form in wanted if form[0].startswith("ה")]
    return any(
        _all_alike([rest, *seen[1:]], form) for _, rest in prefixed(seen[0]) for form in wanted
    )


def _all_alike(seen: Sequence[str], form: Sequence[str]) -> bool:
    """Word by word: a phrase with one word of its own is another phrase."""
    return len(seen) == len(form) and all(
        ratio(plene(one), plene(other)) >= _ALIKE for one, other in zip(seen, form, strict=True)
    )


def is_variant(use: TermUse, words: Sequence[Word], language: str) -> bool:
    """Whether a word of the term stands among the words: another way to name it, or a part."""
    if language == "ru":
        own = {key for form in russian_forms(use.entry, use.phrase) for key in form}
        return any(word.key in own for word in words)
    own = {
        plene(key)
        for form in wordings(use.entry, use.phrase, "he")
        for key in hebrew_keys(form)
        if len(key) > 1
    }
    return any(plene(rest) in own for word in words for _, rest in prefixed(word.key))


def _covers(own: Sequence[Link], use: TermUse) -> bool:
    tokens = [token for token in english_tokens(use.text) if token.key not in _PARTICLES]
    ranges = [(use.span[0] + t.start, use.span[0] + t.end) for t in tokens if t.text.isalnum()]
    return all(any(meet(link.source, span) for link in own) for span in ranges)


def _before(source: str) -> tuple[str, ...]:
    found: list[str] = []
    for word in reversed(source.lower().split()[-3:]):
        if word not in _PARTICLES:
            break
        found.append(word)
    return tuple(found)


def is_in_a_name(target: str, span: Range) -> bool:
    """Whether the range is a part of a short quotation after a noun, a title: «Стад де Франс»."""
    opened = _OPENED.search(target[max(0, span[0] - _TITLE) : span[0]])
    closed_by = _CLOSED.match(target[span[1] : span[1] + _TITLE])
    if not opened or not closed_by:
        return False
    parts = (opened.group(1), closed_by.group(1))
    return any(parts) and sum(len(part.split()) for part in parts) <= _TITLE_WORDS
