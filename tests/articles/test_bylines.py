"""Who a byline names, whatever it says of the places they wrote from."""

import json

import pytest

from articles.bylines import byline_names
from tests.articles.pages import STORY, article_of, told

PLACED = [
    ("Ruth Adler and John O’Neil in Haifa", ("Ruth Adler", "John O’Neil")),
    ("Ruth Adler in Haifa", ("Ruth Adler",)),
    ("Ruth Adler in Haifa and John O’Neil in Tel Aviv", ("Ruth Adler", "John O’Neil")),
    ("Ruth Adler in Haifa and Tel Aviv", ("Ruth Adler",)),
    ("Ruth Adler in the West Bank, John O’Neil", ("Ruth Adler", "John O’Neil")),
    (
        "Ruth Adler, John O’Neil in New York and Ann Dorfin",
        ("Ruth Adler", "John O’Neil", "Ann Dorfin"),
    ),
    ("Ruth Adler and John O’Neil", ("Ruth Adler", "John O’Neil")),
]


@pytest.mark.parametrize(("line", "names"), PLACED)
def test_place_belongs_to_no_name(line: str, names: tuple[str, ...]) -> None:
    assert byline_names(f"By {line}") == names


@pytest.mark.parametrize(("line", "names"), PLACED)
def test_page_names_its_writers_without_their_places(line: str, names: tuple[str, ...]) -> None:
    body = f"<h1>Bridge to be repaired</h1><article>{told(*STORY)}</article>"
    data = json.dumps({"@type": "NewsArticle", "author": {"name": line}})
    heads = [
        (f'<script type="application/ld+json">{data}</script>', body),
        (f'<meta name="author" content="{line}">', body),
        ("", body.replace("</h1>", f"</h1><p class='byline'>By {line}</p>")),
        ("", body.replace("</h1>", f"</h1><p class='byline'>{line}</p>")),
    ]
    for head, whole in heads:
        assert article_of(whole, head).byline == names


def test_name_of_a_house_may_hold_the_word() -> None:
    head = '<meta name="author" content="Women in Black">'
    assert article_of(f"<h1>A vigil</h1>{told(*STORY)}", head).byline == ("Women in Black",)
