"""Every error of every room is sorted into a family and says what mends it."""

from collections.abc import Iterator

import pytest

from articles.errors import Explained
from flows.errors import FAMILIES, Family, explain, family_of


def _leaves(kind: type[Exception]) -> Iterator[type[Exception]]:
    below = kind.__subclasses__()
    if not below:
        yield kind
    for one in below:
        yield from _leaves(one)


@pytest.mark.parametrize("leaf", list(_leaves(Explained)))
def test_every_leaf_has_a_family(leaf: type[Exception]) -> None:
    assert leaf in FAMILIES


def test_table_names_no_error_twice_or_in_vain() -> None:
    assert set(FAMILIES) == set(_leaves(Explained))


def test_unforeseen_error_costs_its_article_only_and_is_named_a_defect() -> None:
    assert family_of(ZeroDivisionError()) is Family.SKIPPABLE
    trouble = explain(ZeroDivisionError("x"), "page.html")
    assert trouble.subject == "page.html"
    assert "unexpected" in trouble.reason
