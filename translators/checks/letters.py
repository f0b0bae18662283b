"""Letters that do not belong: two scripts in one word, look-alikes, another language's letters."""

import re
import unicodedata
from collections.abc import Iterator

from translators.base import Finding, Range
from translators.checks.pair import LATIN, OWN_LETTER, SCRIPTS, Pair, error, note, shown, warning
from translators.language.hebrew_letters import PREFIXES

LOOKALIKES = dict(zip("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху", strict=True))
"""Latin letters and the Russian ones that look the same."""
_CYRILLIC_LOOKALIKES = frozenset(LOOKALIKES.values())
_TO_LATIN = str.maketrans({cyrillic: latin for latin, cyrillic in LOOKALIKES.items()})
_OF_ANOTHER_SOUND = frozenset("ВСНРХУ")
_LONE = re.compile(r"(?<![\w'’.\-/&«„“\"])[acoyk](?![\w'’.)\-/&»”\"])")
_FIRST = re.compile(r"\A[COBKY](?= [а-яё\d])")
_RUN = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(f"[{LATIN}]")
_ROMAN = re.compile(r"[IVXLCM]+")
_LATIN_WORD = re.compile(rf"[{LATIN}]{{2,}}")
_LATIN_BESIDE = re.compile(rf"[{LATIN}]{{2,}}\W?$"), re.compile(rf"\W?[{LATIN}]{{2,}}")
_STRANGE = {
    language: re.compile(rf"[^\W\d_{LATIN}{letters}]+(?: [^\W\d_{LATIN}{letters}]+)*")
    for language, letters in SCRIPTS.items()
}
_PREFIXED = re.compile(rf"[{PREFIXES}]{{1,4}}[{LATIN}]+")
_NOT_RUSSIAN = re.compile(r"[іїєґўјљњћђџѓќѕІЇЄҐЎЈЉЊЋЂЏЃЌЅ]")
_HOME = {"ru": "CYRILLIC", "he": "HEBREW"}
_ANYWHERE = frozenset(("LATIN", "GREEK", "MODIFIER", "FEMININE", "MASCULINE", "MICRO", "ROMAN"))
_SCRIPTS = {"Cjk": "Chinese", "Hiragana": "Japanese", "Katakana": "Japanese", "Hangul": "Korean"}
_GREEK = re.compile("[\u0370-\u03ff]")
_BESIDE = 12
_SHORT = 3


def mixed(pair: Pair) -> Iterator[Finding]:
    """Words of two alphabets, and Russian words typed in Latin letters that look the same."""
    for match in _RUN.finditer(pair.plain_target):
        word = match.group()
        strange = _LATIN.search(word) or _GREEK.search(word)
        if not word.isascii() and strange and OWN_LETTER[pair.language].search(word):
            yield _mixed_word(pair, word, match.span())
    if pair.language == "ru":
        yield from _typed_in_latin(pair)
        yield from _typed_in_cyrillic(pair)


def foreign(pair: Pair) -> Iterator[Finding]:
    """Letters of a third script, or of another Cyrillic language, that the English does not have.

    Greek letters stand in formulas and are let through.
    """
    known = frozenset(pair.source)
    for match in _STRANGE[pair.language].finditer(pair.plain_target):
        script = _script(match.group(), pair.language)
        if script and not known.issuperset(match.group()):
            text = shown(match.group())
            message = f"{text} is in {_SCRIPTS.get(script, script)} letters: translate it."
            yield error("foreign", message, match.span())
    if pair.language == "ru":
        for match in _RUN.finditer(pair.plain_target):
            letters = _NOT_RUSSIAN.findall(match.group())
            if letters and not known.issuperset(letters):
                advice = "has a letter that Russian lacks: is it in another language?"
                message = f"{shown(match.group())} {advice}"
                yield warning("foreign", message, match.span())


def is_lookalike(word: str) -> bool:
    """Latin letters all of which look like Russian ones: "HATO", "CCCP", and "BBC"; no numerals."""
    return (
        len(word) > 1
        and not _ROMAN.fullmatch(word)
        and all(letter in LOOKALIKES for letter in word)
    )


def _mixed_word(pair: Pair, word: str, span: Range) -> Finding:
    latin = [letter for letter in word if _LATIN.match(letter)]
    own = [letter for letter in word if OWN_LETTER[pair.language].match(letter)]
    if pair.language == "he" and _PREFIXED.fullmatch(word):
        return note("mixed", f"{shown(word)} wants a maqaf between its prefix and the Latin.", span)
    if pair.language == "ru" and latin and all(letter in LOOKALIKES for letter in latin):
        letters = ", ".join(dict.fromkeys(latin))
        advice = f"has Latin {letters} among its Russian letters: retype it."
        return error("mixed", f"{shown(word)} {advice}", span)
    if pair.language == "ru" and all(letter in _CYRILLIC_LOOKALIKES for letter in own):
        letters = ", ".join(dict.fromkeys(own))
        advice = f"has Russian {letters} among its Latin letters: retype it."
        return error("mixed", f"{shown(word)} {advice}", span)
    return error("mixed", f"{shown(word)} is written in two alphabets: retype it.", span)


def _typed_in_latin(pair: Pair) -> Iterator[Finding]:
    source = set(_LATIN_WORD.findall(pair.source.upper()))
    for match in _LATIN_WORD.finditer(pair.plain_target):
        glued = _in_mixed_word(pair.plain_target, *match.span())
        word = match.group()
        if is_lookalike(word) and word.upper() not in source and not glued:
            message = f"{shown(word)} is in Latin letters that look like Russian ones: retype it."
            sure = len(word) > _SHORT  # "PC" and "CT" may be meant
            yield (error if sure else warning)("mixed", message, match.span())
    first = _FIRST.search(pair.plain_target)
    for match in (*_LONE.finditer(pair.plain_target), *((first,) if first else ())):
        named = match.group() != "a" and re.search(rf"\b{match.group()}\b", pair.source)
        if not named and not _beside_latin(pair.plain_target, *match.span()):
            advice = "is a Latin letter that looks like a Russian one: retype it."
            message = f"{shown(match.group())} {advice}"
            yield error("mixed", message, match.span())


def _in_mixed_word(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start].isalpha() or text[end : end + 1].isalpha()


def _beside_latin(text: str, start: int, end: int) -> bool:
    before, after = _LATIN_BESIDE
    near = text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]
    return bool(before.search(near[0]) or after.match(near[1]))


def _typed_in_cyrillic(pair: Pair) -> Iterator[Finding]:
    """ "ВВС", the air force, where "BBC" was meant."""
    source = set(_LATIN_WORD.findall(pair.source))
    for match in _RUN.finditer(pair.plain_target):
        word = match.group()
        alike = len(word) > 1 and word.isupper() and all(x in _CYRILLIC_LOOKALIKES for x in word)
        if alike and word.translate(_TO_LATIN) in source and _OF_ANOTHER_SOUND & set(word):
            meant = word.translate(_TO_LATIN)
            message = f"{shown(word)} only looks like {meant}: its letters are Russian, retype it."
            yield warning("mixed", message, match.span())


def _script(run: str, language: str) -> str | None:
    """The first script of ``run`` that is at home neither in the language nor in formulas."""
    for letter in filter(str.isalpha, run):  # the ² of km² is no letter
        script = unicodedata.name(letter, "UNKNOWN").split()[0].split("-")[0]
        if script != _HOME[language] and script not in _ANYWHERE:
            return script.capitalize()
    return None
