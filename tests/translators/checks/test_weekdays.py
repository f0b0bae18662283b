"""Days of the week in a translation."""

import pytest

from translators.base import Severity
from translators.checks.check import check


def _told(language: str, source: str, target: str) -> list[tuple[str, str]]:
    return [
        (one.message, target[slice(*one.span)])
        for one in check(source, target, language)
        if one.check == "dates" and one.severity is Severity.ERROR and one.span
    ]


@pytest.mark.parametrize(
    ("language", "source", "target", "there", "message"),
    [
        ("he", "The dollar fell on Friday.", "הדולר ירד ביום חמישי.", "ביום חמישי", "is Thursday"),
        ("he", "They met on Saturdays.", "הם נפגשו בימי שני.", "בימי שני", "is Monday"),
        ("he", "It ends on Monday.", "זה נגמר בשבת.", "בשבת", "is Saturday"),
        ("ru", "The dollar fell on Friday.", "В четверг доллар упал.", "четверг", "is Thursday"),
        ("ru", "It ends on Monday.", "Это кончится в среду.", "в среду", "is Wednesday"),
        ("ru", "From Friday to Sunday.", "С субботы до воскресенья.", "субботы", "is Saturday"),
        ("he", "It opens on Saturday.", "הוא ייפתח ביום ראשון.", "ביום ראשון", "is Sunday"),
    ],
)
def test_another_day_is_an_error_that_names_both(
    language: str, source: str, target: str, there: str, message: str
) -> None:
    ((told, span),) = _told(language, source, target)
    assert message in told
    assert span == there


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("he", "He spoke on Friday.", "הוא דיבר ביום שישי."),
        ("he", "He spoke on Friday.", "הוא דיבר אתמול."),
        ("he", "He spoke today.", "הוא דיבר ביום חמישי."),
        ("he", "Rain fell for a second day on Friday.", "גשם ירד אתמול יום שני ברציפות."),
        ("he", "On Friday he began to sit.", "הוא התחיל אתמול לשבת."),
        ("he", "Services were held on Friday evening.", "התפילות נערכו בערב שבת."),
        ("ru", "It was shut on Thursday night.", "Его закрыли в ночь на пятницу."),
        ("ru", "He spoke on Friday of the environment.", "Вчера он говорил об охране среды."),
        ("ru", "Black Friday sales rose.", "Продажи в «Черную пятницу» выросли."),
        ("ru", "It opens on Monday.", "Он откроется в понедельник."),
        ("ru", "It opened on Monday.", "Он открылся вчера."),
        ("ru", "It opens today.", "Он откроется в среду."),
        ("ru", "It has been open since Wednesday.", "Он открыт со среды."),
        ("ru", "It is of Monday's environment.", "Это вчерашняя среда."),
        ("ru", "He died on Wednesday night.", "Он умер в ночь на четверг."),
        ("ru", "Shops close for Shabbat.", "Магазины закрываются в субботу."),
        ("ru", "He bought it on Black Friday.", "Он купил это в субботу."),
        ("he", "It opens on Monday.", "הוא ייפתח ביום שני."),
        ("he", "It opens on Monday and Tuesday.", "הוא ייפתח בימים שני ושלישי."),
        ("he", "It opened on Monday.", "הוא נפתח אתמול."),
        ("he", "They met on Friday night.", "הם נפגשו בליל שבת."),
        ("he", "It opens on Saturday.", "הוא ייפתח בשבת."),
    ],
)
def test_the_same_day_otherwise_said_is_none(language: str, source: str, target: str) -> None:
    assert _told(language, source, target) == []
