"""Sitemaps keep to the schema of sitemaps.org and to what Google says of its extensions."""

import re
from pathlib import Path

import pytest

from publishers.render import Site
from publishers.site.build import site_pages
from publishers.site.sitemaps import split

from .conftest import URL, Make
from .grammars import SCHEMAS, SITEMAP, sitemap_faults

MAP = """\
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://news.example/ru/a.html</loc><lastmod>2026-03-14T12:30:00Z</lastmod><changefreq>daily</changefreq><priority>0.5</priority>
<xhtml:link rel="alternate" hreflang="he" href="https://news.example/he/a.html"/>
<xhtml:link rel="alternate" hreflang="x-default" href="https://news.example/en/a.html"/></url>
<url><loc>https://news.example/ru/b.html</loc>
<news:news><news:publication><news:name>The Desk</news:name><news:language>ru</news:language></news:publication>
<news:publication_date>2026-03-14</news:publication_date><news:title>Заголовок</news:title></news:news></url>
</urlset>"""
BROKEN_MAP = [
    ("<loc>https://news.example/ru/a.html</loc>", ""),
    ("<loc>https://news.example/ru/a.html</loc>", "<loc>/a.html</loc>"),
    ("<loc>https://news.example/ru/a.html</loc>", f"<loc>https://news.example/{'a' * 2048}</loc>"),
    ("2026-03-14T12:30:00Z", "14 March"),
    ("<changefreq>daily", "<changefreq>often"),
    ("<priority>0.5", "<priority>5"),
    ("<priority>0.5</priority>", "<title>x</title>"),
    ('rel="alternate" ', ""),
    ('rel="alternate"', 'rel="canonical"'),
    ('hreflang="he" ', ""),
    ('hreflang="he"', 'hreflang="he_IL"'),
    ('href="https://news.example/he/a.html"', 'href="/he/a.html"'),
    ('href="https://news.example/he/a.html"', 'href="https://news.example/he/a.html" lang="he"'),
    ("xhtml:link rel", "xhtml:a rel"),
    ("<news:name>The Desk</news:name>", ""),
    ("<news:name>The Desk</news:name>", "<news:name> </news:name>"),
    ("<news:language>ru", "<news:language>Russian"),
    ("<news:publication_date>2026-03-14</news:publication_date>", ""),
    ("<news:publication_date>2026-03-14", "<news:publication_date>2026-03-14T12:30:00"),
    ("<news:title>Заголовок</news:title>", ""),
    ("<news:title>", "<news:genres>Blog</news:genres><news:title>"),
]  # fmt: skip
INDEX = """\
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://news.example/sitemap-1.xml</loc><lastmod>2026-03-14</lastmod></sitemap>
<sitemap><loc>https://news.example/sitemap-2.xml</loc></sitemap>
</sitemapindex>"""
BROKEN_INDEX = [
    ("<loc>https://news.example/sitemap-1.xml</loc>", ""),
    ("https://news.example/sitemap-1.xml", "sitemap-1.xml"),
    ("2026-03-14", "yesterday"),
    ("<sitemap>", "<url>x</url><sitemap>"),
    ("http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.google.com/schemas/sitemap/0.84"),
]


def test_valid_sitemaps_are_taken() -> None:
    assert sitemap_faults("sitemaps", MAP.encode()) == []
    assert sitemap_faults("siteindex", INDEX.encode()) == []


@pytest.mark.parametrize(
    ("kind", "valid", "right", "wrong"),
    [
        *(("sitemaps", MAP, *pair) for pair in BROKEN_MAP),
        *(("siteindex", INDEX, *pair) for pair in BROKEN_INDEX),
    ],
)
def test_what_the_schemas_forbid_is_found(kind: str, valid: str, right: str, wrong: str) -> None:
    assert right in valid
    assert sitemap_faults(kind, valid.replace(right, wrong, 1).encode())


@pytest.mark.parametrize("count", [0, 1, 60])
@pytest.mark.parametrize("fields", [{}, {"section": "Life & Style", "headline": "A <b> & c"}])
def test_our_sitemaps_are_valid(
    public: Site, listed: Make, count: int, fields: dict[str, object]
) -> None:
    pages = site_pages(listed(count, fields=fields), public)
    maps = [page for page in pages if page.key in ("sitemap.xml", "news-sitemap.xml")]
    assert len(maps) == 1 + bool(count)
    for page in maps:
        assert sitemap_faults("sitemaps", page.body) == [], page.key


def test_our_index_of_sitemaps_is_valid(public: Site) -> None:
    urls = [f"<url><loc>{URL}/{n}</loc></url>\n" for n in range(7)]
    *parts, index = split("sitemap", urls, public, 3)
    assert sitemap_faults("siteindex", index.body) == []
    for page in parts:
        assert sitemap_faults("sitemaps", page.body) == []


@pytest.mark.parametrize("schema", [*SCHEMAS.glob("*.xsd"), SITEMAP], ids=lambda path: path.name)
def test_schemas_lead_to_files_only(schema: Path) -> None:
    if not schema.exists():
        pytest.skip("no schema of sitemaps.org: npm ci --ignore-scripts in tests/browser")
    named = re.findall(r'schemaLocation="([^"]+)"', schema.read_text("utf-8"))
    assert [one for one in named if "://" in one] == []
