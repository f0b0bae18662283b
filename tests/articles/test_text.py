"""Pasted text: the article is told from the page around it."""

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest

from articles.article import Figure, Heading, ListItem, Paragraph, Reading
from articles.document import RawDocument
from articles.errors import NoArticle
from articles.reader import read

STORY = [
    "The council voted on Tuesday to repair the old bridge before the winter storms arrive.",
    "Its members had argued for nearly three years about the cost, which grew to 4.2 million.",
    "“We cannot wait any longer,” said the mayor, who walked across it with her children.",
]


def _read(text: str) -> Reading:
    return read(RawDocument("page.txt", text.encode()))


def _paragraphs(reading: Reading) -> list[str]:
    return [block.text for block in reading.article.blocks if isinstance(block, Paragraph)]


@pytest.mark.shared
def test_sample_is_read_as_its_owner_reads_it(shared: Path) -> None:
    path = shared / "samples" / "kmaupdates.txt"
    reading = read(RawDocument(str(path), path.read_bytes()))
    blocks = reading.article.blocks
    assert reading.article.site_name == "Kmaupdates"
    assert reading.article.headline.startswith("Russian ambassador meets with freed hostage")
    assert [n for n, block in enumerate(blocks) if isinstance(block, Figure)] == [0, 7, 13]
    assert len(_paragraphs(reading)) == 17
    captions = [block.caption for block in blocks if isinstance(block, Figure) and block.caption]
    named = [caption.credit.raw for caption in captions if caption.credit]
    assert named == ["Russian Embassy to Israel via X"] * 2 + ["IDF"]
    assert "(L)" in captions[0].text
    assert captions[0].text.endswith("February 15, 2025.")
    assert any("[Sasha]" in text for text in _paragraphs(reading))
    assert [line.reason for line in reading.removed] == [
        "view counter",
        "repeated headline",
        "repeated caption",
        "comment form",
        "comment form",
        "page furniture",
    ]


def test_every_line_is_kept_or_removed_with_a_reason() -> None:
    lines = ["The Daily", "A bridge is to be repaired", "Views: 3", *STORY, "Leave a Comment"]
    reading = _read("\n\n".join(lines))
    article = reading.article
    kept = [article.site_name, article.headline, *_paragraphs(reading)]
    assert sorted(kept + [line.text for line in reading.removed]) == sorted(lines)
    assert all(line.reason for line in reading.removed)


def test_wrapped_lines_are_one_paragraph() -> None:
    import textwrap

    text = "A bridge is to be repaired\n\n" + "\n\n".join(textwrap.fill(p, 60) for p in STORY)
    assert _paragraphs(_read(text)) == STORY


def test_unwrapped_lines_without_blank_lines_are_paragraphs() -> None:
    assert _paragraphs(_read("\n".join(["A bridge is to be repaired", *STORY]))) == STORY


def test_repeated_story_paragraph_is_not_dropped() -> None:
    text = "\n\n".join(["A bridge is to be repaired", *STORY, STORY[0]])
    assert _paragraphs(_read(text)) == [*STORY, STORY[0]]


def test_caption_stays_between_its_paragraphs() -> None:
    caption = "The old bridge in Selwick, March 14, 2026. (Ann Dorfin/Quay Press)"
    reading = _read("\n\n".join(["A bridge is to be repaired", STORY[0], caption, *STORY[1:]]))
    figure = reading.article.blocks[1]
    assert isinstance(figure, Figure)
    assert figure.caption is not None
    assert figure.caption.text == "The old bridge in Selwick, March 14, 2026."
    assert figure.caption.credit is not None
    assert figure.caption.credit.raw == "Ann Dorfin/Quay Press"


def test_headline_alone_is_no_article() -> None:
    with pytest.raises(NoArticle):
        _read("A bridge is to be repaired")


