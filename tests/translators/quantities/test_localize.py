"""What a model left in the English form is put in the language's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translators.quantities.localize import localize_quantities

SOURCE = (
    "On February 15, 2025, 1,234 people and 12,345 dogs paid 4.2 percent at 10:30 p.m.,"
    " again in May 2024 and on Oct. 7, see https://a.org/1,234 or iOS 4.2"
)


@pytest.mark.parametrize(
    ("language", "target", "expected"),
    [
        ("ru", "С February 15, 2025 ждали", "С 15 февраля 2025 ждали"),
        ("ru", "С 15 February ждали", "С 15 февраля ждали"),
        ("ru", "С February 15th ждали", "С 15 февраля ждали"),
        ("ru", "Oct. 7 ждали", "7 октября ждали"),
        ("ru", "в May 2024 ждали", "в мае 2024 ждали"),
        ("ru", "до May 2024 ждали", "до мая 2024 ждали"),
        ("ru", "до 15 февраль 2025 ждали", "до 15 февраля 2025 ждали"),
        ("ru", "к 7 Октябрю ждали", "к 7 октября ждали"),
        ("ru", "1,234 человека и 12,345 собак", "1234 человека и 12\u00a0345 собак"),
        ("ru", "4.2 процента", "4,2 процента"),
        ("ru", "с 9:15-10:30 p.m. пришли", "с 9:15-22:30 пришли"),  # the source has no such range
        ("ru", "в 10:30 p.m. пришли", "в 22:30 пришли"),
        ("ru", "пришли в 10:30 p.m.", "пришли в 22:30."),
        ("he", "ב-February 15, 2025 חיכו", "ב-15 בפברואר 2025 חיכו"),
        ("he", "ב-May 2024 חיכו", "במאי 2024 חיכו"),
        ("he", "ב-10:30 p.m. באו", "ב-22:30 באו"),
        ("he", "4,2 אחוז", "4.2 אחוז"),
        ("he", "1.234 איש", "1,234 איש"),
    ],
)
def test_rewrites_what_the_source_says_too(language: str, target: str, expected: str) -> None:
    assert localize_quantities(SOURCE, target, language) == expected


LEFT = (
    "By 2/14/2023 and 3/4/2023 1,234,567 people had 365 sq km and 140 square miles, 1.7M cats, 7 to 9 p.m. It paid $1.2bn and $5k for 1,500kg over 250 km at 60mph, the 21st and 47th, in the 1990s"
    " and 1980s, in 4K, the 100m race, under 3.5, from Feb. 14-16, on Nov. 2 and Oct. 7, 2023"
)


@pytest.mark.parametrize(
    ("language", "target", "expected"),
    [
        ("ru", "за $1.2bn дома", "за $1,2\u00a0млрд дома"),
        ("ru", "до 2/14/2023 было", "до 14.02.2023 было"),
        ("he", "עד 2/14/2023 היו", "עד 14.2.2023 היו"),
        ("he", "1 234 567 איש", "1,234,567 איש"),
        ("ru", "365 sq km земли", "365\u00a0кв.\u00a0км земли"),
        ("he", "365 sq km אדמה", '365\u00a0קמ"ר אדמה'),
        ("ru", "140 square miles земли", "140\u00a0кв.\u00a0миль земли"),
        ("he", "140 square miles אדמה", "140\u00a0מייל רבוע אדמה"),
        ("ru", "1.7M кошек", "1,7\u00a0млн кошек"),
        ("ru", "с 7-9 p.m. дома", "с 19:00-21:00 дома"),
        ("he", "מ-7 עד 9 p.m. בבית", "מ-19:00 עד 21:00 בבית"),
        ("ru", "за $5k дома", "за $5\u00a0тыс. дома"),
        ("ru", "весит 1,500kg", "весит 1500\u00a0кг"),
        ("ru", "шел 250 km", "шел 250\u00a0км"),
        ("ru", "ехал 60mph", "ехал 60\u00a0миль/ч"),
        ("ru", "47th президент", "47-й президент"),
        ("ru", "начало 21st века", "начало 21-го века"),
        ("ru", "в 1990s", "в 1990-е"),
        ("ru", "конец 1990s", "конец 1990-х"),
        ("ru", "в 1990s годах", "в 1990-х годах"),
        ("ru", "воскресенье, ноябрь 2", "воскресенье, 2 ноября"),
        ("ru", "в ноябре 2 вечером", "2 ноября вечером"),
        ("ru", "атака октября 7, 2023", "атака 7 октября 2023"),
        ("ru", "с Feb. 14-16 дома", "с 14–16 февраля дома"),
        ("he", "תמורת $1.2bn בבית", "תמורת $1.2\u00a0מיליארד בבית"),
        ("he", "שקל 1,500kg", 'שקל 1,500\u00a0ק"ג'),
        ("he", "נסע 60mph", "נסע 60\u00a0מייל לשעה"),
        ("he", "הנשיא ה-47th", "הנשיא ה-47"),
        ("he", "ב-1990s", "בשנות ה-90"),
        ("he", "בנובמבר 2 בערב", "ב-2 בנובמבר בערב"),
        ("he", "מתקפת אוקטובר 7, 2023", "מתקפת 7 באוקטובר 2023"),
        ("he", "ב-2 נובמבר", "ב-2 בנובמבר"),
    ],
)
def test_what_was_left_in_english_is_written_as_the_language_does(
    language: str, target: str, expected: str
) -> None:
    assert localize_quantities(LEFT, target, language) == expected


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("ru", "до 3/4/2023"),  # March or April?
        ("he", "עד 3/4/2023"),
        ("ru", "фильм в 4K"),  # no money: it may be a name
        ("ru", "забег на 100m"),
        ("ru", "за $1,3bn"),  # another value than the source's
        ("ru", "в пункте 3.5"),
        ("ru", "вариант BA.3.5"),
        ("ru", "2 ноября, то есть в ноябре 2 человека"),  # the date is there already
        ("ru", "в феврале 14 000 человек"),
        ("he", "בנובמבר 3 אנשים"),
        ("he", "סרט ב-4K"),
    ],
)
def test_names_and_other_values_are_left_as_they_are(language: str, target: str) -> None:
    assert localize_quantities(LEFT, target, language) == target


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("ru", "С March 15, 2025 ждали"),  # another date than the source's
        ("ru", "5,678 человек"),
        ("ru", "до 16 февраль 2025 ждали"),
        ("ru", "15 февраля 2025, а 7 — октябрь; октябрю и маю 2024 ждали"),
        ("ru", "https://a.org/1,234 и @May_2024"),
        ("ru", "iOS 4.2"),
        ("ru", "4,2 процента у 1234 человек и 12 345 собак 15 февраля в 22:30"),
        ("he", "1,234 איש, 4.2 אחוז, 15 בפברואר, 10:30 בערב"),
    ],
)
def test_leaves_the_rest_alone(language: str, target: str) -> None:
    assert localize_quantities(SOURCE, target, language) == target


@pytest.mark.parametrize(
    ("language", "source", "target", "expected"),
    [
        ("ru", "at 5 p.m. (2200 GMT)", "в 17:00 (2200 GMT)", "в 17:00 (22:00 GMT)"),
        ("ru", "from 0330 GMT", "с 0330 по Гринвичу", "с 3:30 по Гринвичу"),
        ("he", "from 1200 GMT", "מ-1200 GMT", "מ-12:00 GMT"),
        ("he", "from 1200 GMT", "מ-1200 שעון גריניץ'", "מ-12:00 שעון גריניץ'"),
        ("he", "1200 GMT and 1200 men", "1200 GMT ו-1200 איש", "12:00 GMT ו-1200 איש"),
        ("he", "from 1260 GMT", "מ-1260 GMT", "מ-1260 GMT"),
    ],
)
def test_four_figures_before_a_time_zone_are_an_hour(
    language: str, source: str, target: str, expected: str
) -> None:
    assert localize_quantities(source, target, language) == expected


_BITS = [
    "February 15, 2025",
    "1,234",
    "12,345",
    "4.2",
    "10:30 p.m.",
    "May 2024",
    "Oct. 7",
    "и",
    ".",
]


@given(st.lists(st.sampled_from(_BITS), max_size=8), st.sampled_from(["ru", "he"]))
def test_a_second_run_changes_nothing(bits: list[str], language: str) -> None:
    once = localize_quantities(SOURCE, " ".join(bits), language)
    assert localize_quantities(SOURCE, once, language) == once
