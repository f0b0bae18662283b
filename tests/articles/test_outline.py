"""The outline of a reading: everything once, in the order in which it stood."""

from datetime import date

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
    Paragraph,
    Quote,
    Reading,
    Removed,
)
from articles.document import RawDocument
from articles.outline import Entry, counts, credit_parts, outline, reasons, runs
from articles.reader import read

CREDIT = Credit("Noa Brandt/Quay Press", ("Noa Brandt",), "Quay Press")
BLOCKS = (
    Paragraph("One."),
    Heading("Two"),
    ListItem("Three"),
    Quote("Four."),
    Figure((Image("https://a.example/5.jpg"),), Caption("Five.", CREDIT)),
    Figure((Image("https://a.example/6.jpg"),)),
    Embed("https://post.example/7", "Post", "Seven"),
    Figure(caption=Caption("", CREDIT)),
    Note("Nine."),
)


def _reading(*removed: Removed) -> Reading:
    article = Article("0" * 16, "en", "A headline", BLOCKS, "It says more.", ("Ann", "Ben"))
    return Reading(article, removed, tuple(f"rule {n}" for n in range(1, len(BLOCKS) + 1)))


def test_head_comes_first_and_says_by_which_rule() -> None:
    headline, standfirst, byline = outline(_reading())[:3]
    assert (headline.kind, headline.text) == ("headline", "A headline")
    assert (standfirst.kind, standfirst.text) == ("standfirst", "It says more.")
    assert (byline.kind, byline.text) == ("byline", "Ann, Ben")
    assert all((headline.rule, standfirst.rule, byline.rule))


def test_blocks_keep_their_order_kind_rule_and_number() -> None:
    entries = outline(_reading())[3:]
    assert [entry.kind for entry in entries] == [
        *(
            "paragraph",
            "heading",
            "list item",
            "quote",
            "caption",
            "picture",
            "embed",
            "caption",
            "note",
        )
    ]
    assert [entry.rule for entry in entries] == [f"rule {n}" for n in range(1, len(BLOCKS) + 1)]
    assert [entry.number for entry in entries] == list(range(1, len(BLOCKS) + 1))
    assert entries[4] == Entry(
        "caption", "Five.", "rule 5", CREDIT, ("https://a.example/5.jpg",), 5
    )
    assert entries[6].addresses == ("https://post.example/7",)
    assert (entries[7].text, entries[7].credit) == ("", CREDIT)


def test_note_says_its_day_with_its_rule() -> None:
    article = Article("0" * 16, "en", "News", (Note("One.", "update", date(2026, 3, 4)),))
    entry = outline(Reading(article, rules=("update by its label",)))[-1]
    assert (entry.kind, entry.text) == ("note", "One.")
    assert entry.rule == "update by its label of 2026-03-04"


def test_removed_line_stands_below_as_many_blocks_as_it_says() -> None:
    removed = [Removed(f"line {at}", "menu", at) for at in (0, 3, len(BLOCKS))]
    entries = outline(_reading(*removed))[3:]
    places = [n for n, entry in enumerate(entries) if not entry.is_kept]
    assert places == [0, 4, len(BLOCKS) + 2]
    assert [entries[n].text for n in places] == ["line 0", "line 3", f"line {len(BLOCKS)}"]


@given(st.lists(st.builds(Removed, st.text(), st.text(), st.integers(-3, 20))))
def test_nothing_is_lost_wherever_it_says_it_stood(removed: list[Removed]) -> None:
    entries = outline(_reading(*removed))
    lines = [(entry.text, entry.rule) for entry in entries if not entry.is_kept]
    assert sorted(lines) == sorted((line.text, line.reason) for line in removed)
    assert [entry.number for entry in entries if entry.number] == list(range(1, len(BLOCKS) + 1))
    assert [entry for run in runs(entries) for entry in run] == list(entries)


def test_lines_of_one_place_keep_their_order_and_are_one_run() -> None:
    removed = [Removed(text, "menu", 2) for text in "cab"]
    (run,) = (run for run in runs(outline(_reading(*removed))) if not run[0].is_kept)
    assert [entry.text for entry in run] == ["c", "a", "b"]


def test_counts_and_reasons_are_summed_up() -> None:
    entries = outline(_reading(Removed("a", "menu"), Removed("b", "ad"), Removed("c", "menu", 4)))
    assert dict(counts(entries))["caption"] == 2
    assert dict(counts(entries))["removed"] == 3
    assert reasons(entries) == (("menu", 2), ("ad", 1))


def test_parts_of_a_credit_are_named() -> None:
    assert credit_parts(CREDIT) == ("by Noa Brandt", "agency Quay Press")
    assert credit_parts(Credit("X", via="X")) == ("via X",)
    assert credit_parts(Credit("not understood")) == ()


def test_article_without_rules_has_an_outline() -> None:
    article = Article("0" * 16, "en", "A headline", BLOCKS)
    assert [entry.rule for entry in outline(Reading(article))[1:]] == [""] * len(BLOCKS)


STORY = [
    "The council voted on Tuesday to repair the old bridge before the winter storms arrive.",
    "Its members had argued for nearly three years about the cost, which grew to 4.2 million.",
    "“We cannot wait any longer,” said the mayor, who walked across it with her children.",
]


def test_lines_of_pasted_text_come_back_in_their_order() -> None:
    lines = [STORY[0], "Advertisement", STORY[1], "Views: 3", STORY[2], "Leave a Comment"]
    text = "\n\n".join(["A bridge is to be repaired", *lines])
    entries = outline(read(RawDocument("page.txt", text.encode())))
    assert [entry.text for entry in entries] == ["A bridge is to be repaired", *lines]
    kept = [entry.is_kept for entry in entries]
    assert kept == [True, True, False, True, False, True, False]


def test_rule_of_the_headline_depends_on_the_form() -> None:
    body = "".join(f"<p>{text}</p>" for text in STORY)
    page = f"<html><title>A bridge is to be repaired</title><article>{body}</article></html>"
    text = "\n\n".join(["A bridge is to be repaired", *STORY])
    of_page = outline(read(RawDocument("a.html", page.encode())))[0]
    of_text = outline(read(RawDocument("a.txt", text.encode())))[0]
    assert of_page.text == of_text.text
    assert "page" in of_page.rule
    assert "line" in of_text.rule
