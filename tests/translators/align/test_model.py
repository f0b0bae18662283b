"""A real model's attention, from CTranslate2 to links: the copy model looks at its own position."""

import ctranslate2
import pytest
import sentencepiece

from translators.align.align import align
from translators.base import Attention, Range
from translators.packages.package import Package

SENTENCE = "The council voted on Tuesday to repair the old bridge before 9 March."


def _ranges(pieces: list[str]) -> tuple[str, tuple[Range, ...]]:
    """The text of sentencepiece's pieces, and where each of them stands in it."""
    out, text = [], ""
    for piece in pieces:
        written = piece.replace("▁", " ") if text else piece.removeprefix("▁")
        start = len(text) + written.startswith(" ")
        text += written
        out.append((start, len(text)))
    return text, tuple(out)


def _translate(package: Package, sentence: str) -> tuple[str, Attention]:
    tokenizer = sentencepiece.SentencePieceProcessor(
        model_file=str(package.directory / "sentencepiece.model")
    )
    model = ctranslate2.Translator(str(package.directory / "model"), intra_threads=1)
    pieces = tokenizer.encode(sentence, out_type=str)
    (result,) = model.translate_batch([pieces], beam_size=1, return_attention=True)
    text, target = _ranges(result.hypotheses[0])
    weights = tuple(tuple(row[: len(pieces)]) for row in result.attention[0])
    return text, Attention(_ranges(pieces)[1], target, weights)


@pytest.mark.parametrize("number", [0, 1])
def test_every_telling_word_is_linked_to_the_one_the_model_looked_at(
    packages: tuple[Package, ...], number: int
) -> None:
    text, attention = _translate(packages[number], SENTENCE)
    assert len(text.split()) == len(SENTENCE.split())
    links = align(SENTENCE, text, {}, attention)
    found = {one.source[0]: one.target[0] for one in links}
    for word in ("council", "voted", "Tuesday", "repair", "old", "bridge", "9", "March"):
        place = SENTENCE.index(word)
        assert found[place] == place  # the copy has a letter for a letter
