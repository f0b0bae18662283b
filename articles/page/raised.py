"""Raised and lowered text in plain characters: a million as 10⁶ and never as 106."""

import re
from itertools import islice

from lxml.html import HtmlElement

_RAISED = str.maketrans("0123456789+-−–=()nix", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱˣ")
_LOWERED = str.maketrans("0123456789+-−–=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_FIGURES = r"\d+\-−–=()"
_WRITTEN = {
    "sup": (re.compile(rf"[{_FIGURES}]*[nix]?[{_FIGURES}]*"), _RAISED),
    "sub": (re.compile(rf"[{_FIGURES}]*[aehijklmnoprstuvx]?[{_FIGURES}]*"), _LOWERED),
}
_SIGN = re.compile(r"[+\-−–]")
_WORD = re.compile(r"[^\W\d_]{3}$")  # the sign behind one is part of a name
_MARK = re.compile(r"\[[^\[\]]{1,30}\]|[*†‡§¶]+")
_LINKED_MARK = re.compile(r"[\[(]?[\w*†‡§¶]{1,3}(?:[,–\s-]+[\w*†‡§¶]{1,3})*[\])]?")
_NOTED = re.compile(
    r"(?:^|[\s_:-])(?:foot-?notes?|end-?notes?|note-?ref|fn-?ref|references?|cite(?:[_-]?ref)?|citation)",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"\d{1,2}[/⁄]\d{1,3}")
_POWER = re.compile(r"[-−–+]?\d+[.,/]\d+")
_TAGS = 6  # in a mark or an index, itself among them; more are something else
_LONGEST = 40  # characters of one
_NAME = 200  # characters of a class that are looked at


def write_out_raised(root: HtmlElement) -> None:
    """Put Unicode's own raised and lowered characters where ``sup`` and ``sub`` have such.

    Marks of footnotes are emptied. What Unicode cannot raise, as the letters of an ordinal, stays.
    """
    for tag in list(root.iter("sup", "sub")):
        nodes = list(islice(tag.iter(), _TAGS + 1))
        if len(nodes) > _TAGS:
            continue
        text = "".join(tag.itertext()).strip()
        if not text or len(text) > _LONGEST:
            continue
        written = "" if _is_mark(tag, nodes, text) else _written(tag, text)
        if written != text:
            _replace(nodes, written)


def _replace(nodes: list[HtmlElement], written: str) -> None:
    """Put all words into the innermost tag of the first, so that a link around them goes on."""
    for node in nodes:
        node.text = None
    for node in nodes[1:]:
        node.tail = None
    nodes[-1].text = written


def _is_mark(tag: HtmlElement, nodes: list[HtmlElement], text: str) -> bool:
    """Tell whether it only leads to a note below the text."""
    if tag.tag == "sub":
        return False
    if _MARK.fullmatch(text):
        return True
    parent = tag.getparent()
    around = [*nodes, *([parent] if parent is not None and parent.tag == "a" else [])]
    return bool(_LINKED_MARK.fullmatch(text)) and any(map(_leads_to_note, around))


def _leads_to_note(tag: HtmlElement) -> bool:
    if tag.tag == "a" and "#" in (tag.get("href") or ""):
        return True
    names = (tag.get(key) or "" for key in ("class", "id", "role"))
    return any(_NOTED.search(name[:_NAME]) for name in names)


def _written(tag: HtmlElement, text: str) -> str:
    before = _before(tag)
    pattern, characters = _WRITTEN[str(tag.tag)]
    if pattern.fullmatch(text) and not (_SIGN.fullmatch(text) and _WORD.search(before)):
        return text.translate(characters)
    if tag.tag == "sup" and text == "TM":
        return "™"
    if tag.tag == "sup" and _FRACTION.fullmatch(text) and before[-1:].isdecimal():
        return f" {text}"  # five and a half
    is_power = tag.tag == "sup" and _POWER.fullmatch(text) and before[-1:].isalnum()
    return f"^{text}" if is_power else text


def _before(tag: HtmlElement) -> str:
    """The words right before the tag."""
    previous, parent = tag.getprevious(), tag.getparent()
    if previous is not None:
        return previous.tail or ""
    return (parent.text or "") if parent is not None else ""
