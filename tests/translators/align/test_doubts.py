"""What makes a place unsure: each case stands beside a clear one that lacks only that doubt."""

from dataclasses import dataclass

import pytest

from translators.align.carry import carry_spans
from translators.base import Link


@dataclass(frozen=True, slots=True)
class Case:
    """Words of both sides; ``links`` join them by position, each with its strength."""

    source: str
    target: str
    span: str
    links: tuple[tuple[int, int, float], ...]


def _sure(case: Case) -> bool:
    ours, theirs = _places(case.source), _places(case.target)
    links = [Link(ours[i], theirs[j], strength) for i, j, strength in case.links]
    start = case.source.index(case.span)
    span = ((start, start + len(case.span)), None)
    (one,) = carry_spans([span], case.source, case.target, links)
    return one.sure


def _places(text: str) -> list[tuple[int, int]]:
    out, at = [], 0
    for word in text.split(" "):
        bare = word.strip('«».,"')
        start = text.index(bare, at)
        out.append((start, start + len(bare)))
        at = start + len(bare)
    return out


DOUBTS = {
    "an adjective right outside is hardly another's (ru)": (
        Case("Fitch kept the rating", "Fitch сохранило кредитный рейтинг", "rating",
             ((0, 0, 1.0), (1, 1, 0.9), (1, 2, 0.5), (3, 3, 0.7))),
        Case("Fitch kept the rating", "Fitch сохранило вновь рейтинг", "rating",
             ((0, 0, 1.0), (1, 1, 0.9), (1, 2, 0.5), (3, 3, 0.7))),
    ),
    "a noun that hardly stands alone is right outside (he)": (
        Case("They met at cafe Tamar", "הם נפגשו בבית קפה תמר", "cafe Tamar",
             ((1, 1, 0.9), (1, 2, 0.5), (3, 3, 0.7), (4, 4, 1.0))),
        Case("They met at cafe Tamar", "הם נפגשו אתמול קפה תמר", "cafe Tamar",
             ((1, 1, 0.9), (1, 2, 0.5), (3, 3, 0.7), (4, 4, 1.0))),
    ),
    "a negation right outside is nobody's (ru)": (
        Case("Both rockets missed", "Обе ракеты не долетели", "missed",
             ((0, 0, 0.9), (1, 1, 0.9), (2, 3, 0.65))),
        Case("Both rockets missed", "Обе ракеты и долетели", "missed",
             ((0, 0, 0.9), (1, 1, 0.9), (2, 3, 0.65))),
    ),
    "a negation right outside is nobody's (he)": (
        Case("Both rockets missed", "שתי רקטות לא פגעו", "missed",
             ((0, 0, 0.9), (1, 1, 0.9), (2, 3, 0.65))),
        Case("Both rockets missed", "שתי רקטות כי פגעו", "missed",
             ((0, 0, 0.9), (1, 1, 0.9), (2, 3, 0.65))),
    ),
    "beyond a quote stands a name that is nobody's (ru)": (
        Case("The Luna Center opened", "Открылся торговый центр «Луна».", "Luna Center",
             ((1, 1, 0.9), (2, 2, 0.9), (3, 0, 0.9))),
        Case("The Luna Center opened", "Открылся торговый центр Луна.", "Luna Center",
             ((1, 1, 0.9), (2, 2, 0.9), (3, 0, 0.9), (3, 3, 0.9))),
    ),
    "the first word stands beside a better one (ru)": (
        Case("Police filed charges on Monday", "Полиция подала обвинения понедельник", "charges",
             ((0, 0, 0.9), (2, 1, 0.6), (2, 2, 0.9), (4, 3, 0.9))),
        Case("Police filed charges on Monday", "Полиция подала обвинения понедельник", "charges",
             ((0, 0, 0.9), (1, 1, 0.9), (2, 2, 0.9), (4, 3, 0.9))),
    ),
    "the first word is there by its form alone (he)": (
        Case("He wrote permits", "הוא כתב תוקף היתרים", "permits",
             ((1, 1, 0.9), (2, 2, 0.25), (2, 3, 0.75))),
        Case("He wrote permits", "הוא כתב היתרים", "permits",
             ((1, 1, 0.9), (2, 2, 0.75))),
    ),
    "only neighbours speak for the last word (ru)": (
        Case("Rescue teams at work", "Спасатели продолжают работать", "Rescue teams",
             ((0, 0, 0.8), (1, 1, 0.5), (3, 2, 0.9))),
        Case("Rescue teams at work", "Спасатели команды работать", "Rescue teams",
             ((0, 0, 0.8), (1, 1, 0.6), (3, 2, 0.9))),
    ),
    "only neighbours speak for the first word (he)": (
        Case("They cut some 120 olive trees", "הם כרתו 120 עצים", "some 120 olive trees",
             ((0, 0, 0.9), (2, 1, 0.42), (3, 2, 1.0), (4, 3, 0.9), (5, 3, 0.9))),
        Case("They cut some 120 olive trees", "הם כרתו 120 עצים", "some 120 olive trees",
             ((0, 0, 0.9), (1, 1, 0.9), (3, 2, 1.0), (4, 3, 0.9), (5, 3, 0.9))),
    ),
    "a word in the run stands for another's (ru)": (
        Case("Credit agency Fitch affirmed it", "Агентство Fitch подтвердило кредитный", "Credit agency Fitch",
             ((0, 3, 0.7), (1, 0, 1.0), (2, 1, 1.0), (3, 2, 0.4))),
        Case("Credit agency Fitch affirmed it", "Агентство Fitch кредитный подтвердило", "Credit agency Fitch",
             ((0, 2, 0.7), (1, 0, 1.0), (2, 1, 1.0), (3, 3, 0.4))),
    ),
    "a comma stands in the run only (ru)": (
        Case("The raid, dubbed Shield, goes on", "Операция, названная Щитом, идет", "dubbed Shield",
             ((2, 1, 0.9), (3, 2, 0.9), (3, 0, 0.8), (4, 3, 0.9))),
        Case("The raid, dubbed Shield, goes on", "Операция, названная Щитом, идет", "dubbed Shield",
             ((1, 0, 0.9), (2, 1, 0.9), (3, 2, 0.9), (4, 3, 0.9))),
    ),
    "a name in quotes follows that is nobody's (he)": (
        Case("They came to the Nova festival", 'הם הגיעו לפסטיבל "נובה".', "Nova festival",
             ((0, 0, 0.9), (1, 1, 0.9), (4, 2, 0.9), (5, 2, 0.9))),
        Case("They came to the Nova festival", 'הם הגיעו לפסטיבל "נובה".', "Nova festival",
             ((0, 0, 0.9), (1, 1, 0.9), (5, 2, 0.9), (4, 3, 0.9))),
    ),
    "a run begins with “of” that the source has not (he)": (
        Case("The silence of Arab states goes on", "שתיקתן של מדינות ערב נמשכת", "silence of Arab states",
             ((1, 4, 0.2), (2, 1, 0.6), (3, 3, 0.9), (4, 2, 0.9))),
        Case("The silence of Arab states goes on", "שתיקתן של מדינות ערב נמשכת", "silence of Arab states",
             ((1, 0, 0.9), (2, 1, 0.6), (3, 3, 0.9), (4, 2, 0.9), (5, 4, 0.9))),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DOUBTS)
def test_a_place_in_doubt_is_reported_and_the_clear_one_beside_it_is_not(name: str) -> None:
    doubtful, clear = DOUBTS[name]
    assert (_sure(doubtful), _sure(clear)) == (False, True)
