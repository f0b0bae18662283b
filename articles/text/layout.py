"""Where things stand in pasted text: the headline, the story's first line, the end of the story.

A person may paste the story alone or the whole page with its menus. Running text (long lines that
end as sentences) tells where the story is; the headline is the line above it that speaks of the
same things.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.bylines import byline_names, is_byline, is_dateline
from articles.credits import split_credit
from articles.furniture import ends_story, furniture_reason, leads_on
from articles.notes import is_note
from articles.prose import RUNNING, SENTENCE_END, runs

_FULL_STOP = re.compile(r"[.…][”\"’')\]]*\s*$")
# Some houses set a sign of theirs behind the last sentence.
_SENTENCES = re.compile(r".{60}[a-z][.!?][”\"’)]* .")
_ITEM = re.compile(r"^(?:[-–•*]|\d{1,2}[.)])\s")
_PATH = re.compile(r" [»›>] ")  # the way to a page from its site's first
_WORD = re.compile(r"[^\W\d_]{4,}|\d{2,}")
_STEM = 6  # first letters of a word that tell what it is about
_HEADLINE = (15, 220)
_REACH = 40  # lines above the story in which its headline may stand
_OPENING = 12  # running lines that say what the story is about
_GAP = 9  # other lines, furniture not counted, that part one run from the next
_MUCH = 0.2  # of the largest run
_TOPICS = 3  # words in common with the story that a headline has at least
_SAID_AGAIN = 0.35
_SIGNED = 0.5
_BELOW = 5  # lines below the headline in which its author or date stands
_AROUND = 2
_ENTRY = 35  # characters of a menu's entry, at most
_GOOD = 0.7  # of the best score: the standfirst speaks of the same things, but stands lower
_FAIR = 0.5  # of it: a shorter line right above that does so as well is the headline
_INSERT = 25  # lines that a box of teasers amid the story takes at most
_CLOSE = 3
_FAR = 15  # lines
_LITTLE = 0.25  # of the story
_SAME = 0.3  # of a paragraph's words that the story has used before
_MENU = 10  # lines above the headline that only a whole page has


@dataclass(frozen=True, slots=True)
class Layout:
    """Line numbers: ``headline``, and ``end``, the first line below the story.

    ``whole_page`` tells that the menus of the page were pasted too.
    """

    headline: int
    end: int
    whole_page: bool


def layout_of(lines: Sequence[str]) -> Layout | None:
    """Find the headline and the end of the story; None where there are no lines."""
    if not lines:
        return None
    running = [is_running(line) for line in lines]
    first = _first_running(lines, running)
    headline = _headline_at(lines, running, first)
    end = _end_at(lines, running, headline)
    is_whole = headline >= _MENU
    return Layout(headline, _told_until(lines, running, first, end) if is_whole else end, is_whole)


def is_running(line: str) -> bool:
    """Tell whether the line is a paragraph of running text, and no caption or page furniture."""
    return runs(line) and furniture_reason(line) is None and split_credit(line).credit is None


def line_key(line: str) -> str:
    """What two lines share when they say the same."""
    return " ".join(line.split()).casefold()


def _first_running(lines: Sequence[str], running: Sequence[bool]) -> int:
    """Where the story begins: the first dense run of running text with much of it.

    Offers and notices in the page's head have a few such lines as well.
    """
    groups: list[list[int]] = []
    apart = _GAP
    for n, line in enumerate(lines):
        if not running[n]:
            apart += furniture_reason(line) is None
            continue
        if apart >= _GAP:
            groups.append([])
        groups[-1].append(n)
        apart = 0
    sizes = [sum(len(lines[n]) for n in group) for group in groups]
    large = (group for group, size in zip(groups, sizes, strict=True) if size >= max(sizes) * _MUCH)
    return next((group[0] for group in large), len(lines))


def _headline_at(lines: Sequence[str], running: Sequence[bool], first: int) -> int:
    near = range(max(0, first - _REACH), first)
    above = [n for n in range(first) if n in near or _is_signed(lines, n)]
    if lines[first : first + 1] and _is_cry(lines[first]) and _is_signed(lines, first):
        above.append(first)
    possible = [n for n in above if _can_be_headline(lines[n])]
    fitting = [n for n in possible if not _is_in_menu(lines, n)] or possible
    if not fitting:
        return max((n for n in near if _is_title_like(lines[n])), default=0)
    told = [line for line, is_one in zip(lines[first:], running[first:], strict=True) if is_one]
    topics = _topics(" ".join(told[:_OPENING]))
    said = Counter(line_key(line) for line in lines)
    scores = {n: _score(lines, n, topics, said) for n in fitting}
    best = max(scores.values())
    top = min(n for n in fitting if scores[n] >= _GOOD * best)
    if _is_section(lines[top], said) and scores.get(top + 1, 0) >= _GOOD * best:
        return top + 1
    is_fair = scores.get(top - 1, 0) >= _FAIR * best and len(_topics(lines[top - 1])) >= _TOPICS
    return top - 1 if is_fair and len(lines[top - 1]) < len(lines[top]) else top


def _is_section(line: str, said: Counter[str]) -> bool:
    """Tell whether the line is but a section's name, which the menu has as well."""
    return said[line_key(line)] > 1 and len(_topics(line)) < _TOPICS


