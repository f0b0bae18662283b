"""Sentences of stories that look like something else: they stay in the story, in both forms."""

import pytest

from articles.article import ListItem, Paragraph
from articles.document import RawDocument
from articles.reader import read
from tests.articles.pages import STORY, amid, article_of, paragraphs_of, told

LIKE_FURNITURE = (
    "Terms of the deal were not disclosed.",
    "Privacy advocates criticised the bill.",
    "Corrections officers were injured in the riot.",
    "By providing weapons to Kyiv, Washington risks a wider war, the Kremlin said on Tuesday.",
    "Sponsored by Republican lawmakers, the bill would ban phones in schools.",
    "Promoted by his party in 2019, he became minister a year later.",
    "Support among union members fell to 40 percent.",
    "Signed up by Arsenal in 2010, he scored 20 goals.",
    "Shared on Telegram, the footage shows a tank burning near the bridge.",
    "Playing at home, England won 3-1.",
    "This video is fake, police said.",
    "Read was born in Leeds and played for England.",
    "You can reach the village only by boat.",
    "Get up and be happy, she told her students.",
    "Most popular among voters is Smith.",
    "Become a member of NATO, he said, and the war will end.",
    "Cookies were baked by volunteers for the soldiers.",
    "The novel was first published in London in 1949.",
    "First published in 1949, the novel was banned.",
    "Our standards fell, he told the council.",
    "Comments the mayor made in March were leaked.",
    "Enlarge the bridge, she said, and the ships will come.",
)
LIKE_CREDITS = (
    "Credit Suisse shares fell 20 percent on Tuesday.",
    "Photos from Gaza show the ruins of the hospital.",
    "Copyright Office officials declined to comment.",
    "Illustrations by Quentin Blake made the book famous.",
    "Video by a neighbor shows the tree falling onto the car.",
    "The land was given to the city courtesy of the Smith family.",
    "The bank was sold to Credit Suisse.",
    "He works for the U.S. Copyright Office in Washington.",
    "He runs the Museum of Modern Art: MoMA.",
    "The mayor said he would go on. AP",
    "He shut the door and left. (BBC)",
)
LIKE_CAPTIONS = (
    "The trial is due to start in London on March 3, 2025.",
    "The ceasefire agreement runs until Friday, January 1, 2027.",
    "The law takes effect nationwide on January 1, 2026, in all 50 states.",
    "“I never saw him again.” Maria Lopez",
    "Who is your hero? Nelson Mandela",
    "They meet on the bridge at 10 a.m. Monday",
    "Doors open at 8 p.m. Royal Albert Hall",
    "Smith (left) and Jones (right) both voted for the bill, which passed by one vote.",
)


@pytest.mark.parametrize("line", [*LIKE_FURNITURE, *LIKE_CREDITS, *LIKE_CAPTIONS])
def test_sentence_of_a_page_stays_in_its_story(line: str) -> None:
    article = article_of(
        f"<article>{told(*STORY)}<p>{line}</p>{told('It will open again in May.')}</article>"
    )
    assert line in paragraphs_of(article)


@pytest.mark.parametrize("line", [*LIKE_FURNITURE, *LIKE_CREDITS, *LIKE_CAPTIONS])
def test_sentence_of_a_text_stays_in_its_story(line: str) -> None:
    text = "\n\n".join(["A bridge is to be repaired", *STORY, line, *STORY[:2]])
    article = read(RawDocument("a.txt", text.encode())).article
    assert line in [getattr(block, "text", "") for block in article.blocks]


@pytest.mark.parametrize("lines", [
    ["Arsenal: Haaland 12, 45", "Chelsea: Palmer 3"],
    ["John Smith, 1940-2020, of York", "Ann Jones, 92, of Leeds"],
])  # fmt: skip
def test_lists_of_results_and_people_are_no_captions(lines: list[str]) -> None:
    text = "\n\n".join(["A bridge is to be repaired", *STORY, *lines, *STORY[:2]])
    article = read(RawDocument("a.txt", text.encode())).article
    kept = [getattr(block, "text", "") for block in article.blocks]
    assert set(lines) <= set(kept)


def test_story_said_again_and_again_is_no_caption() -> None:
    text = "\n\n".join(["A bridge is to be repaired", *[STORY[0]] * 3])
    assert paragraphs_of(read(RawDocument("a.txt", text.encode())).article)


def test_slanted_note_below_a_picture_is_no_caption() -> None:
    note = "<p><em>Editor’s note: the names of the children in this story were changed.</em></p>"
    article = article_of(amid(f"<p><img src='/b.jpg'></p>{note}"))
    assert "Editor’s note: the names of the children in this story were changed." in paragraphs_of(
        article
    )


def test_short_items_of_a_list_stay_with_the_long_ones() -> None:
    items = "<ul><li>Jones</li><li>He ran for mayor of the town in the spring and lost by very few votes.</li></ul>"
    article = article_of(amid(items))
    assert "Jones" in [block.text for block in article.blocks if isinstance(block, ListItem)]


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>&nbsp;</h1><article>{told(*STORY)}</article>",
        f"<div class='story a11y'>{told(*STORY, *STORY)}</div>",
        f"<div class='screen-reader-text-on'>{told(*STORY)}</div>",
    ],
    ids=["empty headline", "class of the story", "class that says more"],
)
def test_nothing_on_the_page_hides_the_story(body: str) -> None:
    article = article_of(body)
    assert [block.text for block in article.blocks if isinstance(block, Paragraph)] == STORY
