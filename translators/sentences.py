"""Splitting English news paragraphs into sentences, losing no character.

nupunkt finds the boundaries; the rules here take back the splits that news text provokes. A false
split leaves the model a fragment, a missed one only a longer sentence, so precision comes first.
"""

import re

import nupunkt

_TITLES = (
    r"(?:U\.S|U\.N|U\.K|E\.U|D\.C|Rep|Reps|Sen|Sens|Gov|Govs|Gen|Lt|Col|Capt|Sgt|Maj|Cmdr|Adm|Det"
    r"|Rev|Sec|Dr|Mr|Mrs|Ms|Prof|Hon|St|Mt|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|[A-Z])"
)
_NO_BREAK_BEFORE_CAPITAL = re.compile(rf"(?:^|[\s(“\"‘'])(?:{_TITLES})\.\s*$")
_CLOCK = re.compile(r"\b[ap]\.m\.\s*$", re.IGNORECASE)
_AFTER_CLOCK = re.compile(
    r"(?:ET|EST|EDT|CT|MT|PT|GMT|UTC|BST|CET|IST|local|on"
    r"|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Monday)\w*\b"
)
_CLOSERS = re.compile(r"^[\s”\"’')\]»]+$")
_LOWER_START = re.compile(r"^[\s“\"‘'(\[]*[a-z]")
_ENDS = re.compile(r"[.!?…][”\"’')\]»]*\s*$")


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Ranges of the sentences of ``text``, without the white space between them.

    Ranges are in order, do not overlap, and leave out only white space.
    """
    joined: list[tuple[int, int]] = []
    for start, end in nupunkt.sent_spans(text):
        if joined and _belongs_together(text[joined[-1][0] : joined[-1][1]], text[start:end]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    trimmed = (_trim(text, start, end) for start, end in joined)
    return tuple((start, end) for start, end in trimmed if start < end)


def _belongs_together(left: str, right: str) -> bool:
    if _CLOSERS.match(right) or _LOWER_START.match(right) or not _ENDS.search(left):
        return True
    if _CLOCK.search(left):
        return bool(_AFTER_CLOCK.match(right.lstrip()))
    return bool(_NO_BREAK_BEFORE_CAPITAL.search(left))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
