"""The story of a page: told from menus and teasers, whatever tags it stands in."""

import pytest

from articles.article import Embed, Heading, ListItem, Paragraph, Quote, Removed
from tests.articles.pages import STORY, amid, article_of, paragraphs_of, reading_of, told


def test_story_in_divisions_is_read_like_one_in_paragraphs() -> None:
    body = "".join(f"<div><span>{text}</span></div>" for text in STORY)
    assert paragraphs_of(article_of(f"<article>{body}</article>")) == STORY


def test_story_parted_by_line_breaks_is_read_as_paragraphs() -> None:
    text = "<br>\n<br>".join(STORY)
    more = "<div><a href='/x'>More</a></div>"
    assert paragraphs_of(article_of(f"<article>{text}{more}</article>")) == STORY


def test_story_in_a_table_of_layout_is_read() -> None:
    body = f"<table><tr><td><a href='/'>Home</a></td><td>{told(*STORY)}</td></tr></table>"
    assert paragraphs_of(article_of(body)) == STORY


def test_page_inside_one_form_is_read() -> None:
    body = f"<form id='all'><h1>Bridge to be repaired</h1>{told(*STORY)}</form>"
    assert paragraphs_of(article_of(body)) == STORY


def test_topics_and_menus_are_no_part_of_the_story() -> None:
    menu = "<ul><li>Bridge</li><li>Council</li><li>Winter</li></ul>"
    article = article_of(f"{menu}<article>{told(*STORY)}</article>{menu}")
    assert len(article.blocks) == len(STORY)


def test_teasers_below_the_story_are_left_out_with_a_reason() -> None:
    other = "A ferry that was to replace the bridge has been sold to a museum in the next town."
    teasers = f"<section class='more'><h3>A ferry is sold</h3><p>{other}</p></section>"
    body = f"<main><div class='story'>{told(*STORY, *STORY)}</div>{teasers}</main>"
    reading = reading_of(body)
    assert other not in paragraphs_of(reading.article)
    assert other in [removed.text for removed in reading.removed]


def test_furniture_amid_the_story_is_removed_with_its_reason() -> None:
    offer = (
        "<p>Sign up for our newsletter</p><div>Advertisement</div><p>Read more: A ferry is sold</p>"
    )
    reading = reading_of(amid(offer))
    assert paragraphs_of(reading.article) == STORY
    assert [removed.reason for removed in reading.removed] == [
        "newsletter",
        "advertisement",
        "related stories",
    ]


def test_removed_lines_know_how_many_blocks_stand_above_them() -> None:
    reading = reading_of(amid("<div>Advertisement</div>"))
    assert Removed("Advertisement", "advertisement", 1) in reading.removed


def test_repeated_paragraph_is_removed_and_not_lost() -> None:
    reading = reading_of(f"<article>{told(*STORY, STORY[0])}</article>")
    assert paragraphs_of(reading.article) == STORY
    assert (STORY[0], "repeated text") in [(one.text, one.reason) for one in reading.removed]


def test_each_paragraph_of_a_quotation_is_a_quotation() -> None:
    article = article_of(
        amid(f"<blockquote>{told(*STORY[:2])}</blockquote>").replace(
            f"<p>{STORY[0]}</p><blockquote>",
            "<p>A councillor read from the report.</p><blockquote>",
        )
    )
    assert [block.text for block in article.blocks if isinstance(block, Quote)][:1] == [STORY[0]]


@pytest.mark.parametrize(
    "below",
    [
        "<footer>— Yael Ben-Ari, minister of transport</footer>",
        "<footer><p>— <cite>Yael Ben-Ari, minister of transport</cite></p></footer>",
        "<cite>— Yael Ben-Ari, minister of transport</cite>",
    ],
)
def test_whom_a_quotation_quotes_is_its_last_paragraph(below: str) -> None:
    said = "We waited three years for this bridge, and we shall wait no longer than we must."
    reading = reading_of(amid(f"<blockquote><p>{said}</p>{below}</blockquote>"))
    assert reading.article.blocks[1:3] == (
        Quote(said),
        Quote("— Yael Ben-Ari, minister of transport"),
    )
    assert reading.removed == ()


def test_quotation_of_another_story_stays_outside_with_its_footer() -> None:
    other = "<aside><blockquote><p>A ferry.</p><footer>— A sailor</footer></blockquote></aside>"
    article = article_of(f"<article>{told(*STORY)}</article>{other}")
    assert len(article.blocks) == len(STORY)


def test_headings_and_lists_keep_their_kind() -> None:
    items = (
        "<ol><li>Lorries take the tunnel under the river.</li><li>Buses turn at the hall.</li></ol>"
    )
    article = article_of(amid(f"<h3>What happens next</h3>{items}"))
    assert [type(block) for block in article.blocks[:4]] == [Paragraph, Heading, ListItem, ListItem]
    heading, item = article.blocks[1:3]
    assert isinstance(heading, Heading)
    assert heading.level == 3
    assert isinstance(item, ListItem)
    assert item.ordered


