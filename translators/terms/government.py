"""Which form of a Russian term a place in a sentence needs.

Three witnesses are heard, and the form they weigh most for is taken: the words that stand there
now, the forms of the term they look like, and what governs the place: a preposition, an adjective
or noun before it, a verb.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from translators.terms.declension import Case, Number
from translators.terms.russian import Reading, is_known, readings
from translators.terms.tokens import Word, russian_key

Weights = dict[Case, float]
Form = Callable[[Case, Number], str]

_N, _G, _D, _A, _I, _P = Case
_DEFAULT: Weights = {_N: 0.45, _G: 0.25, _D: 0.06, _A: 0.16, _I: 0.07, _P: 0.01}
_START: Weights = {_N: 0.9, _G: 0.03, _D: 0.03, _A: 0.02, _I: 0.01, _P: 0.01}
_AFTER_NOUN: Weights = {_N: 0.1, _G: 0.72, _D: 0.07, _A: 0.04, _I: 0.06, _P: 0.01}
_NAMED: Weights = {_N: 0.9, _G: 0.06, _D: 0.01, _A: 0.01, _I: 0.01, _P: 0.01}
_AFTER_VERB: Weights = {_N: 0.42, _G: 0.04, _D: 0.1, _A: 0.35, _I: 0.08, _P: 0.01}
_SURE = 0.6
_UNKNOWN_TRUST = 0.35
_FLOOR = 0.02
_RARE = 0.002
_ALIKE = 0.7
_SHARPNESS = 40


def _by_case(**words: str) -> dict[str, Weights]:
    table: dict[str, Weights] = defaultdict(dict)
    for case, listed in words.items():
        for word in listed.split():
            table[word][Case(case)] = 1.0
    return table


_PREPOSITIONS: dict[str, Weights] = {
    **_by_case(
        gent="из от до без для у около после против среди вокруг вне кроме ради вместо возле мимо "
        "помимо внутри вдоль накануне из-за из-под близ вблизи изо безо ото посреди напротив "
        "насчет ввиду вследствие относительно касательно путем",
        datv="к ко благодаря вопреки согласно навстречу по",
        accs="через про сквозь",
        ablt="над надо перед передо между",
        loct="о об обо при",
    ),
    "в": {_P: 0.65, _A: 0.35},
    "во": {_P: 0.65, _A: 0.35},
    "на": {_P: 0.55, _A: 0.45},
    "с": {_I: 0.85, _G: 0.15},
    "со": {_I: 0.85, _G: 0.15},
    "за": {_A: 0.5, _I: 0.5},
    "под": {_I: 0.7, _A: 0.3},
}
_AND = frozenset("и или а также либо".split())
_KINDS_OF_NAMES = frozenset(
    "газета агентство движение организация партия группировка служба концерн компания бригада "
    "телеканал канал радиостанция радио фестиваль операция подразделение клуб фонд корпорация "
    "город сектор село поселок деревня кибуц остров аэропорт провинция штат район поселение "
    "мошав лагерь мечеть больница центр отряд".split()
)
"""Nouns whose name follows in the nominative: в газете «Гаарец», в городе Сдерот."""
_STARTS = frozenset(".!?:;—–«„\"“(")


@dataclass(frozen=True, slots=True)
class Choice:
    """The form to write; ``sure`` if the witnesses agree."""

    form: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a term goes: the ``words`` of ``text`` with those from ``first`` to before ``last`` out.

    ``person`` tells that a title before it stands in the same case.
    """

    text: str
    words: tuple[Word, ...]
    first: int
    last: int
    person: bool


def choose_form(form: Form, place: Place, plural: bool | None) -> Choice:
    """The form for ``place``; ``plural`` is what the English says, None where a name has no choice."""
    standing = _standing(place)
    around = governed(place)
    numbers = Number if plural is not None else (Number.SINGULAR,)
    forms = {(case, number): form(case, number) for case in Case for number in numbers}
    alike = _likeness(place, set(forms.values()))
    scores: dict[str, float] = defaultdict(float)
    for (case, number), text in forms.items():
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
        if not spoken or word.key.isascii():
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
    agreeing: list[Reading] = []
    while at >= 0 and not _parted(place, at) and (own := _adjectives(place.words[at].key)):
        agreeing = own
        at -= 1
    weights = _before(place, at)
    return _combined(weights, _weights(agreeing), 1.0) if agreeing else weights


def _before(place: Place, at: int) -> Weights:
    if at < 0 or _parted(place, at):
        return _after_sign(place, at)
    word = place.words[at].key
    if word in _PREPOSITIONS:
        return _PREPOSITIONS[word]
    if word in _AND:
        return _like_the_other(place, at - 1)
    best = readings(word)[0] if readings(word) else None
    if best and best.part in ("VERB", "INFN", "PRTF", "GRND"):
        return _AFTER_VERB
    if best and best.part == "NOUN":
        return _after_noun(place, word, best)
    return _DEFAULT


def _after_noun(place: Place, word: str, best: Reading) -> Weights:
    if not place.person and best.lemma in _KINDS_OF_NAMES:
        return _NAMED
    if place.person and best.animate:
        return _weights(reading for reading in readings(word) if reading.part == "NOUN")
    return _AFTER_NOUN


def _after_sign(place: Place, at: int) -> Weights:
    if at < 0:
        return _START
    gap = place.text[place.words[at].span[1] : place.words[at + 1].span[0]]
    if "," in gap:
        return _like_the_other(place, at)
    return _START if set(gap) & _STARTS else _DEFAULT


def _like_the_other(place: Place, at: int) -> Weights:
    """In a list the case of its other member: the noun before "и" or a comma."""
    if at < 0:
        return _DEFAULT
    nouns = [r for r in readings(place.words[at].key) if r.part == "NOUN" and r.case]
    if not nouns:
        return _DEFAULT
    weights = _weights(nouns)
    return {case: weights[case] + _DEFAULT[case] for case in Case}


def _parted(place: Place, at: int) -> bool:
    """Whether more than a space stands after word ``at``: it does not govern what follows."""
    if at + 1 >= len(place.words):
        return True
    gap = place.text[place.words[at].span[1] : place.words[at + 1].span[0]]
    return bool(gap.strip(" \u00a0«„\"“"))


def _adjectives(word: str) -> list[Reading]:
    found = readings(word)
    if not found or found[0].part not in ("ADJF", "PRTF"):
        return []
    return [reading for reading in found if reading.part in ("ADJF", "PRTF") and reading.case]
