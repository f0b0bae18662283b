"""Notes on the story itself: known in pages and texts, told from sentences about corrections."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.article import Article, Note, NoteKind, Reading, Span
from articles.document import RawDocument
from articles.notes import note_of
from articles.page.story import key_of
from articles.reader import read
from tests.articles.pages import STORY, article_of, paragraphs_of, reading_of, told

SAID = "An earlier version of this article misstated the age of the bridge."
MARCH = date(2026, 3, 4)

LABELLED: list[tuple[str, NoteKind, date | None]] = [
    ("Correction: ", "correction", None),
    ("CORRECTION: ", "correction", None),
    ("Correction — ", "correction", None),
    ("Correction ", "correction", None),
    ("CORRECTION (March 4, 2026): ", "correction", MARCH),
    ("Correction, 4 March 2026: ", "correction", MARCH),
    ("Correction on March 4, 2026: ", "correction", MARCH),
    ("Correction: March 4, 2026 ", "correction", MARCH),
    ("[Correction: March 4, 2026] ", "correction", MARCH),
    ("(Correction) ", "correction", None),
    ("Corrected on March 4, 2026: ", "correction", MARCH),
    ("Correction notice: ", "correction", None),
    ("Corrections & Amplifications: ", "correction", None),
    ("Corrections and clarifications: ", "correction", None),
    ("Clarification: ", "clarification", None),
    ("Retraction: ", "retraction", None),
    ("Editor's note: ", "ednote", None),
    ("Editors’ Note: ", "ednote", None),
    ("Note to readers: ", "ednote", None),
    ("Update: ", "update", None),
    ("UPDATE (2026-03-04): ", "update", MARCH),
]
SPOKEN: list[tuple[str, NoteKind]] = [
    ("This article was amended on 4 March 2026 to give the right age.", "correction"),
    ("This article was amended on 4 March 2026. It had said that the bridge is new.", "correction"),
    ("The headline of this article was amended to make clear who spoke.", "correction"),
    ("A previous version of this story said that the bridge is new.", "correction"),
    ("Due to an editing error, an earlier version of this article said otherwise.", "correction"),
    ("A photo caption with an earlier version of this article misnamed the river.", "correction"),
    ("This story originally said that the bridge is new.", "correction"),
    ("This story has been corrected.", "correction"),
    ("This version has been corrected to give the right age.", "correction"),
    ("This article's title was amended on 4 March 2026.", "correction"),
    ("An update to this story reflects what the mayor said later.", "update"),
    ("A correction was made on March 4, 2026: The bridge is old.", "correction"),
    ("(Corrects age of bridge in paragraph 3)", "correction"),
    ("(This March 3 story has been corrected to give the right age, in paragraph 4)", "correction"),
    ("This article has been updated to clarify what the mayor meant.", "clarification"),
    ("This post has been retracted.", "retraction"),
    ("This story has been updated with the words of the mayor.", "update"),
    ("This article was first published in 2019 and has since been updated.", "update"),
    ("This interview has been edited for length and clarity.", "ednote"),
]
TELLING = (
    "Correction officers walked out of four prisons in Ohio on Tuesday.",
    "Corrections officials: the prison is full, and it will stay so until May.",
    "Correction of the error took three weeks, the agency said.",
    "Clarification of the new rules came only on Tuesday.",
    "Updates to the phone arrive in May, the company said.",
    "Update 2.0 arrives in May, the company said: it is free.",
    "Retractions of papers rose by 40 percent in 2025.",
    "Editors note that the market fell for the third time.",
    "Editor's notes were found in the manuscript, which sold for $2 million.",
    "An earlier version of this bill said that the bridge is new.",
    "An earlier version of the article said that 40 people had died.",
    "An earlier version of this story appeared in his first novel.",
    "Corrected on June 29, 2026, the figures show that the market fell.",
    "Amended in March, the law forbids it.",
    "Withdrawal of the troops began on Tuesday.",
    "This version of the law was amended in May.",
    "This law was amended in 1998 to allow it.",
    "This story was updated daily by the villagers who passed it on.",
    "This report was corrected by the agency on Monday.",
    "This report was amended after the committee had seen it.",
    "“Correction: I was wrong,” said the mayor.",
    "The newspaper said that the article had been corrected to remove the claim.",
)
TO_READERS = (
    "Corrections: write to news@daily.example if you have found a mistake.",
    "Correction: Please let us know of mistakes that you find in this article.",
)


def _notes(article: Article) -> list[Note]:
    return [block for block in article.blocks if isinstance(block, Note)]


def _page(*texts: str, head: str = "<title>Bridge to be repaired</title>") -> Reading:
    return reading_of(f"<article><h1>Bridge to be repaired</h1>{''.join(texts)}</article>", head)


def _text(*lines: str) -> Reading:
    return read(RawDocument("a.txt", "\n\n".join(["A bridge is to be repaired", *lines]).encode()))


@pytest.mark.parametrize(("label", "kind", "dated"), LABELLED)
def test_label_gives_kind_and_day_and_is_no_part_of_the_text(
    label: str, kind: NoteKind, dated: date | None
) -> None:
    assert note_of(label + SAID) == Note(SAID, kind, dated)


@pytest.mark.parametrize(("text", "kind"), SPOKEN)
def test_sentence_about_its_own_article_is_a_note(text: str, kind: NoteKind) -> None:
    assert note_of(text) == Note(text, kind)


@pytest.mark.parametrize("label", ["Update, 3:45 p.m. ET: ", "UPDATE (Jan. 5, 4:01 p.m. EST): "])
def test_label_that_says_more_than_a_day_stays_in_the_text(label: str) -> None:
    assert note_of(f"{label}The mayor resigned.") == Note(f"{label}The mayor resigned.", "update")


def test_day_that_is_none_stays_in_the_text() -> None:
    text = "Correction, February 30, 2026: The bridge is old."
    assert note_of(text) == Note(text, "correction")


def test_day_that_begins_the_sentence_stays_in_it() -> None:
    note = note_of("Correction: March 4, 2026 is the day on which the bridge opened.")
    assert note == Note("March 4, 2026 is the day on which the bridge opened.", "correction")


@pytest.mark.parametrize(("open_", "close"), ["[]", "()"])
def test_brackets_around_a_note_go_with_its_label(open_: str, close: str) -> None:
    assert note_of(f"{open_}Editor's note: They met in May.{close}") == Note(
        "They met in May.", "ednote"
    )


def test_links_move_with_the_text_and_emphasis_of_the_label_goes() -> None:
    text = "Correction: The mayor is Ann Lind, not Ann Lund."
    link = Span(text.index("Ann Lind"), text.index(", not"), "link", "https://a.example/")
    note = note_of(text, (Span(0, 11, "strong"), Span(0, len(text), "em"), link))
    assert note is not None
    assert [(note.text[one.start : one.end], one.kind) for one in note.spans] == [
        (note.text, "em"),
        ("Ann Lind", "link"),
    ]


@pytest.mark.parametrize("text", [*TELLING, *TO_READERS])
def test_sentence_that_speaks_of_corrections_is_no_note(text: str) -> None:
    assert note_of(text) is None


@pytest.mark.parametrize("text", TELLING)
@pytest.mark.parametrize("at", [0, len(STORY)], ids=["first", "last"])
def test_sentence_that_speaks_of_corrections_stays_in_its_story(text: str, at: int) -> None:
    lines = [*STORY[:at], text, *STORY[at:]]
    assert paragraphs_of(_page(told(*lines)).article) == lines
    if at:  # the first line of a text may be its standfirst
        assert text in paragraphs_of(_text(*lines).article)


def test_note_that_is_said_twice_is_no_headline() -> None:
    lines = ("Correction: " + SAID, "They met on Tuesday.", "Correction (March 4, 2026): " + SAID)
    assert _text(*lines, *STORY).article.headline == "A bridge is to be repaired"


LINES = st.sampled_from(
    [label + SAID for label, *_ in LABELLED] + [text for text, _ in SPOKEN] + [*TELLING, *STORY]
)


@settings(deadline=None, max_examples=50)  # each reads a page and a text
@given(st.lists(LINES, max_size=4), st.lists(LINES, max_size=4))
def test_no_words_are_lost(above: list[str], below: list[str]) -> None:
    """Every line is kept, or removed with a reason; a note lacks its label and day alone."""
    for reading in (_page(told(*above, *STORY, *below)), _text(*above, *STORY, *below)):
        article = reading.article
        kept = {key_of(getattr(block, "text", "")) for block in article.blocks}
        kept |= {key_of(line.text) for line in reading.removed}
        kept |= {key_of(article.standfirst), key_of(article.headline)}
        for line in (*above, *STORY, *below):
            assert any(key_of(line).endswith(key) for key in kept if len(key) > 10), line


@pytest.mark.parametrize("text", ["Correction: " + SAID, SAID, SPOKEN[0][0]])
def test_note_keeps_its_place_above_or_below_the_story(text: str) -> None:
    for make in (lambda lines: _page(told(*lines)), lambda lines: _text(*lines)):
        above, below = make([text, *STORY]).article, make([*STORY, text]).article
        assert isinstance(above.blocks[0], Note)
        assert isinstance(below.blocks[-1], Note)
        assert paragraphs_of(above) == paragraphs_of(below) == STORY
        assert above.standfirst == ""


def test_head_of_the_article_is_read_below_a_note_as_without_it() -> None:
    head = "The council chose the cheaper plan after years of argument", "By Ann Lind"
    for make in (lambda lines: _page(told(*lines)), lambda lines: _text(*lines)):
        noted, plain = make([SAID, *head, *STORY]).article, make([*head, *STORY]).article
        assert noted.blocks == (Note(SAID), *plain.blocks)
        assert (noted.standfirst, noted.byline) == (plain.standfirst, plain.byline)


@pytest.mark.parametrize("text", ["Correction: " + SAID, SAID])
def test_words_alone_do_not_make_a_note_amid_the_story(text: str) -> None:
    lines = [*STORY, text, *STORY[::-1]]
    lines[len(STORY) + 1 :] = [f"{line} So it was said again." for line in STORY]
    assert text in paragraphs_of(_page(told(*lines)).article)
    assert text in paragraphs_of(_text(*lines).article)


def test_author_may_stand_below_a_note() -> None:
    author = "Ann Lind writes about bridges and rivers for the paper, and lives in a house by one."
    for reading in (_page(told(*STORY, SAID, author)), _text(*STORY, SAID, author)):
        assert [note.text for note in _notes(reading.article)] == [SAID]


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ('<div class="correction">', "correction"),
        ('<div class="story__clarification">', "clarification"),
        ('<aside class="article-editors-note">', "ednote"),
        ('<div itemprop="correction">', "correction"),
    ],
)
def test_what_the_page_marks_is_a_note_wherever_it_stands(opening: str, kind: NoteKind) -> None:
    box = f"{opening}<p>The bridge opened in 1911, not in 1921.</p></{opening[1:].split()[0]}>"
    for texts in (
        (box, told(*STORY)),
        (told(*STORY[:2]), box, told(*STORY[2:])),
        (told(*STORY), box),
    ):
        article = _page(*texts).article
        assert _notes(article) == [Note("The bridge opened in 1911, not in 1921.", kind)]
        assert paragraphs_of(article) == STORY


def test_label_on_a_line_of_its_own_heads_the_note_and_is_removed_with_that_reason() -> None:
    box = f'<div class="correction"><h3>Correction, March 4, 2026</h3>{told("It opened in 1911.")}'
    more = told("The mayor is Ann Lind.")
    reading = _page(told(*STORY), f"{box}{more}</div>")
    assert _notes(reading.article) == [
        Note("It opened in 1911.", "correction", MARCH),
        Note("The mayor is Ann Lind.", "correction", MARCH),
    ]
    label = reading.removed[-1]
    assert (label.text, label.reason) == ("Correction, March 4, 2026", "label of the note below")
    for plain in (_page(told(*STORY, "Correction", SAID)), _text(*STORY, "Correction", SAID)):
        assert plain.article.blocks[-1] == Note(SAID)
        assert plain.removed[-1].reason == "label of the note below"


@pytest.mark.parametrize(
    "text",
    [
        "If you spot a mistake in this article, tell the desk of it.",
        "Sign up for our newsletter.",
        "Report a correction",
    ],
)
def test_furniture_is_no_note_although_marked(text: str) -> None:
    call = told(text)
    assert not _notes(_page(told(*STORY), f'<div class="corrections">{call}</div>').article)


@pytest.mark.parametrize("name", ["has-correction", "correction"])
def test_mark_around_the_whole_story_says_nothing(name: str) -> None:
    article = article_of(f'<div class="{name}">{told(*STORY)}</div>')
    assert paragraphs_of(article) == STORY


OTHER_NAMES = (
    *("correction-officers", "color-correction", "spelling-correction", "amendments"),
    *("post-update", "article-update", "story_update", "update-note", "clarification-of-butter"),
)


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_name_that_speaks_of_something_else_marks_no_note(name: str) -> None:
    box = f'<div class="{name}">{told(STORY[1])}</div>'
    article = _page(told(STORY[0]), box, told(*STORY[2:])).article
    assert not _notes(article)
    assert paragraphs_of(article) == STORY


@pytest.mark.parametrize(
    "name",
    ["corrections", "article-correction", "correction-text", "c-correction__body", "errata",
     "story correction-notice", "notice--correction", "corrections-and-clarifications"],
)  # fmt: skip
def test_name_that_says_no_more_than_correction_marks_one(name: str) -> None:
    box = f'<div class="{name}"><p>The bridge opened in 1911, not in 1921.</p></div>'
    article = _page(told(*STORY[:2]), box, told(*STORY[2:])).article
    assert [note.kind for note in _notes(article)] == ["correction"]


@pytest.mark.parametrize("name", ["post-update", "corrections"])
def test_mark_around_most_of_the_story_says_nothing(name: str) -> None:
    entries = [f'<div class="{name}"><h3>1{n}:00</h3>{told(line)}</div>' for n, line in
               enumerate(STORY[:3])]  # fmt: skip
    article = _page(*entries, told(STORY[3])).article
    assert not _notes(article)
    assert paragraphs_of(article) == STORY


@pytest.mark.parametrize(
    "words",
    ["<h4>Update</h4><p>The mayor came back.</p>", "<p>Update: The mayor came back.</p>",
     "<p>This article was updated to say that the mayor came back.</p>"],
)  # fmt: skip
def test_update_is_one_by_its_box_and_its_words_together(words: str) -> None:
    box = f'<div class="article-update">{words}</div>'
    article = _page(told(*STORY[:1]), box, told(*STORY[1:])).article
    assert [note.kind for note in _notes(article)] == ["update"]


def test_more_corrections_than_a_story_has_are_not_read() -> None:
    said = [f"The pier of {1900 + n} was not the first in town." for n in range(120)]
    data = {"@type": "NewsArticle", "headline": "Bridge to be repaired", "correction": said}
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    notes = _notes(_page(told(*STORY), head=head).article)
    assert [note.text for note in notes] == said[:50]


@pytest.mark.parametrize("count", [3, 300])
def test_two_paragraphs_may_stand_below_the_notes_of_a_text_however_many(count: int) -> None:
    notes = [f"Correction: An earlier version of this article misnamed pier {n}." for n in
             range(count)]  # fmt: skip
    lines = [notes[0], *STORY, *STORY[:1], *notes[1:], *STORY[1:3]]
    blocks = _text(*lines).article.blocks
    assert [n for n, one in enumerate(blocks) if isinstance(one, Note)] == [
        0,
        *range(len(STORY) + 2, len(STORY) + 1 + count),
    ]


def test_heading_of_a_last_chapter_is_no_label() -> None:
    guards = "The department hired 20 guards for the prison this year."
    article = _page(told(*STORY), "<h2>Corrections</h2>", told(guards)).article
    assert not _notes(article)
    assert guards in paragraphs_of(article)


def test_note_shown_twice_is_kept_once() -> None:
    box = f'<div class="correction"><p>{SAID}</p></div>'
    reading = _page(box, told(*STORY), box)
    assert [note.text for note in _notes(reading.article)] == [SAID]
    assert (SAID, "repeated text") in [(line.text, line.reason) for line in reading.removed]


@pytest.mark.parametrize(
    "said",
    ["The bridge opened in 1911, not in 1921.", {"@type": "CorrectionComment", "text": SAID}],
)
def test_correction_in_linked_data_is_a_note_shown_or_not(said: object) -> None:
    text = said if isinstance(said, str) else SAID
    data = {"@type": "NewsArticle", "headline": "Bridge to be repaired", "correction": [said]}
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    hidden, shown = _page(told(*STORY), head=head), _page(told(text, *STORY), head=head)
    assert hidden.article.blocks[-1] == Note(text)
    assert "data" in hidden.rules[-1]
    assert _notes(shown.article) == [Note(text)]
    assert shown.article.blocks[0] == Note(text)


def test_address_in_place_of_a_correction_is_none() -> None:
    data = {"@type": "NewsArticle", "correction": "https://daily.example/corrections/1"}
    head = f'<title>Bridge</title><script type="application/ld+json">{json.dumps(data)}</script>'
    assert not _notes(_page(told(*STORY), head=head).article)


def test_rule_says_how_a_note_was_known() -> None:
    box = '<div class="correction"><p>The bridge opened in 1911.</p></div>'
    reading = _page(told(*STORY), box, told("Editor's note: They met in May."))
    assert reading.rules[-2:] == ("correction by its markup", "ednote by its label")
    assert _text(*STORY, SAID).rules[-1] == "correction by its words"


def test_page_that_only_takes_its_story_back_is_an_article() -> None:
    for reading in (_page(told("Retraction: " + STORY[0])), _text("Retraction: " + STORY[0])):
        assert reading.article.blocks == (Note(STORY[0], "retraction"),)


def test_article_keeps_its_identity_when_a_note_is_added() -> None:
    assert _text(*STORY).article.id == _text(*STORY, "Correction: " + SAID).article.id