def _score(lines: Sequence[str], n: int, topics: set[str], said: Counter[str]) -> float:
    """How much of the line the story speaks of; a menu's two words say little either way."""
    words = _topics(lines[n])
    shared = len(words & topics)
    share = shared / len(words) if words else 0.0
    again = _SAID_AGAIN * (said[line_key(lines[n])] > 1)
    signed = _SIGNED * _is_signed(lines, n)
    return (share + again + signed) * min(1.0, shared / _TOPICS)


def _is_signed(lines: Sequence[str], n: int) -> bool:
    """Tell whether the line stands close above the author's name or the date."""
    return any(is_dateline(line) or byline_names(line) for line in lines[n + 1 : n + 1 + _BELOW])


def _is_in_menu(lines: Sequence[str], n: int) -> bool:
    """Tell whether the line and those around it are all as short as a menu's, and unsigned."""
    around = lines[max(0, n - _AROUND) : n + 1 + _AROUND]
    return all(len(line) < _ENTRY for line in around) and not _is_signed(lines, n)


def _topics(text: str) -> set[str]:
    return {word[:_STEM].casefold() for word in _WORD.findall(text)}


def _can_be_headline(line: str) -> bool:
    low, high = _HEADLINE
    return (
        low <= len(line) <= high
        and " " in line
        and not (len(line) >= RUNNING and _FULL_STOP.search(line))
        and _is_title_like(line)
    )


def _is_cry(line: str) -> bool:
    """A question or a cry heads stories as often as it ends sentences of one."""
    return line.rstrip().endswith(("!", "?"))


def _is_title_like(line: str) -> bool:
    return not (
        _PATH.search(line)
        or line.startswith("by ")
        or furniture_reason(line)
        or is_dateline(line)
        or is_byline(line)
        or split_credit(line).credit is not None
        or is_note(line)
    )


def _end_at(lines: Sequence[str], running: Sequence[bool], headline: int) -> int:
    """Where the page's foot begins: at a line that ends stories, with little running text below."""
    total = sum(running[headline:])
    seen = 0
    topics: set[str] = set()
    for n in range(headline + 1, len(lines)):
        if running[n]:
            seen += 1
            topics |= _topics(lines[n])
        elif _is_below(lines[n]) and _is_foot(running, n, seen, total):
            if _goes_on(lines, running, n, topics):
                continue
            return n
    return len(lines)


def _told_until(lines: Sequence[str], running: Sequence[bool], first: int, end: int) -> int:
    """The line below the story's last sentence: of a whole page much else is pasted behind it.

    Far below its last paragraph only one that speaks of the same things is the story's.
    """
    groups = _groups(running, first, end)
    while len(groups) > 1 and _is_other(lines, groups):
        groups.pop()
    last = groups[-1][-1] if groups else end - 1
    for n in range(last + 1, end):
        if n - last > _CLOSE or _is_below(lines[n]):
            break
        if _goes_with_story(lines[n]):
            last = n
    return last + 1


def _goes_with_story(line: str) -> bool:
    """Tell whether a line close below the last paragraph is a sentence, an item or a caption."""
    if any(one.search(line) for one in (SENTENCE_END, _SENTENCES, _ITEM)):
        return True
    caption = split_credit(line)
    return bool(caption.text and caption.credit)


def _groups(running: Sequence[bool], first: int, end: int) -> list[list[int]]:
    """The numbers of running lines, in groups that stand far from each other."""
    groups: list[list[int]] = []
    for n in range(first, end):
        if running[n]:
            if not groups or n - groups[-1][-1] > _FAR:
                groups.append([])
            groups[-1].append(n)
    return groups


def _is_other(lines: Sequence[str], groups: Sequence[Sequence[int]]) -> bool:
    """Tell whether the last group is small and speaks of other things than those before it."""
    before = [lines[n] for group in groups[:-1] for n in group]
    below = [lines[n] for n in groups[-1]]
    if sum(map(len, below)) > _LITTLE * sum(map(len, before)):
        return False
    topics = _topics(" ".join(before))
    return 2 * sum(_is_about(line, topics) for line in below) < len(below)


def _is_below(line: str) -> bool:
    return ends_story(line) or leads_on(line)


def _goes_on(lines: Sequence[str], running: Sequence[bool], at: int, topics: set[str]) -> bool:
    """Tell whether two paragraphs of the same story stand close together soon below."""
    below = range(at + 1, min(at + 1 + _INSERT, len(lines)))
    told = [n for n in below if running[n] and _is_about(lines[n], topics)]
    return any(two - one <= _CLOSE for one, two in pairwise(told))


def _is_about(line: str, topics: set[str]) -> bool:
    """Tell whether the line goes on with the story: teasers of others share few words with it."""
    words = _topics(line)
    return len(words & topics) >= _SAME * len(words)


def _is_foot(running: Sequence[bool], at: int, seen: int, total: int) -> bool:
    """Teasers of other stories have some running text too, but never as much as a story."""
    if seen == total:
        return seen > 0
    return seen >= 4 and seen * 2 >= total and sum(running[at : at + 12]) <= 3
