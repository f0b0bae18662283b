"""What only shows when an article's translations are read together: names, and one wording."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from translators.base import Finding, Origin, Translation, meet
from translators.checks.article import check_article
from translators.finish.moves import moved
from translators.house import House
from translators.names.consistency import Variant, unify, variant_finding, variants
from translators.names.observe import Observation, SentencePair, observe, spellings_of
from translators.names.persons import article_persons
from translators.names.register import (
    Authority,
    Register,
    Spelling,
    glossary_spellings,
    register_of,
)
from translators.segment import Segment

Translations = Mapping[str, Translation]
"""Translations by segment key."""


def persons_named(segments: Sequence[Segment], house: House) -> frozenset[str]:
    """The persons whom an article's segments name, as the English writes them in full."""
    found = article_persons([one.text for one in segments], house.glossary.given_names)
    return frozenset(use.person for uses in found for use in uses)


def register_for(persons: frozenset[str], known: Sequence[Spelling], house: House) -> Register:
    """How ``persons`` are spelled: ``known`` from articles, and what the glossary says."""
    named = (entry for person in persons for entry in house.glossary.persons.get(person, ()))
    glossary = (
        spelling
        for entry in sorted(set(named), key=lambda entry: entry.identity)
        for form in entry.accepted(house.language)[:1]
        for spelling in glossary_spellings(entry.english, entry.aliases, form, house.language)
    )
    return register_of([*known, *glossary])


def spellings_in(
    segments: Sequence[Segment], translations: Translations, house: House
) -> tuple[Spelling, ...]:
    """How an article spells persons' names, for the register; an editor's words count for more."""
    pairs = _pairs(segments, translations)
    register = register_for(persons_named(segments, house), (), house)
    seen = observe(pairs, house.language, house.glossary.given_names, register)
    human = [_is_human(translations[one.key]) for one in segments]
    return (
        *spellings_of([one for one in seen if human[one.sentence]], Authority.HUMAN),
        *spellings_of([one for one in seen if not human[one.sentence]], Authority.MACHINE),
    )


def read_together(
    segments: Sequence[Segment],
    translations: Translations,
    house: House,
    register: Register,
) -> dict[str, Translation]:
    """An article's translations with one spelling a person, and findings where they disagree.

    ``segments`` are those of one article in reading order; ``register`` is that of the persons
    named. Machine translations are changed where that is safe; an editor's words are
    only flagged.
    """
    pairs = _pairs(segments, translations)
    seen = observe(pairs, house.language, house.glossary.given_names, register)
    told = [replace(one, by_rule=_is_by_rule(one, segments, translations)) for one in seen]
    found = variants(told, register)
    ours = [one for one in found if not _is_human(translations[segments[one.sentence].key])]
    texts, remaining = unify([pair.target for pair in pairs], ours)
    flagged = [*(one for one in found if one not in ours), *remaining]
    spelled = [
        _spelled(translations[one.key], text) for one, text in zip(segments, texts, strict=True)
    ]
    return _with_findings(segments, spelled, flagged, house.language)


def _with_findings(
    segments: Sequence[Segment],
    translations: Sequence[Translation],
    flagged: Sequence[Variant],
    language: str,
) -> dict[str, Translation]:
    wordings = [(a.text, b.text) for a, b in zip(segments, translations, strict=True)]
    names = [
        tuple(variant_finding(one) for one in flagged if one.sentence == n)
        for n in range(len(segments))
    ]
    return {
        one.segment_key: replace(one, findings=(*one.findings, *spelling, *wording))
        for one, spelling, wording in zip(
            translations, names, check_article(wordings, language), strict=True
        )
    }


def _pairs(segments: Sequence[Segment], translations: Translations) -> list[SentencePair]:
    return [
        SentencePair(one.text, translations[one.key].text, translations[one.key].alignment)
        for one in segments
    ]


def _is_by_rule(one: Observation, segments: Sequence[Segment], translations: Translations) -> bool:
    findings = translations[segments[one.sentence].key].findings
    return any(f.check == "names" and f.span and meet(f.span, one.span) for f in findings)


def _spelled(translation: Translation, text: str) -> Translation:
    if text == translation.text:
        return translation
    move = moved(translation.text, text)
    return replace(
        translation,
        text=text,
        findings=tuple(
            replace(one, span=one.span and move(one.span))
            for one in translation.findings
            if not _is_settled(one, translation.text, text[slice(*move(one.span or (0, 0)))])
        ),
        alignment=tuple(replace(one, target=move(one.target)) for one in translation.alignment),
    )


def _is_settled(finding: Finding, text: str, now: str) -> bool:
    """Whether a name was spelled by rule and is now spelled as elsewhere, all its words."""
    if finding.check != "names" or finding.span is None:
        return False
    before = text[slice(*finding.span)].split()
    return all(one != other for one, other in zip(before, now.split(), strict=False))


def _is_human(translation: Translation) -> bool:
    return translation.origin in (Origin.HUMAN, Origin.MEMORY)
