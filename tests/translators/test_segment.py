"""From an article to segments and back."""

from articles.article import Article, Caption, Credit, Embed, Figure, Heading, Paragraph, Span
from translators.base import Origin, Translation
from translators.segment import Kind, make_segment, segments_of, with_translations

ARTICLE = Article(
    id="a" * 16,
    lang="en",
    headline="One. Two words",
    standfirst="All in all.",
    blocks=(
        Paragraph("First one.\u00a0 Second one.", spans=(Span(0, 5, "strong"),)),
        Figure(caption=Caption("A dog (L). In town.", Credit("IDF"))),
        Figure(),
        Heading("Not. Split"),
        Embed("https://example.org/1"),
    ),
)


def _upper() -> dict[str, Translation]:
    return {
        placed.segment.key: Translation(
            placed.segment.key, placed.segment.text.upper(), Origin.MACHINE
        )
        for placed in segments_of(ARTICLE)
    }


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


def test_translated_article_has_the_shape_of_its_original() -> None:
    article, _ = with_translations(ARTICLE, _upper(), "ru")
    assert article.lang == "ru"
    assert article.id == ARTICLE.id
    assert article.headline == "ONE. TWO WORDS"
    assert article.blocks[0] == Paragraph("FIRST ONE.\u00a0 SECOND ONE.")
    assert article.blocks[1] == Figure(caption=Caption("A DOG (L). IN TOWN.", Credit("IDF")))
    assert article.blocks[2:] == (Figure(), Heading("NOT. SPLIT"), ARTICLE.blocks[4])


def test_every_translation_is_found_in_its_place() -> None:
    article, places = with_translations(ARTICLE, _upper(), "ru")
    texts = {"headline": article.headline, "blocks.0": "FIRST ONE.\u00a0 SECOND ONE."}
    for place in places:
        if place.field in texts:
            assert texts[place.field][place.start : place.end] == place.translation.text


def test_key_is_blind_to_white_space_but_not_to_kind() -> None:
    assert make_segment("A  b\u00a0c", Kind.TEXT).key == make_segment("A b c", Kind.TEXT).key
    assert make_segment("A b", Kind.TEXT).key != make_segment("A b", Kind.HEADLINE).key
