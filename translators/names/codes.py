"""Names that are codes, A320-200, H5N1 and C++: they stay as the source writes them."""

import re
from collections import Counter
from functools import partial

from translators.language.hebrew_letters import PREFIXES
from translators.protect import blanked

_CODE = re.compile(
    r"(?<![\w@#/.&:+$€£'’-])"
    r"(?:(?=[A-Z-]*\d)(?=[\d-]*[A-Z])[A-Z\d]{1,12}(?:-[A-Z\d]{1,12}){0,2}|[A-Z](?:\+\+|#))"
    r"(?![\w/@#&'’+-]|\.\w)"
)
_COUNTED = re.compile(r"\d+-?[A-CE-FH-Z][MN]?")  # 5M, 20C, 9AM, and section 7A
_SERIES = re.compile(r"([A-Z])-(\d+).*")
_NO_LETTER = re.compile(r"[^A-Z]")
_NOT_RUSSIAN = frozenset("BEFGHJQVW")
"""Of one letter and a hyphen: F-16, but Russian writes the D-30 and the A-50 in its letters."""
_RUSSIAN_TEXT = """
    K M P S T X AK AKM AKS AN BM BMD BMP BRDM BTR IL KA KAB KH MC MI MIG PK PKM RPG RPK SU TOS TU
    UAZ YAK ZIL ZSU ZU
"""
_RUSSIAN = frozenset(_RUSSIAN_TEXT.split())
"""Letters with which a code is at home in Russian."""

_SPELLINGS = {
    "ru": """
        A:А B:БВ C:КСЦ D:Д E:ЕЭИ F:Ф G:Г H:ХНГ I:ИЙ J:ЙЖ K:К L:Л M:М N:Н O:О P:ПР Q:К R:Р S:С T:Т
        U:УЮ V:ВУ W:ВУ X:Х Y:ИЙУЫ Z:З
    """,
    "he": """
        A:אА B:בВ C:קכסС D:ד E:אעיהЕ F:פ G:ג H:החН I:אי J:גי K:קכК L:ל M:מםМ N:נן O:אועО P:פףР Q:ק
        R:ר S:סש T:טתТ U:ויא V:וב W:ו X:קסХ Y:יУ Z:ז
    """,
}
_LETTERS = {
    language: {pair[0]: pair[2:] for pair in text.split()} for language, text in _SPELLINGS.items()
}
"""What a model writes for a letter of a code: by its sound or its name, or one that looks alike."""
_MOST = 30  # codes in a sentence; more are a table or an attack


def with_codes(source: str, target: str, language: str) -> str:
    """``target`` with the codes of ``source`` in Latin letters where a model spelled them.

    A code has capitals and digits, or is a letter with signs. Mended is what has its digits and
    signs and, letter for letter, its sounds or shapes; in Russian not the codes that are Russian.
    A code that ``target`` has more often than ``source`` is left alone. Pure, linear.
    """
    codes = Counter(match.group() for match in _CODE.finditer(blanked(source)))
    for code, said in codes.items() if len(codes) <= _MOST else ():
        if _COUNTED.fullmatch(code) or _is_at_home(code, source, language):
            continue
        spelled = re.compile(_pattern(code, language))
        if sum(1 for _ in spelled.finditer(target)) <= said:
            target = spelled.sub(partial(_attached, code), target)
    return target


def _is_at_home(code: str, source: str, language: str) -> bool:
    """Whether the language writes such a code, or what looks like it, in its own letters."""
    return _is_russian(code) if language == "ru" else _may_be_particle(code, source)


def _is_russian(code: str) -> bool:
    """Whether Russian has such codes of its own, which it writes in its own letters."""
    if series := _SERIES.fullmatch(code):
        return series[1] not in _NOT_RUSSIAN
    return _NO_LETTER.split(code, maxsplit=1)[0] in _RUSSIAN


def _may_be_particle(code: str, source: str) -> bool:
    """Whether ב-2 may be "on 2" as well as the B-2, for the source has the figure elsewhere."""
    series = _SERIES.fullmatch(code)
    if series is None:
        return False
    figures = re.findall(rf"(?<!\d){series[2]}(?!\d)", source)
    return len(figures) > source.count(code)


def _pattern(code: str, language: str) -> str:
    spelled = "".join(_class(char, language) for char in code)
    prefix = rf"(?P<prefix>[{PREFIXES}]{{1,3}}[-־]?)?" if language == "he" else "(?P<prefix>)"
    return rf"(?<![\w\-־@#/.]){prefix}{spelled}(?![\w+#@/]|[-־–]\d)"


def _class(char: str, language: str) -> str:
    if char == "-":
        return "[-‑־–]"
    others = _LETTERS[language].get(char)
    return f"[{char}{others}{others.lower()}]" if others else re.escape(char)


def _attached(code: str, match: re.Match[str]) -> str:
    """The code with the Hebrew particle before it, which Latin letters part with a hyphen."""
    prefix = match["prefix"] or ""
    return prefix + ("-" if prefix[-1:].isalpha() else "") + code
