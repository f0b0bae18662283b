"""A value survives translation in whatever way the language writes it."""

import pytest

from translators.quantities.compare import compare
from translators.quantities.findings import number_findings

HALVES = [
    ("1.5 million people", "ru", "полтора миллиона человек"),
    ("1.5 million people", "he", "מיליון וחצי בני אדם"),
    ("half a million people", "ru", "500 тысяч человек"),
    ("half a million people", "he", "חצי מיליון איש"),
    ("a quarter of a million", "ru", "250 тысяч"),
    ("$2.5 billion", "ru", "2,5 млрд долларов"),
    ("$2.5 billion", "ru", "два с половиной миллиарда долларов"),
    ("2.5 years", "he", "שנתיים וחצי"),
    ("2.5 hours", "ru", "два с половиной часа"),
    ("50%", "ru", "половина"),
    ("50 percent", "he", "מחצית"),
    ("25%", "ru", "четверть"),
    ("two-thirds", "ru", "две трети"),
    ("two-thirds", "he", "שני שלישים"),
    ("a third", "he", "שליש"),
    ("the third time", "ru", "в третий раз"),
    ("third", "he", "השלישית"),
    ("three times", "ru", "втрое"),
    ("twice", "he", "פעמיים"),
    ("fourfold", "ru", "в четыре раза"),
    ("tripled", "he", "פי שלושה"),
    ("0.5%", "ru", "полпроцента"),
    ("half a percent", "ru", "0,5%"),
    ("a fifth", "he", "חמישית"),
    ("four-fifths", "ru", "четыре пятых"),
    ("three quarters", "ru", "три четверти"),
    ("3.5 stars", "he", "שלושה וחצי כוכבים"),
    ("7 per cent", "ru", "семь процентов"),
]

HOURS = [
    ("18 months", "ru", "полтора года"),
    ("18 months", "he", "שנה וחצי"),
    ("24 hours", "ru", "сутки"),
    ("48 hours", "ru", "двое суток"),
    ("48 hours", "he", "יומיים"),
    ("72 hours", "ru", "трое суток"),
    ("within 24 hours", "he", "בתוך יממה"),
    ("six months", "ru", "полгода"),
    ("six months", "he", "חצי שנה"),
    ("Twelve months", "ru", "год"),
    ("90 minutes", "ru", "полтора часа"),
    ("30 minutes", "ru", "полчаса"),
    ("30 minutes", "he", "חצי שעה"),
    ("15 minutes", "he", "רבע שעה"),
    ("15 minutes", "ru", "четверть часа"),
    ("at 10 p.m.", "ru", "в 22:00"),
    ("at 10 p.m.", "ru", "в 10 вечера"),
    ("at 10 p.m.", "ru", "в десять часов вечера"),
    ("at 10 p.m.", "he", "ב-22:00"),
    ("at 10 p.m.", "he", "בעשר בלילה"),
    ("at 6:30 a.m.", "ru", "в 6:30 утра"),
    ("at 6:30 a.m.", "ru", "в 06.30"),
    ("at 6:30 a.m.", "he", "בשש וחצי בבוקר"),
    ("at noon", "ru", "в полдень"),
    ("at noon", "ru", "в 12:00"),
    ("at midnight", "he", "בחצות"),
    ("at 5 p.m.", "ru", "в пять вечера"),
    ("at 2 p.m.", "ru", "в 14 часов"),
    ("at 2 p.m.", "ru", "в два часа дня"),
    ("from 9 a.m. to 5 p.m.", "ru", "с 9:00 до 17:00"),
    ("from 9 to 11 p.m.", "ru", "с 21:00 до 23:00"),
    ("the 19th century", "ru", "XIX век"),
    ("the 19th century", "ru", "в девятнадцатом веке"),
    ("the 19th century", "he", "המאה ה-19"),
    ("the 20th century", "he", "המאה העשרים"),
    ("the 21st century", "ru", "XXI века"),
    ("five-day", "ru", "пятидневный"),
    ("five days", "he", "חמישה ימים"),
    ("decade", "ru", "десять лет"),
    ("two decades", "ru", "20 лет"),
    ("two decades", "he", "עשרים שנה"),
    ("a century", "ru", "сто лет"),
    ("two weeks", "ru", "14 дней"),
    ("a fortnight", "ru", "две недели"),
    ("1:30 a.m.", "he", "01:30"),
    ("3am", "ru", "3 часа ночи"),
    ("60th birthday", "ru", "60-летие"),
]

DATES = [
    ("on Oct. 7, 2023", "ru", "7 октября 2023 года"),
    ("on Oct. 7, 2023", "he", "ב-7 באוקטובר 2023"),
    ("on Oct. 7", "he", "בשבעה באוקטובר"),
    ("on Oct. 7", "he", "ב-7.10"),
    ("on October 7", "ru", "07.10"),
    ("on 15 Feb 2025", "ru", "15.02.2025"),
    ("the 15th of May", "ru", "пятнадцатого мая"),
    ("the 9/11 attacks", "ru", "теракты 11 сентября"),
    ("the 9/11 attacks", "he", "פיגועי 11 בספטמבר"),
    ("February 2025", "ru", "в феврале 2025-го"),
    ("between May 3 and 5", "ru", "с 3 по 5 мая"),
    ("from July 30 to August 2", "he", "מ-30 ביולי עד 2 באוגוסט"),
    ("May 15-18", "ru", "15–18 мая"),
    ("the 1990s", "ru", "в девяностые годы"),
    ("the 1990s", "he", "שנות התשעים"),
    ("the 1990s", "ru", "90-е"),
    ("the 2000s", "ru", "нулевые"),
    ("the 1850s", "he", "שנות ה-50 של המאה ה-19"),
    ("2015-16 season", "ru", "сезон 2015/2016"),
    ("2015–16", "he", "2015/16"),
    ("in '98", "ru", "в 1998-м"),
    ("in his 30s", "he", "בשנות ה-30 לחייו"),
    ("in her 40s", "ru", "женщина старше 40 лет"),
    ("100th anniversary", "ru", "столетие"),
    ("50th anniversary", "he", "יובל ה-50"),
]

