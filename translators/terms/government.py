"""Which form of a Russian term a place in a sentence needs.

Three witnesses are heard, and the form they weigh most for is taken: the words that stand there
now, the forms of the term they look like, and what governs the place: a preposition, an adjective
or noun before it, a verb.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from translators.terms.declension import Case, Number
from translators.terms.russian import Reading, is_known, lemmas, readings
from translators.terms.tokens import Word, listed, russian_key

Weights = dict[Case, float]
Form = Callable[[Case, Number], str]

_N, _G, _D, _A, _I, _P = Case
_DEFAULT: Weights = {_N: 0.45, _G: 0.25, _D: 0.06, _A: 0.16, _I: 0.07, _P: 0.01}
_START: Weights = {_N: 0.9, _G: 0.03, _D: 0.03, _A: 0.02, _I: 0.01, _P: 0.01}
_AFTER_NOUN: Weights = {_N: 0.1, _G: 0.72, _D: 0.07, _A: 0.04, _I: 0.06, _P: 0.01}
_BY: Weights = {_N: 0.05, _G: 0.08, _D: 0.05, _A: 0.05, _I: 0.75, _P: 0.01}
_COMMANDING = listed("командующий командование руководство управление")
_COMMANDED: Weights = {_N: 0.05, _G: 0.35, _D: 0.02, _A: 0.02, _I: 0.6, _P: 0.01}
_NAMED: Weights = {_N: 0.9, _G: 0.06, _D: 0.01, _A: 0.01, _I: 0.01, _P: 0.01}
_AFTER_VERB: Weights = {_N: 0.42, _G: 0.04, _D: 0.1, _A: 0.35, _I: 0.08, _P: 0.01}
_SURE = 0.6
_UNKNOWN_TRUST = 0.35
_FLOOR = 0.02
_RARE = 0.002
_ALIKE = 0.75
_SHARPNESS = 40


def _by_case(**words: str) -> dict[str, Weights]:
    table: dict[str, Weights] = defaultdict(dict)
    for case, line in words.items():
        for word in line.split():
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
    "в": {_P: 0.75, _A: 0.25},
    "во": {_P: 0.75, _A: 0.25},
    "на": {_P: 0.55, _A: 0.45},
    "с": {_I: 0.85, _G: 0.15},
    "со": {_I: 0.85, _G: 0.15},
    "за": {_A: 0.5, _I: 0.5},
    "под": {_I: 0.7, _A: 0.3},
}
_MOVING: dict[str, Weights] = {
    **{word: {_P: 0.15, _A: 0.85} for word in ("в", "во", "на")},
    **{word: {_I: 0.3, _G: 0.7} for word in ("с", "со")},
}
_AND = listed("и или а также либо")
_TIMES = listed(
    "понедельник вторник среда четверг пятница суббота воскресенье день ночь утро вечер неделя "
    "месяц год время момент январь февраль март апрель май июнь июль август сентябрь октябрь "
    "ноябрь декабрь час"
)
_KINDS_OF_PLACES = listed(
    "город село поселок деревня кибуц остров провинция штат поселение мошав сектор государство "
    "республика порт лагерь"
)
_KINDS_OF_BODIES = listed(
    "газета агентство движение организация партия группировка служба концерн компания бригада "
    "телеканал канал радиостанция фестиваль операция подразделение клуб фонд корпорация отряд "
    "больница мечеть центр лагерь"
)
"""Nouns whose name follows in the nominative: в городе Сдерот, в газете «Гаарец»."""
_MOTION = re.compile(
    "прибы|приех|приез|прил[её]т|прилет|вылет|отправ|достав|поех|поезд|въе[зх]|верну|возвра|лета|"
    "полет|улет|втор[гж]|переда[лнют]|перевез|перев[её]л|перевод|направ|перенаправ|поступ|ввоз|"
    "ввез|поставк|экспорт|экстради|депорт|визит|бежа|эвакуир|переброс|пригла|приш[её]?л|апелляц|"
    "обрати|обращ|выех|уех|переех|переез|репатри|проник|рейс|отбы|увез|зайт|вошл|вступ|"
    "войти|пусти|впуст|ворва|ид[её]|поход|вернут|доступ"
)
_GREAT = listed(
    "тыс млн млрд трлн тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда "
    "миллиардов триллион триллиона триллионов пять шесть семь восемь девять десять двадцать сто"
)
_REACH = 4
_STARTS = frozenset('.!?:;—–«„"“(')


@dataclass(frozen=True, slots=True)
class Choice:
    """The form to write; ``sure`` if the witnesses agree."""

    form: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a term goes: in place of the ``words`` of ``text`` from ``first`` to before ``last``.

    A title before a ``person`` stands in the same case; a kind of place or body before its
    ``own_name`` is followed by the nominative.
    """

    text: str
    words: tuple[Word, ...]
    first: int
    last: int
    person: bool
    own_name: bool
    place_name: bool = False


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
        return _after_preposition(place, at)
    if word in _AND:
        return _like_the_other(place, at - 1)
    best = readings(word)[0]
    if best.passive:
        return _mixed(_BY, _weights(readings(word)))
    if best.part in ("VERB", "INFN", "GRND"):
        return _AFTER_VERB
    if best.part == "NOUN":
        return _after_noun(place, at, best)
    return _DEFAULT


