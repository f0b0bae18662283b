"""Hebrew terms in a sentence: the particles written on to the word before which they stand."""

import re
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from translators.language.hebrew_letters import PARTICLE_STACKS, PREFIXES
from translators.terms.entry import Entry, Kind
from translators.terms.tokens import hebrew_key, hebrew_keys, listed, prefixed

_CALLED = {
    "and": "ו",
    "in": "ב",
    "at": "ב",
    "on": "ב",
    "with": "ב",
    "by": "ב",
    "to": "ל",
    "for": "ל",
    "into": "ל",
    "from": "מ",
    "than": "מ",
    "that": "ש",
    "which": "ש",
    "who": "ש",
    "as": "כ",
    "when": "כש",
}
_SWALLOW = frozenset("בלכ")
_LIKE = 60.0
"""From this likeness on, what is left behind the particles is the term, spelled otherwise."""
_OWN_HE = listed(
    "הר הרי הצעת הפסקת הסדר הסכם הסכמי הודו הולנד האג הגנה הלכה הון הוצאת הוראת היאחזות"
)
"""Words of glossaries whose first letter is no article."""
_APART = re.compile(rf"(?<![^\W_])([{PREFIXES}]{{1,5}})(?<!של)[-־–]$")


@dataclass(frozen=True, slots=True)
class Particles:
    """The particles on a word; not ``sure`` where its first letters may be particles or not."""

    text: str
    sure: bool


def particles_apart(before: str) -> str:
    """The particles that a hyphen parts from what follows ``before``: ב in "הוא גר ב-", וב, מה."""
    match = _APART.search(before[-8:])
    return match.group(1) if match and match.group(1) in PARTICLE_STACKS else ""


def particles_on(
    word: str, term: str, english: tuple[str, ...], known: frozenset[str]
) -> Particles:
    """The particles on ``word``, which stands for ``term``.

    Judged by what is left without them: the term in another spelling, or a word of the glossary
    (``known`` keys). Else those letters are particles that the ``english`` words before the term
    call for.
    """
    key, wanted = hebrew_key(word), hebrew_key(term.split()[0])
    bare = wanted[1:] if wanted.startswith("ה") and len(wanted) > 3 else wanted
    options = [(max(ratio(rest, wanted), ratio(rest, bare)), p, rest) for p, rest in prefixed(key)]
    best, prefix, _ = max(options, key=lambda o: (o[0], -len(o[1])), default=(0.0, "", ""))
    if best >= _LIKE:
        return Particles(prefix, sure=True)
    for _, prefix, rest in options:
        if rest in known:
            return Particles(prefix, sure=True)
    called = {letter for word in english for letter in _CALLED.get(word, "")}
    fitting = [p for _, p, _ in options if p and set(p) <= called]
    sure = bool(fitting) or len(options) < 2
    return Particles(max(fitting, key=len, default=""), sure)


def has_article(entry: Entry, term: str) -> bool:
    """Whether the ה that begins ``term`` is the article, not the first letter of its name."""
    first = hebrew_key(term.split()[0])
    if not first.startswith("ה") or first in _OWN_HE:
        return False
    a_name = entry.kind in (Kind.PLACE, Kind.PERSON, Kind.GIVEN_NAME)
    return not (a_name and entry.english.removeprefix("The ")[:1] == "H")


def with_particles(prefix: str, term: str, article: bool) -> str:
    """``term`` with ``prefix`` before it; ב, כ and ל take the place of its ``article``.

    A hyphen parts the particles from Latin letters and digits.
    """
    if not prefix:
        return term
    if prefix.endswith("ה") and len(prefix) > 1 and term.startswith("ה") and article:
        prefix = prefix[:-1]
    if article and prefix[-1] in _SWALLOW:
        term = term[1:].removeprefix("-")
    return f"{prefix}-{term}" if term[:1].isascii() and term[:1].isalnum() else prefix + term


def known_keys(entries: tuple[Entry, ...]) -> frozenset[str]:
    """The first words of every Hebrew form."""
    forms = (form for entry in entries for form in entry.hebrew)
    return frozenset(keys[0] for form in forms if (keys := hebrew_keys(form)))
