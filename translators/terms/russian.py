"""Russian words and phrases, read and inflected. The only file that knows pymorphy3."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from translators.language.declension import Case, Number, decline
from translators.language.morphology import analyzer
from translators.terms.tokens import listed

_CASES = {case.value: case for case in Case} | {
    "gen1": Case.GENITIVE,
    "gen2": Case.GENITIVE,
    "acc2": Case.ACCUSATIVE,
    "loc1": Case.PREPOSITIONAL,
    "loc2": Case.PREPOSITIONAL,
}
_PARTICLES = listed(
    "аль эль ан ар ас ат аш ад аз бен бин бар ибн абу фон ван дер ден да де ди ла джей"
)
_ADJECTIVES = ("ADJF", "PRTF")
_ORDINAL = re.compile(r"(\d+)-(й|я)")
_ORDINALS = {
    "й": ("й", "го", "му", "й", "м", "м"),
    "я": ("я", "й", "й", "ю", "й", "й"),
}
_MODELS = {"шекель": "рубль"}  # pymorphy knows the first as a village only
_ON_U = listed("берег край крым мост порт")
"""Places one is "in" or "on" with a case of its own: в Крыму."""
_WORDS = re.compile(r"[^\s«»„“\"]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a Russian word; the ``score`` of all its ways adds up to 1.

    ``part`` is the part of speech as pymorphy3 names it: NOUN, ADJF, VERB, ...
    """

    lemma: str
    part: str
    case: Case | None
    number: Number | None
    animate: bool
    passive: bool
    score: float


@lru_cache(maxsize=8192)
def readings(word: str) -> tuple[Reading, ...]:
    """Every way to read ``word``, the likeliest first; guessed by its ending if it is unknown."""
    return tuple(_reading(parse) for parse in analyzer().parse(word))


def _reading(parse: Any) -> Reading:
    tag = parse.tag
    return Reading(
        lemma=parse.normal_form.replace("ё", "е"),
        part=str(tag.POS or ""),
        case=_CASES.get(str(tag.case)),
        number=Number(tag.number) if tag.number else None,
        animate=tag.animacy == "anim",
        passive="pssv" in tag,
        score=float(parse.score),
    )


def lemmas(word: str) -> frozenset[str]:
    """The dictionary forms ``word`` may belong to, lower case, ``ё`` as ``е``."""
    return frozenset(reading.lemma for reading in readings(word))


def is_known(word: str) -> bool:
    """Whether the dictionary holds ``word`` in any of its forms."""
    return bool(analyzer().word_is_known(word.lower()))


@lru_cache(maxsize=8192)
def inflect(phrase: str, case: Case, number: Number = Number.SINGULAR) -> str:
    """A term from its dictionary form into ``case`` and ``number``, capitals and quotes kept.

    The head noun and what agrees with it change; what depends on it, and a name in quotes after
    it, stays. A plural term stays plural. A phrase without a noun to inflect comes back as it is.
    """
    words = tuple(_WORDS.findall(phrase))
    if len(words) > 1 and _is_foreign(words):
        last = words[-1] if phrase.startswith("«") else _noun(words[-1], case, number)
        return _rebuilt(phrase, [*words[:-1], last])
    head = _head(words)
    changed = [_agreeing(word, words[head], case, number) for word in words[:head]]
    changed += [_noun(word, case, number) for word in words[head : head + 1]]
    changed += _after(words, head, case, number)
    return _rebuilt(phrase, changed)


@lru_cache(maxsize=8192)
def inflect_name(name: str, case: Case, gender: str) -> str:
    """A person's name, all its parts, into ``case``. ``gender`` is "m" or "f"; particles stay."""
    return _rebuilt(name, [_name_part(word, case, gender) for word in _WORDS.findall(name)])


@lru_cache(maxsize=8192)
def inflect_adjective(word: str, case: Case, gender: str, animate: bool = False) -> str:
    """An adjective's form; ``gender`` is "masc", "femn", "neut" or "plur"."""
    grammemes = {case.value} | ({"plur"} if gender == "plur" else {"sing", gender})
    if case is Case.ACCUSATIVE and gender in ("masc", "plur"):
        grammemes.add("anim" if animate else "inan")
    parse = _adjective(word)
    changed = parse.inflect(grammemes) if parse else None
    return _like(word, changed.word) if changed else word


def _rebuilt(text: str, words: list[str]) -> str:
    rest = iter(words)
    return _WORDS.sub(lambda _: next(rest), text)


def _is_foreign(words: tuple[str, ...]) -> bool:
    """A name in a foreign language, of which at most the end declines: Рош ха-Аин."""
    return not is_known(words[0]) and all(
        word[0].isupper() or word.startswith("ха-") for word in words
    )


def _head(words: tuple[str, ...]) -> int:
    """The place of the head noun: the first word that is no adjective before another word."""
    for at, word in enumerate(words[:-1]):
        if not (_ORDINAL.fullmatch(word) or _adjective(word)):
            return at
    return max(0, len(words) - 1)


