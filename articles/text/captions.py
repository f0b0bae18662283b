"""Captions in pasted text, which has no markup: known by credit, by words or by place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.agencies import AGENCY_WORD
from articles.article import Caption
from articles.bylines import byline_names, is_dateline
from articles.credit_parts import LABEL, parse_credit
from articles.credits import cut_credit, is_credit, is_name, split_credit
from articles.furniture import furniture_reason
from articles.prose import SENTENCE_END, runs
from articles.text.layout import is_running, line_key

_LONGEST = 350
_LABEL_LINE = 80  # characters of a line that stands alone between paragraphs
_SENTENCE = 50  # characters that a sentence with place and day has at least
_WORDS = 3  # of a caption, at least
_NAMES = 8  # words of a maker's name and house
_FILE = re.compile(r"FILE(?: PHOTO)?\s*[-–—:]\s")
_PLACED = re.compile(
    r"[(\[](?:left|right|cent(?:er|re))[)\]]|[(\[]L[)\]].*[(\[]R[)\]]"
    r"|^[(\[]?(?:L-R|(?:From )?[Ll]eft to right|From left|Clockwise from [\w ]+)\b\W"
)
# What a story tells and no picture shows, as far as no label below says that it does.
_TELLS = re.compile(
    r"\b(?:had|has|have|said|told|would|could|will|did|began|became|may|might|must|should|cannot)\b"
)
# "Photo:" and its like. Others sign a story or a chart, too, and "Credit..." silent pictures.
_PICTURE_LABEL = re.compile(
    rf"(?!©|[Cc]opyright|(?i:source|courtesy)|Credits?(?:\.{{3}}|…)){LABEL}"
)
_ENTRY = re.compile(r"\w+(?: \w+)?: .{1,30}")  # of a list: "Weight: 3 lb"
_GLUED = re.compile(r"[a-z]{3}[A-Z][a-z]{2}")  # a section's name and a teaser's headline
# So begins what goes on from a paragraph before.
_GOES_ON = re.compile(
    r"(?:But|And|However|Meanwhile|It|He|She|They|We|I|So|Yet|In contrast|In addition)\b,? "
)
_TWO_SENTENCES = re.compile(r"[a-z]{2}[.!?][”\"’')]* [A-Z“\"]")
_NEAR = 200  # lines in which a maker may be named again
_HOUSE = re.compile(r"[/:@©]| for | via |\bhandout\b", re.IGNORECASE)
_LISTED = re.compile(r"[\d:;]")  # lists of results and of people have numbers or colons
_INITIALS = re.compile(r"[A-Z]{2,4}")
_LABEL = re.compile(r"(?:(?:image|photo|picture|media) )?caption[,:]\s+(?=\S)", re.IGNORECASE)
# Houses that sell pictures and write no stories.
_SHOPS = re.compile(r"(?:getty|istock|shutterstock|alamy|imago|flash ?90|rex|wireimage)\b", re.I)
# What stands above its caption as often as below: "© Name".
_FIRST = re.compile(rf"{_SHOPS.pattern}|©\s*(?!.*\d{{4}})", re.I)
# Such a credit stands above its caption, if there is one.
_ABOVE = re.compile(r"(?:image|photo|picture|media) (?:source|credit),", re.IGNORECASE)
_CHART = re.compile(r"sources?\s*:", re.IGNORECASE)
# Agencies end a caption with place and day: "… in Birmingham, Alabama, April 14, 2024." A story
# has a preposition there, for it tells what happens on that day.
_DATED = re.compile(
    r"(?<!\bon)(?<!\bby)(?<!\bof)(?<!\bfor)(?<!\bfrom)(?<!\buntil)(?<!\bsince)(?<!\bbefore)(?<!\bafter)"
    r"(?<!\bstarting)(?<!\bthrough)(?<!\band)(?<!\bto)(?<!\bin)(?<!day,) "
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d{1,2}, \d{4}"
    r"(?:, (?:in|at|near) [^.]{3,60}\.?)?\.?$"
)
_REPORTS = re.compile(r"\b(?:was|were|had|said|told|which|both)\b")
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|died|began|became|took|made|went|came|would|could|has|have"
    r"|will|\w{3,}ed)\b"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A caption, the rule that knew it, and how many lines it takes."""

    caption: Caption
    rule: str
    lines: int = 1


def caption_at(lines: Sequence[str], n: int) -> Found | None:
    """The caption that begins with line ``n``, or None where that is no caption."""
    line, after, below = (*lines[n : n + 3], "", "")[:3]
    if is_credit(line) and _LABEL.match(after):
        return Found(_labelled(after, line), "line that is called a caption", 2)
    if _FIRST.match(line) and _is_below_credit(line, after):
        return Found(Caption(after, parse_credit(line)), "line below a credit", 2)
    before = lines[n - 1] if n else ""
    around = lines[max(0, n - _NEAR) : n + _NEAR]
    found = _by_words(before, line, after, around) or _by_place(before, line, after, below)
    if found is None or found.caption.credit is not None or not is_credit(after):
        return found
    return replace(found, caption=Caption(found.caption.text, parse_credit(after)), lines=2)


