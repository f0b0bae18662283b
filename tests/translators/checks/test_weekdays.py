"""A day of the week that became another one."""

import pytest

from tests.translators.checks.cases import pointed_at, severities
from translators.base import Finding, Severity
from translators.checks.pair import Pair
from translators.checks.weekdays import weekdays
from translators.segment import Kind


def _found(source: str, target: str, language: str) -> tuple[Finding, ...]:
    return tuple(weekdays(Pair(source, target, language, Kind.TEXT)))


@pytest.mark.parametrize(
    ("language", "source", "target", "day"),
    [
        ("ru", "It opens on Monday.", "Он откроется в среду.", "среду"),
        ("ru", "It opens on Wednesday.", "Он откроется в пятницу.", "пятницу"),
        ("ru", "From Friday to Sunday.", "С субботы до воскресенья.", "субботы"),
        ("ru", "Thursday's vote is off.", "Пятничное голосование отменено.", "Пятничное"),
        ("he", "It opens on Monday.", "הוא ייפתח ביום רביעי.", "יום רביעי"),
        ("he", "It opens on Saturday.", "הוא ייפתח ביום ראשון.", "יום ראשון"),
    ],
)
def test_another_day_is_told(language: str, source: str, target: str, day: str) -> None:
    found = _found(source, target, language)
    assert severities(found) == [Severity.WARNING]
    assert pointed_at(target, found) == [day]


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
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
def test_the_same_day_and_a_day_told_otherwise_are_right(
    language: str, source: str, target: str
) -> None:
    assert _found(source, target, language) == ()
