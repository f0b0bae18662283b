"""Exchanging numbers, days and names in a stored translation, and leaving alone what is unsure."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translators.memory.exchange import exchanged, exchanges
from translators.memory.similarity import compare, sentence_of

NAMES = {
    "haifa": "Хайфа",
    "eilat": "Эйлат",
    "irene tolland": "Айрин Толланд",
    "anna brown": "Анна Браун",
}
HEBREW_NAMES = {"haifa": "חיפה", "eilat": "אילת"}


def _exchange(
    stored: str, wanted: str, target: str, language: str, names: Mapping[str, str] | None = None
) -> str | None:
    """The new translation; None if it is left as it is."""
    old, new = sentence_of(stored), sentence_of(wanted)
    differences = compare(old, new).differences
    changes = exchanges(old.text, target, differences, language, names or {})
    return exchanged(target, changes) if changes else None


@pytest.mark.parametrize(
    ("stored", "wanted", "target", "language", "expected"),
    [
        (
            "It took 14 months.",
            "It took 17 months.",
            "Прошло 14 месяцев.",
            "ru",
            "Прошло 17 месяцев.",
        ),
        ("It took 14 months.", "It took 17 months.", "ארך 14 חודשים.", "he", "ארך 17 חודשים."),
        ("1,200 came.", "3,500 came.", "Пришли 1 200 человек.", "ru", "Пришли 3 500 человек."),
        (
            "1,200 came.",
            "13,500 came.",
            "Пришло 1200 человек.",
            "ru",
            "Пришло 13\u00a0500 человек.",
        ),
        ("1,200 came.", "3,500 came.", "באו כ־1,200 איש.", "he", "באו כ־3,500 איש."),
        ("1,200 came.", "3,500 came.", "Пришли 1200 человек.", "ru", "Пришли 3500 человек."),
        ("Paid $3.5 million.", "Paid $4.25 million.", "3,5 миллиона", "ru", "4,25 миллиона"),
        ("Paid $3.5 million.", "Paid $4.25 million.", "3.5 מיליון", "he", "4.25 מיליון"),
        (
            "Built in 1894.",
            "Built in 1901.",
            "Построен в 1894 году.",
            "ru",
            "Построен в 1901 году.",
        ),
        ("It rose 2%.", "It rose 5%.", "Рост на 2 %.", "ru", "Рост на 5 %."),
        ("On March 3 he came.", "On March 9 he came.", "3 марта", "ru", "9 марта"),
        (
            "It fell 9% in 5 days.",
            "It fell 5% in 9 days.",
            "на 9% за 5 дней",
            "ru",
            "на 5% за 9 дней",
        ),
    ],
)
def test_number_is_exchanged_in_its_own_way_of_writing(
    stored: str, wanted: str, target: str, language: str, expected: str
) -> None:
    assert _exchange(stored, wanted, target, language) == expected


@pytest.mark.parametrize(
    ("stored", "wanted", "target", "language"),
    [
        ("It took 2 months.", "It took 5 months.", "Прошло 2 месяца.", "ru"),  # месяцев
        ("It took 21 days.", "It took 22 days.", "Прошел 21 день.", "ru"),  # дня
        ("It took 1 day.", "It took 3 days.", "זה ארך יום 1.", "he"),  # ימים
        ("It took 2 months.", "It took 3 months.", "Прошло два месяца.", "ru"),  # in words
        ("5 of 5 came.", "6 of 5 came.", "Пришли 5 из 5.", "ru"),  # which?
        ("It took 14 months.", "It took 17 months.", "14 из 14 месяцев", "ru"),
        ("It took two months.", "It took three months.", "Прошло 2 месяца.", "ru"),
        ("It took months.", "It took 3 months.", "Прошли месяцы.", "ru"),
        ("2 may have died.", "5 may have died.", "Могли погибнуть 2 человека.", "ru"),
        ("It rose 17%.", "It rose $18.", "Рост на 17%.", "ru"),
        ("It fell to 7.", "It fell to -8.", "До 7.", "ru"),
    ],
)
def test_number_that_asks_for_other_words_is_left(
    stored: str, wanted: str, target: str, language: str
) -> None:
    assert _exchange(stored, wanted, target, language) is None


@pytest.mark.parametrize(
    ("old", "new", "target", "language", "expected"),
    [
        ("Tuesday", "Wednesday", "Это было во вторник.", "ru", "Это было в среду."),
        ("Sunday", "Tuesday", "В воскресенье он ушел.", "ru", "Во вторник он ушел."),
        ("Monday", "Friday", "זה היה ביום שני.", "he", "זה היה ביום שישי."),
        ("Monday", "Saturday", "זה היה ביום שני.", "he", "זה היה בשבת."),
        ("Saturday", "Monday", "זה היה בשבת.", "he", "זה היה ביום שני."),
        ("Saturday", "Monday", "זה היה ביום שבת.", "he", "זה היה ביום שני."),
        ("March", "April", "Пришли в марте.", "ru", "Пришли в апреле."),
        ("March", "May", "9 марта", "ru", "9 мая"),
        ("March", "April", "9 במרץ", "he", "9 באפריל"),
        ("March", "April", "9 במארס", "he", "9 באפריל"),
        ("April", "March", "9 באפריל", "he", "9 במרץ"),
    ],
)
def test_day_or_month_is_exchanged_in_its_case(
    old: str, new: str, target: str, language: str, expected: str
) -> None:
    assert _exchange(f"It was {old} then.", f"It was {new} then.", target, language) == expected


@pytest.mark.parametrize(
    ("old", "new", "target"),
    [
        ("Tuesday", "Wednesday", "Наступил вторник."),  # of two cases
        ("Tuesday", "Wednesday", "в прошлый вторник"),  # the adjective would have to follow
        ("Tuesday", "Wednesday", "во вторник и во вторник"),
        ("Tuesday", "March", "во вторник"),
        ("March", "April", "весной"),
    ],
)
def test_day_that_cannot_be_told_is_left(old: str, new: str, target: str) -> None:
    assert _exchange(f"It was {old} then.", f"It was {new} then.", target, "ru") is None


def test_whole_number_and_its_decimal_writing_ask_for_their_own_forms_of_the_noun() -> None:
    decimal = ("It took 2.0 hours.", "It took 1.5 hours.", "Прошло 2,0 часа.", "ru")
    whole = ("It took 2 hours.", "It took 3 hours.", "Прошло 2 часа.", "ru")
    for _ in range(2):  # what was asked before changes nothing
        assert _exchange(*decimal) == "Прошло 1,5 часа."
        assert _exchange(*whole) == "Прошло 3 часа."


def test_names_are_exchanged_where_both_are_known() -> None:
    old, new = "The port of Haifa is shut.", "The port of Eilat is shut."
    assert _exchange(old, new, "Порт Хайфа закрыт.", "ru", NAMES) == "Порт Эйлат закрыт."
    assert _exchange(old, new, "הנמל בחיפה סגור.", "he", HEBREW_NAMES) == "הנמל באילת סגור."
    assert _exchange(old, new, "Порт Хайфы закрыт.", "ru", NAMES) is None
    assert _exchange(old, new, "Порт Хайфа закрыт.", "ru") is None


def test_name_of_two_words_is_exchanged_as_a_whole() -> None:
    stored, wanted = "Mayor Irene Tolland said so.", "Mayor Anna Brown said so."
    target = "Так сказала мэр Айрин Толланд."
    assert _exchange(stored, wanted, target, "ru", NAMES) == "Так сказала мэр Анна Браун."


def test_all_is_exchanged_or_nothing() -> None:
    stored, wanted = "On March 9 they paid 2 dollars.", "On April 10 they paid 5 dollars."
    assert _exchange(stored, wanted, "9 марта заплатили 2 доллара.", "ru") is None
    wanted = "On April 10 they paid 3 dollars."
    target = "9 марта заплатили 2 доллара."
    assert _exchange(stored, wanted, target, "ru") == "10 апреля заплатили 3 доллара."


@given(
    st.sampled_from([("ru", "Пришли {} человек.", "\u00a0"), ("he", "באו כ־{} איש.", ",")]),
    st.integers(25, 10**9),
    st.integers(25, 10**9),
)
def test_exchange_there_and_back_changes_nothing(
    way: tuple[str, str, str], one: int, other: int
) -> None:
    language, template, between = way
    sentences = [f"{number:,} people came." for number in (one, other)]
    targets = [template.format(f"{n:,}".replace(",", between)) for n in (one, other)]
    there = _exchange(sentences[0], sentences[1], targets[0], language)
    if there is not None:
        assert there == targets[1]
        assert _exchange(sentences[1], sentences[0], there, language) == targets[0]
