"""A newsroom's own templates: they go before the package's, and their mistakes are explained."""

import os
import re
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from publishers.edition import Story
from publishers.errors import TemplateBroken
from publishers.render import Site, article_pages, stylesheet
from publishers.templating import idle_templates


def _page(story: Story, site: Site, folder: Path) -> str:
    return article_pages(story, replace(site, overrides=folder))[0].body.decode()


def test_template_of_ones_own_is_taken(story: Story, site: Site, tmp_path: Path) -> None:
    (tmp_path / "_byline.html").write_text("<p>By the whole desk</p>\n")
    page = _page(story, site, tmp_path)
    assert "<p>By the whole desk</p>" in page
    assert story.editions[0].article.headline in page


def test_one_block_of_a_template_is_changed(story: Story, site: Site, tmp_path: Path) -> None:
    (tmp_path / "base.html").write_text(
        '{% extends "tolmach/base.html" %}{% block masthead %}<b>Our masthead</b>{% endblock %}'
    )
    page = _page(story, site, tmp_path)
    assert "<b>Our masthead</b>" in page
    assert "<h1>" in page


def _examples() -> list[str]:
    """The templates that the documentation shows."""
    text = (Path(__file__).parents[2] / "docs" / "pages.md").read_text("utf-8")
    blocks = re.findall(r"(?:^    .*\n)+", text, re.MULTILINE)
    return [dedent(block) for block in blocks if "{% extends" in block]


def test_example_of_the_documentation_works(story: Story, site: Site, tmp_path: Path) -> None:
    (tmp_path / "base.html").write_text(_examples()[0])
    page = _page(story, site, tmp_path)
    assert 'href="https://news.example/">News of Selwick</a>' in page
    assert page.index("tolmach.") < page.index("--accent: #00557f")


def test_style_sheet_is_replaced_as_the_documentation_says(
    story: Story, site: Site, tmp_path: Path
) -> None:
    (tmp_path / "base.html").write_text(_examples()[1])
    (tmp_path / "house.css").write_text('a > b::before { content: "<&"; }')
    page = _page(story, site, tmp_path)
    assert '<style>a > b::before { content: "<&"; }</style>' in page
    assert 'rel="stylesheet"' not in page
    assert idle_templates(tmp_path) == ()


def test_accent_of_the_documentation_is_read_well_in_light_and_in_dark() -> None:
    for accent, paper in zip(
        re.findall(r"--accent: (#\w{6})", _examples()[0]),
        re.findall(r"--paper: (#\w{6})", stylesheet().body.decode()),
        strict=True,
    ):
        light, dark = sorted(map(_luminance, (accent, paper)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (accent, paper)  # WCAG 2.2, 1.4.3


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_changed_template_is_seen_at_once(story: Story, site: Site, tmp_path: Path) -> None:
    for n, words in enumerate(("first", "second")):
        (tmp_path / "_byline.html").write_text(words)
        os.utime(tmp_path / "_byline.html", (n, n))
        assert words in _page(story, site, tmp_path)


class TestIdleTemplates:
    def test_misspelt_name_replaces_nothing(self, tmp_path: Path) -> None:
        for name in ("article.html", "artcle.html", "atom.xml", "tolmach.css", "_ours.html"):
            (tmp_path / name).write_text("words")
        assert idle_templates(tmp_path) == ("artcle.html", "tolmach.css")

    @pytest.mark.parametrize(
        "statement",
        [
            '{% extends "parts/page.html" %}',
            '{% include "parts/page.html" %}',
            '{% from "parts/page.html" import one %}',
            "{% include name %}",
        ],
    )
    def test_what_another_template_takes_in_is_of_use(self, tmp_path: Path, statement: str) -> None:
        (tmp_path / "parts").mkdir()
        (tmp_path / "parts" / "page.html").write_text("words")
        assert idle_templates(tmp_path) == ("parts/page.html",)
        (tmp_path / "base.html").write_text(statement)
        assert idle_templates(tmp_path) == ()

    def test_broken_or_unreadable_template_takes_nothing_in(self, tmp_path: Path) -> None:
        (tmp_path / "base.html").write_text('{% include "house.css" %}{% if %}')
        (tmp_path / "house.css").write_bytes(b"\xff")
        assert idle_templates(tmp_path) == ("house.css",)


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("fine\n{% if %}", "Expected an expression"),
        ("fine\n{{ no_such_thing }}", "'no_such_thing' is undefined"),
        ("fine\n{{ article.headine }}", "no attribute 'headine'"),
        ('fine\n{% include "lost.html" %}', "no template lost.html"),
        ("fine\n{{ 1 + article.headline }}", "TypeError: unsupported operand"),
    ],
)
def test_mistake_is_named_with_file_and_line(
    story: Story, site: Site, tmp_path: Path, template: str, reason: str
) -> None:
    path = tmp_path / "_byline.html"
    path.write_text(template)
    with pytest.raises(TemplateBroken, match=reason) as caught:
        _page(story, site, tmp_path)
    assert caught.value.subject == f"{path}, line 2"


def test_defect_of_ours_is_not_blamed_on_a_template(story: Story, site: Site) -> None:
    english = story.editions[0]
    broken = replace(english, article=replace(english.article, byline=(None,)))  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        article_pages(replace(story, editions=(broken,)), site)
