"""Where the pages around the articles are.

Archive pages are numbered from the oldest, so that a new article changes the newest page only.
"""

FRONT = "index.html"
ROBOTS = "robots.txt"
SITEMAP = "sitemap"
NEWS_SITEMAP = "news-sitemap"


def index_key(language: str) -> str:
    """The newest articles in a language."""
    return f"{language}/index.html"


def archive_key(language: str, number: int) -> str:
    """Older articles in a language; page 1 has the oldest."""
    return f"{language}/archive/{number}.html"


def topics_key(language: str) -> str:
    """The list of all topics in a language."""
    return f"{language}/topic/index.html"


def topic_key(slug: str, language: str, number: int | None = None) -> str:
    """A topic's newest articles, or an older page of them."""
    return f"{language}/topic/{slug}/{'index' if number is None else number}.html"


def atom_key(language: str) -> str:
    """The Atom feed of a language."""
    return f"{language}/atom.xml"


def rss_key(language: str) -> str:
    """The RSS feed of a language."""
    return f"{language}/rss.xml"


def is_error(key: str) -> bool:
    """Whether ``error_key`` gives this key for some language; an archive may have a page 404."""
    return key.count("/") <= 1 and key.rpartition("/")[2] == error_key()


def error_key(language: str = "") -> str:
    """What a server shows for a page that is not there: of one language, or of all."""
    return f"{language}/404.html" if language else "404.html"


def sitemap_key(name: str, number: int | None = None) -> str:
    """A sitemap, or one part of it; ``name`` is SITEMAP or NEWS_SITEMAP."""
    return f"{name}.xml" if number is None else f"{name}-{number}.xml"
