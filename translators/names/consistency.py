"""One person spelled one way: variants noticed, the usual form proposed, and put in where safe.

The usual form is the glossary's, then a human's, then the register's, then that of most mentions
in the article.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from translators.base import Finding, Range, Severity
from translators.language.declension import in_case_of
from translators.names.observe import Observation
from translators.names.register import NameWord, Register
from translators.names.spelling import plain, same_spelling, sound_likeness

_HYPHEN = re.compile(r"[-‑־]")
_MIN_LIKENESS = 0.5  # below, two words are two translations rather than two spellings
_REGISTER_FIRST = 2  # mentions in the register that outweigh the article's own majority


@dataclass(frozen=True, slots=True)
class Variant:
    """A spelling that is not the usual one: where it stands, and what should.

    ``usual`` is in the nominative, or without particles; ``replacement`` the same in the case and
    with the particles of ``surface``, None where it would be a guess; ``reason`` says why.
    """

    sentence: int
    name: NameWord
    span: Range
    surface: str
    usual: str
    replacement: str | None
    reason: str


def variants(observations: Sequence[Observation], register: Register) -> tuple[Variant, ...]:
    """The spellings of one article that differ from the usual one, in the article's order.

    A mention that can be read as the usual form never counts; one spelled by rule has no vote where
    there is another. Where an article spells a name two
    ways equally often and the register does not decide, the later ones are variants of the first
    without a replacement. Pure.
    """
    mentions: dict[tuple[NameWord, str], list[Observation]] = {}
    for one in observations:
        mentions.setdefault((one.name, one.language), []).append(one)
    found = [one for group in mentions.values() for one in _of_name(group, register)]
    return tuple(sorted(found, key=lambda one: (one.sentence, one.span)))


def unify(
    targets: Sequence[str], found: Sequence[Variant]
) -> tuple[tuple[str, ...], tuple[Variant, ...]]:
    """``targets`` with every safe replacement made, and the variants that remain for a person.

    For machine translations only: an editor's spelling is not ours to change. The remaining
    variants' spans are those in the new texts.
    """
    texts, remaining = list(targets), []
    for n, text in enumerate(targets):
        here = sorted((one for one in found if one.sentence == n), key=lambda one: one.span)
        texts[n], left = _replaced(text, here)
        remaining += left
    return tuple(texts), tuple(remaining)


def _replaced(text: str, found: Sequence[Variant]) -> tuple[str, list[Variant]]:
    out, last, left = "", 0, []
    for one in found:
        start, end = one.span
        out += text[last:start]
        if one.replacement is None:
            left.append(replace(one, span=(len(out), len(out) + end - start)))
        out += one.surface if one.replacement is None else one.replacement
        last = end
    return out + text[last:], left


def variant_finding(variant: Variant) -> Finding:
    """A warning at the variant that names the usual form."""
    message = f"“{variant.name.word}” is spelled “{variant.usual}” {variant.reason}."
    return Finding("names", Severity.WARNING, message, variant.span)


def _of_name(group: Sequence[Observation], register: Register) -> Iterator[Variant]:
    chosen = [one for one in group if not one.by_rule]
    usual, reason, sure = _usual(chosen or group, register)
    language = group[0].language
    for one in group:
        if any(same_spelling(form, usual, language) for form in one.forms):
            continue
        if not _are_comparable(one.forms[0], usual, language):
            continue
        new = _in_place(one, group, usual) if sure else None
        yield Variant(one.sentence, one.name, one.span, one.surface, usual, new, reason)


def _are_comparable(form: str, usual: str, language: str) -> bool:
    """Whether two words are spellings of one: alike, and of as many parts ("Абдель-Фаттах")."""
    parts = [len(_HYPHEN.split(word)) for word in (form, usual)]
    return parts[0] == parts[1] and sound_likeness(form, (usual,), language) >= _MIN_LIKENESS


def _usual(group: Sequence[Observation], register: Register) -> tuple[str, str, bool]:
    """The usual form, why in words, and whether it is surely so."""
    known = register.usual(group[0].name, group[0].language)
    if known is not None and known.authority > 0:
        reason = "in the glossary" if known.authority > 1 else "by an editor before"
        return known.form, reason, True
    if known is not None and known.count >= _REGISTER_FIRST:
        return known.form, "in other articles", True
    form, count, next_count = _majority(group)
    if count > next_count:
        return form, "elsewhere in this article", True
    return form, "before in this article, as often: choose one", False


def _majority(group: Sequence[Observation]) -> tuple[str, int, int]:
    """The form that most mentions may be read as, their number, and that of all others.

    Forms that differ in marks and capitals alone count as one, written as it was first.
    """
    counts: dict[str, int] = {}
    written: dict[str, str] = {}
    rank: dict[str, int] = {}
    for one in group:
        keys = dict.fromkeys(plain(form, one.language) for form in one.forms)
        for n, key in enumerate(keys):
            counts[key] = counts.get(key, 0) + 1
            rank.setdefault(key, n)
        for form in one.forms:
            written.setdefault(plain(form, one.language), form)
    order = list(counts)
    best = max(order, key=lambda key: (counts[key], -rank[key], -order.index(key)))
    return written[best], counts[best], len(group) - counts[best]


def _in_place(one: Observation, group: Sequence[Observation], usual: str) -> str | None:
    """The usual form in the case, or after the particles, that ``one`` has."""
    base = _base(one, group)
    if one.language == "he":
        before = one.surface[: len(one.surface) - len(base)]
        return before + usual if one.surface == before + base else None
    given = one.name.person.startswith(one.name.word + " ")
    new = in_case_of(one.surface, base, usual, given)
    return new and (new[:1].upper() + new[1:] if one.surface[:1].isupper() else new)


def _base(one: Observation, group: Sequence[Observation]) -> str:
    """Of what a variant may be read as, the form it shares with most others, then the likeliest."""
    return max(
        one.forms,
        key=lambda form: (sum(form in other.forms for other in group), -one.forms.index(form)),
    )
