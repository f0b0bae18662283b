"""Powers, areas and formulas: a faithful copy is let be, a power read as a number is not."""

import pytest

from translators.base import Severity
from translators.checks.check import check

FAITHFUL = [
    ("The lake lost 10⁶ litres.", "ru", "Озеро потеряло 10⁶ литров."),
    ("The lake lost 10⁶ litres.", "he", "האגם איבד 10⁶ ליטרים."),
    ("The hall has 50 m² of glass.", "ru", "В зале 50 м² стекла."),
    ("The hall has 50 m² of glass.", "he", "באולם יש 50 מ״ר של זכוכית."),
    ("A cell is 10⁻⁶ metres wide.", "ru", "Клетка шириной 10⁻⁶ метра."),
    ("He wrote E=mc² on the wall.", "ru", "Он написал E=mc² на стене."),
    ("He wrote E=mc² on the wall.", "he", "הוא כתב E=mc² על הקיר."),
    ("It emits 30 tons of CO₂.", "ru", "Он выбрасывает 30 тонн CO₂."),
    ("It emits 30 tons of CO₂.", "he", "הוא פולט 30 טונות של CO₂."),
]
WRONG = [
    ("ru", "Озеро потеряло 106 литров."),
    ("ru", "Озеро потеряло 10 литров."),
    ("ru", "Озеро потеряло 10⁷ литров."),
    ("he", "האגם איבד 106 ליטרים."),
    ("he", "האגם איבד 10 ליטרים."),
]


@pytest.mark.parametrize(("source", "language", "target"), FAITHFUL)
def test_faithful_copy_has_no_fault(source: str, language: str, target: str) -> None:
    found = check(source, target, language)
    assert [one for one in found if one.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(("language", "target"), WRONG)
def test_power_that_is_lost_or_changed_is_an_error(language: str, target: str) -> None:
    found = check("The lake lost 10⁶ litres.", target, language)
    assert Severity.ERROR in [one.severity for one in found]
