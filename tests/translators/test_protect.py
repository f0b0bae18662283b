"""What must not be translated survives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translators.protect import mask, pieces, protected_spans, unmask


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("See https://a.org/b_c?d=1.", ("https://a.org/b_c?d=1",)),
        ("See (www.a.org/b), he said", ("www.a.org/b",)),
        ("Write to first.last+x@mail.example.org.", ("first.last+x@mail.example.org",)),
        ("@my_handle and #BringThemHome", ("@my_handle", "#BringThemHome")),
        ("He is #1 at 5 @ home", ()),
        ("More at bit.ly/a_B1, t.me/you.", ("bit.ly/a_B1", "t.me/you")),
        ("See example.org or news.example.co.uk.", ("example.org", "news.example.co.uk")),
        ("Booking.com and Node.js of the U.S. said e.g. this.", ()),  # names, not addresses
        ("ב-t.me/you, ל-a.b@c.org", ("t.me/you", "a.b@c.org")),
        ("See HTTPS://A.ORG/B or WWW.A.ORG", ("HTTPS://A.ORG/B", "WWW.A.ORG")),
        ("(https://a.org/b_(c))", ("https://a.org/b_(c)",)),
        ("on @you@mastodon.social.", ("@you@mastodon.social",)),
        ("It lost 10⁶ litres, or 1.5⁻¹².", ("10⁶", "1.5⁻¹²")),
        ("He wrote E=mc² on 50 m² of wall", ("E=mc²",)),
    ],
)
def test_finds_addresses_handles_and_hashtags(text: str, spans: tuple[str, ...]) -> None:
    assert protected_spans(text) == spans


def test_mark_is_never_a_number_of_the_text() -> None:
    masked = mask("In 9071 and 9084, see https://a.org and @you.")
    assert not {"9071", "9084"} & set(masked.marks)


@pytest.mark.parametrize("answer", ["Nothing came back.", "{0} and again {0}.", "1{0}"])
def test_a_mark_that_does_not_come_back_once_is_noticed(answer: str) -> None:
    masked = mask("See https://a.org.")
    assert unmask(masked, answer.format(masked.marks[0])) is None


@given(st.lists(st.sampled_from(["https://a.org/x_y", "@me", "a@b.org", "#tag", "word", "12"])))
def test_unmask_inverts_mask_and_pieces_lose_nothing(words: list[str]) -> None:
    text = " ".join(words)
    masked = mask(text)
    assert unmask(masked, masked.text) == text
    assert "".join(pieces(text)) == text
