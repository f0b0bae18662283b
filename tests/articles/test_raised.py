"""Raised and lowered text of a page: figures keep their place, marks of footnotes are left out."""

import pytest

from articles.article import Figure, Heading, ListItem
from tests.articles.pages import STORY, amid, article_of, paragraphs_of, told

WRITTEN = [
    ("10<sup>6</sup> litres", "10⁶ litres"),
    ("10<sup>&minus;6</sup> of a metre", "10⁻⁶ of a metre"),
    ("50 m<sup>2</sup> of glass", "50 m² of glass"),
    ("CO<sub>2</sub> and H<sub>2</sub>O", "CO₂ and H₂O"),
    ("E=mc<sup><em>2</em></sup> again", "E=mc² again"),
    ("2<sup>n</sup> and x<sub>i</sub>", "2ⁿ and xᵢ"),
    ("Ca<sup>2+</sup> and Na<sup>+</sup>", "Ca²⁺ and Na⁺"),
    ("10<sup>6.5</sup> volts", "10^6.5 volts"),
    ("5<sup>1/2</sup> miles", "5 1/2 miles"),
    ("the 5<sup>th</sup> and the 1<sup>st</sup>", "the 5th and the 1st"),
    ("Cinema<sup>+</sup> and Brand<sup>TM</sup>", "Cinema+ and Brand™"),
    ("T<sub>max</sub> and 20<sup>e</sup>", "Tmax and 20e"),
    ("<a href='/area'>50 m<sup>2</sup></a>", "50 m²"),
]
MARKS = [
    '<sup><a href="#fn1">1</a></sup>',
    '<a href="#fn1"><sup>12</sup></a>',
    '<sup id="cite_ref-3" class="reference"><a href="https://daily.example/x#cite_note-3"><span>[</span>3<span>]</span></a></sup>',
    '<sup><a href="#a">1</a>,<a href="#b">2</a></sup>',
    "<sup>[1]</sup>",
    "<sup>[citation needed]</sup>",
    "<sup>*</sup>",
    '<sup class="footnote-ref">a</sup>',
    '<sup role="doc-noteref">7</sup>',
]


@pytest.mark.parametrize(("markup", "text"), WRITTEN)
def test_figure_is_raised_or_lowered_where_unicode_can(markup: str, text: str) -> None:
    line = "The council says of the bridge {}, which its engineers had measured twice this year."
    article = article_of(amid(f"<p>{line.format(markup)}</p>"))
    assert paragraphs_of(article)[1] == line.format(text)


@pytest.mark.parametrize("mark", MARKS)
def test_mark_of_a_footnote_is_left_out(mark: str) -> None:
    line = (
        "The council says the bridge{} is safe, which its engineers had measured twice this year."
    )
    article = article_of(amid(f"<p>{line.format(mark)}</p>"))
    assert paragraphs_of(article)[1] == line.format("")


def test_every_part_of_an_article_has_its_figures_raised() -> None:
    body = (
        f"<h1>The hall takes 50 m<sup>2</sup> more</h1><article>{told(STORY[0])}"
        f"<h3>Where the 50 m<sup>2</sup> come from</h3>{told(STORY[1])}"
        f"<ul><li>A floor of 50 m<sup>2</sup> is laid.</li><li>Its roof is new.</li></ul>"
        f"{told(STORY[2])}<figure><img src='/hall.jpg' width='900' height='600'>"
        f"<figcaption>Workers lay the 50 m<sup>2</sup> of glass.</figcaption></figure>"
        f"{told(STORY[3])}</article>"
    )
    article = article_of(body, head="<title>A larger hall</title>")
    assert "50 m² more" in article.headline
    assert [type(block) for block in article.blocks if "50 m² " in _words(block)] == [
        Heading,
        ListItem,
        Figure,
    ]


def _words(block: object) -> str:
    caption = getattr(block, "caption", None)
    return caption.text if caption else getattr(block, "text", "")


def test_page_of_nothing_but_raised_figures_is_read() -> None:
    deep = "<sup>" * 20_000 + "2" + "</sup>" * 20_000
    body = f"<article>{told(*STORY)}<p>{'x<sup>2</sup>' * 20_000}</p>{deep}</article>"
    assert paragraphs_of(article_of(body))[: len(STORY)] == STORY
