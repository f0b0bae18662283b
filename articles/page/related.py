"""Links of a page to other stories: alone in their line, and several below each other."""

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from urllib.parse import urldefrag

from articles.article import Block, Embed, Figure, Heading, ListItem, Note, Paragraph, Quote
from articles.page.blocks import Piece
from articles.prose import runs

_SEVERAL = 2  # links that stand below each other


def leads_away(text: Piece | Block) -> bool:
    """Tell whether all of the text is one link, and no prose as in a link that was never closed."""
    return _address_of(text) != "" and not _is_prose(text)


def first_of_links(blocks: Sequence[Block]) -> int:
    """Where the links to other stories begin that end the article, with the heading above them.

    The number of blocks where there are none. Each has an address of its own, and none the
    story's: a story that is one link as a whole has one address. Words of it stay above them.
    """
    last = list(takewhile(leads_away, reversed(blocks)))
    times = Counter(map(_address_of, [*last, *filter(_is_prose, blocks)]))
    links = list(takewhile(lambda block: times[_address_of(block)] == 1, last))
    first = len(blocks) - len(links)
    if len(links) < _SEVERAL or not any(map(_tells, blocks[:first])):
        return len(blocks)
    return first - isinstance(blocks[first - 1], Heading)


def _address_of(text: Piece | Block) -> str:
    """The page that a link leads to, whichever part of it; empty for what is no such link."""
    if isinstance(text, Figure | Embed | Note):
        return ""
    whole = (span for span in text.spans if (span.start, span.end) == (0, len(text.text)))
    return next((urldefrag(span.href or "").url for span in whole if span.kind == "link"), "")


def _is_prose(text: Piece | Block) -> bool:
    return not isinstance(text, Figure | Embed) and runs(text.text)


def _tells(block: Block) -> bool:
    return isinstance(block, Paragraph | ListItem | Quote)