MONEY = [
    ("1,200", "ru", "1 200"),
    ("1,200", "ru", "1200"),
    ("12,000", "ru", "12 тысяч"),
    ("12,000", "ru", "двенадцать тысяч"),
    ("12,000", "he", "12 אלף"),
    ("3,000", "he", "שלושת אלפים"),
    ("2,000", "he", "אלפיים"),
    ("200", "he", "מאתיים"),
    ("500", "ru", "пятьсот"),
    ("100", "ru", "сотня"),
    ("1,000", "ru", "тысяча"),
    ("1,000", "he", "אלף"),
    ("100,000", "he", "מאה אלף"),
    ("1.2 million", "ru", "1 200 000"),
    ("1.2 million", "ru", "1 млн 200 тыс."),
    ("1,250,000", "ru", "1,25 млн"),
    ("$1.2bn", "ru", "1,2 млрд долл."),
    ("$5m", "ru", "5 миллионов долларов"),
    ("NIS 30 million", "he", '30 מיליון ש"ח'),
    ("NIS 30 million", "ru", "30 миллионов шекелей"),
    ("€5", "ru", "5 евро"),
    ("10,000-strong crowd", "ru", "десятитысячная толпа"),
    ("30 to 40 million", "ru", "30-40 миллионов"),
    ("$30-40 million", "he", "30 עד 40 מיליון דולר"),
    ("between 3 and 4 million", "he", "בין 3 ל-4 מיליון"),
    ("Boeing 737-800", "ru", "Boeing 737-800"),
    ("7 million", "he", "שבעה מיליון"),
    ("one million", "he", "מיליון"),
    ("1 million", "ru", "миллион"),
    ("two million", "he", "שני מיליון"),
    ("hundreds of thousands", "ru", "сотни тысяч"),
    ("200,000", "he", "מאתיים אלף"),
    ("500 shekels (about $135)", "ru", "500 шекелей (около 135 долларов)"),
]

COUNTS = [
    ("three people", "ru", "трое"),
    ("three people", "he", "שלושה"),
    ("three-year-old", "ru", "трехлетний"),
    ("a 3-year-old girl", "ru", "трёхлетняя девочка"),
    ("a 25-year-old", "ru", "двадцатипятилетний"),
    ("twelve", "he", "שנים עשר"),
    ("twelve", "he", "שתים-עשרה"),
    ("fifteen", "he", "חמש עשרה"),
    ("twenty-one", "he", "עשרים ואחד"),
    ("125", "he", "מאה עשרים וחמישה"),
    ("1948", "he", 'תש"ח 1948'),
    ("11th", "he", "האחד עשר"),
    ("11th", "he", "ה-11"),
    ("won 2-1", "ru", "победил со счетом 2:1"),
    ("won 2-1", "he", "ניצחה 1-2"),
    ("8 to 3", "ru", "8:3"),
    ("4x100m relay", "ru", "эстафета 4 по 100 м"),
    ("G7", "ru", "«Большой семерки»"),
    ("Channel 12", "ru", "Двенадцатый канал"),
    ("F-35", "he", "F-35"),
    ("the first", "ru", "первый"),
    ("one of the", "ru", "один из"),
    ("Henry VIII", "ru", "Генрих VIII"),
    ("Louis XIV", "he", "לואי הארבעה עשר"),
    ("World War II", "ru", "Второй мировой войны"),
    ("a dozen", "ru", "12"),
    ("a dozen", "he", "תריסר"),
    ("20 °C", "ru", "20 °C"),
    ("-5 degrees", "ru", "минус 5 градусов"),
    ("60 mph", "ru", "60 миль в час"),
    ("5-10 people", "ru", "от пяти до десяти человек"),
    ("5th-grade", "he", "כיתה ה'"),
    ("12th grade", "he", 'כיתה י"ב'),
    ("call +972-50-123-4567", "ru", "звоните +972 50 123-45-67"),
    ("No. 10", "ru", "№ 10"),
    ("fifty-fifty", "ru", "50 на 50"),
    ("Article 5", "ru", "статья 5"),
    ("§ 12", "he", "סעיף 12"),
    ("the fifteenth", "he", "החמישה עשר"),
    ("second-largest", "ru", "второй по величине"),
    ("thirty-something", "ru", "лет тридцати"),
    ("1st", "ru", "1-й"),
]


@pytest.mark.parametrize(
    ("source", "language", "target"), [*HALVES, *HOURS, *DATES, *MONEY, *COUNTS]
)
def test_a_faithful_rewriting_is_not_reported(source: str, language: str, target: str) -> None:
    assert number_findings(source, target, language) == ()


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
