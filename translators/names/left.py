"""Names that the model left in Latin letters inside a translation, and spelling them by rule."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translators.base import Finding, Range, Severity
from translators.language.hebrew_letters import PARTICLE_STACKS
from translators.names.origins import common_given_names
from translators.names.persons import capital_runs
from translators.names.stretches import whole_names
from translators.names.transliteration import transliterate
from translators.names.words import (
    COMPANY_AFTER,
    COMPANY_BEFORE,
    KEPT_IN_LATIN,
    NO_NAME,
    NO_PERSON,
    PARTICLES,
    SAID,
    TITLES,
    bare,
    without_possessive,
)
from translators.protect import pieces

_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’\-][A-Za-zÀ-ɏ]+)*")
_PREFIX = re.compile(rf"(?<![^\W_])(?!של-?$)(?:{'|'.join(PARTICLE_STACKS)})-?$")
_NO_SHAPE = re.compile(
    r"^(?!(?:Mc|Mac|De|La|Le|Di|Van|El|Al|O['’]|D['’])[A-Z])[^\-]*[a-zß-ÿ][A-Z]"  # WiFi
    r"|^[A-Z]{2}[a-z]|(?:^|-)[A-Z](?:-|$)"  # ZMapp, T-Rex, Super-G
    r"|.{2}(?:tion|sion|ment|ness|ism|ology|graphy)s?$"  # an English noun: Mutation
)
_INITIAL = r"(?!U\.[KNS]\.|D\.C\.)(?:[A-Z]\. ?){1,3}"
_GAP = re.compile(rf" ({_INITIAL})?")
"""What may stand between two words of a name: a space, and initials."""
_INITIALS = re.compile(rf"(?<![\w.])({_INITIAL})$")
_LONGEST_INITIALS = 10
_TITLE_WORD = re.compile(r"\b(?:The|Who|A|An|My|Our|His|Her) $")
_QUOTED = re.compile(r"“[^”]{0,200}”|\"[^\"]{0,200}\"|‘[^’]{0,200}’")
_OF_A_COMPANY = re.compile(
    r"(?:&|\b(?:shares|stakes?|stock) (?:of|in)|\b(?:shareholders|chief executive|CEO) of"
    rf"|\b(?:{'|'.join(sorted(COMPANY_BEFORE))})) $",
    re.IGNORECASE,
)
_MODEL_NUMBER = re.compile(r" \d{1,3}(?![\d:%]|[.,]\d)")
_WORD_AFTER = re.compile(r"(?:['’]s)? ([A-Za-z]+)")
_NEAR = 40  # characters
_LONGEST_PREFIX = 6  # letters, and a hyphen
_AFTER_THE = 5  # characters: past a sentence that opens with "The"
_SHORTEST_NAME = 3


Placed = tuple[str, Range]
"""A word and where it is."""


@dataclass(frozen=True, slots=True)
class _Left:
    """Latin words of the translation, as they are to be spelled together."""

    start: int
    end: int
    name: str


def latin_names_left(source: str, target: str) -> tuple[Range, ...]:
    """Where persons' and places' names stand in Latin letters in ``target``, particles with them.

    A name is what ``source`` writes with a capital inside the sentence, or at its beginning with
    more of a name or a verb of saying after it. Not: brands, acronyms, organisations, titles of
    works, addresses and handles. Pure, linear.
    """
    return tuple((left.start, left.end) for left in _left(source, target))


def transliterate_left(source: str, target: str, language: str) -> tuple[str, tuple[Finding, ...]]:
    """``target`` with each such name spelled by rule, and a warning for each, with its new span.

    In Hebrew the particle before the name is kept (``ב-Denver`` becomes ``בדנוור``); in Russian
    the name stays undeclined.
    """
    out, findings, last = "", [], 0
    for left in _left(source, target):
        out += target[last : left.start]
        spelled = transliterate(left.name, language)
        if language == "he":
            out, spelled = _attached(out, spelled)
        findings.append(_finding(left.name, (len(out), len(out) + len(spelled))))
        out += spelled
        last = left.end
    return out + target[last:], tuple(findings)


def _finding(name: str, span: Range) -> Finding:
    message = f"Spelled by rule from “{name}”: see that it is the usual spelling."
    return Finding("names", Severity.WARNING, message, span)


def _attached(before: str, spelled: str) -> tuple[str, str]:
    """The text before without the particle's hyphen; after a particle a first ו is doubled."""
    prefix = _PREFIX.search(before[-_LONGEST_PREFIX - 1 :])
    if prefix is None:
        return before, spelled
    if spelled.startswith("ו") and not spelled.startswith("וו"):
        spelled = "ו" + spelled
    return before.removesuffix("-"), spelled


