"""Pages for tests: a small story, and the tags that sites put around it."""

from articles.article import Article, Figure, Paragraph, Reading
from articles.document import RawDocument
from articles.reader import read

STORY = [
    "The council voted on Tuesday to repair the old bridge before the winter storms arrive.",
    "Its members had argued for nearly three years about the cost, which grew to 4.2 million.",
    "“We cannot wait any longer,” said the mayor, who walked across it with her two children.",
    "Shops on both sides of the river say that they have lost a third of their customers.",
]
ADDRESS = "https://daily.example/news/bridge"


def reading_of(body: str, head: str = "<title>Bridge to be repaired</title>") -> Reading:
    """What is read from a page with this body."""
    html = f"<html><head>{head}</head><body>{body}</body></html>"
    return read(RawDocument("p.html", html.encode(), url=ADDRESS))


def article_of(body: str, head: str = "<title>Bridge to be repaired</title>") -> Article:
    """The article of a page with this body."""
    return reading_of(body, head).article


def told(*texts: str) -> str:
    """The texts as paragraphs."""
    return "".join(f"<p>{text}</p>" for text in texts)


def amid(tag: str) -> str:
    """An article with the tag between its first paragraph and the others."""
    return f"<article>{told(STORY[0])}{tag}{told(*STORY[1:])}</article>"


def paragraphs_of(article: Article) -> list[str]:
    """The texts of the paragraphs."""
    return [block.text for block in article.blocks if isinstance(block, Paragraph)]


def figures_of(article: Article) -> list[Figure]:
    """The figures."""
    return [block for block in article.blocks if isinstance(block, Figure)]
