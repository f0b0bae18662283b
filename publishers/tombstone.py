"""The page that stands where a page was withdrawn, and says so in its language."""

from publishers.page import Page
from publishers.render import ORIGINAL, Site
from publishers.site.catalog import catalog_of
from publishers.site.frame import Place, page_of


def tombstone(key: str, site: Site) -> Page:
    """The page for ``key``, in the language of its folder; it leads to the newest articles of all.

    Raises:
        TemplateBroken: it cannot be filled.
    """
    folder = key.partition("/")[0]
    language = folder if folder in site.locales else ORIGINAL
    return page_of(Place(key, language, {}), catalog_of({}, site), "withdrawn.html")
