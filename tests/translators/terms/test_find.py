"""Terms are found where the English means them, the longest first."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translators.terms.entry import Entry, Kind
from translators.terms.find import find_terms
from translators.terms.glossary import Glossary, make_glossary


def found(text: str, glossary: Glossary) -> list[tuple[str, str]]:
    return [(use.text, use.entry.english) for use in find_terms(text, glossary)]


MEANT = [
    ("Israel's army left.", [("Israel", "Israel")]),
    ("Israel’s army left.", [("Israel", "Israel")]),
    ("The Israel-Lebanon border", [("Israel", "Israel"), ("Lebanon", "Lebanon")]),
    ("The Tel Aviv-based firm", [("Tel Aviv", "Tel Aviv")]),
    ("the UN Security Council", [("UN Security Council", "UN Security Council")]),
    (
        "Prime Minister Netanyahu",
        [("Prime Minister", "prime minister"), ("Netanyahu", "Benjamin Netanyahu")],
    ),
    ("two prime ministers", [("prime ministers", "prime minister")]),
    ("attorneys general", [("attorneys general", "attorney general")]),
    ("prisoners of war", [("prisoners of war", "prisoner of war")]),
    ("Hostages were freed.", [("Hostages", "hostage")]),
    ("Itamar Ben-Gvir", [("Itamar Ben-Gvir", "Itamar Ben Gvir")]),
    ("U.S. troops", [("U.S.", "United States")]),
    ("A march on May 5", [("May", "May")]),
    ("May 5 is a holiday.", [("May", "May")]),
    ("Who leads the WHO?", [("WHO", "World Health Organization")]),
    ("ISRAEL STRIKES LEBANON", [("ISRAEL", "Israel"), ("LEBANON", "Lebanon")]),
    ("When Netanyahu came", [("Netanyahu", "Benjamin Netanyahu")]),
    ("Guests of Noa Cohen", [("Noa", "Noa")]),
    ("northern Gaza", [("Gaza", "Gaza")]),
    ("Israel's @WHO and #Israel on israel.org/Gaza", [("Israel", "Israel")]),
    ("Michael B. Jordan came to Jordan", [("Michael", "Michael"), ("Jordan", "Jordan")]),
]

NOT_MEANT = [
    "They march, and it may turn to ice.",
    "May he rest in peace.",
    "It gave us hope.",
    "Sean Netanyahu was there.",
    "Today Sean Netanyahu was there.",
    "The Netanyahus' neighbour",
    "Israelite",
    "Today she flew Air India.",
]


@pytest.mark.parametrize(("text", "terms"), MEANT)
def test_term_is_found(text: str, terms: list[tuple[str, str]], glossary: Glossary) -> None:
    assert found(text, glossary) == terms


@pytest.mark.parametrize("text", NOT_MEANT)
def test_look_alike_is_left(text: str, glossary: Glossary) -> None:
    assert found(text, glossary) == []


def test_given_name_belongs_to_the_person_of_the_glossary(glossary: Glossary) -> None:
    assert found("David Ben-Gurion spoke.", glossary) == [("David Ben-Gurion", "David Ben-Gurion")]
    assert found("Sara Netanyahu spoke.", glossary) == [("Sara Netanyahu", "Sara Netanyahu")]


@pytest.mark.parametrize(
    ("text", "touched"),
    [
        ("They met Jordan Mitchell.", True),
        ("They left Jordan.", False),
        ("Outside Jordan, they met.", False),
        ("They met Jordan President Smith.", False),  # a title is a term of its own
        ("Jordan Mitchell Leaves the White House", False),  # a headline: every word has a capital
    ],
)
def test_use_tells_whether_an_unknown_name_touches_it(
    text: str, touched: bool, glossary: Glossary
) -> None:
    (use,) = [use for use in find_terms(text, glossary) if use.text == "Jordan"]
    assert use.beside_name is touched


def test_use_tells_its_place_and_number(few: Glossary) -> None:
    text = "In Israel, hostages wait."
    uses = find_terms(text, few)
    assert [text[slice(*use.span)] for use in uses] == [use.text for use in uses]
    assert [use.plural for use in uses] == [False, True]


def test_common_noun_with_a_capital_is_a_name_of_something_else() -> None:
    bill = make_glossary([Entry("bill", Kind.WORD, (), ("законопроект",), ("הצעת חוק",))])
    assert found("They saw Bill Gates.", bill) == []
    assert found("Bill Gates", bill) == []
    assert found("The bill, and bills", bill) == [("bill", "bill"), ("bills", "bill")]


@given(st.text(alphabet="IsraelLbno nIDF'’.-–\u00a0\u200fчל", max_size=60))
def test_uses_are_in_order_and_apart(text: str) -> None:
    entries = [Entry(name, Kind.PLACE, (), ("х",), ("ח",)) for name in ("Israel", "Lebanon", "IDF")]
    uses = find_terms(text, make_glossary(entries))
    spans = [use.span for use in uses]
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert all(text[start:end] for start, end in spans)


def test_an_abbreviation_is_not_found_inside_a_longer_one() -> None:
    union = make_glossary([Entry("United States", Kind.PLACE, ("U.S.",), ("США",), ("ארה״ב",))])
    assert not find_terms("The U.S.S.R. collapsed.", union)
    assert [use.text for use in find_terms("A U.S.-led raid, U.S. aid, the U.S.", union)] == [
        "U.S."
    ] * 3


def test_addresses_and_handles_hold_no_terms(glossary: Glossary) -> None:
    assert found("See @UN_News, #Israel or https://un.org/UN/Israel now.", glossary) == []
