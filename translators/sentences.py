"""Splitting English news paragraphs into sentences, losing no character.

nupunkt finds the boundaries; the rules here add those it misses and take back the splits that news
text provokes. A false split leaves the model a fragment, a missed one only a longer sentence, so
precision comes first.
"""

import re
from collections.abc import Iterator

import nupunkt

_BEFORE_NAMES = (
    r"Rep|Reps|Sen|Sens|Gov|Govs|Gen|Lt|Col|Capt|Sgt|Maj|Cmdr|Adm|Det|Cpl|Pfc|Pvt|Spc|Brig|Supt"
    r"|Insp|Amb|Rev|Dr|Mr|Mrs|Ms|Messrs|Mmes|Prof|Hon|St|Mt|Ft|vs|v"
)
_SHORTENED = r"U\.S|U\.N|U\.K|E\.U|D\.C|Sec|No|Nos|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|[A-Z]"
_START = r"(?:^|[\s(“\"‘'/–—-])"
_NAME_FOLLOWS = re.compile(rf"{_START}(?:{_BEFORE_NAMES})\.\s*$")
_NO_BREAK_BEFORE_CAPITAL = re.compile(
    rf"(?:{_START}(?:{_SHORTENED})\.|\([a-z]{{1,5}}\.\))\s*$"  # "Maj. Gen. (res.) Noa Brandt"
)
_CLOCK = re.compile(r"\b[ap]\.m\.\s*$", re.IGNORECASE)
_AFTER_CLOCK = re.compile(
    r"(?:ET|EST|EDT|CT|MT|PT|GMT|UTC|BST|CET|IST|local|on"
    r"|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Eastern|Central|Pacific)\w*\b"
    r"|(?:\S{1,24} ){1,3}time\b"
)
_BY_THEN = re.compile(
    r"\W*(?:By|At|Before|After|Until|Since|As|From|Around|About|Shortly|When|On)\b"
)
_CLOSERS = re.compile(r"^[\s”\"’')\]»]+$")
_LOWER_START = re.compile(r"^[\s“\"‘'(\[]*[a-z]")
_ENDS = re.compile(r"[.!?…][”\"’')\]»]*\s*$")
_LIST_NUMBER = re.compile(r"^\d{1,3}\.\s*$")

_BEGINS = re.compile(
    r"[“\"‘'(\[]?(?:(?:He|She|It|They|We|You|The|This|That|These|Those|There|Then|His|Her|Its|Their"
    r"|Our|My|But|And|Or|So|Yet|If|When|While|After|Before|As|At|In|On|For|From|By|With|Under|Since"
    r"|During|Although|Though|Despite|According|However|Meanwhile|Also|An|Both|Some|Many|Most|Not"
    r"|Another|Other|Others|Nobody|Until|Among|Between|Because|Instead)\b|(?:A|I)\s)"
)
_STOP = re.compile(r"(?<![^\W\d_])(?P<word>[^\W\d_]{1,20})\.[”\"’')\]]*\s+(?=[“\"‘'(\[]?[A-Z])")
_NEAR = 80  # characters
_ON_X = re.compile(r"\b(?:on|to|via|by|from) X\.[”\"’')\]]*\s*$")
"""The social network; a single letter is an initial otherwise."""
_LONGEST_ON = len("from ")
_LONGER_THAN_SHORT = 3  # letters
_NO_WORDS = frozenset(
    {
        *("approx", "art", "assn", "corp", "dept", "eds", "esp", "est", "etc", "excl", "fig"),
        *("gen", "gov", "hrs", "inc", "incl", "ltd", "max", "min", "mln", "pct", "res", "ret"),
        *("sec", "vol"),
    }
)
_CRY = re.compile(r"(?:[?!…]|\.\.)[”\"’']+\s*$")
_SPEAKER = re.compile(
    r"[A-Z][\w.'’-]{0,24},?(?:\s(?:[A-Z][\w.'’-]{0,24},?|of|the|and|bin|al|de|van)){0,7}\s"
    r"(?:said|says|asked|asks|wrote|writes|told|tells|added|adds|replied|answered|shouted|yelled"
    r"|cried|tweeted|posted|declared|demanded|wondered|exclaimed|recalled|joked|quipped|insisted"
    r"|warned|continued|explained|concluded)\b"
)


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Ranges of the sentences of ``text``, without the white space between them.

    Ranges are in order, do not overlap, and leave out only white space.
    """
    joined: list[tuple[int, int]] = []
    for start, end in _parts(text):
        if joined and _belongs_together(text, joined[-1], text[start:end]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    trimmed = (_trim(text, start, end) for start, end in joined)
    return tuple((start, end) for start, end in trimmed if start < end)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """What nupunkt finds, cut where it takes a common word for an abbreviation ("month.")."""
    for start, end in nupunkt.sent_spans(text):
        for match in _STOP.finditer(text, start, end):
            word = match["word"]
            near = max(start, match.start() - _LONGEST_ON)
            network = word == "X" and _ON_X.search(text, near, match.end())
            if _is_word(word) or word in "mM" or network or _BEGINS.match(text, match.end()):
                yield start, match.end()
                start = match.end()
        yield start, end


def _is_word(word: str) -> bool:
    return word.islower() and len(word) >= _LONGER_THAN_SHORT and word not in _NO_WORDS


def _belongs_together(text: str, before: tuple[int, int], right: str) -> bool:
    start, end = before
    left = text[max(start, end - _NEAR) : end]  # what was joined before may be long
    if _ON_X.search(left):
        return bool(_CLOSERS.match(right) or _LOWER_START.match(right))
    if _CLOSERS.match(right) or _LOWER_START.match(right) or not _ENDS.search(left):
        return True
    if _CLOCK.search(left):
        return bool(
            _BY_THEN.match(text[start : min(end, start + _NEAR)])
            or _AFTER_CLOCK.match(right.lstrip())
        )
    if _NAME_FOLLOWS.search(left) or _LIST_NUMBER.match(left):
        return True
    begins = _BEGINS.match(right.lstrip())
    if _NO_BREAK_BEFORE_CAPITAL.search(left):
        return not begins
    return not begins and bool(_CRY.search(left) and _SPEAKER.match(right.lstrip()))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
