"""What stands close to a story on its page and is none of it: comments, teasers, previews."""

import json

import pytest

from articles.article import Reading
from tests.articles.pages import (
    STORY,
    amid,
    article_of,
    figures_of,
    paragraphs_of,
    reading_of,
    told,
)

COMMENT = (
    "I walked across this bridge every day as a child, and it was never as quiet as it is now."
)
OTHERS = ["A ferry captain retires after forty years", "Ten gardens to see this spring"]


def _links(tag: str) -> str:
    return "".join(f"<{tag}><a href='/{n}'>{text}</a></{tag}>" for n, text in enumerate(OTHERS))


def _saying(*texts: str) -> str:
    """The head of a page that tells machines these words of its story."""
    said = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(texts)})
    script = f"<script type='application/ld+json'>{said}</script>"
    return f"<title>Bridge to be repaired</title>{script}"


def _reasons(reading: Reading) -> dict[str, str]:
    return {one.text: one.reason for one in reading.removed}


@pytest.mark.parametrize(
    "box",
    ["div id='comments'", "ol class='comment-list'", "div class='visitor_comments_block'",
     "section class='reader-comments'", "div id='disqus_thread'"],
)  # fmt: skip
def test_what_readers_wrote_is_not_the_story(box: str) -> None:
    name = box.split()[0]
    written = f"<{box}>{told(COMMENT, COMMENT + ' Ann', COMMENT + ' Ben')}</{name}>"
    reading = reading_of(f"<div><h1>Bridge to be repaired</h1>{told(*STORY)}{written}</div>")
    assert paragraphs_of(reading.article) == STORY
    assert _reasons(reading)[COMMENT] in ("outside the story", "not part of the story")


@pytest.mark.parametrize("names", ["tone-comment", "post comments-open", "has-comments"])
def test_opinion_is_read_though_its_box_is_named_for_comments(names: str) -> None:
    body = f"<h1>Bridge to be repaired</h1><div class='{names}'>{told(*STORY)}</div>"
    assert paragraphs_of(article_of(body)) == STORY


def test_page_that_is_all_comments_by_its_names_is_still_read() -> None:
    body = f"<h1>Bridge to be repaired</h1><div class='comment-body'>{told(*STORY)}</div>"
    assert paragraphs_of(article_of(body, _saying(*STORY))) == STORY


@pytest.mark.parametrize("heading", ["Editors’ recommendations:", "Elsewhere on this site"])
def test_links_at_the_end_lead_to_other_stories(heading: str) -> None:
    more = f"<h3>{heading}</h3><ul>{_links('li')}</ul>"
    reading = reading_of(f"<article>{told(*STORY)}{more}</article>")
    assert len(reading.article.blocks) == len(STORY)
    assert {_reasons(reading)[text] for text in OTHERS} <= {
        "related stories",
        "not part of the story",
    }


@pytest.mark.parametrize("link", ["<a href='/x'>", "<a href='#top'>"])
@pytest.mark.parametrize("close", ["</a>", ""], ids=["closed", "open"])
@pytest.mark.parametrize("at", [0, 2], ids=["around all", "around the end"])
def test_story_within_a_link_is_read(link: str, close: str, at: int) -> None:
    short = "Shops stay open"  # no sentence, and no prose
    body = f"<article>{told(*STORY[:at])}{link}{told(*STORY[at:], short, short + ' now')}{close}"
    article = article_of(f"{body}</article>", _saying(*STORY, short, short + " now"))
    assert paragraphs_of(article) == [*STORY, short, short + " now"]


def test_last_words_of_a_story_within_a_link_are_no_other_story() -> None:
    last = "Shops stay open"
    body = f"<a href='/x'>{told(*STORY, last)}</a><p><a href='/0'>{OTHERS[0]}</a></p>"
    assert last in paragraphs_of(article_of(f"<article>{body}</article>", _saying(*STORY, last)))


def test_link_of_the_story_is_removed_where_it_stands_again_at_the_end() -> None:
    link = f"<p><a href='/0'>{OTHERS[0]}</a></p>"
    body = f"{told(STORY[0])}{link}{told(*STORY[1:])}{_links('p')}"
    article = article_of(f"<article>{body}</article>", _saying(*STORY, *OTHERS))
    assert paragraphs_of(article) == [STORY[0], OTHERS[0], *STORY[1:]]


def test_paragraphs_that_are_links_each_are_read() -> None:
    body = "".join(f"<p><a href='/{n}'>{text}</a></p>" for n, text in enumerate(STORY))
    assert paragraphs_of(article_of(f"<article>{body}</article>")) == STORY