def _left(source: str, target: str) -> tuple[_Left, ...]:
    words = list(_latin_words(target))
    if not words:
        return ()
    names = _names_in(source)
    spelled = {at for stretch in whole_names(source, target, names) for at in range(*stretch)}
    found: list[_Left] = []
    for start, end, word in words:
        if start not in spelled:
            continue
        particle = bool(found) and word.lower() in PARTICLES
        if word not in names and not particle:
            continue
        joined = _GAP.fullmatch(target[found[-1].end : start]) if found else None
        if joined and f"{joined[1] or ''}{word}" in source:
            before = found.pop()
            found.append(_Left(before.start, end, f"{before.name}{joined[0]}{word}"))
        elif not particle:
            initials = _INITIALS.search(target[max(0, start - _LONGEST_INITIALS) : start])
            opening = initials[1] if initials and f"{initials[1]}{word}" in source else ""
            found.append(_Left(start - len(opening), end, opening + word))
    return tuple(_without_particle(left) for left in found)


def _without_particle(left: _Left) -> _Left:
    """A particle belongs to a name only with more of the name after it."""
    name = left.name
    while " " in name and name.rpartition(" ")[2] in PARTICLES:
        name = name.rpartition(" ")[0]
    return _Left(left.start, left.end - len(left.name) + len(name), name)


def _latin_words(target: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    for n, part in enumerate(pieces(target)):
        if n % 2 == 0:
            for match in _LATIN_WORD.finditer(part):
                word = without_possessive(match.group())
                alone = (
                    part[match.start() - 1 : match.start()] + part[match.end() : match.end() + 1]
                )
                if not any(c.isdigit() or c == "_" for c in alone):
                    yield at + match.start(), at + match.start() + len(match.group()), word
        at += len(part)


def _names_in(source: str) -> frozenset[str]:
    """The words of ``source`` that are persons' or places' names, as far as its shape tells."""
    works = [match.span() for match in _QUOTED.finditer(source) if _is_title(match.group())]
    first = next(iter(re.finditer(r"[^\W_]", source)), None)
    names: set[str] = set()
    for whole in capital_runs(source):
        run = _after_office(whole)
        start = run[0][1][0]
        if any(a <= start < b for a, b in works) or any(_is_no_name(word) for word, _ in run):
            continue
        if _is_company(source, (start, run[-1][1][1])):
            continue
        if start > _AFTER_THE and _TITLE_WORD.search(source[max(0, start - _AFTER_THE) : start]):
            continue
        opens = first is not None and start == first.start()
        if opens and len(run) == 1 and not _is_subject(source, run[0][1][1]):
            continue
        names.update(word for word, _ in run if _can_be_name(word))
        if bare(run[0][0]) in common_given_names() and bare(run[-1][0]) in TITLES:
            names.add(run[-1][0])  # Stephen King, who is none
    return frozenset(names)


def _after_office(run: Sequence[Placed]) -> Sequence[Placed]:
    """Who holds the office that a run begins with, Foreign Minister Ana Duarte; else the run."""
    last = max((n for n, (word, _) in enumerate(run[:-1]) if bare(word) in TITLES), default=0)
    return run[last + 1 :] if any(_is_no_name(word) for word, _ in run[:last]) else run


def _is_title(quoted: str) -> bool:
    words = re.findall(r"[^\W\d_]+", quoted)
    return bool(words) and sum(word[0].isupper() for word in words) * 2 > len(words)


def _is_subject(source: str, end: int) -> bool:
    """Whether a verb of saying or a possessive follows the sentence's first word."""
    after = source[end : end + 40]
    if after.startswith(("'s ", "’s ")):
        return True
    words = after.split()
    if len(words) > 1 and words[0] == "and":
        return words[1][0].isupper()
    return bool(words) and words[0].strip(",.") in SAID


def _is_company(source: str, name: Range) -> bool:
    """Whether what stands around a name says that a company bears it, a magazine, or a model.

    Shares of it, Smith & Sons, the journal Cell, a Falcon 9.
    """
    start, end = name
    if _OF_A_COMPANY.search(source[max(0, start - _NEAR) : start]):
        return True
    after = source[end : end + _NEAR]
    if after.startswith(" & ") or _MODEL_NUMBER.match(after):
        return True
    told = _WORD_AFTER.match(after)
    return bool(told and told[1].lower() in COMPANY_AFTER)


def _is_no_name(word: str) -> bool:
    lower = bare(word)
    return lower in NO_PERSON or lower in KEPT_IN_LATIN


def _can_be_name(word: str) -> bool:
    lower = bare(word)
    return (
        len(word) >= _SHORTEST_NAME
        and not word.isupper()
        and not _NO_SHAPE.search(word)
        and lower not in NO_NAME
        and lower not in TITLES
    )
