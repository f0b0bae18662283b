"""Web pages: trafilatura tells the story's words, the page's own structure tells their places.

The page is walked in its own order. A paragraph belongs to the story when trafilatura took its
words, or when it stands in line with those; a figure stands where the page has it.
"""

from articles.draft import Draft
from articles.page.assembly import Assembly
from articles.page.blocks import blocks_of
from articles.page.figures import figures_of
from articles.page.metadata import Metadata, base_of, read_metadata
from articles.page.places import placed
from articles.page.story import Story, key_of, story_of
from articles.page.tree import parse_page


def read_page(html: str, url: str | None) -> Draft | None:
    """The article of a page that was fetched from ``url``, or None if it has no headline."""
    root = parse_page(html)
    if root is None:
        return None
    base = base_of(root, url)
    metadata = read_metadata(root, base)
    if not metadata.headline:
        return None
    story = story_of(root, metadata.body)
    places = placed(list(blocks_of(root, base)), story)
    assembly = Assembly(metadata.headline, figures_of(places, metadata, base), base)
    assembly.read(places)
    return _draft(assembly, metadata, story)


def _draft(assembly: Assembly, metadata: Metadata, story: Story) -> Draft:
    told = story.holds(key_of(metadata.standfirst))
    return Draft(
        headline=metadata.headline,
        blocks=tuple(assembly.blocks),
        rules=tuple(assembly.rules),
        removed=tuple(assembly.removed),
        standfirst="" if told else metadata.standfirst,
        byline=metadata.byline,
        url=metadata.url,
        site_name=metadata.site_name,
        published_at=metadata.published_at,
        modified_at=metadata.modified_at,
        section=metadata.section,
        keywords=metadata.keywords,
    )