MENU = [
    "Home",
    "News",
    "Sport",
    "Weather",
    "Puzzles",
    "Travel",
    "Jobs",
    "Motoring",
    "Money",
    "Food",
]
OFFER = "Read the whole paper for one coin a week, cancel whenever you like, and keep the puzzles."


def _whole_page() -> list[str]:
    teasers = ["Ten gardens to see this spring", "A ferry captain retires after forty years"]
    head = ["Market Square is quiet again", "A Ferry Town Bridge Gets Its Repairs At Last"]
    return [*MENU, OFFER, *head, "By Ann Dorfin", "March 14, 2026", *STORY, "Most read", *teasers]


def test_headline_of_a_whole_page_is_the_line_that_speaks_of_the_story() -> None:
    reading = _read("\n\n".join(_whole_page()))
    assert reading.article.headline == "A Ferry Town Bridge Gets Its Repairs At Last"
    assert reading.article.byline == ("Ann Dorfin",)
    assert _paragraphs(reading) == STORY
    assert {"Home", OFFER, "Most read"} <= {line.text for line in reading.removed}


def test_written_date_above_the_story_is_its_day() -> None:
    article = _read("\n\n".join(_whole_page())).article
    assert article.published_at == datetime(2026, 3, 14, tzinfo=UTC)


def test_line_between_headline_and_byline_is_the_standfirst() -> None:
    lines = ["A bridge is to be repaired", "Councillors agree after three years", "By Ann Dorfin"]
    article = _read("\n\n".join([*lines, *STORY])).article
    assert article.standfirst == "Councillors agree after three years"
    assert len(article.blocks) == len(STORY)


def test_short_line_above_a_paragraph_is_a_heading() -> None:
    reading = _read(
        "\n\n".join(["A bridge is to be repaired", STORY[0], "What it costs", *STORY[1:]])
    )
    heading = reading.article.blocks[1]
    assert isinstance(heading, Heading)
    assert heading.text == "What it costs"


@pytest.mark.parametrize(
    ("lines", "caption", "credit"),
    [
        (
            ["Ferries wait below the bridge", "Getty Images"],
            "Ferries wait below the bridge",
            "Getty",
        ),
        (["Ferries wait.", "(Noa Brandt / AP)"], "Ferries wait.", "Noa Brandt"),
        (["The mayor (left) and her deputy cross the bridge."], "The mayor (left)", ""),
        (["FILE - The bridge before its repair."], "FILE - The bridge", ""),
        (["The bridge at dawn. Ann Dorfin for Ferry Weekly"], "The bridge at dawn.", "Ann Dorfin"),
    ],
)
def test_line_that_only_a_picture_has_is_its_caption(
    lines: list[str], caption: str, credit: str
) -> None:
    reading = _read("\n\n".join(["A bridge is to be repaired", STORY[0], *lines, *STORY[1:]]))
    figure = reading.article.blocks[1]
    assert isinstance(figure, Figure)
    assert figure.caption is not None
    assert figure.caption.text.startswith(caption)
    assert credit in (figure.caption.credit.raw if figure.caption.credit else "")
    assert _paragraphs(reading) == STORY


def test_credit_does_not_make_a_caption_of_a_running_paragraph() -> None:
    long = f"{STORY[0]} {STORY[1]}"
    reading = _read(
        "\n\n".join(["A bridge is to be repaired", long, "Photo: Noa Brandt", *STORY[1:]])
    )
    assert _paragraphs(reading) == [long, *STORY[1:]]
    assert [line.reason for line in reading.removed] == ["credit without its caption"]


@pytest.mark.parametrize(
    "lines",
    [
        ["© Jane Roe/AFP", "The old bridge stands above the river"],
        ["Getty Images", "The old bridge stands above the river"],
        ["Image source, Getty Images", "Image caption, The old bridge stands above the river"],
    ],
)
def test_credit_above_its_caption_is_that_pictures(lines: list[str]) -> None:
    text = "\n\n".join(["A bridge is to be repaired", *STORY[:2], *lines, *STORY[2:]])
    (figure,) = [one for one in _read(text).article.blocks if isinstance(one, Figure)]
    assert figure.caption is not None
    assert figure.caption.text == "The old bridge stands above the river"
    assert figure.caption.credit is not None


