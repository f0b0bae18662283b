"""An article survives the trip through JSON, whatever it holds."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.article import (
    Article,
    Caption,
    Credit,
    Embed,
    Figure,
    Heading,
    Image,
    ListItem,
    Note,
    NoteKind,
    Paragraph,
    Quote,
    Reading,
    Removed,
    Span,
)
from articles.as_json import article_from_json, article_to_json, reading_to_json

texts = st.text(max_size=20)
sizes = st.none() | st.integers(0, 9999)
spans = st.lists(
    st.builds(
        Span,
        st.integers(0, 9),
        st.integers(0, 9),
        st.sampled_from(["link", "strong", "em"]),
        st.none() | texts,
    ),
    max_size=3,
).map(tuple)
credit_values = st.builds(
    Credit, texts, st.lists(texts, max_size=2).map(tuple), st.none() | texts, st.none() | texts
)
figures = st.builds(
    Figure,
    st.lists(st.builds(Image, texts, texts, sizes, sizes), max_size=2).map(tuple),
    st.none() | st.builds(Caption, texts, st.none() | credit_values),
)
blocks = st.one_of(
    st.builds(Paragraph, texts, spans),
    st.builds(Heading, texts, st.integers(2, 6), spans),
    st.builds(ListItem, texts, st.booleans(), spans, st.integers(0, 3)),
    st.builds(Quote, texts, spans),
    st.builds(Note, texts, st.sampled_from(get_args(NoteKind)), st.none() | st.dates(), spans),
    figures,
    st.builds(Embed, texts, texts, texts),
)
moments = st.none() | st.datetimes(timezones=st.just(timezone(timedelta(hours=2))))
articles = st.builds(
    Article,
    texts,
    st.just("en"),
    texts.filter(lambda text: bool(text.strip())),
    st.lists(blocks, max_size=4).map(tuple),
    standfirst=texts,
    byline=st.lists(texts, max_size=2).map(tuple),
    source_url=st.none() | texts,
    published_at=moments,
    modified_at=moments,
    keywords=st.lists(texts, max_size=2).map(tuple),
)


@given(articles)
def test_an_article_comes_back_exactly_from_json_text(article: Article) -> None:
    text = json.dumps(article_to_json(article))
    assert article_from_json(json.loads(text)) == article


@given(articles)
def test_json_values_are_what_a_json_parser_gives_back(article: Article) -> None:
    data = article_to_json(article)
    assert json.loads(json.dumps(data)) == data


def test_data_of_another_shape_are_refused() -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        article_from_json({"headline": "No blocks here"})


def test_article_that_was_stored_before_there_were_notes_is_read() -> None:
    """As written by an earlier version: no field and no kind of block may be needed since."""
    stored = (
        '{"id": "00", "lang": "en", "headline": "Boats", "blocks": [{"type": "paragraph", "text": '
        '"Correction: one.", "spans": [{"start": 0, "end": 1, "kind": "em", "href": null}]}], '
        '"standfirst": "", "byline": [], "source_url": null, "site_name": "", "published_at": null, '
        '"modified_at": null, "section": "", "keywords": []}'
    )
    article = article_from_json(json.loads(stored))
    assert article.blocks == (Paragraph("Correction: one.", (Span(0, 1, "em"),)),)
    assert article_to_json(article) == json.loads(stored)


def test_a_reading_shows_notes_with_their_kind_and_day() -> None:
    article = Article("0" * 16, "en", "Boats", (Note("Two.", "update", date(2026, 3, 4)),))
    (note,) = reading_to_json(Reading(article, rules=("label",)))["blocks"]  # type: ignore[misc]
    assert (note["type"], note["kind"], note["dated"]) == ("note", "update", "2026-03-04")
    assert (note["text"], note["rule"]) == ("Two.", "label")


def test_a_reading_shows_figures_as_captions_with_their_credit() -> None:
    figure = Figure((Image("https://example.org/a.jpg"),), Caption("A boat.", Credit("IDF")))
    article = Article(
        id="0" * 16,
        lang="en",
        headline="Boats",
        blocks=(Paragraph("One."), figure, Figure((Image("b.jpg"),))),
        published_at=datetime(2025, 2, 15, tzinfo=UTC),
    )
    reading = Reading(
        article, (Removed("Views: 8", "view counter", at=1),), ("p", "figcaption", "img")
    )
    data = reading_to_json(reading)
    assert data["title"] == "Boats"
    assert data["published_at"] == "2025-02-15T00:00:00+00:00"
    assert data["removed"] == [{"text": "Views: 8", "reason": "view counter", "at": 1}]
    paragraph, caption, bare = data["blocks"]  # type: ignore[misc]
    assert (paragraph["type"], paragraph["text"]) == ("paragraph", "One.")
    assert (caption["type"], caption["text"], caption["credit"]) == ("caption", "A boat.", "IDF")
    assert caption["rule"] == "figcaption"
    assert caption["images"][0]["src"] == "https://example.org/a.jpg"
    assert (bare["text"], bare["credit"]) == ("", None)


def test_item_stored_before_lists_had_depths_is_the_same_value() -> None:
    article = Article("a1", "en", "A list", (ListItem("One", depth=0), ListItem("Two", depth=1)))
    first, second = article_to_json(article)["blocks"]  # type: ignore[misc]
    assert "depth" not in first
    assert second["depth"] == 1
