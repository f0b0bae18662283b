"""Pictures of a page: which are the story's, with which source, caption and credit."""

import pytest

from articles.article import Caption, Figure, Paragraph
from tests.articles.pages import (
    STORY,
    amid,
    article_of,
    figures_of,
    paragraphs_of,
    reading_of,
    told,
)


def _caption(tag: str, head: str = "<title>Bridge to be repaired</title>") -> Caption:
    (figure,) = figures_of(article_of(amid(tag), head))
    assert figure.caption is not None
    return figure.caption


def _words(caption: Caption) -> tuple[str, str | None]:
    return caption.text, caption.credit.raw if caption.credit else None


@pytest.mark.parametrize(
    "tag",
    [
        "<figure><img src='/b.jpg'><figcaption>The old bridge. <span class='credit'>Noa Brandt/AFP</span></figcaption></figure>",
        "<figure><img src='/b.jpg'><figcaption>The old bridge. (Noa Brandt/AFP)</figcaption></figure>",
        "<figure><img src='/b.jpg'><span class='image-copyright'>Noa Brandt/AFP</span><figcaption>The old bridge.</figcaption></figure>",
        "<figure><img src='/b.jpg'><figcaption>The old bridge.</figcaption><figcaption>Noa Brandt/AFP</figcaption></figure>",
        "<div class='wp-caption'><img src='/b.jpg'><p class='wp-caption-text'>The old bridge. Noa Brandt/AFP</p></div>",
        "<div><img src='/b.jpg'><div>The old bridge.</div><div>Noa Brandt/AFP</div></div>",
        "<div itemscope itemtype='https://schema.org/ImageObject'><img src='/b.jpg'><p itemprop='caption'>The old bridge.</p><span itemprop='creditText'>Noa Brandt/AFP</span></div>",
        "<figure><img src='/b.jpg' data-caption='The old bridge.' data-credit='Noa Brandt/AFP'></figure>",
        "<figure><a href='/b.jpg' data-caption='&lt;p&gt;The old bridge. Noa Brandt/AFP&lt;/p&gt;'><img src='/s.jpg'></a></figure>",
        "<p><img src='/b.jpg'><br><em>The old bridge. Noa Brandt/AFP</em></p>",
        "<p><img src='/b.jpg'></p><p><small>The old bridge. Noa Brandt/AFP</small></p>",
        "<amp-img src='/b.jpg' width='700' height='500'></amp-img><p>The old bridge. (Noa Brandt/AFP)</p>",
        "<p>The old bridge. (Noa Brandt/AFP)</p>",
        "<figure><img src='/b.jpg'><figcaption><span>The old bridge.</span><span>Credit...</span><span>Noa Brandt/AFP</span></figcaption></figure>",
        "<div><div><img src='/b.jpg'></div><div class='photo__caption'>The old bridge.</div><figcaption class='photo__credit'>Noa Brandt/AFP</figcaption></div>",
        "<div class='photo-caption__box'><img src='/b.jpg'><i>The old bridge. <b class='photo-caption__copyright'>Noa Brandt/AFP</b></i></div>",
        "<div><img src='/b.jpg'></div><p class='imageCaption'>The old bridge. (Noa Brandt/AFP)</p>",
        "<figure><img src='/b.jpg'><figcaption><span class='visually-hidden'>Image: </span>The old bridge. Noa Brandt/AFP</figcaption></figure>",
        "<figure><img src='/b.jpg'><figcaption>The old bridge. <b class='credit'>Noa Brandt/AFP</b> <b>hide caption</b></figcaption></figure>",
        "<figure><img src='/b.jpg'><figcaption>The old bridge. (Noa Brandt/AFP) Purchase Licensing Rights, opens new tab</figcaption></figure>",
        "<figure><img src='/b.jpg'><p>The old bridge.</p><figcaption><small>Noa Brandt/AFP</small></figcaption></figure>",
        "<table><tr><td><img src='/b.jpg'></td></tr><tr><td>The old bridge. (Noa Brandt/AFP)</td></tr></table>",
        "<div><img src='/b.jpg'><br><span>The old bridge.</span><br><span>(Noa Brandt/AFP)</span></div>",
        "<dl class='wp-caption'><dt><img src='/b.jpg'></dt><dd>The old bridge. (Noa Brandt/AFP)</dd></dl>",
        "<div><a href='#'>[+] Enlarge<img src='/b.jpg'></a><div><cite>Noa Brandt/AFP </cite>The old bridge.</div></div>",
        "<div><img src='/b.jpg'></div><div class='photo-desc'>The old bridge.</div><div class='photo-credit'>Noa Brandt/AFP</div>",
        "<div><img src='/b.jpg'><p>The old bridge.</p><p>Noa Brandt/AFP</p></div>",
        "<p><img src='/b.jpg'></p><h6>The old bridge. (Noa Brandt/AFP)</h6>",
        "<figure><img src='/b.jpg'><p>The old bridge.</p><p>Noa Brandt/AFP</p></figure>",
        "<div data-testid='Image'><img src='/b.jpg'><p data-testid='Caption'>The old bridge. Noa Brandt/AFP</p></div>",
        "<figure><img src='/b.jpg'><figcaption><b>1 of 3</b> The old bridge. (Noa Brandt/AFP)</figcaption></figure>",
        "<figure><img src='/b.jpg'><figcaption><b>Image:</b>The old bridge. (Noa Brandt/AFP)</figcaption></figure>",
        "<figure><img src='/b.jpg'><figcaption><b>Noa Brandt/AFP</b><i>The old bridge.</i></figcaption></figure>",
        "<div class='imgCaptionCredit'><img src='/b.jpg'><i class='caption'>The old bridge.</i> <i class='credit'>Noa Brandt/AFP</i></div>",
    ],
    ids=[
        "marked", "bracketed", "beside", "two captions", "wp-caption", "box", "microdata", "data",
        "lightbox", "emphasis", "small", "paragraph below", "bare paragraph",
        "label between", "credit in the caption tag", "last word of the class", "camel case",
        "hidden label", "buttons", "licences", "words outside the caption tag", "table", "lines",
        "definition list", "source before the caption", "two texts below", "two paragraphs in a box",
        "small heading", "two texts in a figure", "test name", "place in a gallery", "label before",
        "credit first", "box named for both",
    ],
)  # fmt: skip
def test_caption_and_credit_are_told_apart_wherever_a_page_puts_them(tag: str) -> None:
    assert _words(_caption(tag)) == ("The old bridge.", "Noa Brandt/AFP")


