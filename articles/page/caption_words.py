"""From the words of a caption, with what the markup calls its credit, to caption and credit."""

import re
from collections.abc import Iterator, Sequence

from articles.agencies import AGENCY_WORD
from articles.article import Caption, Credit
from articles.credit_parts import parse_credit
from articles.credits import is_credit, is_name, split_credit
from articles.furniture import without_buttons

MARKS = "\ue000", "\ue001"  # around what the markup calls a credit
_MARK = re.compile("([\ue000\ue001])")
_CREDIT_TAIL = re.compile(r"[/|,·•–-]\s*\S.{0,60}")
_BEFORE = " |–—•·,-"  # marks that a page sets between caption and credit
_LABEL_LAST = re.compile(r"(?:photo|image|picture)?\s*credits?\s*(?:\.{3}|…|:)?$", re.IGNORECASE)
_LABEL_FIRST = re.compile(r"(?:image|photo|picture)(?: caption)?\s*:\s*", re.IGNORECASE)
_PLACE = re.compile(
    r"(?:[(\[]\d{1,3} ?(?:/|of) ?\d{1,3}[)\]]|\d{1,3} of \d{1,3})[\s:|.–-]+(?=[A-Z“\"])"
)
_OWN_PLACE = re.compile(r"[(\[]?\d{1,3} ?(?:/|of) ?\d{1,3}[)\]]?")
_MAKER = 60  # characters of a line that is but a name


def unmarked(text: str) -> str:
    """The text as readers see it."""
    return " ".join(text.replace(MARKS[0], " ").replace(MARKS[1], " ").split())


def caption_in(text: str, lines: Sequence[str]) -> Caption:
    """The caption and the credit of a figure's words.

    ``text`` may have ``MARKS`` around the credit; ``lines`` are its parts in tags of their own.
    """
    text = _bare(without_buttons(text), lines)
    if MARKS[0] in text:
        return _marked(text)
    rest = text.removeprefix(lines[0]).strip() if len(lines) > 1 else ""
    if rest and rest != text and is_credit(lines[0]) and not is_credit(rest):
        return Caption(rest, _credit(lines[0]))
    if is_credit(text):
        return Caption("", parse_credit(text))
    if len(lines) > 1 and text.endswith(lines[-1]) and _names_maker(lines[-1]):
        return Caption(_caption(text.removesuffix(lines[-1])), _credit(lines[-1]))
    return split_credit(text, is_caption=True)


def _bare(text: str, lines: Sequence[str]) -> str:
    """The text without a picture's place in its gallery and the word that it is a picture."""
    first = lines[0] if lines and text.startswith(lines[0]) else ""
    found = _PLACE.match(text) or _OWN_PLACE.fullmatch(first)
    text = text[found.end() :].lstrip() if found else text
    label = _LABEL_FIRST.match(text)
    rest = text[label.end() :] if label else ""
    said = split_credit(unmarked(rest), is_caption=True) if rest else None
    return rest if said and said.text and (said.credit or MARKS[0] in rest) else text


def _names_maker(line: str) -> bool:
    """Tell whether the last of several lines is a credit, or but a name below the caption."""
    return is_credit(line) or (len(line) <= _MAKER and is_name(line))


def _marked(text: str) -> Caption:
    """What stands between and behind the marked credits may belong to them."""
    caption = ""
    makers: list[str] = []
    for is_maker, run in _runs(text):
        belongs = (
            not re.search(r"\w", run) or AGENCY_WORD.fullmatch(run) or _CREDIT_TAIL.fullmatch(run)
        )
        if is_maker or (makers and belongs):
            makers += [run] if run not in " ".join(makers) else []
        else:
            caption = f"{caption} {run}"
    caption, credit = _caption(caption.strip()), " ".join(makers).strip(_BEFORE)
    if not re.search(r"\w", credit):
        return split_credit(caption, is_caption=True)
    return _more_exact(caption, credit)


def _runs(text: str) -> Iterator[tuple[bool, str]]:
    """The text in runs, and whether each is within marks; marks within marks count as one."""
    depth = 0
    for piece in _MARK.split(text):
        if piece == MARKS[0]:
            depth += 1
        elif piece == MARKS[1]:
            depth -= 1
        elif words := " ".join(piece.split()):
            yield depth > 0, words


def _caption(text: str) -> str:
    """The caption without the mark or the label that leads over to its credit."""
    return without_buttons(_LABEL_LAST.sub("", text.rstrip(_BEFORE)).rstrip(_BEFORE))


def _more_exact(caption: str, credit: str) -> Caption:
    """The same credit may stand in the caption too, in brackets and with the maker's name."""
    if is_credit(caption):
        return Caption("", parse_credit(f"{caption} {credit}"))
    inner = split_credit(caption)
    said = _credit(credit)
    names = [*said.creators, *(said.agency or said.raw).split("/")]
    if inner.credit is not None and inner.text and _has_all(inner.credit.raw, names):
        return inner
    return Caption(caption, said)


def _has_all(credit: str, names: Sequence[str]) -> bool:
    return all(name.casefold() in credit.casefold() for name in names)


def _credit(text: str) -> Credit:
    """A credit without the mark before it and the brackets around it."""
    bare = text.lstrip(_BEFORE)
    inside = bare[1:-1]
    is_whole = bare[:1] + bare[-1:] in ("()", "[]") and not set(inside) & set("()[]")
    return parse_credit(inside if is_whole else bare)
