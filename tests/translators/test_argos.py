"""The engine: real CTranslate2 models whose output is known exactly."""

from pathlib import Path

import pytest

from benchmarks.copy_model import transliterate
from translators.argos.translator import ArgosTranslator, Decoding
from translators.errors import PackageBroken
from translators.packages.package import Package, load_package

SENTENCES = [
    "The president spoke on Monday.",
    "She said that 1,200 people had come since March 9, 2026.",
    "Why?",
    "“Sphinx of black quartz, judge my vow,” wrote Jack (L) in Zurich.",
]


def test_translates_every_sentence_in_its_place(packages: tuple[Package, ...]) -> None:
    for package in packages:
        answers = ArgosTranslator(package, Decoding()).translate(SENTENCES)
        expected = [transliterate(sentence, package.to_code) for sentence in SENTENCES]
        assert [answer.text for answer in answers] == expected


@pytest.mark.parametrize("decoding", [Decoding(beam_size=1), Decoding(batch_tokens=32, threads=1)])
def test_words_do_not_depend_on_how_the_work_is_divided(
    packages: tuple[Package, ...], decoding: Decoding
) -> None:
    sentences = SENTENCES * 20
    usual = ArgosTranslator(packages[0], Decoding()).translate(sentences)
    other = ArgosTranslator(packages[0], decoding).translate(sentences)
    assert [one.text for one in other] == [one.text for one in usual]


def test_says_when_the_model_stopped_before_the_end(packages: tuple[Package, ...]) -> None:
    endless = "The president spoke on Monday and left the capital. " * 60
    answers = ArgosTranslator(packages[0], Decoding()).translate([endless, "Why?"])
    assert [answer.truncated for answer in answers] == [True, False]


def test_tells_how_far_it_is(packages: tuple[Package, ...]) -> None:
    seen: list[tuple[int, int]] = []
    ArgosTranslator(packages[0], Decoding()).translate(
        SENTENCES, lambda done, total: seen.append((done, total))
    )
    assert seen[-1] == (len(SENTENCES), len(SENTENCES))


def test_nothing_to_translate_is_nothing(packages: tuple[Package, ...]) -> None:
    assert ArgosTranslator(packages[0], Decoding()).translate([]) == ()


def test_receipt_names_the_weights_and_the_settings(packages: tuple[Package, ...]) -> None:
    one = ArgosTranslator(packages[0], Decoding()).receipt
    other = ArgosTranslator(packages[0], Decoding(beam_size=2)).receipt
    assert one.package == "translate-en_ru-1_9"
    assert one.model_hash == packages[0].model_hash()
    assert one != other


def test_batch_size_is_no_part_of_the_receipt(packages: tuple[Package, ...]) -> None:
    one = ArgosTranslator(packages[0], Decoding()).receipt
    assert one == ArgosTranslator(packages[0], Decoding(batch_tokens=64, threads=1)).receipt


def test_damaged_weights_are_a_clear_error(tmp_path: Path, packages: tuple[Package, ...]) -> None:
    import shutil

    folder = tmp_path / "damaged"
    shutil.copytree(packages[0].directory, folder)
    weights = folder / "model" / "model.bin"
    weights.write_bytes(weights.read_bytes()[:5000])
    with pytest.raises(PackageBroken) as caught:
        ArgosTranslator(load_package(folder), Decoding()).translate(["Why?"])
    assert "models remove" in caught.value.hint