def test_items_of_lists_within_lists_know_their_depth() -> None:
    inner = "<ul><li>By day.</li><li>By night, with a guide.<ol><li>Ask first.</li></ol></li></ul>"
    items = (
        f"<li>Lorries take the tunnel under the river.{inner}</li><li>Buses turn at the hall.</li>"
    )
    article = article_of(f"<ul><li>{amid(f'<ol>{items}</ol>')}</li></ul>")
    found = [(b.text, b.ordered, b.depth) for b in article.blocks if isinstance(b, ListItem)]
    assert found == [
        ("Lorries take the tunnel under the river.", True, 0),
        ("By day.", False, 1),
        ("By night, with a guide.", False, 1),
        ("Ask first.", True, 2),
        ("Buses turn at the hall.", True, 0),
    ]


def test_links_and_emphasis_are_spans_over_the_text() -> None:
    text = "The <b>council</b> voted to <a href='/plan'>repair the <em>old</em> bridge</a> this year, its members say."
    article = article_of(amid(f"<p>{text}</p>"))
    block = article.blocks[1]
    assert isinstance(block, Paragraph)
    said = [(block.text[s.start : s.end], s.kind, s.href) for s in block.spans]
    assert said == [
        ("council", "strong", None),
        ("repair the old bridge", "link", "https://daily.example/plan"),
        ("old", "em", None),
    ]


def test_script_in_a_link_is_no_link() -> None:
    text = "The council voted to <a href='javascript:alert(1)'>repair the old bridge</a> this year, all say."
    block = article_of(amid(f"<p>{text}</p>")).blocks[1]
    assert isinstance(block, Paragraph)
    assert block.spans == ()


def test_table_of_figures_is_set_aside_with_a_reason() -> None:
    table = "<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2024</td><td>4.2</td></tr></table>"
    reading = reading_of(amid(table))
    assert Removed("Year Cost 2024 4.2", "table", 1) in reading.removed


def test_posts_and_players_are_embeds_with_their_address() -> None:
    post = (
        "<blockquote class='twitter-tweet'><p>We walked across!</p>"
        "<a href='https://twitter.com/mayor/status/77'>May 3</a></blockquote>"
    )
    film = "<iframe src='//www.youtube.com/embed/abcdefghijk?rel=0'></iframe>"
    picture = "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/Cx/'></blockquote>"
    article = article_of(amid(post + film + picture))
    embeds = [block for block in article.blocks if isinstance(block, Embed)]
    assert [(one.provider, one.url) for one in embeds] == [
        ("X", "https://twitter.com/mayor/status/77"),
        ("YouTube", "https://www.youtube.com/watch?v=abcdefghijk"),
        ("Instagram", "https://www.instagram.com/p/Cx/"),
    ]
    assert embeds[0].text == "We walked across! May 3"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Minister speaks at the port", "Minister speaks at the port"),
        ("YouTube video player", ""),
        ("Embedded YouTube video", ""),
        ("YouTube embed", ""),
        ("abcdefghijk", ""),
        ("https://www.youtube.com/watch?v=abcdefghijk", ""),
        ("", ""),
    ],
)
def test_player_says_its_title_unless_every_player_has_it(title: str, text: str) -> None:
    film = f"<iframe title='{title}' src='https://www.youtube.com/embed/abcdefghijk'></iframe>"
    article = article_of(amid(film))
    [embed] = [block for block in article.blocks if isinstance(block, Embed)]
    assert embed.text == text


def test_bare_address_of_a_post_is_an_embed() -> None:
    article = article_of(amid("<p>https://x.com/mayor/status/77</p>"))
    assert Embed("https://x.com/mayor/status/77", "X") in article.blocks


def test_share_buttons_and_strange_frames_are_no_embeds() -> None:
    like = "<iframe src='https://www.facebook.com/plugins/like.php?href=x'></iframe>"
    advert = "<iframe src='https://ads.example/slot'></iframe>"
    reading = reading_of(amid(like + advert))
    assert not [block for block in reading.article.blocks if isinstance(block, Embed)]


def test_small_picture_for_a_sign_is_part_of_the_text() -> None:
    text = "The mayor walked across the bridge <img class='emoji' src='/s.png' alt='🎉'> with her children."
    assert "The mayor walked across the bridge 🎉 with her children." in paragraphs_of(
        article_of(amid(f"<p>{text}</p>"))
    )


def test_date_above_the_story_is_no_paragraph_of_it() -> None:
    reading = reading_of(f"<article><p>26 September 2026</p>{told(*STORY)}</article>")
    assert paragraphs_of(reading.article) == STORY
