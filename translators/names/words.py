"""English words that stand with names: before them, inside them, and in names of no person."""

from functools import cache
from importlib.resources import files


@cache
def _lists() -> dict[str, frozenset[str]]:
    """The lists of ``rules/words.txt``: a line "[name]", then words."""
    text = files(__package__).joinpath("rules", "words.txt").read_text("utf-8")
    sections = (section.partition("]\n") for section in text.split("\n[")[1:])
    return {name: frozenset(words.split()) for name, _, words in sections}


TITLES = _lists()["titles"]
"""Words that announce a person when they stand right before a name."""

WEAK_TITLES = _lists()["weak_titles"]
"""Titles that stand before other names as well: what follows must have two words at least."""

PARTICLES = _lists()["particles"]
"""Small words inside a person's name."""

NO_PERSON = _lists()["no_person"]
"""Words of the names of organisations, places, laws and events: where one stands, no person is."""

NO_NAME = _lists()["no_name"]
"""Capitalised words that are no name on their own."""

KEPT_IN_LATIN = _lists()["kept_in_latin"]
"""Brands that newsrooms keep in Latin letters, or at least that no rule should spell."""

SAID = _lists()["said"]
"""Verbs whose subject at the beginning of a sentence is a person."""
