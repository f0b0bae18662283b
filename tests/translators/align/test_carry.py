"""Inline markup comes through a translation: all of it, whole, nested as it was, apart as it was."""

import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.article import Span
from translators.align.carry import Carried, carry_spans
from translators.align.words import words_of
from translators.base import Link, Range

EN = 'The "Iron Dome" intercepted 28 rockets, the army said on Monday.'
RU = "«Железный купол» перехватил 28 ракет, сообщила в понедельник армия."
HE = 'צה"ל מסר ביום שני כי "כיפת ברזל" יירטה 28 רקטות.'


def _range(text: str, words: str) -> Range:
    """Where the words stand, as whole words."""
    match = re.search(rf"(?<!\w){re.escape(words)}", text)
    assert match
    return match.span()


def _links(source: str, target: str, pairs: list[tuple[str, str]]) -> list[Link]:
    return [Link(_range(source, one), _range(target, other), 0.9) for one, other in pairs]


RU_LINKS = _links(
    EN,
    RU,
    [
        ("Iron", "Железный"), ("Dome", "купол"), ("intercepted", "перехватил"), ("28", "28"),
        ("rockets", "ракет"), ("army", "армия"), ("said", "сообщила"), ("on", "в"),
        ("Monday", "понедельник"),
    ],
)  # fmt: skip


def _carry(words: str) -> str:
    (one,) = carry_spans([(_range(EN, words), None)], EN, RU, RU_LINKS)
    return RU[slice(*one.target)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("28 rockets", "28 ракет"),
        ("Iron Dome", "Железный купол"),
        ('"Iron Dome"', "«Железный купол»"),
        ('The "Iron Dome" intercepted', "«Железный купол» перехватил"),
        ("Monday", "понедельник"),
        ("on Monday", "в понедельник"),
        ("army", "армия"),
    ],
)
def test_a_span_goes_to_the_words_that_stand_for_its_words(words: str, expected: str) -> None:
    assert _carry(words) == expected


def test_a_quote_that_opens_within_the_span_is_closed_within_it() -> None:
    source, target = "the newspaper Vesti is out", "газета «Вести» вышла"
    links = _links(source, target, [("newspaper", "газета"), ("Vesti", "Вести"), ("out", "вышла")])
    (one,) = carry_spans([((0, 19), None)], source, target, links)
    assert target[slice(*one.target)] == "газета «Вести»"


def test_a_hebrew_acronym_opens_no_quote() -> None:
    source, target = "NATO ministers met", 'שרי נאט"ו" נפגשו'
    links = _links(source, target, [("NATO", 'נאט"ו'), ("ministers", "שרי"), ("met", "נפגשו")])
    (one,) = carry_spans([((0, 14), None)], source, target, links)
    assert target[slice(*one.target)] == 'שרי נאט"ו'


def test_the_full_stop_goes_with_the_span_only_if_it_was_in_it() -> None:
    assert _carry("on Monday") == "в понедельник"
    (one,) = carry_spans([(_range(EN, EN[4:]), None)], EN, RU, RU_LINKS)
    assert one.target == (0, len(RU))


@pytest.mark.parametrize("target", [RU, HE])
def test_a_span_over_all_of_the_source_is_over_all_of_the_translation(target: str) -> None:
    (one,) = carry_spans([((0, len(EN)), None)], EN, target, [])
    assert (one.target, one.sure) == ((0, len(target)), True)


@pytest.mark.parametrize("target", [RU, HE])
def test_without_any_link_a_span_is_placed_by_position_and_unsure(target: str) -> None:
    (one,) = carry_spans([(_range(EN, "28 rockets"), None)], EN, target, [])
    assert one.target[0] < one.target[1]
    assert not one.sure


def test_an_empty_translation_keeps_the_span_at_its_start() -> None:
    (one,) = carry_spans([((0, 3), "link")], EN, "", [])
    assert (one.payload, one.target, one.confidence) == ("link", (0, 0), 0.0)


