"""Capital letters carried over from an English headline, and lost at the beginning. Russian only.

Hebrew has no capitals; words left in Latin capitals are the matter of ``latin``.
"""

import re
from collections.abc import Iterator
from typing import Any

from translators.base import Finding
from translators.checks.pair import Pair, shown, warning
from translators.language.morphology import analyzer

_WORD = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
_LONG = 4
_SHOUTED = 6
_MIN_WORDS = 2
_MIN_COMMON = 5
_MIN_SHARE = 0.75
_NAMES = frozenset(("Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init"))
_NEVER_NAMES = frozenset(
    ("VERB", "INFN", "ADVB", "GRND", "PRED", "PREP", "CONJ", "PRCL", "PRTS", "ADJS")
)
_SMALL = frozenset(
    ("В", "На", "И", "С", "По", "От", "За", "Из", "О", "У", "К", "Для", "При", "Не", "До")
)
_NEW_START = '.!?…«„"“—–:('


def capitals(pair: Pair) -> Iterator[Finding]:
    """All capitals or Title Case, which Russian does not use, and a small letter at the start."""
    if pair.language != "ru":
        return
    words = list(_WORD.finditer(pair.plain_target))
    if not words:
        return
    if _is_shouted([word.group() for word in words], pair.plain_source):
        message = "Set in capitals throughout: write it like a sentence."
        yield warning("capitals", message)
    elif _is_title_case(pair.plain_target, words):
        message = (
            "Every word has a capital, as in English: Russian has one at the start, and names."
        )
        yield warning("capitals", message)
    elif _starts_small(pair, words[0]):
        yield warning(
            "capitals", f"Begins with a small letter: {shown(words[0].group())}.", words[0].span()
        )


def _is_shouted(words: list[str], source: str) -> bool:
    """More than acronyms in a row: most letters are capital, long words too, or as in English."""
    letters = "".join(words)
    upper = sum(letter.isupper() for letter in letters)
    shouted = sum(len(word) >= _SHOUTED and word.isupper() for word in words)
    least = 1 if source.isupper() and len(words) > 1 else 2
    return upper > _MIN_SHARE * len(letters) and shouted >= least


def _is_title_case(text: str, words: list[re.Match[str]]) -> bool:
    """Nearly all long words inside have a capital, and not only since they are names."""
    inside = [word.group() for word in words[1:] if not _starts(text, word.start())]
    long = [word for word in inside if len(word) >= _LONG]
    raised = [word for word in long if word[0].isupper() and not word.isupper()]
    if len(raised) < _MIN_SHARE * len(long):
        return False
    if len(raised) >= 2 and not _SMALL.isdisjoint(inside):
        return True
    if len(raised) < _MIN_WORDS:
        return len(words) == _MIN_WORDS and any(map(_is_never_name, raised))
    common = [word for word in dict.fromkeys(raised) if not _is_name(word)]
    return len(common) >= _MIN_COMMON or any(_is_never_name(word) for word in common)


def _starts(text: str, at: int) -> bool:
    """Whether a sentence, a quotation or the like starts at ``at``."""
    return text[max(0, at - 2) : at].strip()[-1:] in tuple(_NEW_START)


def _starts_small(pair: Pair, first: re.Match[str]) -> bool:
    source = pair.source.lstrip("\"'“‘(«[ ")
    before = pair.target[: first.start()]
    return first.group()[0].islower() and source[:1].isupper() and not before.strip('«„"“( ')


def _is_name(word: str) -> bool:
    """Names by the dictionary, and what it does not know."""
    parses = _parses(word)
    return not parses or any(_NAMES & set(parse.tag.grammemes) for parse in parses)


def _is_never_name(word: str) -> bool:
    parses = _parses(word)
    return bool(parses) and all(parse.tag.POS in _NEVER_NAMES for parse in parses)


def _parses(word: str) -> list[Any]:
    return list(analyzer().parse(word)) if analyzer().word_is_known(word) else []
