"""What a translation keeps, changes, loses and adds is told apart by value."""

import pytest

from translators.quantities.compare import compare
from translators.quantities.findings import number_findings

WRONG = [
    ("1,200 people", "ru", "1300 человек"),
    ("4.2%", "ru", "42%"),
    ("4.2%", "he", "2.4%"),
    ("5 million", "ru", "5 тысяч"),
    ("5 million", "he", "5 מיליארד"),
    ("15 people", "ru", "50 человек"),
    ("15", "ru", "несколько"),
    ("February 15", "ru", "15 марта"),
    ("February 15", "he", "16 בפברואר"),
    ("10:30 p.m.", "ru", "10:30"),
    ("10:30 p.m.", "ru", "10:30 утра"),
    ("20 feet", "ru", "20 метров"),
    ("$5 million", "ru", "5 млн евро"),
    ("1990s", "ru", "1980-е"),
    ("12 people died last year", "ru", "Люди погибли в прошлом году"),
    ("24 hours", "ru", "24 дня"),
    ("three people and 7 cats", "ru", "пять человек и 7 кошек"),
    ("the 19th century", "ru", "XX век"),
    ("2016", "he", "2006"),
    ("in 2007", "he", "בשנה"),
    ("7 people", "he", "אנשים"),
    ("40 percent", "ru", "14 процентов"),
    ("100 people", "ru", "это стоит многого для людей"),
    ("30 miles", "he", "30 קילומטרים"),
    ("3 days", "he", "3 שעות"),
    ("$10", "he", "10 שקלים"),
    ("in June", "he", "ביולי"),
    ("June 4", "ru", "4 июля"),
    ("the '90s", "ru", "80-е"),
    ("61 to 59", "he", "61 מול 69"),
    ("38, from Modi'in", "he", "בן 83 ממודיעין"),
    ("1.3 billion", "he", "1.3 מיליון"),
    ("30,000 rubles", "ru", "30 рублей"),
    ("2 a.m.", "ru", "2 часа дня"),
    ("at 7:30 p.m.", "he", "ב-7:30 בבוקר"),
    ("400km", "ru", "400 м"),
    ("NIS 1,500", "he", "1,500 דולר"),
    ("5th century", "ru", "VI век"),
    ("nine out of 10", "ru", "восемь из десяти"),
    ("Jan. 1, 2026", "he", "1.2.2026"),
    ("2.5 magnitude", "ru", "магнитудой 25"),
    ("17 people", "he", "שבעה אנשים"),
    ("14 people", "ru", "сорок человек"),
    ("50 soldiers", "he", "חמישה עשר חיילים"),
    ("12,500", "ru", "12 050"),
    ("0.5%", "he", "5%"),
    ("3 weeks", "ru", "3 месяца"),
    ("three weeks", "he", "שלושה חודשים"),
    ("100 wounded", "he", "מאות פצועים"),
    ("5 dead", "ru", "погибшие"),
    ("9 dead in 2019", "ru", "в 2019 году погибли люди"),
]


@pytest.mark.parametrize(("source", "language", "target"), WRONG)
def test_a_wrong_or_missing_value_is_reported(source: str, language: str, target: str) -> None:
    assert number_findings(source, target, language)


@pytest.mark.parametrize(
    ("source", "language", "target", "changed", "lost", "added"),
    [
        ("1,200 men in 2016", "ru", "1300 мужчин в 2016", ["1200"], [], []),
        ("1,200 men in 2016", "he", "1,200 גברים", [], ["2016"], []),
        ("men", "ru", "7 мужчин", [], [], ["7"]),
        ("7 men and 7 women", "ru", "по 7 мужчин и женщин", [], [], []),
        ("from 6 to 8 shekels", "ru", "с 6 до 6 шекелей", ["8"], [], []),
        ("See https://a.org/2016/7 and @user99", "he", "ראו", [], [], []),
    ],
)
def test_compare_tells_changed_lost_and_added(
    source: str, language: str, target: str, changed: list[str], lost: list[str], added: list[str]
) -> None:
    found = compare(source, target, language)
    assert [str(pair.source.part.value) for pair in found.changed] == changed
    assert [str(item.part.value) for item in found.lost] == lost
    assert [str(item.part.value) for item in found.added] == added


@pytest.mark.parametrize("text", ["hundreds of people", "one of them", "the second day", "May I?"])
def test_words_that_need_not_tell_a_number_are_never_missed(text: str) -> None:
    assert number_findings(text, "люди", "ru") == ()
