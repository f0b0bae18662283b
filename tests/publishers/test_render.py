"""Pages: whole, well directed, escaped, and the same bytes on every machine."""

import os
import re
from dataclasses import replace
from datetime import timedelta
from html import escape, unescape
from pathlib import Path
from typing import get_args

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from articles.article import Article, Embed, Figure, Image, ListItem, NoteKind, Paragraph, Span
from benchmarks.kill_points import in_section
from publishers.bidi import without_controls
from publishers.edition import Edition, Mark, Story, slug_of
from publishers.inline import render_inline, safe_url
from publishers.render import Site, article_pages
from publishers.site.options import SiteOptions, load_topics
from publishers.site.topic_names import topic_slug
from tests.publishers.conftest import CONFIG

GOLDEN = Path(__file__).parents[1] / "golden"


def _soup(body: bytes) -> BeautifulSoup:
    return BeautifulSoup(body, "html.parser")


@pytest.mark.parametrize("language", ["en", "ru", "he"])
def test_golden_page(story: Story, site: Site, language: str) -> None:
    """To take over a wanted change: TOLMACH_GOLDEN=write uv run pytest -k golden."""
    pages = {page.language: page for page in article_pages(story, site)}
    path = GOLDEN / f"article.{language}.html"
    if os.environ.get("TOLMACH_GOLDEN") == "write":
        path.write_bytes(pages[language].body)
    assert pages[language].body.decode() == path.read_text("utf-8")


def test_language_and_direction_are_set(story: Story, site: Site) -> None:
    roots = [_soup(page.body).html for page in article_pages(story, site)]
    assert [(root["lang"], root["dir"]) for root in roots if root] == [
        ("en", "ltr"),
        ("ru", "ltr"),
        ("he", "rtl"),
    ]


def test_every_edition_names_all_editions_and_the_default(story: Story, site: Site) -> None:
    for page in article_pages(story, site):
        links = _soup(page.body).select('link[rel="alternate"]')
        assert [link["hreflang"] for link in links] == ["en", "x-default", "ru", "he"]


def test_addresses_are_absolute_when_the_site_has_one(story: Story, site: Site) -> None:
    public = replace(site, url="https://news.example/")
    page = article_pages(story, public)[1]
    soup = _soup(page.body)
    canonical = soup.select_one('link[rel="canonical"]')
    assert canonical is not None
    assert canonical["href"] == f"https://news.example/{page.key}"
    assert all(str(a["href"]).startswith("https://") for a in soup.select('link[rel="alternate"]'))


def test_feeds_of_its_language_are_named_where_the_site_has_an_address(
    story: Story, site: Site
) -> None:
    public = replace(site, url="https://news.example/")
    for page, plain in zip(article_pages(story, public), article_pages(story, site), strict=True):
        feeds = _soup(page.body).select('link[rel="alternate"][type]')
        assert [(link["type"], link["href"]) for link in feeds] == [
            ("application/atom+xml", f"https://news.example/{page.language}/atom.xml"),
            ("application/rss+xml", f"https://news.example/{page.language}/rss.xml"),
        ]
        assert not _soup(plain.body).select('link[rel="alternate"][type]')


@pytest.mark.parametrize(
    ("section", "names"),
    [
        (
            "Middle  East ",
            [("Middle East", None), ("Ближний Восток", None), ("המזרח התיכון", None)],
        ),
        ("C++", [("C++", None), ("C++", "en"), ("C++", "en")]),
        (" ", []),
    ],
)
def test_section_above_the_headline_is_called_as_readers_call_it(
    story: Story, site: Site, section: str, names: list[tuple[str, str | None]]
) -> None:
    named = replace(site, options=SiteOptions(topics=load_topics(CONFIG)))
    pages = article_pages(in_section(story, section), named)
    links = [_soup(page.body).select_one("article > header > .kicker a") for page in pages]
    assert [(link.text, link.get("lang")) for link in links if link] == names
    folder = {"C++": topic_slug("C++")}.get(section, "middle-east")
    assert [str(link["href"]) for link in links if link] == [
        f"../{page.language}/topic/{folder}/index.html" for page in pages[: len(names)]
    ]


@pytest.mark.parametrize(
    ("items", "shape"),
    [
        ([(1, 0), (0, 1), (0, 1), (1, 0)], "ol(0 ul(1 2) 3)"),
        ([(0, 0), (1, 1), (1, 2), (0, 0)], "ul(0 ol(1 ol(2)) 3)"),
        ([(0, 0), (0, 3), (0, 3), (0, 1), (1, 0)], "ul(0 ul(1 2 3)) ol(4)"),
        ([(0, 2), (0, 2), (1, 1)], "ul(0 1) ol(2)"),
        ([(0, 0), (1, 1), (0, 1)], "ul(0 ol(1) ul(2))"),
    ],
)
def test_lists_within_lists_are_within_their_item(
    story: Story, site: Site, items: list[tuple[int, int]], shape: str
) -> None:
    blocks = tuple(ListItem(str(n), bool(o), (), depth) for n, (o, depth) in enumerate(items))
    editions = tuple(
        replace(one, article=replace(one.article, blocks=blocks), marks={})
        for one in story.editions
    )
    for page in article_pages(replace(story, editions=editions), site):
        lists = _soup(page.body).select("article > :is(ul, ol)")
        assert " ".join(map(_shape, lists)) == shape