def test_announcement_does_not_lead_on_from_prose_in_a_link_that_was_never_closed() -> None:
    body = f"{told(STORY[0])}<p>Read more:</p><p><a href='/x'>{OTHERS[0]}</p>{told(*STORY[1:])}"
    assert paragraphs_of(article_of(f"<article>{body}</article>", _saying(*STORY))) == STORY


def test_page_of_nothing_but_links_keeps_them() -> None:
    article = article_of(f"<article><h2>What we know</h2>{_links('p')}</article>", _saying(*OTHERS))
    assert paragraphs_of(article) == OTHERS


def test_parts_of_the_page_itself_are_no_other_stories() -> None:
    parts = "".join(f"<p><a href='#{n}'>{text}</a></p>" for n, text in enumerate(OTHERS))
    article = article_of(f"<article>{told(*STORY)}{parts}</article>", _saying(*STORY, *OTHERS))
    assert paragraphs_of(article) == [*STORY, *OTHERS]


def test_links_at_the_end_are_removed_in_their_place() -> None:
    first, second = (f"<p><a href='/{n}'>{text}</a></p>" for n, text in enumerate(OTHERS))
    heading, button = "<h3>Elsewhere on this site</h3>", "<p>Share this article</p>"
    notice = told("Advertisement")
    reading = reading_of(
        f"<article>{told(STORY[0])}{notice}{told(*STORY[1:])}{heading}{first}{notice}{second}"
        f"{button}</article>",
        _saying(*STORY, "Elsewhere on this site", *OTHERS),
    )
    assert paragraphs_of(reading.article) == STORY
    assert [(one.text, one.at) for one in reading.removed] == [
        ("Advertisement", 1),
        ("Elsewhere on this site", len(STORY)),
        (OTHERS[0], len(STORY)),
        ("Advertisement", len(STORY)),
        (OTHERS[1], len(STORY)),
        ("Share this article", len(STORY)),
    ]


@pytest.mark.parametrize(("above", "kept"), [("<p>She reads:</p>", 3), ("<h3>Read more</h3>", 0)])
def test_links_amid_the_story_are_kept_unless_announced(above: str, kept: int) -> None:
    body = amid(f"{above}<ul>{_links('li')}</ul>")
    article = article_of(body, _saying("She reads:", *OTHERS))
    assert len(article.blocks) == len(STORY) + kept


def test_words_cut_off_below_a_headline_are_a_teaser() -> None:
    cut = "The captain has taken the ferry across the river every day, and now he means to […]"
    teaser = f"<h2><a href='/ferry'>{OTHERS[0]}</a></h2><p>{cut}</p>"
    reading = reading_of(f"<div>{told(*STORY)}{teaser}</div>")
    assert cut not in paragraphs_of(reading.article)
    assert cut in _reasons(reading)


def test_picture_in_a_link_with_a_headline_is_that_of_another_story() -> None:
    picture = "<img src='/o.jpg'><div class='caption'>The ferry at its berth</div>"
    card = f"<div><a href='/ferry'>{picture}<span>{OTHERS[0]} on the river</span></a></div>"
    reading = reading_of(amid(card))
    assert not any(figure.caption for figure in figures_of(reading.article))
    assert _reasons(reading)["The ferry at its berth"] == "picture of another story"


def test_figure_that_is_a_link_to_a_gallery_is_the_storys() -> None:
    inner = "<figure><img src='/b.jpg'><figcaption>The old bridge.</figcaption></figure>"
    (figure,) = figures_of(article_of(amid(f"<a href='/gallery'>{inner}</a>")))
    assert figure.caption is not None
    assert figure.caption.text == "The old bridge."


def test_preview_below_the_story_is_no_picture_of_it() -> None:
    preview = "<div><img src='/share.jpg'><span>Conversations about this</span></div>"
    assert figures_of(article_of(f"<article>{told(*STORY)}{preview}</article>")) == []


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("By Noa Brandt", "byline or date"),
        ("Posted Aug 18th 2010 7:30PM", "byline or date"),
        ("Video: The bridge from above", "words of a video"),
    ],
)
def test_words_that_no_caption_has_are_left_out_with_a_reason(words: str, reason: str) -> None:
    figure = f"<div class='caption'>{words}</div>"
    reading = reading_of(amid(figure))
    assert not any(one.caption for one in figures_of(reading.article))
    assert _reasons(reading)[words] == reason
