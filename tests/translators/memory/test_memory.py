"""The memory's keys, and which of several pairs is taken."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations

import pytest

from translators.base import Origin
from translators.memory.choice import best_entry, holds_in
from translators.memory.entry import Asked, MemoryEntry, in_order, memory_key

PAIR = MemoryEntry("He came.", "ru", "Он пришёл.")
ASKED = Asked("He came.", memory_key("Before."), memory_key("After."))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“It’s”  on\u00a0— he said", '"It\'s" on - he said'),
        ("THE COUNCIL VOTES", "The council votes"),
        ("Paris—and Rome", "Paris – and Rome"),
        ("He\u200b came.\u00ad", " He came. "),
        ("Cafe\u0301", "Café"),
        ("Wait…", "Wait..."),
        ("«It»", "“It”"),
        ("He\x07 came.", "He came."),
    ],
)
def test_key_is_blind_to_style(one: str, other: str) -> None:
    assert memory_key(one) == memory_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He came.", "He came!"),
        ("He came.", "She came."),
        ("It cost 1,200 dollars.", "It cost 1,300 dollars."),
        ("Its end.", "It's end."),
        ("Resume", "Résumé"),
    ],
)
def test_key_sees_every_other_difference(one: str, other: str) -> None:
    assert memory_key(one) != memory_key(other)


def test_key_of_any_text_is_made() -> None:
    assert memory_key("\ud800 lone") == memory_key("lone")


@pytest.mark.parametrize(("source", "target"), [("", "a"), ("a", " \n"), ("\x00", "a")])
def test_pair_without_words_is_refused(source: str, target: str) -> None:
    with pytest.raises(ValueError, match="words on both sides"):
        MemoryEntry(source, "ru", target)


def test_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        replace(PAIR, created_at=datetime(2026, 3, 9))  # noqa: DTZ001


def test_sentences_in_order_know_their_neighbours() -> None:
    first, second, third = in_order(["A.", "B.", "C."])
    assert first == Asked("A.", "", memory_key("B."))
    assert second == Asked("B.", memory_key("A."), memory_key("C."))
    assert third == Asked("C.", memory_key("B."), "")


def _day(day: int) -> datetime:
    return datetime(2026, 3, day, tzinfo=UTC)


IN_CONTEXT = replace(PAIR, target="context", previous=ASKED.previous, next=ASKED.next)
LADDER = [
    replace(IN_CONTEXT, target="human in context", origin=Origin.HUMAN),
    replace(PAIR, target="human", origin=Origin.HUMAN),
    IN_CONTEXT,
    replace(PAIR, target="half the context", next=ASKED.next),
    replace(PAIR, target="section", scope="site/sport"),
    replace(PAIR, target="site", scope="site"),
    replace(PAIR, target="written alike"),
    replace(PAIR, target="newer", source="HE CAME.", created_at=_day(1), changed_at=_day(9)),
    replace(PAIR, target="older", source="HE CAME.", created_at=_day(8)),
    replace(PAIR, target="undated", source="HE CAME."),
]
"""From the best to the worst."""


@pytest.mark.parametrize("first", range(len(LADDER)))
def test_human_then_context_then_scope_then_writing_then_newest(first: int) -> None:
    below = LADDER[first:]
    assert best_entry(below, ASKED, "site/sport") == LADDER[first]
    assert best_entry(below[::-1], ASKED, "site/sport") == LADDER[first]


def test_choice_does_not_depend_on_the_order() -> None:
    pairs = [replace(PAIR, target=letter) for letter in "abc"]
    assert len({best_entry(some, ASKED, "") for some in permutations(pairs)}) == 1


def test_pair_of_another_scope_is_never_taken() -> None:
    other = replace(PAIR, scope="other", origin=Origin.HUMAN)
    assert best_entry([other], ASKED, "site") is None
    assert best_entry([other, PAIR], ASKED, "site") == PAIR


@pytest.mark.parametrize(
    ("scope", "wanted", "holds"),
    [
        ("", "", True),
        ("", "site/sport", True),
        ("site", "site", True),
        ("site", "site/sport", True),
        ("site", "sites", False),
        ("site/sport", "site", False),
        ("site", "", False),
    ],
)
def test_scope_holds_there_and_below(scope: str, wanted: str, holds: bool) -> None:
    assert holds_in(scope, wanted) is holds


def test_unknown_neighbours_are_no_context() -> None:
    lonely = replace(PAIR, target="b")
    assert best_entry([PAIR, lonely], Asked("He came."), "") == PAIR