def _shape(tag: Tag) -> str:
    """A list as its tag and the shapes of its items in brackets."""
    inner = tag.find_all(["ul", "ol", "li"], recursive=False)
    if tag.name == "li":
        return " ".join((str(tag.contents[0]).strip(), *map(_shape, inner)))
    return f"{tag.name}({' '.join(map(_shape, inner))})"


def test_figure_has_picture_caption_and_isolated_credit(story: Story, site: Site) -> None:
    soup = _soup(article_pages(story, site)[2].body)
    figure = soup.select("figure")[0]
    assert [node.name for node in figure.find_all(recursive=False)] == ["img", "figcaption"]
    credit = figure.select_one(".credit bdi")
    assert credit is not None
    assert credit.text == "Harbor Board via X"


def test_notes_have_their_label_and_day_in_the_language_of_the_page(
    story: Story, site: Site
) -> None:
    pages = [_soup(page.body) for page in article_pages(story, site)]
    labels = [[" ".join(p.text.split()) for p in page.select("article .label")] for page in pages]
    assert labels == [
        ["Correction · March 15, 2026", "Editor’s note"],
        ["Исправление · 15 марта 2026", "От редакции"],
        ["תיקון · 15 במרץ 2026", "הערת המערכת"],
    ]
    for page in pages:
        correction, other = page.select("article > aside")
        assert len(correction.select("p:not(.label)")) == 2  # under one label, for it is the same
        assert page.find(id=other["aria-labelledby"]) in other.select(".label")


@pytest.mark.parametrize("kind", get_args(NoteKind))
def test_every_kind_of_note_has_a_label_of_its_own_in_every_language(site: Site, kind: str) -> None:
    for locale in site.locales.values():
        labels = [locale.words[f"note_{one}"] for one in get_args(NoteKind)]
        assert labels.count(locale.words[f"note_{kind}"]) == 1


def test_origins_and_flags_are_shown_and_explained(story: Story, site: Site) -> None:
    soup = _soup(article_pages(story, site)[1].body)
    marked = soup.select("article p [data-origin]")
    assert [node["data-origin"] for node in marked] == ["memory", "machine"]
    assert marked[1].has_attr("data-flagged")
    assert soup.select(".notice .legend li")


def test_notice_says_how_much_may_be_wrong_and_who_checked_it(story: Story, site: Site) -> None:
    english, russian, hebrew = story.editions
    assert russian.notice is not None
    reviewed = replace(russian, notice=replace(russian.notice, reviewed_by="Ирина Левина"))
    pages = article_pages(replace(story, editions=(english, reviewed, hebrew)), site)
    told = [_soup(page.body).select_one(".notice") for page in pages[1:]]
    words = [" ".join(one.get_text().split()) for one in told if one]
    assert "4 предложения; в 1 предложении возможна ошибка." in words[0]
    assert "Проверка перевода: Ирина Левина." in words[0]
    assert "4 משפטים; במשפט אחד ייתכן שנפלה טעות." in words[1]
    assert "התרגום לא נבדק בידי עורך." in words[1]


def test_correction_is_dated(story: Story, site: Site) -> None:
    english = story.editions[0]
    assert english.article.published_at is not None
    later = english.article.published_at + timedelta(days=1)
    article = replace(english.article, modified_at=later)
    page = article_pages(replace(story, editions=(replace(english, article=article),)), site)[0]
    byline = _soup(page.body).select_one(".byline")
    assert byline is not None
    assert " ".join(byline.get_text().split()) == (
        "By Ann Dorfin, Noa Brandt March 14, 2026 Updated: March 15, 2026"
    )
    assert "Updated" not in article_pages(story, site)[0].body.decode()


def test_original_has_no_notice_of_translation(story: Story, site: Site) -> None:
    soup = _soup(article_pages(story, site)[0].body)
    assert not soup.select(".notice, [data-origin]")


HOSTILE = '<script>alert(1)</script>"onload="x\' {{ 7*7 }} \u202e \x00 &amp;'


