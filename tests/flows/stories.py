"""A story with pictures on a web site of our own."""

from typing import Any

STORY = """<!doctype html><html lang="en"><head><title>Council votes to repair the bridge</title>
<meta property="og:type" content="article"></head><body><article>
<h1>Council votes to repair the bridge</h1>
{figures}
<p>The council voted on Tuesday to repair the old bridge before the winter storms arrive in the town.</p>
<p>Its members had argued for nearly three years about the cost, which grew to four million dollars.</p>
<p>Shops on both sides of the river say that they have lost a third of their customers since April.</p>
</article></body></html>"""
FIGURE = (
    '<figure><img src="{src}" alt="{alt}" width="640" height="480">'
    "<figcaption>The old bridge in the town before the storm number {n}.</figcaption></figure>"
)


def put_story(site: Any, *sources: str, alt: str = "") -> str:
    """Put up a story with these pictures, each in a figure; gives its address."""
    figures = "\n".join(FIGURE.format(src=src, n=n, alt=alt) for n, src in enumerate(sources))
    return str(site.put("/story", STORY.format(figures=figures), Content_Type="text/html"))
