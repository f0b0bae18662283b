"""Pasted text: an article told from the chrome around it by the words and by where they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from articles.agencies import AGENCY_WORD
from articles.article import Block, Caption, Figure, Heading, ListItem, Paragraph, Removed
from articles.bylines import byline_names, is_byline, is_dateline
from articles.credit_parts import parse_credit
from articles.credits import is_credit, split_credit
from articles.draft import Draft
from articles.furniture import furniture_reason
from articles.prose import SENTENCE_END
from articles.text_layout import Layout, is_running, layout_of, line_key

_SHORT = 80
_SITE_NAME = 40
_STANDFIRST = (30, 300)
_CAPTION = 350
_STRAY = 40
_FILE = re.compile(r"FILE(?: PHOTO)?\s*[-–—:]\s")
_QUOTE = re.compile(r"[“”\"]")
_TWO_SENTENCES = re.compile(r"[a-z]{2}[.!?][”\"’')]* [A-Z“\"]")
_PLACED = re.compile(r"[(\[](?:left|right|cent(?:er|re))[)\]]|[(\[]L[)\]].*[(\[]R[)\]]")
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
    standfirst: str = ""
    captions: set[str] = field(default_factory=set)

    def add(self, block: Block, rule: str) -> None:
        self.blocks.append(block)
        self.rules.append(rule)

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
    )


def _lines(text: str) -> list[str]:
    """One line a paragraph: wrapped lines are joined where blank lines tell paragraphs apart."""
    groups = [group for group in re.split(r"\n\s*\n", text) if group.strip()]
    lines: list[str] = []
    for group in groups:
        rows = [row.strip() for row in group.splitlines() if row.strip()]
        if len(groups) > 1 and _is_wrapped(rows):
            lines.append(" ".join(rows))
        else:
            lines += rows
    return lines


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
    below = range(layout.headline + 1, layout.end)
    for n in below:
        before, line = lines[n - 1], lines[n]
        after = lines[n + 1] if n + 1 in below else ""
        if (
            not story.blocks
            and not story.standfirst
            and _is_standfirst(lines[n : layout.end], story)
        ):
            story.standfirst = line
        else:
            _read_line(line, story, before, after)


def _is_standfirst(lines: Sequence[str], story: _Story) -> bool:
    """The line below the headline that is no sentence, or is told from the story by a byline."""
    line = lines[0]
    low, high = _STANDFIRST
    if not low <= len(line) <= high or _why_not(line, story) or _caption_rule(line):
        return False
    if _is_signature(line) or is_credit(lines[1] if len(lines) > 1 else ""):
        return False
    if not SENTENCE_END.search(line):
        return any(is_running(one) for one in lines[1:])
    next_story = next((n for n, one in enumerate(lines[1:], 1) if is_running(one)), 0)
    return any(_is_signature(one) for one in lines[1:next_story])


def _is_signature(line: str) -> bool:
    """Tell whether the line says who wrote the story, or when, and not who took a picture."""
    is_picture = is_credit(line) or _caption_rule(line) is not None
    return not is_picture and (is_byline(line) or is_dateline(line))


def _read_line(line: str, story: _Story, before: str, after: str) -> None:
    if reason := _why_not(line, story):
        story.drop(line, reason)
    elif is_credit(line):
        if not _credit_the_line_above(line, story, before):
            story.drop(line, "credit without its caption")
    elif rule := _caption_rule(line):
        story.captions.add(line_key(line))
        story.add(Figure(caption=split_credit(line)), rule)
    elif not _has_story(story) and _is_meta(line, story):
        story.drop(line, "byline or date")
    elif not (_has_story(story) or _is_kept_above(line, after)):
        story.drop(line, "above the story")
    else:
        _read_words(line, story, after)


def _is_kept_above(line: str, after: str) -> bool:
    """Above the first paragraph only sentences stay, and a caption whose credit is to come."""
    return _is_part(line, after) or len(line) >= _SHORT or bool(_BULLET.match(line))


def _read_words(line: str, story: _Story, after: str) -> None:
    if bullet := _BULLET.match(line):
        story.add(ListItem(line[bullet.end() :], bullet[1] is not None), "line with a bullet")
    elif is_running(after) and _is_heading(line) and _has_story(story):
        story.add(Heading(line), "short line above a paragraph")
    elif story.whole_page and len(line) < _STRAY and not _is_part(line, after):
        story.drop(line, "stray line")
    else:
        story.add(Paragraph(line), "paragraph")


def _is_part(line: str, after: str) -> bool:
    """A sentence, the words before a quotation, or a caption whose credit is to come."""
    return bool(SENTENCE_END.search(line)) or line.endswith(":") or is_credit(after)


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


def _caption_rule(line: str) -> str | None:
    """The rule by which the line is a picture's caption, or None."""
    caption = split_credit(line)
    if caption.credit is not None and caption.text:
        return "line that ends with a credit"
    if len(line) > _CAPTION:
        return None
    if _PLACED.search(line):
        return "line that places people in a picture"
    return "line that dates a picture" if _FILE.match(line) else None


def _credit_the_line_above(line: str, story: _Story, before: str) -> bool:
    """A credit in a line of its own makes the line above a caption, unless that ran on."""
    last = story.blocks[-1] if story.blocks else None
    if isinstance(last, Figure) and last.caption and last.caption.credit is None:
        story.blocks[-1] = replace(last, caption=replace(last.caption, credit=parse_credit(line)))
        return True
    if not isinstance(last, Paragraph | Heading) or last.text != before:
        return False
    if len(before) > _CAPTION or _TWO_SENTENCES.search(before) or _is_title(before):
        return False
    if SENTENCE_END.search(before) and AGENCY_WORD.fullmatch(line):
        return False  # a bare "Reuters" below a sentence signs the story
    story.captions.add(line_key(before))
    story.blocks[-1] = Figure(caption=Caption(before, parse_credit(line)))
    story.rules[-1] = "line above a credit"
    return True


def _is_title(line: str) -> bool:
    """A Line Like This heads a part of the story."""
    words = [word for word in line.split() if len(word) > 3]
    return len(words) >= 3 and all(word[:1].isupper() for word in words)


def _is_meta(line: str, story: _Story) -> bool:
    names = byline_names(line)
    story.byline = story.byline or names
    return bool(names) or is_byline(line) or is_dateline(line)


def _has_story(story: _Story) -> bool:
    return any(isinstance(block, Paragraph) for block in story.blocks)