def test_short_caption_amid_paragraphs_may_end_with_a_wires_initials() -> None:
    lines = [STORY[0], "Police stand guard at the bridge for an hour. AP", *STORY[1:]]
    reading = _read("\n\n".join(["A bridge is to be repaired", *lines]))
    (figure,) = [one for one in reading.article.blocks if isinstance(one, Figure)]
    assert figure.caption is not None
    assert figure.caption.text == "Police stand guard at the bridge for an hour."
    assert _paragraphs(reading) == STORY


def test_credit_below_what_a_story_tells_makes_no_caption_of_it() -> None:
    lines = [*STORY[:2], "Credit...Jane Roe for The Daily Example", *STORY[2:]]
    reading = _read("\n\n".join(["A bridge is to be repaired", *lines]))
    assert _paragraphs(reading) == STORY
    assert [line.reason for line in reading.removed] == ["credit without its caption"]


@pytest.mark.parametrize("verb", ["has", "had", "will", "said he"])
@pytest.mark.parametrize("credit", ["Photo: Jane Roe/AP", "Picture by Jane Roe", "Image: Getty"])
def test_line_that_is_called_a_picture_makes_a_caption_of_any_sentence_above(
    verb: str, credit: str
) -> None:
    line = f"A man who {verb} lost his home stands beside the ruins of the old harbor on Tuesday."
    reading = _read("\n\n".join(["A bridge is to be repaired", STORY[0], line, credit, *STORY[1:]]))
    figure = reading.article.blocks[1]
    assert isinstance(figure, Figure)
    assert figure.caption is not None
    assert figure.caption.text == line
    assert figure.caption.credit is not None
    assert figure.caption.credit.raw == credit


@pytest.mark.parametrize("credit", ["© The Daily Example", "Courtesy of The Daily Example"])
def test_line_that_may_sign_a_story_makes_no_caption_of_what_it_tells(credit: str) -> None:
    lines = [*STORY[:2], credit, *STORY[2:]]
    reading = _read("\n\n".join(["A bridge is to be repaired", *lines]))
    assert _paragraphs(reading) == STORY


def test_headline_and_its_author_are_no_caption_and_its_maker() -> None:
    lines = [*STORY[:2], "Ferry Captain Retires After Forty Years", "Ellen Roe", *STORY[2:]]
    reading = _read("\n\n".join(["A bridge is to be repaired", *lines]))
    assert not any(isinstance(one, Figure) for one in reading.article.blocks)


def test_what_is_pasted_below_the_last_sentence_is_not_the_story() -> None:
    offers = [f"Offer number {n} with a name that is long enough for a line" for n in range(20)]
    reading = _read("\n\n".join([*_whole_page()[:-3], *offers]))
    assert _paragraphs(reading) == STORY
    assert set(offers) <= {line.text for line in reading.removed}


def test_items_and_captions_close_below_the_last_paragraph_are_the_storys() -> None:
    items = ["- a new deck", "- new lamps"]
    caption = "The old bridge at dawn (AP Photo/Jane Roe)"
    reading = _read("\n\n".join([*_whole_page()[:-3], *items, caption, "Other pages", "Shops"]))
    kinds = [type(block).__name__ for block in reading.article.blocks[-3:]]
    assert kinds == ["ListItem", "ListItem", "Figure"]


def test_shorter_line_right_above_the_standfirst_is_the_headline() -> None:
    head = ["Council, bridge and a vote", "The old bridge is to be repaired before winter storms"]
    article = _read("\n\n".join([*MENU, *head, "By Ann Dorfin", *STORY])).article
    assert (article.headline, article.standfirst) == tuple(head)


