"""What makes a place unsure: each case stands beside a clear one that lacks only that doubt."""

from dataclasses import dataclass

import pytest

from translators.align.carry import DOUBTFUL, carry_spans
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
    return one.confidence >= DOUBTFUL


def _places(text: str) -> list[tuple[int, int]]:
    out, at = [], 0
    for word in text.split(" "):
        bare = word.strip("«».")
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
             ((1, 1, 0.6), (2, 2, 0.7), (3, 0, 0.9))),
        Case("The Luna Center opened", "Открылся торговый центр Луна.", "Luna Center",
             ((1, 1, 0.6), (2, 2, 0.7), (3, 0, 0.9), (3, 3, 0.9))),
    ),
    "the last word may be the verb that follows (ru)": (
        Case("Rescue teams at work", "Спасатели продолжают работать", "Rescue teams",
             ((0, 0, 0.8), (1, 1, 0.5), (3, 2, 0.9))),
        Case("Rescue teams at work", "Спасатели команды работать", "Rescue teams",
             ((0, 0, 0.8), (1, 1, 0.5), (3, 2, 0.9))),
    ),
    "the last word may be the verb that follows (he)": (
        Case("Rescue teams at work", "מחלצים הזדרזו בעבודה", "Rescue teams",
             ((0, 0, 0.8), (1, 1, 0.5), (3, 2, 0.9))),
        Case("Rescue teams at work", "מחלצים צוותים בעבודה", "Rescue teams",
             ((0, 0, 0.8), (1, 1, 0.5), (3, 2, 0.9))),
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
    "nothing stands for the word that points (he)": (
        Case("He left at this stage", "הוא עזב כעת בשלב", "this stage",
             ((1, 1, 0.9), (1, 2, 0.9), (4, 3, 0.9))),
        Case("He left at the stage", "הוא עזב כעת בשלב", "the stage",
             ((1, 1, 0.9), (1, 2, 0.9), (4, 3, 0.9))),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DOUBTS)
def test_a_place_in_doubt_is_reported_and_the_clear_one_beside_it_is_not(name: str) -> None:
    doubtful, clear = DOUBTS[name]
    assert (_sure(doubtful), _sure(clear)) == (False, True)
