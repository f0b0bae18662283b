"""Words with which a page speaks of its own story: corrections, clarifications, editor's notes.

A label ("Correction:") or a sentence about "this article" says so. Where such words may stand is
for the readers of each form to know: a story may speak of corrections, too.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from articles.article import Note, NoteKind, Span
from articles.dates import moment_of
from articles.furniture import furniture_reason
from articles.prose import SENTENCE_END

_LABELS: tuple[tuple[NoteKind, str], ...] = (
    ("retraction", r"retractions?|(?:article|story) retracted"),
    (
        "correction",
        r"corrections?(?: (?:and|&) (?:clarifications?|amplifications?|updates?)| notice"
        r"| appended)?|corrected|amended|corrigend(?:um|a)|errat(?:um|a)",
    ),
    ("clarification", r"clarifications?(?: (?:and|&) corrections?)?"),
    (
        "ednote",
        r"(?:the )?(?:editor|publisher)(?:['’]s|s['’]|s|ial)? notes?|editorial note|"
        r"(?:a )?note (?:from the editors?|to (?:our )?readers)",
    ),
    ("update", r"updates?"),
)
_WORD = "(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS) + r")(?![\w-])"
_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? "
    r"\d{4}|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?,? \d{4}|\d{4}-\d{2}-\d{2})\b"
)
_LABEL = re.compile(
    rf"{_WORD}(?:,? (?:on )?[(\[]?(?P<day>{_DAY})[)\]]?)?(?P<sign>\s?[:.]|\s[—–-])?(?:\s+|$)",
    re.IGNORECASE,
)
# "[Correction: March 3, 2026] An earlier …"
_BOXED = re.compile(
    rf"[(\[]{_WORD}(?:[:,]? (?:on )?(?P<day>{_DAY}))?(?P<sign>[)\]]:?)(?:\s+|$)", re.IGNORECASE
)
_HEADING = re.compile(r"(?:correction|clarification|retraction|update)s", re.IGNORECASE)
_SURE = (":", "]", ")")
_DAY_BELOW = re.compile(rf"(?P<day>{_DAY})(?P<sign>\s?[:.]|\s[—–-])?(?:\s+|$)", re.IGNORECASE)
_WHEN = (
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|[a-z]{3,6}day|today|at|on|of|"
    r"appended|added|issued|posted|published|made|[ap]\.?m\.?|local time|(?-i:[A-Z]{2,4})|"
    r"\d+(?::\d\d)?(?:st|nd|rd|th|[ap]m)?"
)
_MORE = re.compile(
    rf"{_WORD}(?=[^:]*\d)(?:[ ,()|/–—-]+(?:{_WHEN})(?!\w))+[ ,.)]*:\s", re.IGNORECASE
)
_BRACKETS = {"[": "]", "(": ")"}

_THIS = (
    r"this (?:[a-z]+\.? \d{1,2},? )?(?:\w+ )?"
    r"(?:article|story|post|column|piece|report|page|headline|caption|editorial|essay|review|"
    r"interview|profile|obituary|dispatch|transcript|episode|graphic|newsletter|version)"
    r"(?:['’]s (?:headline|caption|title|text))?"
)
_PART = (
    r"(?:earlier|previous|prior|original|initial|first) (?:versions?|headlines?|subheadings?|"
    r"graphics?|(?:photo |picture )?captions?|maps?|charts?|photos?)"
)
_ERRED = (
    r"(?:mis(?:stat|spel|spok|identif|attribut|quot|character|represent|nam|report|lead|tak|dat|descri|"
    r"calculat|gender|label|plac|interpret|translat|count)\w*|incorrect(?:ly)?|inaccura\w+|wrong(?:ly)?|"
    r"erroneous(?:ly)?|errors?|omitted|said|stated|gave|referred|described|included|contained|implied|"
    r"suggested|attributed|named|listed|reported|did not|failed to|should have)"
)
_DONE = (
    r"(?:amended|corrected|clarified|updated|retracted|withdrawn|edited|changed|modified|revised)"
)
_WAS = r"(?:was|were|is|ha(?:s|ve)(?: since| now)? been)"
_SPEAKS = re.compile(
    "|".join(
        (
            # "This article was amended on March 3 to correct …"
            # A report that "was" amended may be another one, of which the story tells.
            rf"(?:the [^.!?]{{1,40}} (?:of|on|in|to|for) )?(?!this report was){_THIS} {_WAS}"
            rf"(?: [^.!?]{{1,60}} and {_WAS})?(?: \w+ly)? {_DONE}"
            r"(?:[.;]|$| (?:on|to|at|with|since|after|because|following|for|and|from|several)\b)",
            # "An earlier version of this article misstated …", "Due to an error, an earlier …"
            r"(?:[^.!?“\"]{0,80}(?:, | (?:with|in|on) )|in )?(?:an?|the|our) "
            rf"{_PART} (?:of|on|in|for|to|with|accompanying) (?:the \w+ (?:of|on|in|for) )?"
            rf"{_THIS}\b.{{0,80}}?\b{_ERRED}\b",
            # "This story originally said …"
            rf"{_THIS} (?:originally|previously|initially|earlier|incorrectly|inaccurately|"
            rf"mistakenly|wrongly|erroneously|falsely) {_ERRED}\b",
            rf"we (?:have (?:since )?)?{_DONE} (?:the \w+ (?:of|in) )?{_THIS}\b",
            r"an? (?:correction|clarification) was made (?:on|to)\b",
            rf"an update to {_THIS} reflects\b",
        )
    ),
    re.IGNORECASE,
)
# Agencies: "(Corrects spelling of name in paragraph 3)"
_DESK = re.compile(r"\((?:corrects|clarifies|updates|refiles)\b[^()]+\)", re.IGNORECASE)
_KINDS: tuple[tuple[NoteKind, str], ...] = (
    ("retraction", r"\b(?:retract|withdrawn)"),
    ("clarification", r"\bclarif"),
    (
        "correction",
        rf"\b(?:correct|amend|{_PART}\b|(?:original|previous|initial)ly {_ERRED}|incorrect"
        r"|inaccura|wrong|error)",
    ),
    ("ednote", r"\bedited"),
    ("update", r"\b(?:updat|refiles|changed|modified|revised)"),
)
_TO_READER = re.compile(
    r"\w@\w|\b(?:click|e-?mail us|contact us|let us know|please (?:write|contact|e-?mail)"
    r"|if you (?:see|spot|find|notice|believe|think)|(?:submit|report) an?"
    r"|corrections? (?:policy|page|form))\b",
    re.IGNORECASE,
)
# Every label begins so, and every sentence on "this article" that does not name it near its start.
_OPENING = re.compile(
    r"[\[(*•\s]*(?:the |an? )?"
    r"(?:correct|clarif|retract|article ret|story ret|amend|corrig|errat|edit|publish|note|updat"
    r"|refil)",
    re.IGNORECASE,
)
_FAR = 400  # characters
_WORDS = 3  # of a note below its label, at least
_LONGEST = 2_000  # characters; longer ones are stories


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a note's words: its kind, its day if it gives one, where it ends.

    ``is_sure`` tells that it ends with a colon or stands in brackets, as no sentence does.
    """

    kind: NoteKind
    dated: date | None
    end: int
    is_sure: bool


