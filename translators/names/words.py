"""English words that stand with names: before them, inside them, and in names of no person."""

import re

from translators.names.sections import sections

_POSSESSIVE = re.compile(r"['’]s$")
_LISTS = {name: frozenset(text.split()) for name, text in sections("words").items()}

TITLES = _LISTS["titles"]
"""Words that announce a person when they stand right before a name."""

WEAK_TITLES = _LISTS["weak_titles"]
"""Titles that stand before other names as well: what follows must have two words at least."""

PARTICLES = _LISTS["particles"]
"""Small words inside a person's name."""

NO_PERSON = _LISTS["no_person"]
"""Words of the names of organisations, places, laws and events: where one stands, no person is."""

NO_NAME = _LISTS["no_name"]
"""Capitalised words that are no name on their own."""

KEPT_IN_LATIN = _LISTS["kept_in_latin"]
"""Brands that newsrooms keep in Latin letters, or at least that no rule should spell."""

COMPANY_BEFORE = _LISTS["company_before"]
"""Words right before the name of a company or a brand: chipmaker, airline."""

COMPANY_AFTER = _LISTS["company_after"]
"""Words right after such a name: shares, engines, shareholders."""

SAID = _LISTS["said"]
"""Verbs whose subject at the beginning of a sentence is a person."""


def bare(word: str) -> str:
    """``word`` as it stands in the lists: in small letters, without the dot of an abbreviation."""
    return word.lower().rstrip(".")


def without_possessive(word: str) -> str:
    """Rozen of "Rozen's"."""
    return _POSSESSIVE.sub("", word)