def _by_words(before: str, line: str, after: str, around: Sequence[str]) -> Found | None:
    caption = split_credit(line)
    if caption.credit is not None and caption.text:
        return Found(caption, "line that ends with a credit")
    if len(line) > _LONGEST:
        return None
    if _LABEL.match(line):
        return Found(_labelled(line, ""), "line that is called a caption")
    is_broken = line[:1].islower() or after[:1].islower()  # one sentence in several lines
    is_amid = len(line) <= _LABEL_LINE and is_running(before) and is_running(after)
    if not is_broken and (named := _with_bare_name(line, around, is_amid)):
        return Found(named, "line that ends with a name")
    if _PLACED.search(line) and not _REPORTS.search(line):
        return Found(caption, "line that places people in a picture")
    if _FILE.match(line) or _is_dated(line):
        return Found(caption, "line that dates a picture")
    return None


def _labelled(line: str, credit: str) -> Caption:
    caption = split_credit(_LABEL.sub("", line), is_caption=True)
    return Caption(caption.text, caption.credit or (parse_credit(credit) if credit else None))


def _with_bare_name(line: str, around: Sequence[str], is_amid: bool) -> Caption | None:
    """A caption with its maker's name behind the last full stop.

    A lone name may sign a story as well: the line must be short and amid paragraphs, or the name
    must stand so more than once, or tell of a house.
    """
    cut = cut_credit(line, is_caption=True)
    if cut is None or cut.before.strip() or SENTENCE_END.search(cut.credit):
        return None
    if not cut.caption.rstrip().endswith((".", "…")) or len(cut.caption.split()) < _WORDS:
        return None
    # A house's initials sign the last paragraph of some stories; a caption tells of what is seen.
    if len(cut.credit.split()) > _NAMES or (
        _INITIALS.fullmatch(cut.credit) and (not is_amid or _PAST.search(cut.caption))
    ):
        return None
    times = sum(other.endswith(cut.credit) for other in around)
    if furniture_reason(cut.credit) or not (is_amid or times > 1 or _HOUSE.search(cut.credit)):
        return None
    return Caption(cut.caption.strip(), parse_credit(cut.credit))


def _is_dated(line: str) -> bool:
    """Tell whether the line says in the present tense what was to be seen on a day."""
    if not _DATED.search(line) or not line[:1].isupper() or is_dateline(line):
        return False
    return len(line) >= _SENTENCE and not (_PAST.search(line) or _TWO_SENTENCES.search(line))


def _by_place(before: str, line: str, after: str, below: str) -> Found | None:
    if len(line) > _LONGEST or is_credit(line) or furniture_reason(line) or _GOES_ON.match(line):
        return None
    times = [line_key(one) for one in (before, after, below)].count(line_key(line))
    is_twice = line_key(line) == line_key(after) and times == 1
    if is_twice and SENTENCE_END.search(line) and len(line.split()) > _WORDS:
        return Found(Caption(line), "line said twice in a row")
    is_taken = _FIRST.match(after) and _is_below_credit(after, below)
    if is_credit(after) and not is_taken and _may_have_credit_below(line, after):
        return Found(Caption(line, parse_credit(after)), "line above a credit", 2)
    is_amid = SENTENCE_END.search(before) and SENTENCE_END.search(below)
    if is_amid and _is_name_below(line, after):
        return Found(Caption(line, parse_credit(after)), "line above a name", 2)
    return None


def _is_below_credit(credit: str, line: str) -> bool:
    """Some sites name the maker first, and end their captions without a full stop."""
    is_phrase = line[:1].isupper() and len(line) >= _SENTENCE // 2 and not SENTENCE_END.search(line)
    is_caption = is_phrase and len(line) <= _LONGEST and not is_credit(line)
    is_other = furniture_reason(line) or is_dateline(line) or byline_names(line)
    return is_credit(credit) and is_caption and not is_other


def _may_have_credit_below(line: str, credit: str) -> bool:
    """A credit in a line of its own makes the line above a caption, unless that ran on."""
    if _TWO_SENTENCES.search(line) or _is_title(line) or _ABOVE.match(credit):
        return False
    is_told = runs(line) and _TELLS.search(line) and not _PICTURE_LABEL.match(credit)
    if is_told or _ENTRY.fullmatch(line):
        return False
    if is_dateline(line) or byline_names(line):
        return False
    # A bare "Reuters" below a sentence signs the story, and a source below it a chart.
    signs = AGENCY_WORD.fullmatch(credit) and not _SHOPS.match(credit)
    return not (SENTENCE_END.search(line) and (signs or _CHART.match(credit)))


def _is_title(line: str) -> bool:
    """A Line Like This heads a part of the story."""
    words = [word for word in line.split() if len(word) > 3]
    return len(words) >= 3 and all(word[:1].isupper() for word in words)


def _is_name_below(line: str, after: str) -> bool:
    """Tell whether two short lines amid paragraphs are a picture's caption and its maker."""
    if not after or max(len(line), 2 * len(after)) > _LABEL_LINE or furniture_reason(after):
        return False
    if len(line.split()) < _WORDS or SENTENCE_END.search(line) or SENTENCE_END.search(after):
        return False
    # A headline and its author look the same, but for a house behind the name.
    if _is_title(line) and not (
        after.isupper() or AGENCY_WORD.search(after) or _HOUSE.search(after)
    ):
        return False
    if (
        _GLUED.search(line)
        or _LISTED.search(line)
        or _LISTED.search(after)
        or (" " not in after and not after.isupper())
    ):
        return False
    return is_name(after)
