"""Pasted text: an article told from the chrome around it by the words and by where they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.article import Block, Figure, Heading, ListItem, Note, Paragraph, Removed
from articles.bylines import byline_names, is_byline, is_dateline, written_day
from articles.credits import is_credit, split_credit
from articles.dates import moment_of
from articles.draft import Draft
from articles.furniture import furniture_reason, leads_on, without_buttons
from articles.prose import SENTENCE_END
from articles.text.captions import caption_at
from articles.text.layout import Layout, is_running, layout_of, line_key
from articles.text.notes import Found, foot_of, note_at

_SHORT = 80
_SITE_NAME = 40
_STANDFIRST = (30, 300)
_STRAY = 40
_ABOVE = 60  # lines in which a story begins below its standfirst
_QUOTE = re.compile(r"[“”\"]")
_PLACE = re.compile(r"^[\[(]\d{1,3} ?(?:/|of) ?\d{1,3}[\])]\s*")
_BULLET = re.compile(r"(?:[-–•*·]|(\d{1,2}[.)]))\s+(?=\S)")


@dataclass(slots=True)
class _Story:
    """The parts as they are found, line after line."""

    headline: str
    whole_page: bool
    blocks: list[Block] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    byline: tuple[str, ...] = ()
    day: str = ""
    standfirst: str = ""
    captions: set[str] = field(default_factory=set)
    among_teasers: bool = False
    is_above: bool = True  # nothing but notes stands above
    has_paragraph: bool = False

    def add(self, block: Block, rule: str) -> None:
        self.blocks.append(block)
        self.rules.append(rule)
        self.is_above = self.is_above and isinstance(block, Note)
        self.has_paragraph = self.has_paragraph or isinstance(block, Paragraph)

    def drop(self, line: str, reason: str) -> None:
        self.removed.append(Removed(line, reason, len(self.blocks)))


def read_text(text: str) -> Draft | None:
    """The article in pasted text, or None if no line could be its headline."""
    lines = _lines(text)
    layout = layout_of(lines)
    if layout is None:
        return None
    story = _Story(lines[layout.headline], layout.whole_page)
    site_name = _read_above(lines[: layout.headline], story)
    _read_story(lines, layout, story)
    for line in lines[layout.end :]:
        story.drop(line, furniture_reason(line) or "below the story")
    return Draft(
        headline=story.headline,
        blocks=tuple(story.blocks),
        rules=tuple(story.rules),
        removed=tuple(story.removed),
        standfirst=story.standfirst,
        byline=story.byline,
        site_name=site_name,
        published_at=moment_of(story.day),
    )


def _lines(text: str) -> list[str]:
    """One line a paragraph: wrapped lines are joined where blank lines tell paragraphs apart."""
    groups = [group for group in re.split(r"\n\s*\n", text) if group.strip()]
    lines: list[str] = []
    for group in groups:
        rows = [bare for row in group.splitlines() if (bare := _bare(row))]
        if len(groups) > 1 and _is_wrapped(rows):
            lines.append(" ".join(rows))
        else:
            lines += rows
    return lines


def _bare(row: str) -> str:
    """The line without a picture's place in its gallery and the buttons behind its words."""
    text = row.strip()
    return without_buttons(_PLACE.sub("", text)) or text


def _is_wrapped(rows: list[str]) -> bool:
    """Every row but the last is about as long as a text column, and breaks off mid-sentence."""
    body = rows[:-1]
    broken = sum(not SENTENCE_END.search(row) for row in body)
    return bool(body) and min(map(len, body)) >= 40 and broken * 2 > len(body)


def _read_above(lines: Sequence[str], story: _Story) -> str:
    """What stands above the headline: the site's name first, the rest is furniture."""
    site_name = ""
    for line in lines:
        reason = furniture_reason(line)
        if not (site_name or reason or story.whole_page) and len(line) <= _SITE_NAME:
            site_name = line
        else:
            story.drop(line, reason or "above the headline")
    return site_name


def _read_story(lines: Sequence[str], layout: Layout, story: _Story) -> None:
    n = layout.headline + 1
    lines = lines[: layout.end]
    foot = foot_of(lines)
    while n < len(lines):
        is_above = story.is_above and not story.standfirst
        may_be_note = n >= foot or not story.has_paragraph
        if may_be_note and (found := note_at(lines, n)):
            n += _take_note(found, story)
        elif is_above and _is_standfirst(lines[n : n + _ABOVE], story):
            story.standfirst = lines[n]
            n += 1
        else:
            n += _read_line(lines, n, story)


