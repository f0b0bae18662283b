"""Rewriting a Latin-written word letter by letter, by ordered rules with context.

A line of a rule file is ``left_letters_right output``: where ``letters`` stand between what
``left`` and ``right`` describe, they become ``output``; the first line that fits wins. ``V`` is
any vowel, ``C`` any consonant, ``^`` and ``$`` the word's edges, ``[..]`` one of some letters. No
output means that the letters are silent. What no rule names loses its accent and stays.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_VOWELS = "aeiouyäöüéèêàáâãíîóôõúûıæøåëï"
_CONSONANTS = "bcdfghjklmnpqrstvwxzçñšžčćłğşßřńść"
_LETTERS = "a-zà-ÿčćšžłğşıřńśě'"
_CLASSES = (
    ("V", f"[{_VOWELS}]"),
    ("C", f"[{_CONSONANTS}]"),
    ("^", f"(?<![{_LETTERS}])"),
    ("$", f"(?![{_LETTERS}])"),
)
_APOSTROPHES = str.maketrans("’‘ʼʻ`´׳", "'''''''")


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Compiled rules: group n+1 of ``pattern`` is the letters that become ``outputs[n]``."""

    pattern: re.Pattern[str]
    outputs: tuple[str, ...]


@cache
def load_rules(name: str) -> RuleSet:
    """The rules of a file of ``rules/``, then those for accented letters that all share."""
    language = name.rpartition(".")[2]
    rules = [*_lines(name), *_lines(f"common.{language}")]
    pattern = "|".join(_rule_pattern(rule) for rule, _ in rules)
    return RuleSet(re.compile(pattern), tuple(output for _, output in rules))


def plain_letters(text: str) -> str:
    """``text`` in lower case with plain apostrophes, one accented letter a code point."""
    return unicodedata.normalize("NFC", text.translate(_APOSTROPHES)).lower()


def rewrite(word: str, rules: RuleSet) -> str:
    """``word``, in plain letters, by the rules. Linear in its length."""
    out, last = [], 0
    for match in rules.pattern.finditer(word):
        out.append(_unruled(word[last : match.start()]))
        out.append(rules.outputs[(match.lastindex or 1) - 1])
        last = match.end()
    return "".join((*out, _unruled(word[last:])))


def _unruled(letters: str) -> str:
    kept = (c for c in unicodedata.normalize("NFD", letters) if not unicodedata.combining(c))
    return "".join(kept).replace("'", "")


def _rule_pattern(rule: str) -> str:
    left, letters, right = rule.split("_")
    before = f"(?<={_context(left)})" if left.strip("^") else _context(left)
    after = f"(?={_context(right)})" if right else ""
    if left.startswith("^") and len(left) > 1:
        before = f"(?<={_context(left[1:])})(?<![{_LETTERS}]{_context(left[1:])})"
    return f"{before}({_context(letters)}){after}"


def _context(notation: str) -> str:
    for mark, pattern in _CLASSES:
        notation = notation.replace(mark, pattern)
    return notation


def _lines(name: str) -> Iterator[tuple[str, str]]:
    text = files(__package__).joinpath("rules", f"{name}.txt").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            rule, _, output = line.partition(" ")
            yield rule, output.strip()