def test_credit_is_parsed_into_maker_and_agency() -> None:
    inner = "The bridge. <span class='credit'>Photo by Noa Brandt</span> /<span>AFP via Getty Images</span>"
    credit = _caption(f"<figure><img src='/b.jpg'><figcaption>{inner}</figcaption></figure>").credit
    assert credit is not None
    assert (credit.creators, credit.agency, credit.via) == (("Noa Brandt",), "AFP", "Getty Images")


def test_credit_alone_is_no_caption() -> None:
    tag = "<figure><img src='/b.jpg'><figcaption>Noa Brandt/Shutterstock</figcaption></figure>"
    assert _words(_caption(tag)) == ("", "Noa Brandt/Shutterstock")


@pytest.mark.parametrize("words", ["The bridge, March 3, 2026", "By the old bridge at 7:30"])
def test_caption_that_looks_like_a_dateline_stays_with_its_picture(words: str) -> None:
    tag = f"<figure><img src='/b.jpg'><figcaption>{words}</figcaption></figure>"
    assert _words(_caption(tag)) == (words, None)


def test_caption_may_end_with_a_colon() -> None:
    words = "The mayor told the council what the people of both banks ask for:"
    tag = f"<figure><img src='/b.jpg'><figcaption>{words}</figcaption></figure>"
    assert _words(_caption(tag)) == (words, None)


def test_same_caption_as_alternative_text_caption_and_paragraph_is_one() -> None:
    words = "Two engineers look at the northern end of the old bridge"
    figure = f"<figure><img src='/b.jpg' alt='{words}'><figcaption>{words}</figcaption></figure>"
    reading = reading_of(amid(f"{figure}<p>{words}</p>"))
    assert len(figures_of(reading.article)) == 1
    assert paragraphs_of(reading.article) == STORY
    assert [removed.reason for removed in reading.removed] == ["repeated caption"]


def test_words_before_their_picture_are_told_from_the_story_too() -> None:
    words = "Two engineers look at the northern end of the old bridge"
    figure = f"<figure><img src='/b.jpg'><figcaption>{words}</figcaption></figure>"
    reading = reading_of(amid(f"<p>{words}</p>{figure}"))
    assert paragraphs_of(reading.article) == STORY


def test_gallery_gives_each_of_its_figures() -> None:
    one = "<figure><img src='/{0}.jpg'><figcaption>Picture {0} of the bridge</figcaption></figure>"
    gallery = f"<figure><ul><li>{one.format(1)}</li><li>{one.format(2)}</li></ul></figure>"
    texts = [
        figure.caption.text for figure in figures_of(article_of(amid(gallery))) if figure.caption
    ]
    assert texts == ["Picture 1 of the bridge", "Picture 2 of the bridge"]


def test_lead_picture_above_the_story_is_kept() -> None:
    lead = "<header><h1>Bridge to be repaired</h1><img src='/lead-1200x800.jpg'></header>"
    head = "<title>Bridge to be repaired</title><meta property='og:image' content='/img/lead.jpg'>"
    article = article_of(f"{lead}<article>{told(*STORY)}</article>", head)
    assert [type(block) for block in article.blocks[:2]] == [Figure, Paragraph]


def test_silent_pictures_at_the_ends_are_logos_and_teasers() -> None:
    article = article_of(
        f"<img src='/logo.png'><article>{told(*STORY)}<img src='/promo.png'></article>"
    )
    assert figures_of(article) == []


def test_picture_without_words_stays_where_it_stands_in_the_story() -> None:
    article = article_of(amid("<figure><img src='/b.jpg' alt='A bridge'></figure>"))
    assert [type(block) for block in article.blocks[:3]] == [Paragraph, Figure, Paragraph]


