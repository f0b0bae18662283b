"""Articles and readings as plain JSON values: the form the store keeps and the terminal prints."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from articles.article import (
    Article,
    Block,
    Caption,
    Credit,
    Embed,
    Figure,
    Heading,
    Image,
    ListItem,
    Note,
    Paragraph,
    Quote,
    Reading,
    Span,
)

_TYPES: dict[type, str] = {
    Paragraph: "paragraph",
    Heading: "heading",
    ListItem: "list_item",
    Quote: "quote",
    Note: "note",
    Figure: "figure",
    Embed: "embed",
}
_CLASSES = {name: kind for kind, name in _TYPES.items()}


def article_to_json(article: Article) -> dict[str, object]:
    """Give the article as JSON values; ``article_from_json`` is the exact inverse."""
    data: dict[str, object] = asdict(article)
    data["published_at"] = _moment_to_json(article.published_at)
    data["modified_at"] = _moment_to_json(article.modified_at)
    data["blocks"] = [_block_to_json(block) for block in article.blocks]
    data["byline"] = list(article.byline)
    data["keywords"] = list(article.keywords)
    return data


def article_from_json(data: Mapping[str, object]) -> Article:
    """Build the article that ``article_to_json`` gave.

    Raises ``KeyError``, ``TypeError`` or ``ValueError`` where the data are not of that shape.
    """
    values: dict[str, Any] = dict(data)
    values["blocks"] = tuple(_block_from_json(block) for block in values["blocks"])
    values["byline"] = tuple(values["byline"])
    values["keywords"] = tuple(values["keywords"])
    values["published_at"] = _moment_from_json(values["published_at"])
    values["modified_at"] = _moment_from_json(values["modified_at"])
    return Article(**values)


def reading_to_json(reading: Reading) -> dict[str, object]:
    """Give what was read: the article's fields, ``title``, flat ``blocks`` and ``removed``.

    A figure is a block of type ``caption`` with its text, its credit as written (or None) and
    its images. What an embed says is another site's text, not the story's: it is its ``post``.
    Every block names the ``rule`` that decided what it is, every line removed the ``reason`` and
    the number of blocks above it (``at``).
    """
    article = reading.article
    data = article_to_json(article)
    rules = reading.rules or ("",) * len(article.blocks)
    data["title"] = article.headline
    data["blocks"] = [
        {**_flat_block(block), "rule": rule}
        for block, rule in zip(article.blocks, rules, strict=True)
    ]
    data["removed"] = [asdict(removed) for removed in reading.removed]
    return data


def _moment_to_json(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment_from_json(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _block_to_json(block: Block) -> dict[str, object]:
    values = _listed(asdict(block))
    if not values.get("depth", True):
        del values["depth"]  # so that what was stored before there were depths stays the same
    return {"type": _TYPES[type(block)], **values}


def _listed(value: dict[str, Any]) -> dict[str, Any]:
    """Tuples become lists, so that a value equals what a JSON parser gives back."""
    return {key: _plain(item) for key, item in value.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return _listed(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _block_from_json(data: Mapping[str, Any]) -> Block:
    values = dict(data)
    kind = _CLASSES[values.pop("type")]
    if kind is Figure:
        return _figure_from_json(values)
    if "spans" in values:
        values["spans"] = tuple(Span(**span) for span in values["spans"])
    if values.get("dated"):
        values["dated"] = date.fromisoformat(values["dated"])
    block: Block = kind(**values)
    return block


def _figure_from_json(values: dict[str, Any]) -> Figure:
    images = tuple(Image(**image) for image in values["images"])
    caption = values["caption"]
    if caption is None:
        return Figure(images)
    return Figure(images, Caption(caption["text"], _credit_from_json(caption["credit"])))


def _credit_from_json(data: Mapping[str, Any] | None) -> Credit | None:
    return Credit(**{**data, "creators": tuple(data["creators"])}) if data else None


def _flat_block(block: Block) -> dict[str, object]:
    data = _block_to_json(block)
    if isinstance(block, Embed):
        return {**data, "text": "", "post": block.text, "credit": None}
    if not isinstance(block, Figure):
        return {**data, "credit": None}
    caption = block.caption or Caption("")
    return {
        "type": "caption",
        "text": caption.text,
        "credit": caption.credit.raw if caption.credit else None,
        "images": data["images"],
    }