def _take_note(found: Found, story: _Story) -> int:
    """Take the note; gives how many lines it is."""
    if found.label:
        story.drop(found.label, "label of the note below")
    story.add(found.note, found.rule)
    return 1 + bool(found.label)


def _is_standfirst(lines: Sequence[str], story: _Story) -> bool:
    """The line below the headline that is no sentence, or is told from the story by a byline."""
    line = lines[0]
    low, high = _STANDFIRST
    if not low <= len(line) <= high or _why_not(line, story) or caption_at(lines, 0):
        return False
    if _is_signature(line) or is_credit(lines[1] if len(lines) > 1 else ""):
        return False
    if not SENTENCE_END.search(line):
        return any(is_running(one) for one in lines[1:])
    next_story = next((n for n, one in enumerate(lines[1:], 1) if is_running(one)), 0)
    return any(_is_signature(one) for one in lines[1:next_story])


def _is_signature(line: str) -> bool:
    """Tell whether the line says who wrote the story, or when, and not who took a picture."""
    is_picture = is_credit(line) or caption_at([line], 0) is not None
    return not is_picture and (is_byline(line) or is_dateline(line))


def _read_line(lines: Sequence[str], n: int, story: _Story) -> int:
    """Read the line and what belongs to it; gives how many lines that are."""
    line, after = (*lines[n : n + 2], "")[:2]
    story.among_teasers = leads_on(line) or (story.among_teasers and _may_be_teaser(line))
    if reason := _why_not(line, story):
        story.drop(line, reason)
    elif _is_alternative(line, after):
        story.drop(line, "repeated caption")
    elif story.among_teasers and story.whole_page:
        story.drop(line, "related stories")
    elif found := caption_at(lines, n):
        story.captions |= {line_key(line), line_key(found.caption.text)}
        story.add(Figure(caption=found.caption), found.rule)
        return found.lines
    elif is_credit(line):
        story.drop(line, "credit without its caption")
    elif not story.has_paragraph and _is_meta(line, story):
        story.drop(line, "byline or date")
    elif not (story.has_paragraph or _is_kept_above(line)):
        story.drop(line, "above the story")
    else:
        _read_words(line, story, after)
    return 1


def _may_be_teaser(line: str) -> bool:
    return not _is_part(line) and split_credit(line).credit is None


def _is_alternative(line: str, after: str) -> bool:
    """Tell whether the line is a picture's alternative text, which its caption goes on from."""
    if SENTENCE_END.search(line) or not line_key(after).startswith(line_key(line)):
        return False
    return after != line and caption_at([after], 0) is not None


def _is_kept_above(line: str) -> bool:
    """Above the first paragraph only sentences stay."""
    return _is_part(line) or len(line) >= _SHORT or bool(_BULLET.match(line))


def _read_words(line: str, story: _Story, after: str) -> None:
    if bullet := _BULLET.match(line):
        story.add(ListItem(line[bullet.end() :], bullet[1] is not None), "line with a bullet")
    elif is_running(after) and _is_heading(line) and story.has_paragraph:
        story.add(Heading(line), "short line above a paragraph")
    elif story.whole_page and len(line) < _STRAY and not _is_part(line):
        story.drop(line, "stray line")
    else:
        story.add(Paragraph(line), "paragraph")


def _is_part(line: str) -> bool:
    """A sentence, or the words before a quotation."""
    return bool(SENTENCE_END.search(line)) or line.endswith(":")


def _is_heading(line: str) -> bool:
    """A short line that is neither speech nor a sentence; a question may be one."""
    is_sentence = SENTENCE_END.search(line) and not line.endswith("?")
    return len(line) < _SHORT and not (is_sentence or line.endswith(":") or _QUOTE.search(line))


def _why_not(line: str, story: _Story) -> str | None:
    if reason := furniture_reason(line):
        return reason
    if line_key(line) == line_key(story.headline):
        return "repeated headline"
    return "repeated caption" if line_key(line) in story.captions else None


def _is_meta(line: str, story: _Story) -> bool:
    names = byline_names(line)
    story.byline = story.byline or names
    story.day = story.day or written_day(line)
    return bool(names) or is_byline(line) or is_dateline(line)