def test_best_source_and_size_of_a_picture_are_taken() -> None:
    picture = (
        "<figure><picture><source srcset='/b-400.jpg 400w, /b-1600.jpg 1600w'>"
        "<img src='data:image/gif;base64,R0' data-src='/b-800.jpg' alt='A bridge' width='800' height='500px'>"
        "</picture></figure>"
    )
    (figure,) = figures_of(article_of(amid(picture)))
    (image,) = figure.images
    assert image.src == "https://daily.example/b-1600.jpg"
    assert (image.alt, image.width, image.height) == ("A bridge", 800, 500)


def test_lazy_source_is_better_than_a_placeholder() -> None:
    tag = "<figure><img src='data:image/gif;base64,R0' data-src='/b.jpg'></figure>"
    (figure,) = figures_of(article_of(amid(tag)))
    assert figure.images[0].src == "https://daily.example/b.jpg"


def test_teaser_of_another_story_is_no_caption() -> None:
    teaser = (
        "<div><a href='/other'><img src='/o.jpg'></a><div><a href='/other'>A ferry</a></div></div>"
    )
    assert figures_of(article_of(amid(teaser))) == []


def test_figure_of_another_story_is_left_out_with_a_reason() -> None:
    other = "<aside><figure><img src='/o.jpg'><figcaption>A ferry in its museum</figcaption></figure></aside>"
    reading = reading_of(f"<main><article>{told(*STORY)}</article></main>{other}")
    assert figures_of(reading.article) == []
    assert ("A ferry in its museum", "picture outside the story") in [
        (removed.text, removed.reason) for removed in reading.removed
    ]


def test_words_of_a_video_are_no_caption_of_a_picture() -> None:
    film = "<div class='video-player'><img src='/v.jpg'><div class='caption'>The mayor walks across.</div></div>"
    reading = reading_of(amid(film))
    assert figures_of(reading.article) == []
    assert "words of a video" in [removed.reason for removed in reading.removed]


def test_class_that_calls_the_whole_story_a_caption_is_not_believed() -> None:
    body = told(*[f"{text} {text}" for text in STORY])
    article = article_of(f"<div class='article-caption'>{body}</div>")
    assert len(paragraphs_of(article)) == len(STORY)


def test_picture_described_to_machines_alone_has_those_words() -> None:
    linked = (
        '<script type="application/ld+json">{"@graph":[{"@type":"ImageObject",'
        '"url":"https://cdn.example/b-1024x683.jpg","caption":"The old bridge stands.",'
        '"creditText":"Noa Brandt/AFP"}]}</script><title>Bridge to be repaired</title>'
    )
    caption = _caption("<figure><img src='https://cdn.example/b.jpg'></figure>", linked)
    assert _words(caption) == ("The old bridge stands.", "Noa Brandt/AFP")


def test_what_stands_in_until_a_script_runs_is_no_picture() -> None:
    tag = "<figure><img src='/grey-placeholder.png'><img src='/b.jpg'><figcaption>A bridge.</figcaption></figure>"
    (figure,) = figures_of(article_of(amid(tag)))
    assert [image.src.rpartition("/")[2] for image in figure.images] == ["b.jpg"]


def test_picture_that_shows_a_placeholder_stays() -> None:
    tag = "<figure><img src='/placeholders/b.jpg'><figcaption>A bridge.</figcaption></figure>"
    (figure,) = figures_of(article_of(amid(tag)))
    assert len(figure.images) == 1


@pytest.mark.parametrize(
    ("words", "is_kept"),
    [
        ("Video: A still shows the bridge on Monday. (Noa Brandt/AFP)", True),
        ("Video: A still shows the bridge on Monday.", False),
    ],
)
def test_photograph_with_its_maker_stays_though_its_words_speak_of_a_video(
    words: str, is_kept: bool
) -> None:
    tag = f"<figure><img src='/b.jpg'><figcaption>{words}</figcaption></figure>"
    assert bool(figures_of(article_of(amid(tag)))) is is_kept
    without = f"<figure><figcaption>{words}</figcaption></figure>"
    assert not figures_of(article_of(amid(without)))


PICTURE = "<figure><img src='/b.jpg'><figcaption>The old bridge.</figcaption></figure>"
OTHER = "<figure><img src='/c.jpg'></figure>"


@pytest.mark.parametrize(
    ("box", "is_kept"),
    [
        (f"<div class='video'><div>{PICTURE}</div></div>", False),
        (f"<figure class='video'>{PICTURE}</figure>", False),
        (f"<div class='video'>{PICTURE}{OTHER}</div>", True),
        (f"<div class='video'>{PICTURE}{'<b></b>' * 200}</div>", True),
        (f"<div class='video'>{PICTURE}{told(*STORY * 3)}</div>", True),
    ],
)
def test_box_of_a_video_is_close_around_one_picture(box: str, is_kept: bool) -> None:
    captions = [one.caption for one in figures_of(article_of(amid(box))) if one.caption]
    assert bool(captions) is is_kept
