"""What is known of an article without asking a model: the memory's words, and the store's."""

from collections.abc import Iterable, Mapping

from flows.desk import Desk, Engine
from store.translations import known_translations
from translators.align.lexicon import lexicon_version
from translators.base import Translation, digest, faults
from translators.house import House
from translators.memory.entry import in_order
from translators.memory.recall import Recall
from translators.segment import Segment
from translators.terms.find import version_for
from translators.translate import from_fuzzy, from_memory


def known_without_model(
    desk: Desk, segments: Mapping[str, Segment], language: str, engine: Engine
) -> dict[str, Translation]:
    """What needs no model: the memory's words first, then those of the same model before.

    The segments are those of one article in reading order.
    """
    known = _remembered(desk, segments, language)
    house = desk.house(language)
    terms = terms_of([one for key, one in segments.items() if key not in known], house)
    receipt = house.receipt(desk.translator(language, engine))
    return known | dict(known_translations(desk.database, terms, language, receipt))


def terms_of(segments: Iterable[Segment], house: House) -> dict[str, str]:
    """The version of what glossary and lexicon have for each segment, by key."""
    return {one.key: _version(one.text, house) for one in segments}


def _version(text: str, house: House) -> str:
    terms = version_for(text, house.glossary, house.language)
    words = lexicon_version(text, house.lexicon)
    return digest((f"{terms} {words}",)) if terms or words else ""


def _remembered(
    desk: Desk, segments: Mapping[str, Segment], language: str
) -> dict[str, Translation]:
    """What the memory has: the same sentence, or one close enough that no check finds wrong."""
    settings = desk.settings.memory
    asked = in_order([segment.text for segment in segments.values()])
    recalled = desk.memory.recall(asked, language, settings.scope)
    found = (
        _from_recall(segment, recall, language, settings.fuzzy_from)
        for segment, recall in zip(segments.values(), recalled, strict=True)
    )
    return {one.segment_key: one for one in found if one is not None}


def _from_recall(
    segment: Segment, recall: Recall, language: str, fuzzy_from: float
) -> Translation | None:
    if recall.exact is not None:
        return from_memory(segment, recall.exact, language)
    close = (from_fuzzy(segment, match, language) for match in recall.taken(fuzzy_from))
    return next((one for one in close if not faults(one.findings)[0]), None)