def test_hostile_content_stays_text(site: Site) -> None:
    article = Article(
        id="f" * 16,
        lang="en",
        headline=HOSTILE,
        standfirst=HOSTILE,
        byline=(HOSTILE,),
        site_name=HOSTILE,
        section=HOSTILE,
        source_url="javascript:alert(1)",
        blocks=(
            Paragraph(HOSTILE, (Span(0, 8, "link", "javascript:alert(1)"),)),
            Figure((Image('https://a.org/"onerror="x', HOSTILE), Image("data:text/html,x"))),
            Embed("vbscript:x", HOSTILE, HOSTILE),
        ),
    )
    body = article_pages(Story(slug_of(article), (Edition(article),)), site)[0].body
    assert b"\x00" not in body
    assert "\u202e" not in body.decode()
    soup = _soup(body)
    assert [node["type"] for node in soup.find_all("script")] == ["application/ld+json"]
    attributes = {name for node in soup.find_all(True) for name in node.attrs}
    assert not {name for name in attributes if name.startswith("on")}
    addresses = [str(node.get("href") or node.get("src")) for node in soup.select("[href], [src]")]
    assert not [a for a in addresses if a.split(":")[0] in ("javascript", "data", "vbscript")]
    assert "49" not in soup.get_text()


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " https://a.org",
        "java\nscript:x",
        "//a.org",
        "/x",
        "",
        "data:x",
        "http://",
    ],
)
def test_only_web_and_mail_addresses_are_links(url: str) -> None:
    assert safe_url(url) is None


_SPANS = st.builds(
    Span,
    st.integers(0, 30),
    st.integers(0, 30),
    st.sampled_from(["link", "strong", "em"]),
    st.just("https://a.org/"),
)


@given(st.text(max_size=30), st.lists(_SPANS), st.integers(0, 30))
def test_markup_changes_no_character_of_the_text(text: str, spans: list[Span], cut: int) -> None:
    kept = tuple(span for span in spans if span.start < span.end <= len(text))
    at = min(cut, len(text))
    marks = (Mark(0, at, "memory"), Mark(at, len(text), "machine", flagged=True))
    for direction in ("ltr", "rtl"):
        html = str(render_inline(text, kept, marks, direction))
        shown = unescape(re.sub(r"<[^<>]*>", "", html))
        assert shown == unescape(escape(without_controls(text)))


def test_addresses_and_handles_are_isolated_on_right_to_left_pages() -> None:
    text = "כתבו אל @you_there או a.b@c.org, ראו https://a.org/x?y=1."
    html = str(render_inline(text, (), (), "rtl"))
    isolated = re.findall(r'<bdi dir="ltr">([^<]*)</bdi>', html)
    assert isolated == ["@you_there", "a.b@c.org", "https://a.org/x?y=1"]


def test_link_holds_a_run_or_stands_in_one() -> None:
    link = (Span(5, 12, "link", "https://a.org/"),)
    assert str(render_inline("קראו ב-CNN היום", link, (), "rtl")) == (
        'קראו <a href="https://a.org/" rel="external nofollow">ב-<bdi dir="ltr">CNN</bdi> ה</a>יום'
    )
    link = (Span(4, 12, "link", "https://a.org/"),)
    assert str(render_inline("The New York Times דיווח", link, (), "rtl")) == (
        '<bdi dir="ltr">The <a href="https://a.org/" rel="external nofollow">New York</a> Times</bdi>'
        " דיווח"
    )


def test_links_never_stand_in_links() -> None:
    spans = (Span(0, 9, "link", "https://a.org/"), Span(2, 5, "link", "https://b.org/"))
    soup = BeautifulSoup(str(render_inline("abcdefghi", spans, (), "ltr")), "html.parser")
    assert [a.text for a in soup.find_all("a")] == ["abcdefghi"]


def test_foreign_runs_without_number_cost_no_recursion() -> None:
    html = str(render_inline("ב-CNN, " * 3000, (), (), "rtl"))
    assert html.count("<bdi") == 3000


def test_link_across_sentences_becomes_two(site: Site) -> None:
    html = render_inline(
        "One. Two.",
        (Span(2, 7, "link", "https://a.org/"),),
        (Mark(0, 4, "memory"), Mark(5, 9, "machine")),
    )
    soup = BeautifulSoup(str(html), "html.parser")
    assert [a.text for a in soup.find_all("a")] == ["e.", " ", "Tw"]


def test_dates_are_written_as_each_language_does(story: Story, site: Site) -> None:
    times = [_soup(page.body).select_one("time") for page in article_pages(story, site)]
    assert [time.text for time in times if time] == [
        "March 14, 2026",
        "14 марта 2026",
        "14 במרץ 2026",
    ]


@pytest.mark.parametrize("headline", ["Hello, World!", "Éa’s “day”", "שלום", "x " * 200])
def test_slug_is_plain_short_and_ends_with_the_id(headline: str) -> None:
    slug = slug_of(Article("0123456789abcdef", "en", headline, ()))
    assert slug.endswith("01234567")
    assert slug.isascii()
    assert len(slug) <= 70
    assert slug == slug.strip("-")
