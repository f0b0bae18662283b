"""Lines between headline and story: who wrote it, and when."""

import re
from collections.abc import Iterable, Iterator

from articles.prose import SENTENCE_END

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WRITTEN = (
    rf"\b{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\.?,? \d{{4}}"
    r"|(?<![\d-])\d{4}-\d{2}-\d{2}"
)
_DAY = re.compile(_WRITTEN, re.IGNORECASE)
_DATE = re.compile(
    rf"(?:{_WRITTEN}|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}"
    r"|(?<!\d)\d+ ?(?:m|h|d|min(?:ute)?s?|hours?|days?|weeks?|months?) ?ago)",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_MONTHS = 12
_AMERICAN = re.compile(r"\b(?:[ECMP][SD]?T)\b")  # a zone of the United States
_BY = re.compile(r"(?:words |story |reporting |written )?by:? (?=[A-Z@])", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|de|van|von|bin|al|der|la|le)){1,4}")
_AND = re.compile(r",? and | & |, |; ")
_PLACE = re.compile(r" in (?:[a-z]+ ){0,2}[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}$")
# Behind one place another may follow, which would pass for a name.
_CITY = re.compile(
    r"(?:New|San|Santa|St\.?|Saint|Los|Las|Tel|Hong|Abu|Cape|Port|Ramat|Kiryat) [A-Z]"
)
# Small words of a dateline; with others it is a sentence about a day.
_ORDINARY = re.compile(
    r"\b(?!(?:published|posted|updated?|modified|created|first|last|written|words|story|reporting|by"
    r"|and|at|on|in|the|of|from|for|min(?:ute)?s?|hours?|days?|weeks?|months?|ago|am|pm|read|reading"
    r"|comments?|time|shares?|views?|edited|correspondent|editor|reporter|staff|writer)\b)[a-z]{3,}\b"
)
_MOST_ORDINARY = 2
_DATELINE = 110  # characters


def written_day(line: str) -> str:
    """The day that a dateline writes out or numbers; empty where it has none.

    3/4/2026 alone is none: two countries read two days in it.
    """
    if not is_dateline(line):
        return ""
    found = _DAY.search(line)
    return found[0] if found else _numbered_day(line)


def _numbered_day(line: str) -> str:
    """A day in numbers as ISO 8601 has it, where only one reading is possible."""
    found = _NUMBERS.search(line)
    if found is None:
        return ""
    first, second = int(found[1]), int(found[3])
    if found[2] == "." or first > _MONTHS:  # with full stops nobody writes the month first
        day, month = first, second
    elif second > _MONTHS or _AMERICAN.search(line):
        day, month = second, first
    else:
        return ""
    return f"{found[4]}-{month:02}-{day:02}"


def is_dateline(line: str) -> bool:
    """Tell whether the line says when the page was published, and little else."""
    found = _DATE.search(line) if len(line) < _DATELINE else None
    if found is None or SENTENCE_END.search(line):
        return False
    rest = line[: found.start()] + line[found.end() :]
    return len(_ORDINARY.findall(rest)) <= _MOST_ORDINARY


def byline_names(line: str) -> tuple[str, ...]:
    """Give the names in a line ``By A and B``; empty if it is no such line."""
    found = _BY.match(line)
    if not found or len(line) > 120 or line.endswith("."):
        return ()
    names = without_places(_AND.split(line[found.end() :]))
    return tuple(name for name in names if _NAME.fullmatch(name))


def without_places(names: Iterable[str]) -> Iterator[str]:
    """The names of a byline without where each was written: ``A in Haifa`` is by A."""
    is_placed = False
    for name in names:
        bare = _PLACE.sub("", name.strip())
        if bare == name.strip() and is_placed and _CITY.match(bare):
            continue
        is_placed = bare != name.strip() or is_placed
        yield bare


def is_byline(line: str) -> bool:
    """Tell whether the line names an author: ``By A``, or a bare personal name."""
    return bool(byline_names(line)) or bool(_NAME.fullmatch(line.strip()))
