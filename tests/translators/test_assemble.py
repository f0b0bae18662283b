"""From translations back to an article: its shape, and its links and emphasis."""

from dataclasses import replace
from datetime import date

from articles.article import (
    Article,
    Caption,
    Credit,
    Figure,
    Heading,
    Image,
    Note,
    Paragraph,
    Span,
)
from tests.translators.doubles import ARTICLE
from translators.assemble import PlacedTranslation, with_translations
from translators.base import Link, Origin, Translation
from translators.segment import segments_of


def _by_place(source: str, target: str) -> tuple[Link, ...]:
    """Word for word, in order."""

    def words(text: str) -> list[tuple[int, int]]:
        out, at = [], 0
        for word in text.split():
            start = text.index(word, at)
            at = start + len(word)
            out.append((start, at))
        return out

    pairs = zip(words(source), words(target), strict=False)
    return tuple(Link(ours, theirs, 1.0) for ours, theirs in pairs)


def _localized(
    article: Article, say: dict[str, str] | None = None
) -> tuple[Article, tuple[PlacedTranslation, ...]]:
    said = say or {}
    translations = {
        placed.segment.key: Translation(
            placed.segment.key,
            said.get(placed.segment.text, placed.segment.text.upper()),
            Origin.MACHINE,
        )
        for placed in segments_of(article)
    }
    return with_translations(article, translations, "ru", _by_place)


def _story(text: str, *spans: Span) -> Article:
    return Article(id="a" * 16, lang="en", headline="News", blocks=(Paragraph(text, spans),))


def test_note_is_translated_and_stays_a_note_of_its_kind_and_day() -> None:
    note = Note("It is old. So there.", "update", date(2026, 3, 4), (Span(0, 2, "em"),))
    article, places = _localized(Article("a" * 16, "en", "News", (note,)))
    assert article.blocks == (replace(note, text="IT IS OLD. SO THERE."),)
    assert [one.field for one in places] == ["headline", "blocks.0", "blocks.0"]


def test_translated_article_has_the_shape_of_its_original() -> None:
    article, _ = _localized(ARTICLE)
    assert article.lang == "ru"
    assert article.id == ARTICLE.id
    assert article.headline == "ONE. TWO WORDS"
    assert article.blocks[0] == Paragraph(
        "FIRST ONE.\u00a0 SECOND ONE.", spans=(Span(0, 5, "strong"),)
    )
    assert article.blocks[1] == Figure(caption=Caption("A DOG (L). IN TOWN.", Credit("IDF")))
    assert article.blocks[2:] == (Figure(), Heading("NOT. SPLIT"), ARTICLE.blocks[4])


def test_every_translation_is_found_in_its_place() -> None:
    article, places = _localized(ARTICLE)
    texts = {"headline": article.headline, "blocks.0": "FIRST ONE.\u00a0 SECOND ONE."}
    for place in places:
        if place.field in texts:
            assert texts[place.field][place.start : place.end] == place.translation.text


def test_link_stands_on_the_words_that_stand_for_its_words() -> None:
    source = "Good day. She praised the old bridge yesterday."
    article = _story(
        source, Span(source.index("old"), source.index(" yes"), "link", "https://a.org")
    )
    said = {
        "Good day.": "Добрый день.",
        "She praised the old bridge yesterday.": "Она похвалила тот старый мост вчера.",
    }
    block = _localized(article, said)[0].blocks[0]
    assert isinstance(block, Paragraph)
    (span,) = block.spans
    assert (block.text[span.start : span.end], span.href) == ("старый мост", "https://a.org")


def test_emphasis_over_two_sentences_stays_one() -> None:
    source = "It fell. It rose."
    block = _localized(_story(source, Span(0, len(source), "em")))[0].blocks[0]
    assert isinstance(block, Paragraph)
    assert [(span.start, span.end, span.kind) for span in block.spans] == [(0, len(source), "em")]


def test_offsets_hold_where_the_source_had_other_white_space() -> None:
    source = "She\u00a0 praised\n the bridge."
    at = source.index("bridge")
    block = _localized(_story(source, Span(at, at + 6, "strong")))[0].blocks[0]
    assert isinstance(block, Paragraph)
    assert [block.text[span.start : span.end] for span in block.spans] == ["BRIDGE"]


def test_link_is_never_lost_and_an_unsure_place_is_reported() -> None:
    source = "She praised the bridge."
    article = _story(source, Span(4, 11, "link", "https://a.org"))
    said = {source: "Мост."}
    localized, places = _localized(article, said)
    block = localized.blocks[0]
    assert isinstance(block, Paragraph)
    assert [span.href for span in block.spans] == ["https://a.org"]
    findings = [finding for place in places for finding in place.translation.findings]
    assert [finding.check for finding in findings] == ["markup"]
    assert "praised" in findings[0].message


def test_images_keep_their_places_and_get_their_words() -> None:
    images = (Image("https://a.org/1", "A dog", 10, 20), Image("https://a.org/2", "IMG_1.jpg"))
    article = Article("a" * 16, "en", "Dog found", (Figure(images),))
    figure = _localized(article, {"A dog": "Собака"})[0].blocks[0]
    told = (Image("https://a.org/1", "Собака", 10, 20), images[1])
    assert figure == Figure(told)
