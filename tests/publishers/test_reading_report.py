"""The report on a reading: complete, readable, and harmless whatever the page said."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from articles.article import (
    Article,
    Block,
    Caption,
    Credit,
    Embed,
    Figure,
    Heading,
    Image,
    Paragraph,
    Reading,
    Removed,
)
from publishers.reading_report import reading_report

EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)><style>*{}</style>{{ 7*7 }}'
KINDS = (
    *("head", "paragraph", "heading", "list", "quote", "caption", "credit", "embed", "removed"),
)


class _Tags(HTMLParser):
    """The tags of a page, its text, and the content of its style sheet."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = self.style = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "style":
            self.style += data
        else:
            self.text += data


def _report(*blocks: Block, removed: tuple[Removed, ...] = (), headline: str = "A bridge") -> str:
    article = Article("0" * 16, "en", headline, blocks, source_url="javascript:alert(1)")
    return reading_report(Reading(article, removed, ("rule",) * len(blocks)), "a.html").decode()


def _hostile() -> str:
    blocks = (
        Paragraph(EVIL),
        Figure((Image(EVIL), Image("https://x.example/a.jpg")), Caption(EVIL, Credit(EVIL))),
        Embed("javascript:alert(1)", EVIL, EVIL),
    )
    article = Article(
        "0" * 16, "en", EVIL, blocks, EVIL, (EVIL,), "javascript:alert(1)", EVIL, section=EVIL
    )
    removed = tuple(Removed(EVIL, EVIL, at) for at in (0, 0, 0, 0, 0, 2))
    return reading_report(Reading(article, removed, (EVIL,) * 3), EVIL).decode()


def test_whatever_the_page_said_is_text_in_the_report() -> None:
    page = _Tags(_hostile())
    assert page.text.count(EVIL) >= 20
    assert "49" not in page.text
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "img", "iframe", "link", "object"})
    assert [tag for tag, _ in page.tags].count("style") == 1
    attributes = {name for _, attrs in page.tags for name in attrs}
    assert not {name for name in attributes if name.startswith("on")} | attributes & {"src"}
    links = [attrs["href"] for _, attrs in page.tags if "href" in attrs]
    assert all(link and link.startswith("#b") for link in links)


def test_policy_allows_the_reports_own_style_and_nothing_else() -> None:
    page = _Tags(_hostile())
    first = next(attrs for _, attrs in page.tags if "http-equiv" in attrs)
    digest = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
    assert first["content"] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert [tag for tag, _ in page.tags].index("meta") < [t for t, _ in page.tags].index("style")
    assert "url(" not in page.style
    assert "@import" not in page.style
    assert not any("style" in attrs for _, attrs in page.tags)


def test_every_block_is_named_numbered_and_has_its_rule() -> None:
    credit = Credit("Noa Brandt/Quay Press via X", ("Noa Brandt",), "Quay Press", "X")
    text = _Tags(
        _report(
            Paragraph("One."),
            Figure((Image("https://x.example/a.jpg"),), Caption("A boat.", credit)),
            Heading("Two"),
        )
    ).text
    words = " ".join(text.split())
    assert "1 paragraph One. rule" in words
    assert "2 caption A boat." in words
    assert "credit Noa Brandt/Quay Press via X by Noa Brandt agency Quay Press via X" in words
    assert "https://x.example/a.jpg" in words
    assert "3 heading Two rule" in words


def test_long_run_of_removed_lines_is_folded_and_summed_up() -> None:
    removed = tuple(Removed(f"line {n}", "menu" if n else "sharing", 1) for n in range(9))
    last = Removed("last", "notice", 2)
    report = _report(Paragraph("One."), Paragraph("Two."), removed=(*removed, last))
    assert report.count("<details>") == 1
    assert "9 lines removed" in report
    assert "8 menu, 1 sharing" in report
    short = _report(Paragraph("One."), removed=removed[:2])
    assert "<details>" not in short
    assert "line 1" in short


def test_half_a_surrogate_pair_does_not_stop_the_report() -> None:
    assert "A bri?ge" in _report(Paragraph("One."), headline="A bri\ud800ge")


def test_same_reading_gives_the_same_bytes() -> None:
    assert _hostile() == _hostile()


def _colours(scheme: str) -> dict[str, str]:
    path = Path(__file__).parents[2] / "publishers" / "templates" / "reading.css"
    light, dark = path.read_text("utf-8").split("@media (prefers-color-scheme: dark)")
    colours = dict(re.findall(r"--([\w-]+): (#\w+|\d+%);", light))
    if scheme == "dark":
        colours |= dict(re.findall(r"--([\w-]+): (#\w+|\d+%);", dark.split("* {")[0]))
    return colours


def _rgb(colour: str) -> list[float]:
    digits = colour[1:] if len(colour) == 7 else "".join(one * 2 for one in colour[1:])
    return [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]


def _luminance(rgb: list[float]) -> float:
    line = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
    return 0.2126 * line[0] + 0.7152 * line[1] + 0.0722 * line[2]


def _contrast(one: list[float], other: list[float]) -> float:
    """As WCAG 2.2 defines it: 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_colour_is_readable_on_every_ground(scheme: str, kind: str) -> None:
    colours = _colours(scheme)
    tint = int(colours["tint"].rstrip("%")) / 100
    own, card = _rgb(colours[kind]), _rgb(colours["card"])
    tinted = [tint * a + (1 - tint) * b for a, b in zip(own, card, strict=True)]
    for ground in (tinted, card, _rgb(colours["paper"])):
        for ink in (colours[kind], colours["ink"], colours["soft"], colours["credit"]):
            assert _contrast(_rgb(ink), ground) >= 4.5
