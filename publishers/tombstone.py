"""The page that stands where a page was withdrawn, and says so in its language."""

from publishers.page import HTML, Page
from publishers.render import ORIGINAL, Site, environment, stylesheet


def tombstone(key: str, site: Site) -> Page:
    """The page for ``key``, in the language of its folder; it links to that language's index."""
    folder = key.partition("/")[0]
    locale = site.locales.get(folder, site.locales[ORIGINAL])
    up = "../" * key.count("/")
    text = (
        environment(site.overrides)
        .get_template("withdrawn.html")
        .render(
            site=site,
            locale=locale,
            css=f"{up}{stylesheet().key}",
            home=f"{up}{locale.tag}/index.html",
            alternates=[],
            canonical="",
        )
    )
    return Page(key, text.encode("utf-8", "replace"), HTML, locale.tag)
