"""The name register of the newsroom: what it learns from each article, and what it knows."""

from collections.abc import Iterable, Sequence

from flows.desk import Desk
from store.names import keep_names, load_names
from translators.segment import Segment
from translators.together import (
    Translations,
    persons_named,
    read_together,
    register_for,
    spellings_in,
)

Translated = tuple[str, Sequence[Segment], Translations]
"""An article's id, its segments in reading order, and their translations."""


def learn_names(desk: Desk, articles: Iterable[Translated], language: str) -> None:
    """Keep how articles spell persons' names, before anything is spelled alike.

    Every article of a batch is learnt before the first is put together, so what a name's usual
    spelling is does not depend on the order of the articles.
    """
    house = desk.house(language)
    spelled = {
        article: spellings_in(segments, translations, house)
        for article, segments, translations in articles
    }
    keep_names(desk.database, spelled, language)


def with_names_alike(
    desk: Desk, segments: Sequence[Segment], translations: Translations, language: str
) -> Translations:
    """An article's translations with every person spelled as most articles do."""
    house = desk.house(language)
    persons = persons_named(segments, house)
    known = load_names(desk.database, persons, language, but_of="") if persons else ()
    return read_together(segments, translations, house, register_for(persons, known, house))
