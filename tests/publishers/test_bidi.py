"""Which runs of a line are isolated; that this mends the line is shown in tests/browser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishers.bidi import isolated, runs

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"


def _found(text: str, direction: str = "rtl") -> list[str]:
    return [text[start:end] for start, end in runs(text, 0, len(text), direction)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("הודעה מ־John (Work) היום", ["John (Work)"]),
        ("נמכר iPhone (15).", ["iPhone (15)"]),
        ("ב-CNN, BBC ו-ABC News אמרו", ["CNN, BBC", "ABC News"]),
        ("בגילאי 5–10 בלבד", ["5–10"]),
        ("טלפון +972-52-123-4567.", ["+972-52-123-4567"]),
        ("מחיר של $5–$10.", ["$5–$10"]),
        ("בין 10%-20% מהקולות", ["10%-20%"]),
        ("שפת C++, למשל", ["C++"]),
        ('הוא אמר "Hello, world!" והלך', ["Hello, world!"]),
        ("נציג Кремль (Москва).", ["Кремль (Москва)"]),
        ("It rang. Twice.", ["It rang. Twice."]),
        ('צה"ל (IDF) הודיע', ["IDF"]),
        ("שם (השגרירות via X)", ["via X"]),
    ],
)
def test_run_ends_where_a_reader_would_end_it(text: str, expected: list[str]) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(
    "text", ["ב־1,200 בני אדם", "עלייה של 25%!", "בשעה 14:30", "ב-15.2.2025", "אין כאן דבר", ""]
)
def test_plain_numbers_and_hebrew_stand_as_they_are(text: str) -> None:
    assert _found(text) == []
    assert isolated(text, "rtl") == text


def test_hebrew_is_isolated_on_a_left_to_right_page() -> None:
    assert _found('The paper הארץ, 12 pages; צה"ל too', "ltr") == ["הארץ", 'צה"ל']
    assert isolated("Maariv (מעריב)", "ltr") == f"Maariv ({RLI}מעריב{PDI})"


def test_isolates_that_a_text_brought_are_dropped() -> None:
    assert isolated(f"\u202eשלום {LRI}CNN", "rtl") == f"שלום {LRI}CNN{PDI}"


_TEXT = st.text(
    st.sampled_from('אבש אב"׳ aZя09 05.,:-–+%$€()[]"“”!@#/ \u202e\u2066\u2069\u0301\n'), max_size=60
)


@given(_TEXT, st.sampled_from(["rtl", "ltr"]))
def test_isolates_are_balanced_never_nested_and_change_nothing_else(text: str, way: str) -> None:
    out = isolated(text, way)
    depth = 0
    for char in out:
        depth += (char in (LRI, RLI)) - (char == PDI)
        assert depth in (0, 1)
    assert depth == 0
    assert isolated(out, way) == out
    assert "".join(c for c in out if c not in (LRI, RLI, PDI)) == "".join(
        c for c in text if c not in "\u202e\u2066\u2069"
    )
