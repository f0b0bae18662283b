"""A real model's attention, from the engine to links: the copy model looks at its own position."""

import pytest

from translators.align.align import align
from translators.argos.translator import ArgosTranslator, Decoding
from translators.packages.package import Package

SENTENCE = "The council voted on Tuesday to repair the old bridge before 9 March."


@pytest.mark.parametrize("number", [0, 1])
def test_every_telling_word_is_linked_to_the_one_the_model_looked_at(
    packages: tuple[Package, ...], number: int
) -> None:
    (answer,) = ArgosTranslator(packages[number], Decoding(threads=1)).translate([SENTENCE])
    assert answer.attention is not None
    links = align(SENTENCE, answer.text, {}, answer.attention)
    found = {one.source[0]: one.target[0] for one in links}
    for word in ("council", "voted", "Tuesday", "repair", "old", "bridge", "9", "March"):
        place = SENTENCE.index(word)
        assert found[place] == place  # the copy has a letter for a letter