def _after(words: tuple[str, ...], head: int, case: Case, number: Number) -> list[str]:
    """What follows the head: an adjective of its own, or a second head after "и", else as it is."""
    rest = list(words[head + 1 :])
    if len(rest) >= 2 and rest[0] == "и" and rest[1][:1].isupper():
        return [rest[0], _noun(rest[1], case, number), *rest[2:]]
    if len(rest) == 1 and rest[0].islower() and _adjective(rest[0]):
        return [_agreeing(rest[0], words[head], case, number)]
    return rest


def _agreeing(word: str, noun: str, case: Case, number: Number) -> str:
    if ordinal := _ORDINAL.fullmatch(word):
        endings = _ORDINALS[ordinal.group(2)]
        return f"{ordinal.group(1)}-{endings[tuple(Case).index(case)]}"
    parse, head = _adjective(word), _nominative(noun)
    plural = number is Number.PLURAL or (parse and parse.tag.number == "plur")
    gender = "plur" if plural else str(parse.tag.gender) if parse else "masc"
    animate = head is not None and head.tag.animacy == "anim"
    return inflect_adjective(word, case, gender, animate)


def _noun(word: str, case: Case, number: Number) -> str:
    if case is Case.NOMINATIVE and number is Number.SINGULAR:
        return word
    if _is_fixed(word):
        return word
    if model := _MODELS.get(word):
        return word[:-1] + _noun(model, case, number)[len(model) - 1 :]
    first, hyphen, last = word.rpartition("-")
    if hyphen and not is_known(word) and _is_apposition(first):
        return f"{_noun(first, case, number)}-{_noun(last, case, number)}"
    if (parse := _nominative(word)) and (parse.is_known or word.islower()):
        wanted = {case.value, number.value}
        if case is Case.PREPOSITIONAL and parse.normal_form in _ON_U:
            wanted = {"loc2", number.value}
        changed = parse.inflect(wanted) if "Pltm" not in parse.tag else None
        if parse.tag.number == "plur" or changed is None:
            changed = parse.inflect({case.value})
        return _like(word, changed.word) if changed else word
    return first + hyphen + decline(last, case, "")


def _is_fixed(word: str) -> bool:
    letters = word.replace("-", "")
    return len(letters) > 1 and (letters.isupper() or not re.search("[а-яё]", word.lower()))


def _is_apposition(word: str) -> bool:
    """Whether the first half of a compound declines too: солдат-одиночка, братья-мусульмане."""
    parse = _nominative(word)
    if not parse or not parse.is_known or parse.tag.POS != "NOUN":
        return False
    return parse.tag.number == "plur" or (word.islower() and parse.tag.animacy == "anim")


def _name_part(word: str, case: Case, gender: str) -> str:
    if word.lower() in _PARTICLES or _is_fixed(word):
        return word
    first, hyphen, last = word.rpartition("-")
    if hyphen and last.islower() and first:
        changed = inflect_adjective(last, case, "femn" if gender == "f" else "masc", animate=True)
        return f"{_name_part(first, case, gender)}-{changed}"
    if word.islower():
        return _noun(word, case, Number.SINGULAR)
    if known := _known_name(last, gender):
        changed = known.inflect({case.value, "sing"})
        return first + hyphen + (_like(last, changed.word) if changed else last)
    return first + hyphen + decline(last, case, gender)


def _known_name(word: str, gender: str) -> Any:
    wanted = "femn" if gender == "f" else "masc"
    for parse in analyzer().parse(word):
        tag = parse.tag
        fits = tag.case == "nomn" and tag.number == "sing" and tag.gender == wanted
        if parse.is_known and fits and ("Name" in tag or "Surn" in tag):
            return parse
    return None


@lru_cache(maxsize=8192)
def _nominative(word: str) -> Any:
    """The likeliest reading as a noun in the nominative; places and singulars first."""
    nouns = [p for p in analyzer().parse(word) if p.tag.POS == "NOUN" and p.tag.case == "nomn"]
    if not nouns:
        return next((p for p in analyzer().parse(word) if p.tag.case == "nomn"), None)
    return max(nouns, key=lambda p: (p.is_known, "Geox" in p.tag, p.tag.number == "sing", p.score))


@lru_cache(maxsize=8192)
def _adjective(word: str) -> Any:
    for parse in analyzer().parse(word):
        if parse.tag.POS in _ADJECTIVES and parse.tag.case == "nomn":
            return parse
    return None


def _like(pattern: str, word: str) -> str:
    """``word`` with the capitals of ``pattern``, part by part, and ``ё`` only if it has one."""
    if "ё" not in pattern.lower():
        word = word.replace("ё", "е")
    parts = word.split("-")
    shapes = pattern.split("-")
    if len(parts) != len(shapes):
        shapes = shapes[:1] + [parts[0]] * (len(parts) - 1)
    return "-".join(
        part[:1].upper() + part[1:] if shape[:1].isupper() else part
        for part, shape in zip(parts, shapes, strict=True)
    )
