"""Captions and credits: split where a credit is, and nowhere else; nothing of the line is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.credits import cut_credit, split_credit

CREDITS = [
    ("A fire in Haifa. (AP Photo/Ariel Schalit)", "A fire in Haifa.", "AP Photo/Ariel Schalit"),
    (
        "The minister, May 1, 2024. (Jane Roe/Flash90)",
        "The minister, May 1, 2024.",
        "Jane Roe/Flash90",
    ),
    ("Troops in the north. (IDF)", "Troops in the north.", "IDF"),
    ("A crowd. (Harbor Board via X)", "A crowd.", "Harbor Board via X"),
    ("A crowd. (Courtesy of the museum)", "A crowd.", "Courtesy of the museum"),
    ("A crowd. (Screenshot)", "A crowd.", "Screenshot"),
    (
        "The bridge at dawn. Photo: Jane Roe/Reuters",
        "The bridge at dawn.",
        "Photo: Jane Roe/Reuters",
    ),
    ("The bridge at dawn. © Jane Roe", "The bridge at dawn.", "© Jane Roe"),
]


@pytest.mark.parametrize(("line", "text", "credit"), CREDITS)
def test_credit_is_split_off(line: str, text: str, credit: str) -> None:
    caption = split_credit(line)
    assert caption.text == text
    assert caption.credit is not None
    assert caption.credit.raw in credit


IN_CAPTIONS = [
    (
        "FILE PHOTO: A view of the plant in Leeds, UK, June 2, 2024. REUTERS/Jane Roe/File Photo",
        "FILE PHOTO: A view of the plant in Leeds, UK, June 2, 2024.",
        "REUTERS/Jane Roe/File Photo",
    ),
    (
        "FILE PHOTO: Acme CEO Ann Lee in Taipei, Taiwan, June 2, 2024. REUTERS/Jane Roe",
        "FILE PHOTO: Acme CEO Ann Lee in Taipei, Taiwan, June 2, 2024.",
        "REUTERS/Jane Roe",
    ),
    ("They won. Mandatory Credit: J. Roe-Imagn", "They won.", "Mandatory Credit: J. Roe-Imagn"),
    ("The hall burns in Lyon © Jane Roe / AFP", "The hall burns in Lyon", "© Jane Roe / AFP"),
    ("The hall burns. Jane Roe—Getty Images", "The hall burns.", "Jane Roe—Getty Images"),
    ("The hall burns.Jane Roe—Getty Images", "The hall burns.", "Jane Roe—Getty Images"),
    ("The hall burns. / Credit: Jane Roe/AP", "The hall burns.", "Credit: Jane Roe/AP"),
    ("The hall burns. — Reuters pic", "The hall burns.", "Reuters pic"),
    ("The hall burns. File photo: Jane Roe", "The hall burns.", "File photo: Jane Roe"),
    ("The hall burns. Jane Roe/Reuters files", "The hall burns.", "Jane Roe/Reuters files"),
    ("The hall burns. | AFP-JIJI", "The hall burns.", "AFP-JIJI"),
    ("The hall burns. (Al ‘Hughes’ Roe Studio)", "The hall burns.", "Al ‘Hughes’ Roe Studio"),
    (
        "The hall burns. Jane Roe via Wikimedia Commons (CC BY-SA 4.0)",
        "The hall burns.",
        "Jane Roe via Wikimedia Commons (CC BY-SA 4.0",
    ),
    (
        "The hall in Market Place, Leeds Photo: Jane Roe",
        "The hall in Market Place, Leeds",
        "Photo: Jane Roe",
    ),
]


@pytest.mark.parametrize(("line", "text", "credit"), IN_CAPTIONS)
def test_credit_of_a_caption_is_split_off(line: str, text: str, credit: str) -> None:
    caption = split_credit(line, is_caption=True)
    assert caption.text == text
    assert caption.credit is not None
    assert caption.credit.raw == credit


@pytest.mark.parametrize(
    ("line", "makers", "agency"),
    [
        ("The hall burns. Jane Roe—Getty Images", ("Jane Roe",), "Getty Images"),
        ("The hall burns. — Jane Roe pic", ("Jane Roe",), None),
        ("The hall burns © Jane Roe / AFP", ("Jane Roe",), "AFP"),
    ],
)
def test_maker_and_house_are_told_apart(
    line: str, makers: tuple[str, ...], agency: str | None
) -> None:
    credit = split_credit(line, is_caption=True).credit
    assert credit is not None
    assert (credit.creators, credit.agency) == (makers, agency)


_WORDS = st.sampled_from(
    [
        "The",
        "mayor",
        "(L)",
        "(AP)",
        "(",
        ")",
        "Photo:",
        "©",
        "Jane",
        "Roe/Reuters",
        "via",
        "X",
        ".",
        "|",
    ]
)


@given(st.one_of(st.text(), st.lists(_WORDS).map(" ".join)), st.booleans())
def test_cut_loses_no_character(line: str, is_caption: bool) -> None:
    cut = cut_credit(line, is_caption=is_caption)
    if cut is not None:
        assert cut.caption + cut.before + cut.credit + cut.after == line


CAPTION = "The bridge at dawn."
FORMS: tuple[tuple[str, tuple[str, ...], str | None, str | None], ...] = (
    ("(AP Photo/Ariel Schalit)", ("Ariel Schalit",), "AP", None),
    ("(AP Photo/Ariel Schalit, File)", ("Ariel Schalit",), "AP", None),
    ("AP Photo/Ariel Schalit", ("Ariel Schalit",), "AP", None),
    ("Photo: Jane Roe/Reuters", ("Jane Roe",), "Reuters", None),
    ("Photo: Jane Roe / Getty Images", ("Jane Roe",), "Getty Images", None),
    ("(Jane Roe/Flash90)", ("Jane Roe",), "Flash90", None),
    ("(Jane Roe/AFP via Getty Images)", ("Jane Roe",), "AFP", "Getty Images"),
    ("Jane Roe/AFP via Getty Images", ("Jane Roe",), "AFP", "Getty Images"),
    ("(Jane Roe via X)", ("Jane Roe",), None, "X"),
    ("(Jane Roe via AP)", ("Jane Roe",), None, "AP"),
    ("(Harbor Board via X)", (), "Harbor Board", "X"),
    ("(Courtesy of Jane Roe)", ("Jane Roe",), None, None),
    ("Courtesy of the Selwick Museum", (), "the Selwick Museum", None),
    ("(Courtesy Jane Roe)", ("Jane Roe",), None, None),
    ("(courtesy)", (), None, None),
    ("(Screenshot)", (), None, None),
    ("(screenshot)", (), None, None),
    ("(Screenshot: YouTube)", (), "YouTube", None),
    ("(Screenshot/YouTube)", (), "YouTube", None),
    ("(Screen grab via Channel 12)", (), None, "Channel 12"),
    ("(IDF)", (), "IDF", None),
    ("(IDF Spokesperson’s Unit)", (), "IDF Spokesperson’s Unit", None),
    ("(Pool Photo via AP)", (), None, "AP"),
    ("(screen capture: X)", (), "X", None),
    ("(X screenshot)", (), "X", None),
    ("(Channel 12 screenshot)", (), "Channel 12", None),
    ("(Screenshot/X; used in accordance with Clause 27a of the Copyright Law)", (), "X", None),
    ("© 2026 Jane Roe", ("Jane Roe",), None, None),
    ("(AP Photo/Ariel Schalit)  (courtesy)", ("Ariel Schalit",), "AP", None),
    ("(GPO)", (), "GPO", None),
    ("(Kobi Gideon/GPO)", ("Kobi Gideon",), "GPO", None),
    ("© Jane Roe", ("Jane Roe",), None, None),
    ("©Reuters", (), "Reuters", None),
    ("Copyright: Jane Roe/AP", ("Jane Roe",), "AP", None),
    ("Photograph: Jane Roe/The Guardian", ("Jane Roe",), "The Guardian", None),
    ("Photograph by Jane Roe for The Daily", ("Jane Roe",), "Daily", None),
    ("Photo by Jane Roe", ("Jane Roe",), None, None),
    ("Photo by Jane Roe/Getty Images", ("Jane Roe",), "Getty Images", None),
    ("(Photo by Jane Roe/Getty Images)", ("Jane Roe",), "Getty Images", None),
    ("Photo credit: Jane Roe", ("Jane Roe",), None, None),
    ("Credit: Jane Roe/AP", ("Jane Roe",), "AP", None),
    ("Credit Jane Roe", ("Jane Roe",), None, None),
    ("Image: Selwick Police", (), "Selwick Police", None),
    ("[Jane Roe/Reuters]", ("Jane Roe",), "Reuters", None),
    ("| Jane Roe/Reuters", ("Jane Roe",), "Reuters", None),
    ("– Jane Roe/Reuters", ("Jane Roe",), "Reuters", None),
    ("REUTERS/Jane Roe", ("Jane Roe",), "REUTERS", None),
    ("(Reuters/Jane Roe)", ("Jane Roe",), "Reuters", None),
    ("(Jane Roe and John Doe/AP)", ("Jane Roe", "John Doe"), "AP", None),
    ("(Photos: Jane Roe/AP, John Doe/Reuters)", ("Jane Roe", "John Doe"), "AP/Reuters", None),
    ("(Jane Roe/AP; John Doe/Reuters)", ("Jane Roe", "John Doe"), "AP/Reuters", None),
    ("(Jane Roe, AP)", ("Jane Roe",), "AP", None),
    ("(Jane Roe | AP)", ("Jane Roe",), "AP", None),
    ("(AP)", (), "AP", None),
    ("(Reuters)", (), "Reuters", None),
    ("Getty Images", (), "Getty Images", None),
    ("(Jane Roe)", ("Jane Roe",), None, None),
    ("(Jane O’Roe-Smith/AP)", ("Jane O’Roe-Smith",), "AP", None),
    ("(José Núñez/EPA)", ("José Núñez",), "EPA", None),
    ("(Ludwig van der Berg/Reuters)", ("Ludwig van der Berg",), "Reuters", None),
    ("(Jane Roe/Pool via AP)", ("Jane Roe",), None, "AP"),
    ("(Handout via Reuters)", (), None, "Reuters"),
    ("Picture: Supplied", (), None, None),
    ("Supplied", (), None, None),
    ("(Jane Roe/USA TODAY Sports)", ("Jane Roe",), "USA TODAY Sports", None),
    (
        "Jane Roe/The Washington Post via Getty Images",
        ("Jane Roe",),
        "The Washington Post",
        "Getty Images",
    ),
    ("(Wikimedia Commons/CC BY-SA 4.0)", (), "Wikimedia Commons", None),
    ("(Jane Roe, CC BY-SA 3.0, via Wikimedia Commons)", ("Jane Roe",), None, "Wikimedia Commons"),
    ("(Jane Roe/TPS-IL)", ("Jane Roe",), "TPS-IL", None),
    ("(Israel Police)", (), "Israel Police", None),
)
"""Credits as they stand behind a caption: makers, agency, and the way the picture came."""


@pytest.mark.parametrize(("credit", "creators", "agency", "via"), FORMS)
def test_real_form_of_a_credit_is_split_off_and_understood(
    credit: str, creators: tuple[str, ...], agency: str | None, via: str | None
) -> None:
    caption = split_credit(f"{CAPTION} {credit}")
    assert caption.text == CAPTION
    assert caption.credit is not None
    found = caption.credit
    assert (found.creators, found.agency, found.via) == (creators, agency, via)


@pytest.mark.parametrize(
    "marks", ["The mayor (L) and her deputy (R).", "FILE - The bridge in 2019."]
)
def test_marks_of_a_caption_stay_in_it(marks: str) -> None:
    caption = split_credit(f"{marks} (Jane Roe/AP)")
    assert caption.text == marks
    assert caption.credit is not None
    assert caption.credit.creators == ("Jane Roe",)


def test_what_goes_on_after_a_mark_is_no_credit() -> None:
    line = "The mayor (L) and Gen. Ann Roe (R) at the Kirya in Tel Aviv, March 3, 2026."
    assert split_credit(line, is_caption=True).credit is None


def test_bare_name_is_a_credit_where_the_line_is_known_to_be_a_caption() -> None:
    known = split_credit(f"{CAPTION} Jane Roe", is_caption=True)
    assert (known.text, known.credit and known.credit.creators) == (CAPTION, ("Jane Roe",))
    assert split_credit(f"{CAPTION} Jane Roe").credit is None


_SENTENCES = (
    *(CAPTION, "The mayor (L) and her deputy (R) at the bridge, March 14, 2026."),
    *("FILE - Sen. Ann Roe (D-N.Y.) speaks", "Crowds wait", "“We won,” she said."),
    *("", "He joined the Israel Defense Forces (IDF)", "A view of the port. Smoke rises in Haifa."),
)
_BETWEEN = (" ", "  ", " | ", " – ", "\n", " / ", "\u00a0", ". ")
_lines = st.lists(
    st.tuples(
        st.sampled_from(_SENTENCES),
        st.sampled_from(_BETWEEN),
        st.sampled_from([form for form, *_ in FORMS] + ["Jane Roe", "(L)", "Reuters", ")", "("]),
        st.sampled_from(_BETWEEN),
    ).map("".join),
    max_size=3,
).map("".join)


@given(_lines, st.booleans())
def test_pieces_of_a_real_line_joined_are_the_line(line: str, is_caption: bool) -> None:
    cut = cut_credit(line, is_caption=is_caption)
    if cut is not None:
        assert cut.caption + cut.before + cut.credit + cut.after == line
        assert cut.credit.strip()


def _words(text: str) -> set[str]:
    """A credit that is given twice is kept once, perhaps with the other label and without its year."""
    words = {word.casefold() for word in re.findall(r"[^\W\d]\w+", text)}
    return words - {"photo", "photos", "picture", "image", "credit", "by"}


@given(_lines, st.booleans())
def test_every_word_of_the_line_is_in_the_caption_or_in_the_credit(
    line: str, is_caption: bool
) -> None:
    caption = split_credit(line, is_caption=is_caption)
    kept = f"{caption.text} {caption.credit.raw if caption.credit else ''}"
    assert _words(line) <= _words(kept)


@given(_lines, st.booleans())
def test_every_part_of_a_credit_stands_in_the_credit_as_written(
    line: str, is_caption: bool
) -> None:
    credit = split_credit(line, is_caption=is_caption).credit
    if credit is not None:
        parts = [*credit.creators, *(credit.agency or "").split("/"), credit.via or ""]
        words = set(re.findall(r"\w+", credit.raw))
        assert all(set(re.findall(r"\w+", part)) <= words for part in parts)
