"""What an article is: frozen values of plain types, the same for every language.

Names follow schema.org NewsArticle and IPTC. Localizing is Article to Article, so a Russian
page and its English original are the same type.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Span:
    """Inline markup over ``text[start:end]`` of the block it belongs to (code points)."""

    start: int
    end: int
    kind: Literal["link", "strong", "em"]
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """One picture: absolute address, alternative text, size in pixels where the page gave it."""

    src: str
    alt: str = ""
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """Who made or owns a picture. ``raw`` is the credit as written, without its brackets.

    Empty ``creators`` and no ``agency`` mean that the wording was not understood further.
    """

    raw: str
    creators: tuple[str, ...] = ()
    agency: str | None = None
    via: str | None = None


@dataclass(frozen=True, slots=True)
class Caption:
    """The words under a picture, and the credit split off them."""

    text: str
    credit: Credit | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the story."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the story; level 2 to 6 (1 is the headline)."""

    text: str
    level: int = 2
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list; neighbours with the same ``ordered`` form one list.

    Items with a greater ``depth`` are in a list within the item above them.
    """

    text: str
    ordered: bool = False
    spans: tuple[Span, ...] = ()
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    text: str
    spans: tuple[Span, ...] = ()


NoteKind = Literal["correction", "clarification", "retraction", "update", "ednote"]
"""``ednote``, IPTC's word, is an editor's note of any other kind."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a page prints apart from its story about that story, such as a correction.

    ``text`` is without the label ("Correction:"), which ``kind`` says again in every language.
    ``dated`` is the day that the label gave; a label that says more stays in the text.
    """

    text: str
    kind: NoteKind = "correction"
    dated: date | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """Pictures with one caption; pasted text gives figures without pictures."""

    images: tuple[Image, ...] = ()
    caption: Caption | None = None


@dataclass(frozen=True, slots=True)
class Embed:
    """A foreign post or player, kept as its address. ``text`` is what it says without a script."""

    url: str
    provider: str = ""
    text: str = ""


Block = Paragraph | Heading | ListItem | Quote | Note | Figure | Embed
TextBlock = Paragraph | Heading | ListItem | Quote | Note


@dataclass(frozen=True, slots=True)
class Article:
    """One news article in one language.

    ``id`` is the same for every language and every revision of an article (see
    ``articles.identity``). Dates are aware.
    """

    id: str
    lang: str
    headline: str
    blocks: tuple[Block, ...]
    standfirst: str = ""
    byline: tuple[str, ...] = ()
    source_url: str | None = None
    site_name: str = ""
    published_at: datetime | None = None
    modified_at: datetime | None = None
    section: str = ""
    keywords: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.headline.strip():
            raise ValueError("an article needs a headline")
        for moment in (self.published_at, self.modified_at):
            if moment is not None and moment.tzinfo is None:
                raise ValueError("an article's dates carry their zone")


@dataclass(frozen=True, slots=True)
class Removed:
    """A line of the source that is not part of the article, and why it was dropped.

    ``at`` is the number of the article's blocks above the line: 0 is above the first of them.
    """

    text: str
    reason: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a document gave: the article, what was dropped, and the reasons.

    ``rules`` has one entry a block of the article: the rule that decided what it is. ``form``
    tells how the head was read: a page says itself what its headline is, pasted text does not.
    """

    article: Article
    removed: tuple[Removed, ...] = ()
    rules: tuple[str, ...] = field(default=())
    form: Literal["page", "text"] = "text"
