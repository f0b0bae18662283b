"""Web pages: trafilatura tells the story's words, the page's own structure tells their places.

The page is walked in its own order. A paragraph belongs to the story when trafilatura took its
words, or when it stands in line with those; a figure stands where the page has it.
"""

from collections.abc import Sequence
from datetime import datetime
from itertools import islice

from articles.bylines import written_day
from articles.dates import moment_of
from articles.draft import Draft
from articles.page.assembly import Assembly
from articles.page.blocks import blocks_of
from articles.page.figures import figures_of
from articles.page.metadata import Metadata, base_of, read_metadata
from articles.page.notes import notes_of
from articles.page.places import Placed, placed
from articles.page.standfirst import standfirst_at
from articles.page.story import Story, key_of, story_of
from articles.page.tree import drop_scripts, parse_page

_ABOVE = 40  # texts above a story in which its day stands


def read_page(html: str, url: str | None) -> Draft | None:
    """The article of a page that was fetched from ``url``, or None if it has no headline."""
    root = parse_page(html)
    if root is None:
        return None
    base = base_of(root, url)
    metadata = read_metadata(root, base)
    if not metadata.headline:
        return None
    drop_scripts(root)
    pieces = list(blocks_of(root, base))
    story = story_of(root, pieces, metadata.body)
    places = placed(pieces, story)
    at = standfirst_at(places, metadata.descriptions)
    notes = notes_of(places, metadata.corrections)
    figures = figures_of(places, metadata, base)
    assembly = Assembly(metadata.headline, figures, notes, at, base)
    assembly.read(places)
    standfirst = _said(metadata, story) if at is None else places[at].piece.text
    published_at = metadata.published_at or _written_at(places)
    return _draft(assembly, metadata, standfirst, published_at)


def _written_at(places: Sequence[Placed]) -> datetime | None:
    """The day in the first line above the story that is but a date."""
    above = (one.piece.text for one in places if one.place in ("above", "lead", "story"))
    return moment_of(next(filter(None, map(written_day, islice(above, _ABOVE))), None))


def _said(metadata: Metadata, story: Story) -> str:
    """The page's own description, unless it is the headline or the beginning of the story."""
    keys = {text: key_of(text) for text in metadata.descriptions}
    headline = key_of(metadata.headline)
    said = (text for text, key in keys.items() if key != headline and not story.quotes(key))
    return next(said, "")


def _draft(
    assembly: Assembly, metadata: Metadata, standfirst: str, published_at: datetime | None
) -> Draft:
    return Draft(
        headline=metadata.headline,
        blocks=tuple(assembly.blocks),
        rules=tuple(assembly.rules),
        removed=tuple(assembly.removed),
        standfirst=standfirst,
        byline=metadata.byline,
        url=metadata.url,
        site_name=metadata.site_name,
        published_at=published_at,
        modified_at=metadata.modified_at,
        section=metadata.section,
        keywords=metadata.keywords,
    )
