"""Which form of a Russian term a place in a sentence needs.

Three witnesses are heard, and the form they weigh most for is taken: the words that stand there
now, the forms of the term they look like, and what governs the place: a preposition, an adjective
or noun before it, a verb.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from translators.language.declension import Case, Number
from translators.terms.governors import (
    AFTER_NOUN,
    AFTER_PREDICATE,
    AFTER_VERB,
    AGES,
    AND,
    AT,
    AT_WHOM,
    BY,
    COMMANDED,
    COMMANDING,
    DEFAULT,
    KINDS_OF_BODIES,
    KINDS_OF_PLACES,
    MOTION,
    MOVING,
    NAMED,
    PREPOSITIONS,
    RELATIVES,
    RULING,
    START,
    STARTS,
    TELLING,
    TIMES,
    TO_WHOM,
    WHOSE,
    WITH_WHAT,
    Weights,
)
from translators.terms.place import MOST_ADJECTIVES, Place, adjectives, counted, parted
from translators.terms.russian import Reading, is_known, lemmas, readings
from translators.terms.tokens import russian_key

Form = Callable[[Case, Number], str]

_SURE = 0.75
_UNKNOWN_TRUST = 0.35
_FLOOR = 0.02
_RARE = 0.002
_ALIKE = 0.75
_SHARPNESS = 40
_REACH = 4
_LONGEST_LIST = 12  # words


@dataclass(frozen=True, slots=True)
class Choice:
    """The form to write; ``sure`` if the witnesses agree."""

    form: str
    sure: bool


def choose_form(form: Form, place: Place, plural: bool | None) -> Choice:
    """The form for ``place``; ``plural`` is what the English says, None for a name."""
    standing = _standing(place)
    around = governed(place)
    numbers = Number if plural is not None else (Number.SINGULAR,)
    forms = {(case, number): form(case, number) for case in Case for number in numbers}
    alike = _likeness(place, set(forms.values()))
    count = counted(place) if plural is not None else None
    scores: dict[str, float] = defaultdict(float)
    for (case, number), text in forms.items():
        if count:
            fits = 1.0 if count == (case, number) else 0.05
            scores[text] += standing[case] * fits * alike[text]
            continue
        fits = 1.0 if plural is None or (number is Number.PLURAL) == plural else 0.1
        scores[text] += standing[case] * around.get(case, _RARE) * fits * alike[text]
    best = max(scores, key=lambda text: scores[text])
    return Choice(best, scores[best] >= _SURE * sum(scores.values()))


def _likeness(place: Place, forms: set[str]) -> dict[str, float]:
    """How like what stands there each form is: a misspelled term keeps its ending."""
    seen = " ".join(word.key for word in place.words[place.first : place.last])
    found = {text: ratio(seen, russian_key(text).strip("«»")) / 100 for text in forms}
    best = max(found.values())
    if best < _ALIKE:
        return dict.fromkeys(forms, 1.0)
    return {text: (likeness / best) ** _SHARPNESS for text, likeness in found.items()}


def _standing(place: Place) -> Weights:
    """The case of the words that stand there; every case alike if they say nothing."""
    total: Weights = dict.fromkeys(Case, 1.0)
    for word in place.words[place.first : place.last]:
        spoken = [reading for reading in readings(word.key) if reading.case]
        acronym = len(word.key) > 1 and place.text[slice(*word.span)].isupper()
        if not spoken or acronym or word.key.isascii():
            continue
        trust = 1.0 if is_known(word.key) else _UNKNOWN_TRUST
        total = _combined(total, _weights(spoken), trust)
        if any(reading.part == "NOUN" for reading in spoken) and not place.person:
            break  # what follows the head noun depends on it
    return total


def _weights(found: Iterable[Reading]) -> Weights:
    weights: Weights = dict.fromkeys(Case, _FLOOR)
    for reading in found:
        if reading.case:
            weights[reading.case] += reading.score**0.5
    return weights


def _combined(one: Weights, other: Weights, trust: float) -> Weights:
    mean = sum(other.values()) / len(Case)
    return {c: one.get(c, _RARE) * (trust * other.get(c, 0) + (1 - trust) * mean) for c in Case}


def governed(place: Place) -> Weights:
    """The cases that what stands before the place allows."""
    at = place.first - 1
    while place.person and at >= 0 and place.words[at].key.isascii() and not parted(place, at):
        at -= 1  # what governs a name stands before its title: встретился с President
    agreeing: list[Reading] = []
    most = max(-1, at - MOST_ADJECTIVES)
    while at > most and not parted(place, at) and (own := adjectives(place.words[at].key)):
        agreeing = own
        at -= 1
    weights = _before(place, at)
    return _combined(weights, _weights(agreeing), 1.0) if agreeing else weights


def _before(place: Place, at: int) -> Weights:
    if at < 0 or parted(place, at):
        return _after_sign(place, at)
    word = place.words[at].key
    if word in PREPOSITIONS:
        return _after_preposition(place, at)
    if word in AND:
        return _like_the_other(place, at - 1)
    best = readings(word)[0]
    if best.passive:
        return _mixed(BY, _weights(readings(word)))
    if best.part in ("VERB", "INFN", "GRND"):
        return _after_verb(place, at, best)
    if best.part == "NOUN":
        return _after_noun(place, at, best)
    return DEFAULT


def _after_verb(place: Place, at: int, verb: Reading) -> Weights:
    """What a verb asks for: its subject, if that is not before it, else whom or to whom."""
    if verb.lemma in RULING:
        return WITH_WHAT
    before = at - 1
    while before >= 0 and readings(place.words[before].key)[0].part in ("PRCL", "ADVB"):
        before -= 1
    if verb.part == "VERB" and not _is_subject(place, before):
        return AFTER_VERB
    return TO_WHOM if verb.lemma in TELLING else AFTER_PREDICATE


def _is_subject(place: Place, at: int) -> bool:
    """Whether word ``at`` is in the nominative and in no other case that stands before a verb.

    A name that no dictionary has, or that was left in English, is taken for it, and so is the
    first word of a sentence: models keep the order of the English.
    """
    if at < 0 or parted(place, at):
        return False
    word = place.words[at].key
    if word.isascii():
        return word.isalpha()
    found = [one for one in readings(word) if one.part in ("NOUN", "NPRO")]
    cases = {one.case for one in found}
    a_name = place.text[place.words[at].span[0]].isupper() and not is_known(word)
    return Case.NOMINATIVE in cases and (a_name or at == 0 or Case.ACCUSATIVE not in cases)


def _after_preposition(place: Place, at: int) -> Weights:
    """What the preposition governs; after a motion "в" and "на" say where to, "с" where from."""
    word = place.words[at].key
    for n in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if place.words[n].key in MOVING:
            break  # the way ends there: доставили в больницу в Хайфе
        if MOTION.match(place.words[n].key):
            return MOVING.get(word, PREPOSITIONS[word])
        if word == "на" and AT.match(place.words[n].key):
            return AT_WHOM
    return PREPOSITIONS[word]


def _after_noun(place: Place, at: int, best: Reading) -> Weights:
    if best.lemma in TIMES:
        return AFTER_NOUN if place.event or _is_time_of(place, at) else START
    if place.own_name and best.lemma in KINDS_OF_BODIES:
        return NAMED
    if place.place_name and best.lemma in KINDS_OF_PLACES:
        return NAMED
    if place.person:
        if best.lemma in RELATIVES and not (at and place.words[at - 1].key in WHOSE):
            return AFTER_NOUN  # жена Макрона, but его жена Брижит
        return _like_the_title(place, at) or AFTER_NOUN
    return COMMANDED if best.lemma in COMMANDING else AFTER_NOUN


def _is_time_of(place: Place, at: int) -> bool:
    """Whether the time is somebody's: времен Байдена, во время Холокоста."""
    word, before = place.words[at].key, place.words[at - 1].key if at else ""
    return word in AGES or (word == "время" and before == "во")


