"""Pasted text: an article told from the chrome around it by the words and by where they stand."""

import re
from collections import Counter
from dataclasses import dataclass, field

from articles.article import Block, Figure, Paragraph, Removed
from articles.bylines import byline_names, is_byline, is_dateline
from articles.credits import split_credit
from articles.draft import Draft
from articles.furniture import ends_story, furniture_reason, leads_on

_HEAD_LINES = 15
_LONG = 80
_SITE_NAME = 40
_HEADLINE = (15, 220)
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\s*$")


@dataclass(slots=True)
class _Story:
    """The parts as they are found, line after line."""

    headline: str
    blocks: list[Block] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    byline: tuple[str, ...] = ()
    captions: set[str] = field(default_factory=set)

    def add(self, block: Block, rule: str) -> None:
        self.blocks.append(block)
        self.rules.append(rule)

    def drop(self, line: str, reason: str) -> None:
        self.removed.append(Removed(line, reason))


def read_text(text: str) -> Draft | None:
    """The article in pasted text, or None if no line could be its headline."""
    lines = _lines(text)
    at = _headline_at(lines)
    if at is None:
        return None
    story = _Story(lines[at])
    site_name = _read_above(lines[:at], story)
    end = _end_of_story(lines, at + 1)
    for line in lines[at + 1 : end]:
        _read_line(line, story)
    for line in lines[end:]:
        story.drop(line, furniture_reason(line) or "below the story")
    return Draft(
        headline=story.headline,
        blocks=tuple(story.blocks),
        rules=tuple(story.rules),
        removed=tuple(story.removed),
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
    broken = sum(not _SENTENCE_END.search(row) for row in body)
    return bool(body) and min(map(len, body)) >= 40 and broken * 2 > len(body)


def _headline_at(lines: list[str]) -> int | None:
    """The first line that is said twice near the top, else the first that can be a headline."""
    head = lines[:_HEAD_LINES]
    repeated = Counter(_key(line) for line in head)
    fitting = [n for n, line in enumerate(head) if _can_be_headline(line)]
    twice = [n for n in fitting if repeated[_key(head[n])] > 1]
    if twice:
        return twice[0]
    return fitting[0] if fitting else (0 if lines else None)


def _can_be_headline(line: str) -> bool:
    low, high = _HEADLINE
    return (
        low <= len(line) <= high
        and not furniture_reason(line)
        and not _is_story(line)
        and split_credit(line).credit is None
        and not is_dateline(line)
        and " " in line
    )


def _read_above(lines: list[str], story: _Story) -> str:
    """What stands above the headline: the site's name first, the rest is furniture."""
    site_name = ""
    for line in lines:
        reason = furniture_reason(line)
        if not site_name and not reason and len(line) <= _SITE_NAME:
            site_name = line
        else:
            story.drop(line, reason or "above the headline")
    return site_name


def _read_line(line: str, story: _Story) -> None:
    caption = split_credit(line)
    reason = furniture_reason(line)
    if reason:
        story.drop(line, reason)
    elif _key(line) == _key(story.headline):
        story.drop(line, "repeated headline")
    elif caption.credit is not None and caption.text:
        _read_caption(line, story)
    elif not story.blocks and _is_meta(line, story):
        story.drop(line, "byline or date")
    elif not _has_story(story) and len(line) < _LONG and not _SENTENCE_END.search(line):
        story.drop(line, "above the story")
    else:
        story.add(Paragraph(line), "paragraph")


def _read_caption(line: str, story: _Story) -> None:
    if _key(line) in story.captions:
        story.drop(line, "repeated caption")
        return
    story.captions.add(_key(line))
    story.add(Figure(caption=split_credit(line)), "line that ends with a credit")


def _is_meta(line: str, story: _Story) -> bool:
    names = byline_names(line)
    story.byline = story.byline or names
    return bool(names) or is_byline(line) or is_dateline(line)


def _has_story(story: _Story) -> bool:
    return any(isinstance(block, Paragraph) for block in story.blocks)


def _is_story(line: str) -> bool:
    return len(line) >= _LONG and bool(_SENTENCE_END.search(line))


def _end_of_story(lines: list[str], start: int) -> int:
    """Where the page's foot begins: at a line that ends stories, with no story after it."""
    last = max((n for n, line in enumerate(lines) if _is_story(line)), default=len(lines) - 1)
    for n in range(start, len(lines)):
        if n > last and (ends_story(lines[n]) or leads_on(lines[n])):
            return n
    return len(lines)


def _key(line: str) -> str:
    return " ".join(line.split()).casefold()
