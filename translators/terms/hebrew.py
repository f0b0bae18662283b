"""Hebrew terms in a sentence: the particles written on to the word before which they stand."""

from rapidfuzz.fuzz import ratio

from translators.terms.tokens import hebrew_key, prefixed

_ENGLISH = {
    "and": "ו",
    "in": "ב",
    "at": "ב",
    "on": "ב",
    "with": "ב",
    "by": "ב",
    "to": "ל",
    "for": "ל",
    "into": "ל",
    "of": "לשמ",
    "from": "מ",
    "than": "מ",
    "that": "ש",
    "which": "ש",
    "who": "ש",
    "the": "ה",
    "as": "כ",
    "like": "כ",
    "when": "כש",
}
_SWALLOW = frozenset("בלכ")
_LIKE = 60.0
"""From this likeness on, what is left behind the particles is the term, spelled otherwise."""


def particles(word: str, term: str, before: tuple[str, ...]) -> str:
    """The particles on ``word``, which stands for ``term``.

    Judged by what is left without them: a misspelled term. Where nothing like it is left, those
    letters are particles that the English words ``before`` the term call for.
    """
    key, wanted = hebrew_key(word), hebrew_key(term.split()[0] if term else "")
    bare = wanted[1:] if wanted.startswith("ה") and len(wanted) > 3 else wanted
    options = [(max(ratio(rest, wanted), ratio(rest, bare)), p) for p, rest in prefixed(key)]
    best, prefix = max(options, key=lambda o: (o[0], -len(o[1])), default=(0.0, ""))
    if best >= _LIKE:
        return prefix
    called = {letter for english in before for letter in _ENGLISH.get(english, "")}
    fitting = [p for _, p in options if p and set(p) <= called]
    return max(fitting, key=len, default="")


def with_particles(prefix: str, term: str) -> str:
    """``term`` with ``prefix`` before it; ב, כ and ל take the place of its article.

    A hyphen parts the particles from Latin letters and digits.
    """
    if not prefix:
        return term
    if term.startswith("ה") and (prefix[-1] in _SWALLOW or prefix[-1] == "ה"):
        term = term[1:].removeprefix("-") if len(hebrew_key(term.split()[0])) > 2 else term
    if prefix.endswith("ה") and term[:1].isascii():
        return f"{prefix}-{term}"
    return f"{prefix}-{term}" if term[:1].isascii() and term[:1].isalnum() else prefix + term