def test_sections_name_right_above_the_headline_is_not_it() -> None:
    head = ["Bridge repairs", "The old bridge is to be repaired before the winter storms arrive"]
    lines = [*MENU, head[0], OFFER, *head, "By Ann Dorfin", *STORY]
    assert _read("\n\n".join(lines)).article.headline == head[1]


def test_words_that_only_captions_begin_with_make_one() -> None:
    line = "From left, the mayor, the engineer and the captain on the old bridge"
    lines = ["A bridge is to be repaired", *STORY[:2], line, *STORY[2:]]
    assert _paragraphs(_read("\n\n".join(lines))) == STORY


PROSE = [
    "More than 300 people came to the meeting.",
    "Latest figures show that traffic has doubled.",
    "Gov. Jane Roe (R) said she would sign the bill, which the council called a mistake for all.",
    "The final vote on the budget is scheduled for Tuesday, June 3, 2026.",
    "The money came from a fund. Copyright rules do not apply here, the clerk said to everyone.",
    "The figures were first published by the agency (Reuters).",
    "“We had no choice,” the mayor said on March 3, 2026. “The steel was gone.”",
    "The mayor told reporters:",
]


@pytest.mark.parametrize("line", PROSE)
@pytest.mark.parametrize("at", [0, 1, 3])
def test_prose_is_a_paragraph_wherever_it_stands(line: str, at: int) -> None:
    lines = [*STORY[:at], line, *STORY[at:]]
    reading = _read("\n\n".join(["A bridge is to be repaired", *lines]))
    assert _paragraphs(reading) == lines
    assert not reading.removed


def test_story_of_short_paragraphs_is_read_whole() -> None:
    lines = ["A bridge will close in May.", "Most shops stay open.", "It will open again in 2027."]
    assert _paragraphs(_read("\n\n".join(["Bridge to close", *lines]))) == lines


@pytest.mark.parametrize("credit", ["Jane Smith/AP", "Photo: Jane Smith/AP"])
def test_lead_caption_is_kept_when_its_credit_stands_below_it(credit: str) -> None:
    lead = ["By Anna Reed", "The harbor bridge at dawn", credit]
    article = _read("\n\n".join(["A bridge is to be repaired", *lead, *STORY])).article
    figure = article.blocks[0]
    assert isinstance(figure, Figure)
    assert figure.caption is not None
    assert figure.caption.text == "The harbor bridge at dawn"
    assert article.byline == ("Anna Reed",)


def test_byline_below_the_lead_picture_is_the_byline() -> None:
    lead = ["The harbor bridge at dawn. (Jane Smith/AP)", "By Anna Reed", "March 3, 2026"]
    reading = _read("\n\n".join(["A bridge is to be repaired", *lead, *STORY]))
    assert reading.article.byline == ("Anna Reed",)
    assert [line.reason for line in reading.removed] == ["byline or date"] * 2


def test_lines_with_bullets_are_list_items() -> None:
    lines = [
        STORY[0],
        "- Lorries take the tunnel",
        "• Buses turn at the hall",
        "1. Wait",
        *STORY[1:],
    ]
    items = [
        (block.text, block.ordered)
        for block in _read("\n\n".join(["A bridge is to be repaired", *lines])).article.blocks
        if isinstance(block, ListItem)
    ]
    assert items == [
        ("Lorries take the tunnel", False),
        ("Buses turn at the hall", False),
        ("Wait", True),
    ]


@pytest.mark.shared
@pytest.mark.parametrize("suffix", [".html.gz", ".txt"])
def test_every_evaluation_page_is_read(shared: Path, suffix: str) -> None:
    paths = sorted((shared / "eval" / "pages").glob(f"*{suffix}"))
    assert len(paths) > 40
    for path in paths:
        body = path.read_bytes()
        name = path.name.removesuffix(".gz")
        reading = read(RawDocument(name, gzip.decompress(body) if suffix == ".html.gz" else body))
        assert len(_paragraphs(reading)) >= 5, path.name