def _like_the_title(place: Place, at: int) -> Weights | None:
    """The case of the title before a name: министр финансов Турции, over what depends on it."""
    for n in range(at, max(-1, at - _REACH - 2), -1):
        if n < at and parted(place, n):
            return None
        found = readings(place.words[n].key)
        if found[0].part == "NOUN" and found[0].animate:
            return _weights(reading for reading in found if reading.part == "NOUN")
    return None


def _after_sign(place: Place, at: int) -> Weights:
    if at < 0:
        return START
    gap = place.text[place.words[at].span[1] : place.words[at + 1].span[0]]
    if "," in gap:
        return START if _is_before_verb(place) else _like_the_other(place, at)
    return START if set(gap) & STARTS else DEFAULT


def _is_before_verb(place: Place) -> bool:
    """Whether a verb of one follows, whose subject this is: Согласно отчету, Израиль остается."""
    if place.last >= len(place.words) or parted(place, place.last - 1):
        return False
    best = readings(place.words[place.last].key)[0]
    return best.part == "VERB" and best.number is Number.SINGULAR


def _like_the_other(place: Place, at: int) -> Weights:
    """In a list the case of its other member: the noun before "и" or a comma."""
    if at < 0:
        return DEFAULT
    word = place.words[at].key
    if word.isascii():
        return _before_list(place, at)
    if lemmas(word) & TIMES:
        return DEFAULT
    nouns = [reading for reading in readings(word) if reading.part == "NOUN" and reading.case]
    trust = 0.9 if is_known(word) else _UNKNOWN_TRUST
    before = place.words[at - 1].key if at and not parted(place, at - 1) else ""
    base = PREPOSITIONS.get(before, DEFAULT)
    return _combined(base, _weights(nouns), trust) if nouns else base


def _before_list(place: Place, at: int) -> Weights:
    """What governs a list whose members up to ``at`` were left in English."""
    for n in range(at, max(-1, at - _LONGEST_LIST), -1):
        word = place.words[n].key
        if word in AND or (word.isascii() and word.isalpha()):
            continue
        gap = place.text[place.words[n].span[1] : place.words[n + 1].span[0]]
        return DEFAULT if gap.strip() else _before(place, n)
    return START if at < _LONGEST_LIST else DEFAULT


def _mixed(one: Weights, other: Weights) -> Weights:
    return {case: (one.get(case, _RARE) + other.get(case, _RARE)) / 2 for case in Case}