def test_the_payload_comes_back_as_it_was_given() -> None:
    span = Span(*_range(EN, "army"), kind="link", href="https://army.example")
    (one,) = carry_spans([((span.start, span.end), span)], EN, RU, RU_LINKS)
    assert one.payload is span


def test_a_span_outside_the_source_is_refused() -> None:
    with pytest.raises(ValueError, match="no span of the source"):
        carry_spans([((0, 5), None)], "abc", "абв", [])


def test_a_span_within_another_stays_within_it() -> None:
    spans = [(_range(EN, "intercepted 28 rockets"), "outer"), (_range(EN, "28"), "inner")]
    outer, inner = carry_spans(spans, EN, RU, RU_LINKS)
    assert RU[slice(*outer.target)] == "перехватил 28 ракет"
    assert RU[slice(*inner.target)] == "28"


def test_two_spans_that_come_to_one_word_share_it() -> None:
    source, target = "In Gaza", "בעזה"
    links = [Link((0, 2), (0, 4), 0.9), Link((3, 7), (0, 4), 0.9)]
    one, other = carry_spans([((0, 2), 1), ((3, 7), 2)], source, target, links)
    assert one.target == other.target == (0, 4)


_WORDS = st.sampled_from(
    ["Rozen", "28", "«", "»", '"', "(", ")", ",", ".", "купол", 'צה"ל', "ובעזה", "of", "в", "-"]
)
_TEXTS = st.lists(_WORDS, max_size=12).map(" ".join) | st.text(max_size=40)


@st.composite
def _cases(draw: st.DrawFn) -> tuple[str, str, list[tuple[Range, int]], list[Link]]:
    """A source with nested or separate spans, a translation, and links between random words."""
    source, target = draw(_TEXTS), draw(_TEXTS)
    spans: list[Range] = []
    for start, end in draw(st.lists(st.tuples(*[st.integers(0, len(source))] * 2), max_size=6)):
        span = (min(start, end), max(start, end))
        if span not in spans and all(_fits(span, other) for other in spans):
            spans.append(span)
    ours, theirs = words_of(source), words_of(target)
    links = []
    if ours and theirs:
        pairs = st.tuples(st.sampled_from(ours), st.sampled_from(theirs), st.floats(0, 1, width=16))
        links = [
            Link(one.range, other.range, sure)
            for one, other, sure in draw(st.lists(pairs, max_size=12))
        ]
    return source, target, [(span, n) for n, span in enumerate(spans)], links


def _fits(one: Range, other: Range) -> bool:
    return one[1] <= other[0] or other[1] <= one[0] or _holds(one, other) or _holds(other, one)


def _holds(outer: Range, inner: Range) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


@given(_cases())
def test_no_span_is_lost_and_none_crosses_another(
    case: tuple[str, str, list[tuple[Range, int]], list[Link]],
) -> None:
    source, target, spans, links = case
    carried = carry_spans(spans, source, target, links)
    assert [(one.source, one.payload) for one in carried] == spans
    has_words = bool(words_of(target))
    for one in carried:
        assert 0 <= one.target[0] <= one.target[1] <= len(target)
        assert (one.target[0] < one.target[1]) == has_words or one.target == (0, len(target))
        assert 0 <= one.confidence <= 1
    for one, other in combinations(carried, 2):
        _check_pair(one, other)


def _check_pair(one: Carried[int], other: Carried[int]) -> None:
    assert _fits(one.target, other.target)
    for outer, inner in ((one, other), (other, one)):
        empty_at_edge = inner.source[0] == inner.source[1] and inner.source[0] in outer.source
        nested = _holds(outer.source, inner.source) and outer.source != inner.source
        if nested and not empty_at_edge:
            assert _holds(outer.target, inner.target)


def test_a_link_to_what_replaced_a_word_is_one_to_all_its_words() -> None:
    source, target = "The MDA said so.", "«Маген Давид Адом» сообщил это."
    links = [Link((4, 7), (0, 18), 0.9), Link((8, 12), (19, 26), 0.9)]
    (one,) = carry_spans([((4, 7), None)], source, target, links)
    assert target[slice(*one.target)].strip("«»") == "Маген Давид Адом"
    assert one.sure
