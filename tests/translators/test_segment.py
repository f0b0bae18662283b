"""From an article to its segments."""

from articles.article import (
    Article,
    Caption,
    Figure,
    Image,
    Paragraph,
)
from tests.translators.doubles import ARTICLE
from translators.segment import Kind, make_segment, segments_of


def test_headlines_are_not_split_and_credits_not_translated() -> None:
    assert [placed.segment.text for placed in segments_of(ARTICLE)] == [
        "One. Two words",
        "All in all.",
        "First one.",
        "Second one.",
        "A dog (L).",
        "In town.",
        "Not. Split",
    ]


def test_key_is_blind_to_white_space_but_not_to_kind() -> None:
    assert make_segment("A  b\u00a0c", Kind.TEXT).key == make_segment("A b c", Kind.TEXT).key
    assert make_segment("A b", Kind.TEXT).key != make_segment("A b", Kind.HEADLINE).key


def test_alternative_texts_come_last_and_names_of_files_not_at_all() -> None:
    alts = ("A dog in town", "IMG_2041", "photo.jpg", "", "12", "שלום", "Dog")
    figure = Figure(tuple(Image("https://a.org/x.jpg", alt) for alt in alts), Caption("A dog."))
    article = Article("a" * 16, "en", "Dog found", (figure, Paragraph("It is well.")))
    assert [(placed.field, placed.segment.text) for placed in segments_of(article)][2:] == [
        ("blocks.1", "It is well."),
        ("blocks.0.alt.0", "A dog in town"),
        ("blocks.0.alt.6", "Dog"),
    ]


def test_alternative_text_like_its_caption_is_translated_once() -> None:
    figure = Figure((Image("https://a.org/x.jpg", "A dog in town."),), Caption("A dog in town."))
    article = Article("a" * 16, "en", "Dog found", (figure,))
    assert len({placed.segment.key for placed in segments_of(article)}) == 2
