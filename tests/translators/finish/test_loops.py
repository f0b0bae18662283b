"""Where a phrase is said over and over."""

import pytest

from translators.finish.loops import loop_at

TAKEN_OUT = [
    ("Он был в Газе, в Газе, в Газе, в Газе вчера.", "в Газе", "Он был в Газе вчера."),
    ("הוא היה בעזה בעזה בעזה אתמול.", "בעזה", "הוא היה בעזה אתמול."),
    ("Он Был был, был дома.", "Был", "Он Был дома."),
    ("Он был в доме в доме в доме в", "в доме", "Он был в доме"),  # cut short within the phrase
    ("Он был в доме в доме в доме в Москве.", "в доме", "Он был в доме в Москве."),
]


@pytest.mark.parametrize(("text", "phrase", "without"), TAKEN_OUT)
def test_phrase_is_said_once(text: str, phrase: str, without: str) -> None:
    start = text.index(phrase)
    again = text.casefold().index(phrase.casefold(), start + 1)
    found = loop_at(text, (start, again + len(phrase)))
    assert found is not None
    assert found.taken_out(text) == without


def test_times_and_end_are_told() -> None:
    text = "да нет да нет да нет да"
    loop = loop_at(text, (0, 20))
    assert loop is not None
    assert (loop.times, loop.at_end, loop.whole, text[slice(*loop.once)]) == (
        3,
        True,
        (0, len(text)),
        "да нет",
    )


@pytest.mark.parametrize("text", ["", "один", "один два три", "один два один"])
def test_what_is_said_once_is_no_loop(text: str) -> None:
    assert loop_at(text, (0, len(text))) is None
