"""What is offered for a sentence: close pairs ranked, and what differs told."""

import random
from dataclasses import replace

import pytest

from translators.base import Origin, Severity
from translators.memory.entry import Asked, MemoryEntry, memory_key
from translators.memory.index import SimilarIndex
from translators.memory.recall import (
    FuzzyMatch,
    Recall,
    candidates,
    differing_names,
    fuzzy_finding,
    fuzzy_matches,
)

STORED = MemoryEntry(
    "The work on the old bridge took 14 months.", "ru", "Работа на старом мосту заняла 14 месяцев."
)


def _matches(
    wanted: str,
    *pairs: MemoryEntry,
    scope: str = "",
    names: dict[str, str] | None = None,
    **context: str,
) -> tuple[FuzzyMatch, ...]:
    asked = Asked(wanted, **context)
    grouped = {pair.key: [one for one in pairs if one.key == pair.key] for pair in pairs}
    found = candidates(asked, grouped, grouped, scope)
    return fuzzy_matches(found, pairs[0].language, names or {})


def test_exchanged_number_makes_the_match_close_but_never_the_same() -> None:
    (match,) = _matches(STORED.source.replace("14", "17"), STORED)
    assert match.target == "Работа на старом мосту заняла 17 месяцев."
    assert match.entry == STORED
    assert 90 <= match.score < 95


def test_number_that_is_not_exchanged_makes_it_a_mere_suggestion() -> None:
    (match,) = _matches(STORED.source.replace("14", "21"), STORED)
    assert match.target == STORED.target
    assert match.score < 80


def test_other_differences_count_beside_what_was_exchanged() -> None:
    (match,) = _matches("The work on the new bridge took 17 months.", STORED)
    assert match.target == "Работа на старом мосту заняла 17 месяцев."
    assert match.score < 90


def test_names_that_the_memory_knows_are_exchanged() -> None:
    pair = MemoryEntry("The port of Haifa was shut on Monday.", "he", "הנמל בחיפה נסגר ביום שני.")
    wanted = "The port of Eilat was shut on Tuesday."
    names = {"haifa": "חיפה", "eilat": "אילת"}
    found = candidates(Asked(wanted), [pair.key], {pair.key: [pair]}, "")
    assert differing_names(found) == {"haifa", "eilat", "monday", "tuesday"}
    (match,) = fuzzy_matches(found, "he", names)
    assert match.target == "הנמל באילת נסגר ביום שלישי."
    assert 80 <= match.score < 90  # a suggestion: the verb may have to follow another gender
    assert fuzzy_matches(found, "he", {})[0].target == pair.target


def test_context_raises_the_rank_and_not_the_score() -> None:
    wanted = "The work on the old bridge took all of 17 months."
    worse = replace(STORED, source="The work on an old bridge took some 14 months.")
    around = {"previous": memory_key("Before."), "next": memory_key("After.")}
    plain = _matches(wanted, STORED, worse, **around)
    assert [match.entry for match in plain] == [STORED, worse]
    in_context = replace(worse, **around)
    raised = _matches(wanted, STORED, in_context, **around)
    assert [match.entry for match in raised] == [in_context, STORED]
    assert {match.score for match in raised} == {match.score for match in plain}


def test_human_comes_first_among_equals() -> None:
    wanted = "The work on the old bridge took time."
    human = replace(STORED, source="The work on the old bridge took money.", origin=Origin.HUMAN)
    machine = replace(STORED, source="The work on the old bridge took honey.")
    assert _matches(wanted, machine, human)[0].entry == human


def test_pair_of_another_scope_is_not_offered() -> None:
    assert _matches("The work on the old bridge took years.", replace(STORED, scope="x")) == ()


def test_only_what_is_close_enough_is_taken() -> None:
    near, far = (FuzzyMatch(STORED, score, "x") for score in (91.0, 89.0))
    assert Recall(None, (near, far)).taken(90) == (near,)
    assert Recall(None, (near, far)).taken(100) == ()


def test_finding_tells_what_differs_and_where_it_was_exchanged() -> None:
    (match,) = _matches(STORED.source.replace("14", "17"), STORED)
    finding = fuzzy_finding(match)
    assert finding.severity is Severity.WARNING
    assert "“14” there, “17” here" in finding.message
    assert finding.span is not None
    assert match.target[slice(*finding.span)] == "17"


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("The work on the bridge took 14 months.", "“old” is only in that one"),
        ("The hard work on the old bridge took 14 months.", "“hard” is not in that one"),
        ("The work on the old bridge took 14 months!", "only punctuation differs"),
    ],
)
def test_finding_tells_every_kind_of_difference(wanted: str, told: str) -> None:
    finding = fuzzy_finding(_matches(wanted, STORED)[0])
    assert told in finding.message
    assert finding.span is None


def _index(*sources: str) -> SimilarIndex:
    index = SimilarIndex()
    for source in sources:
        index.add(memory_key(source), source)
    return index


def test_index_finds_the_closest_first_and_not_the_same() -> None:
    same, near, far = (
        "The council voted to repair the old bridge.",
        "The council voted to repair the new bridge.",
        "The council voted to close a new school.",
    )
    index = _index(far, same, near, "Nothing else is alike.")
    assert index.closest(same, 0.5, 9) == (memory_key(near), memory_key(far))
    assert index.closest(same, 0.5, 1) == (memory_key(near),)
    assert index.closest(same, 0.8, 9) == (memory_key(near),)


def test_index_takes_any_number_for_any_other() -> None:
    index = _index("About 1,200 people came on March 9.")
    assert len(index.closest("About 35 people came on March 10.", 0.99, 9)) == 1


def test_index_holds_a_sentence_once() -> None:
    index = _index("He came.", "HE  CAME.", "He went.")
    assert len(index) == 2


@pytest.mark.parametrize("text", ["", "?", "\ud800", "9" * 10_000, "word " * 2_000])
def test_index_survives_any_text(text: str) -> None:
    index = _index("word word word", text)
    assert index.closest(text, 0.7, 3) in ((), (memory_key("word word word"),))


def test_index_of_nothing_finds_nothing() -> None:
    assert SimilarIndex().closest("He came.", 0.7, 3) == ()


def test_sentences_that_differ_in_numbers_only_are_found_though_there_are_thousands() -> None:
    index = _index(*(f"The index closed at {n} points." for n in range(5_000)))
    found = index.closest("The index closed at 7,000 points.", 0.9, 3)
    assert len(found) == 3
    assert len(index) == 5_000


def test_index_is_the_same_in_whatever_order_sentences_come() -> None:
    sources = [f"The index of {place} closed at {n} points." for n in range(9) for place in "ABC"]
    asked = "The index of B closed at 70 points."
    forwards, backwards = _index(*sources), _index(*reversed(sources))
    assert forwards.closest(asked, 0.7, 20) == backwards.closest(asked, 0.7, 20)


def test_sentence_of_frequent_words_only_finds_something_close() -> None:
    rng = random.Random(1)
    words = ["the", "mayor", "said", "that", "people", "of", "city", "came", "and", "went", "home"]
    sources = {" ".join(rng.choices(words, k=9)): None for _ in range(12_000)}
    index = _index(*sources)
    asked = " ".join((*next(iter(sources)).split()[:8], "bridge"))
    assert index.closest(asked, 0.7, 6)