def _after_preposition(place: Place, at: int) -> Weights:
    """What the preposition governs; after a motion "в" and "на" say where to, "с" where from."""
    word = place.words[at].key
    for n in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if place.words[n].key in _MOVING:
            break  # the way ends there: доставили в больницу в Хайфе
        if _MOTION.match(place.words[n].key):
            return _MOVING.get(word, _PREPOSITIONS[word])
    return _PREPOSITIONS[word]


def _after_noun(place: Place, at: int, best: Reading) -> Weights:
    if best.lemma in _TIMES:
        return _START
    if place.own_name and best.lemma in _KINDS_OF_BODIES:
        return _NAMED
    if place.place_name and best.lemma in _KINDS_OF_PLACES:
        return _NAMED
    if place.person:
        return _like_the_title(place, at) or _AFTER_NOUN
    return _COMMANDED if best.lemma in _COMMANDING else _AFTER_NOUN


def _like_the_title(place: Place, at: int) -> Weights | None:
    """The case of the title before a name: министр финансов Турции, over what depends on it."""
    for n in range(at, max(-1, at - _REACH - 2), -1):
        if n < at and _parted(place, n):
            return None
        found = readings(place.words[n].key)
        if found[0].part == "NOUN" and found[0].animate:
            return _weights(reading for reading in found if reading.part == "NOUN")
    return None


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
    word = place.words[at].key
    if lemmas(word) & _TIMES:
        return _DEFAULT
    nouns = [reading for reading in readings(word) if reading.part == "NOUN" and reading.case]
    trust = 0.9 if is_known(word) else _UNKNOWN_TRUST
    before = place.words[at - 1].key if at and not _parted(place, at - 1) else ""
    base = _PREPOSITIONS.get(before, _DEFAULT)
    return _combined(base, _weights(nouns), trust) if nouns else base


def _parted(place: Place, at: int) -> bool:
    """Whether more than a space stands after word ``at``: it does not govern what follows."""
    if at + 1 >= len(place.words):
        return True
    gap = place.text[place.words[at].span[1] : place.words[at + 1].span[0]]
    return bool(gap.strip(' \u00a0«»„"“'))


def _mixed(one: Weights, other: Weights) -> Weights:
    return {case: (one.get(case, _RARE) + other.get(case, _RARE)) / 2 for case in Case}


def _adjectives(word: str) -> list[Reading]:
    found = readings(word)
    if not found or found[0].part != "ADJF":
        return []
    return [reading for reading in found if reading.part == "ADJF" and reading.case]


def counted(place: Place) -> tuple[Case, Number] | None:
    """What a number before the place asks for: 2 ракеты, 5 ракет, 21 ракета (None: no number)."""
    at = place.first - 1
    while at >= 0 and not _parted(place, at) and _adjectives(place.words[at].key):
        at -= 1
    if at < 0 or _parted(place, at):
        return None
    if place.words[at].key in _GREAT:
        return _G, Number.PLURAL
    if not place.words[at].key.isdecimal():
        return None
    count = int(place.words[at].key[-2:])
    if count % 10 in (2, 3, 4) and count not in (12, 13, 14):
        return _G, Number.SINGULAR
    if count % 10 == 1 and count != 11:
        return _N, Number.SINGULAR
    return _G, Number.PLURAL
