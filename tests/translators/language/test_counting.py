"""A number asks for a form of the noun after it."""

from decimal import Decimal

import pytest

from translators.language.counting import Count, count_form


@pytest.mark.parametrize(
    ("number", "form"),
    [
        ("0", Count.MANY),
        ("1", Count.ONE),
        ("2", Count.FEW),
        ("4", Count.FEW),
        ("5", Count.MANY),
        ("11", Count.MANY),
        ("12", Count.MANY),
        ("14", Count.MANY),
        ("21", Count.ONE),
        ("22", Count.FEW),
        ("111", Count.MANY),
        ("1001", Count.ONE),
        ("2.5", Count.FRACTION),
        ("2.0", Count.FEW),
    ],
)
def test_the_last_figures_decide_but_for_the_teens(number: str, form: Count) -> None:
    assert count_form(Decimal(number)) is form