def label_of(text: str) -> Label | None:
    """The label that the text begins with; its end is 0 where it says more than kind and day."""
    if more := _MORE.match(text):
        whole = _LABEL.match(text)
        if whole is None or whole.end() != more.end() or _day(whole["day"]) is None:
            return Label(_kind(more), None, 0, is_sure=True)
    found = _BOXED.match(text) or _LABEL.match(text)
    if found is None:
        return None
    is_sure = (found["sign"] or "").endswith(_SURE)
    dated, end = _day(found["day"]), found.end()
    if found["day"] and dated is None:  # such as February 30
        return Label(_kind(found), None, 0, is_sure)
    below = _DAY_BELOW.match(text, end)
    if below and _day(below["day"]) and dated is None and _is_apart(below, text):
        dated, end = _day(below["day"]), below.end()
    return Label(_kind(found), dated, end, is_sure)


def bare_label(text: str) -> Label | None:
    """The label that is all of the text, such as "Correction" or "Correction: March 3, 2026".

    "Corrections" is none: prisons are called so.
    """
    label = label_of(text)
    return label if label and label.end == len(text) and not _HEADING.fullmatch(text) else None


def note_of(text: str, spans: tuple[Span, ...] = (), said: Label | None = None) -> Note | None:
    """The note that the words show the text to be, without its label.

    ``said`` is what markup or a label above says of the text: then any sentence will do that is
    no page furniture.
    """
    if not (said or _may_speak(text)) or len(text) > _LONGEST or _TO_READER.search(text):
        return None
    start, end = _bare(text)
    label = label_of(text[start:end])
    at = start + label.end if label else start
    spoken = kind_spoken(text[at:end] if label else text)
    if label and not label.is_sure and not spoken and not (said and text[at:end][:1].isupper()):
        label = None
    known = label or said
    is_other = label is None and furniture_reason(text) is not None
    if known is None or is_other or not _is_sentence(text[at:end]):
        return Note(text, spoken, None, spans) if spoken else None
    kind = label.kind if label else spoken or known.kind
    dated = known.dated or (said.dated if said else None)
    if label is None or label.end == 0:
        return Note(text, kind, dated, spans)
    return Note(text[at:end], kind, dated, _moved(spans, at, end))


def kind_spoken(text: str) -> NoteKind | None:
    """What kind of note a sentence about "this article" is; None if it is none."""
    start, end = _bare(text)
    if not (_SPEAKS.match(text[start:end]) or _DESK.fullmatch(text)):
        return None
    return next(
        (kind for kind, words in _KINDS if re.search(words, text, re.IGNORECASE)), "correction"
    )


def is_note(text: str) -> bool:
    """Tell whether the words show the text to be a note or the label of one."""
    return _may_speak(text) and (note_of(text) is not None or bare_label(text) is not None)


def _may_speak(text: str) -> bool:
    """Whether any of the words above can be in the text: told in a moment, as hardly ever so."""
    return "this" in text[:_FAR].lower() or _OPENING.match(text) is not None


def _is_sentence(words: str) -> bool:
    return len(words.split()) >= _WORDS and SENTENCE_END.search(words) is not None


def _bare(text: str) -> tuple[int, int]:
    """The range within brackets around all of the text, or behind a star."""
    close = _BRACKETS.get(text[:1])
    if close and text.endswith(close) and text.find(close) == len(text) - 1:
        return 1, len(text) - 1
    return len(text) - len(text.lstrip("*• ")), len(text)


def _kind(found: re.Match[str]) -> NoteKind:
    return next(kind for kind, _ in _LABELS if found[kind])


def _is_apart(day: re.Match[str], text: str) -> bool:
    """Tell whether a day below the label is its own, and no word of the sentence."""
    rest = text[day.end() :]
    return not rest or day["sign"] is not None or kind_spoken(rest) is not None


def _day(words: str | None) -> date | None:
    moment = moment_of(words) if words else None
    return moment.date() if moment else None


def _moved(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    """The spans over ``text[start:end]`` alone."""
    cut = (
        replace(span, start=max(span.start, start) - start, end=min(span.end, end) - start)
        for span in spans
    )
    return tuple(span for span in cut if span.start < span.end)
