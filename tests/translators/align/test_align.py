"""Words of a translation are found for the words of the source, by whatever speaks for them."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.alignment import LABELLED, Tally, judge, lexicon_of, read_labels, tally
from translators.align.align import align
from translators.align.carry import carry_spans
from translators.align.lexicon import load_lexicon
from translators.base import Attention, Range

SEEN = "She told the council on Monday that 1,200 people had come to Kiryat Yam."
RU = "В понедельник она сообщила совету, что в Кирьят-Ям приехали 1200 человек."
HE = "היא אמרה למועצה ביום שני כי 1,200 בני אדם הגיעו לקריית ים."


def _pairs(source: str, target: str, language: str) -> set[tuple[str, str]]:
    links = align(source, target, lexicon_of(language))
    return {(source[slice(*one.source)], target[slice(*one.target)]) for one in links}


@pytest.mark.parametrize(
    ("language", "target", "expected"),
    [
        ("ru", RU, {("Monday", "понедельник"), ("on", "В"), ("council", "совету")}),
        ("ru", RU, {("1,200", "1200"), ("people", "человек"), ("Kiryat", "Кирьят-Ям")}),
        ("he", HE, {("Monday", "שני"), ("council", "למועצה"), ("1,200", "1,200")}),
        ("he", HE, {("Kiryat", "לקריית"), ("Yam", "ים"), ("told", "אמרה")}),
    ],
)
def test_words_are_linked_with_what_stands_for_them(
    language: str, target: str, expected: set[tuple[str, str]]
) -> None:
    assert expected <= _pairs(SEEN, target, language)


def test_a_name_that_no_lexicon_knows_is_found_by_its_sound() -> None:
    source = "Later Zorvandik praised Qulmestan."
    assert ("Zorvandik", "Зорвандика") in _pairs(source, "Кулместан хвалил Зорвандика.", "ru")
    assert ("Qulmestan", "בקולמסטן") in _pairs(source, "זורבנדיק היה בקולמסטן", "he")


def test_of_two_equal_words_each_finds_its_own() -> None:
    source, target = "Talks in Cairo and talks in Doha", "Переговоры в Каире и переговоры в Дохе"
    links = align(source, target, lexicon_of("ru"))
    ours, theirs = source.rindex("talks"), target.rindex("переговоры")
    assert (ours, theirs) in {(one.source[0], one.target[0]) for one in links}
    assert (0, theirs) not in {(one.source[0], one.target[0]) for one in links}


def test_an_anchor_wins_over_the_lexicon() -> None:
    source, target = "The council met", "Кнессет собрал совет"
    anchors = [((4, 11), (0, 7))]
    links = align(source, target, lexicon_of("ru"), anchors=anchors)
    assert [one.target for one in links if one.source == (4, 11)] == [(0, 7)]


_UNKNOWN = ("blorp", "snib", "quaz", "trelm")
_ORDER = (2, 0, 3, 1)


def _attention(looks: list[list[float]]) -> tuple[str, str, Attention]:
    """A sentence and its translation between known numbers; ``looks`` is of the four words."""
    source = "11 22 33 " + " ".join(_UNKNOWN) + " 44 55."
    target = "11 22 33 " + " ".join(("жуп", "фью", "щец", "эйя")) + " 44 55."
    ends = [3 + n for n in (4, 5, 6)]
    rows = [*(_row(n) for n in range(3)), *looks, *(_row(n) for n in ends)]
    return source, target, Attention(_ranges(source), _ranges(target), tuple(map(tuple, rows)))


def _row(at: int, weight: float = 0.9, length: int = 10) -> list[float]:
    return [weight if n == at else (1 - weight) / (length - 1) for n in range(length)]


def _ranges(text: str) -> tuple[Range, ...]:
    out, at = [], 0
    for word in text.removesuffix(".").split(" "):
        out.append((at, at + len(word)))
        at += len(word) + 1
    return (*out, (len(text) - 1, len(text)))


def _found(source: str, target: str, attention: Attention | None) -> dict[str, str]:
    links = align(source, target, {}, attention)
    return {source[slice(*one.source)]: target[slice(*one.target)] for one in links}


def test_attention_that_agrees_with_the_numbers_is_followed() -> None:
    source, target, attention = _attention([_row(3 + n) for n in _ORDER])
    found = _found(source, target, attention)
    assert [found[_UNKNOWN[n]] for n in _ORDER] == ["жуп", "фью", "щец", "эйя"]


def test_attention_that_looks_at_the_full_stop_all_along_changes_nothing() -> None:
    source, target, attention = _attention([_row(9)] * 4)
    stuck = Attention(attention.source, attention.target, (tuple(_row(9)),) * 10)
    assert align(source, target, {}, stuck) == align(source, target, {})


def test_attention_that_is_a_word_late_is_not_followed() -> None:
    source, target, attention = _attention([_row(2 + n) for n in range(4)])
    late = tuple(tuple(_row(max(0, n - 1))) for n in range(10))
    links = align(source, target, {}, Attention(attention.source, attention.target, late))
    assert links == align(source, target, {})


def _tally(path: Path, language: str) -> Tally:
    return tally([judge(label, lexicon_of(language)) for label in read_labels(path, language)])


@pytest.mark.parametrize("language", ["ru", "he"])
@pytest.mark.parametrize(
    ("name", "right", "sure", "sure_right", "caught"),
    [
        ("labelled.tsv", 0.91, 0.5, 1.0, 1.0),
        ("labelled_2.tsv", 0.91, 0.5, 0.99, 0.94),
        ("labelled_3.tsv", 0.93, 0.55, 0.99, 0.95),
        ("development_7.tsv", 0.93, 0.55, 1.0, 1.0),
    ],
)
def test_nine_spans_of_ten_are_put_right_and_of_the_wrong_ones_nearly_all_are_reported(
    name: str, right: float, sure: float, sure_right: float, caught: float, language: str
) -> None:
    counts = _tally(LABELLED.with_name(name), language)
    assert counts.right >= right
    assert counts.sure >= sure
    assert counts.sure_right >= sure_right
    assert counts.caught >= caught


def test_the_labelled_sentences_are_none_of_those_developed_on() -> None:
    held_out = {
        label.source
        for path in LABELLED.parent.glob("labelled*.tsv")
        for label in read_labels(path, "ru")
    }
    others = LABELLED.parent.glob("development*.tsv")
    assert len(held_out) == 550
    assert not any(label.source in held_out for path in others for label in read_labels(path, "ru"))


_HOSTILE = [
    "the " * 2500,
    "Aa-" * 3000,
    "1,2" * 3000,
    '\u05d0"' * 4000,
    "a\u0301" * 5000,
    "((((“«" * 1500,
    "\u200f\u202e\ufeff" * 3000,
    "U.S." * 2500,
    "ж" * 10_000,
    "😀" * 10_000,
]


@pytest.mark.parametrize("text", _HOSTILE)
@pytest.mark.parametrize("language", ["ru", "he"])
def test_hostile_sentences_are_survived(text: str, language: str) -> None:
    span = ((len(text) // 3, len(text) // 2), None)
    for source, target in ((text, RU), (SEEN, text)):
        links = align(source, target, lexicon_of(language))
        where = span if source == text else ((4, 8), None)
        (one,) = carry_spans([where], source, target, links)
        assert 0 <= one.target[0] <= one.target[1] <= len(target)


@given(st.text(max_size=80), st.text(max_size=80))
def test_links_lie_within_the_texts_and_come_in_order(source: str, target: str) -> None:
    links = align(source, target, lexicon_of("he"))
    assert [one.source for one in links] == sorted(one.source for one in links)
    for one in links:
        assert 0 <= one.source[0] < one.source[1] <= len(source)
        assert 0 <= one.target[0] < one.target[1] <= len(target)
        assert 0 < one.confidence <= 1


def test_a_lexicon_is_read_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "en-ru.tsv.gz"
    path.write_bytes(gzip.compress("court\tсуд\t80\tсудебн\t8\n".encode()))
    assert load_lexicon(path) == {"court": (("суд", 0.8), ("судебн", 0.08))}


def test_a_lexicon_of_another_shape_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "en-ru.tsv.gz"
    path.write_bytes(gzip.compress("court\tсуд\n".encode()))
    with pytest.raises(ValueError, match="zip"):
        load_lexicon(path)


def test_text_that_is_no_sentence_is_not_aligned() -> None:
    assert align("stone " * 2000, "камень " * 2000, {}) == ()
