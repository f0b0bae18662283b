"""The whole site around the articles, made anew from what the manifest knows of them."""

from dataclasses import replace

from publishers.page import Page
from publishers.render import Site
from publishers.site.catalog import Listings, catalog_of
from publishers.site.feeds import feed_pages
from publishers.site.front import error_pages, front_page
from publishers.site.lists import list_pages
from publishers.site.sitemaps import sitemap_pages
from publishers.site.topics import overviews, topics_of


def site_pages(listings: Listings, site: Site) -> tuple[Page, ...]:
    """Lists, topics, error pages, feeds, sitemaps, robots.txt, the front page: one a key.

    They depend on the arguments alone, and not on the order of ``listings``. Written in this
    order after the articles, those that are new before those that were there, no page that a
    reader can reach leads to one that is still to come. A page that an earlier call gave and this
    one does not, such as the last one of a list that became shorter, has no place any more.

    Pages that need the site's public address are left out where it has none: feeds, sitemaps and
    error pages.
    """
    catalog = catalog_of(listings, site)
    topics = {tag: topics_of(tag, e, site.options) for tag, e in catalog.by_language.items()}
    catalog = replace(catalog, overviews=overviews(topics))
    return (
        *error_pages(catalog),
        *list_pages(catalog, topics),
        *feed_pages(catalog),
        *sitemap_pages(catalog, topics),
        front_page(catalog),
    )
