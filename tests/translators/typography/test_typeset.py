"""What holds for every rule and every text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.news import read_news
from translators.protect import protected_spans
from translators.typography.edit import Edit, Moves
from translators.typography.typeset import rule_names, typeset

SIGNS = list(" \u00a0\u202f\n\"'«»“”„‘’׳״־-–—.,;:!?…()[]%№/@#_=`+")
RUSSIAN = "слово Он в и А. С. Пушкин т. д. 10 5 2025 15000 км CNN млн О'Брайен F-16 г. 00 №1 200"
HEBREW = "צה ל ב ש ה מים הארץ ג ים וכו פרופ CNN 10 15 ימים ק מ 1,200 4.2 של ם"
WORDS = {"ru": RUSSIAN.split(), "he": HEBREW.split()}
KEPT = ["https://x.org/a-b_1", "me@mail.org", "@user_1", "#news", "print(x)", "..."]
CASES = [(language, name) for language in ("ru", "he") for name in (*rule_names(language), "")]


def texts(language: str) -> st.SearchStrategy[str]:
    parts = st.sampled_from(SIGNS) | st.sampled_from(WORDS[language] + KEPT)
    return st.lists(parts, max_size=14).map("".join)


@pytest.mark.parametrize(("language", "name"), CASES)
def test_what_is_set_stays_as_it_is(language: str, name: str) -> None:
    rules = frozenset([name]) if name else None

    @given(texts(language))
    def holds(text: str) -> None:
        once = typeset(text, language, rules).text
        assert typeset(once, language, rules).text == once

    holds()


@pytest.mark.parametrize("language", ["ru", "he"])
def test_letters_digits_and_protected_spans_stay(language: str) -> None:
    @given(texts(language) | st.text(max_size=40))
    def holds(text: str) -> None:
        after = typeset(text, language).text
        assert [c for c in after if c.isalnum()] == [c for c in text if c.isalnum()]
        assert protected_spans(after) == protected_spans(text)

    holds()


@pytest.mark.parametrize("language", ["ru", "he"])
def test_a_range_follows_its_words(language: str) -> None:
    @given(texts(language), st.data())
    def holds(text: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        found = typeset(text, language)
        a, b = found.moved((start, end))
        assert 0 <= a <= b <= len(found.text)
        kept = [c for c in text[start:end] if c.isalnum()]
        assert [c for c in found.text[a:b] if c.isalnum()] == kept

    holds()


def test_what_is_put_in_beside_a_range_stays_outside() -> None:
    found = typeset("т.д.", "ru")
    assert found.text == "т.\u00a0д."
    assert found.moved((0, 2)) == (0, 2)
    assert found.moved((2, 4)) == (3, 5)
    assert found.moved((0, 4)) == (0, 5)


def test_a_range_whose_text_is_gone_is_empty() -> None:
    assert Moves((Edit(2, 4, ""),))((2, 4)) == (2, 2)
    assert Moves((Edit(2, 4, ""),))((3, 6)) == (2, 4)


@pytest.mark.parametrize(
    "text",
    [
        "https://x.org/a-'b'--c...d",
        "me.too+a-b@mail.org",
        "@user__name и #тег_1-2",
        "Rock'n'Roll, F-16, A320-200, don't",
        "`x = 10-15 %` в коде",
        "print(a='b') и x==\"y\"",
        "C:\\a--b",
    ],
)
def test_addresses_code_and_latin_words_stay(text: str) -> None:
    assert typeset(text, "ru", {"quotes", "dash", "ranges", "ellipsis"}).text == text


def test_a_rule_switched_off_does_nothing() -> None:
    text = 'Фильм "Титаник" - лучший...'
    everything = frozenset(rule_names("ru"))
    assert '"' in typeset(text, "ru", everything - {"quotes"}).text
    assert typeset(text, "ru", frozenset()).text == text
    assert typeset(text, "ru", {"gershayim"}).text == text


def test_a_language_without_rules_stays_as_it_is() -> None:
    assert rule_names("en") == ()
    assert typeset('A "word" - so...', "en").text == 'A "word" - so...'


@pytest.mark.parametrize("language", ["ru", "he"])
def test_no_bidi_mark_is_added(language: str) -> None:
    marks = set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert not marks & set(typeset('ב-CNN (2025): "שלום" - "да", 10-15 %', language).text)


@pytest.mark.parametrize("language", ["ru", "he"])
@pytest.mark.parametrize("unit", ['"', "'а ", 'ו"', "-", "5-6 ", "А.", ". ", "{a", "a@", "\u0301א"])
def test_a_hostile_text_is_set_too(language: str, unit: str) -> None:
    text = unit * (10_000 // len(unit))
    after = typeset(text, language).text
    assert [c for c in after if c.isalnum()] == [c for c in text if c.isalnum()]


@pytest.mark.shared
@pytest.mark.parametrize("language", ["ru", "he"])
def test_careful_translations_change_only_in_signs(language: str, shared: Path) -> None:
    for _, text in read_news(shared / "corpus", language)[:1500]:
        after = typeset(text, language).text
        assert [c for c in after if c.isalnum()] == [c for c in text if c.isalnum()]
        assert typeset(after, language).text == after
