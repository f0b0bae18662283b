"""Many segments at once: nothing that must survive is lost, whatever the model does."""

from collections.abc import Callable, Sequence

from benchmarks.copy_model import transliterate
from translators.argos.translator import ArgosTranslator, Decoding
from translators.base import Hypothesis, Origin, Progress, Receipt, Translation
from translators.packages.package import Package
from translators.segment import Kind, make_segment
from translators.translate import translate_segments


class Damaging:
    """A translator that answers as it is told, to see what is made of bad answers."""

    def __init__(self, answer: Callable[[str], str]) -> None:
        self._answer = answer
        self.asked: list[str] = []

    @property
    def receipt(self) -> Receipt:
        return Receipt("damaging", "none", "0", "")

    def translate(
        self, sentences: Sequence[str], progress: Progress | None = None
    ) -> tuple[Hypothesis, ...]:
        self.asked += sentences
        return tuple(Hypothesis(self._answer(sentence)) for sentence in sentences)


def _one(text: str, translator: Damaging | ArgosTranslator) -> Translation:
    return translate_segments([make_segment(text, Kind.TEXT)], "ru", translator)[0]


def test_words_are_translated_and_addresses_kept(packages: tuple[Package, ...]) -> None:
    translator = ArgosTranslator(packages[0], Decoding())
    told = _one("See https://a.org/b_c or write to @my_handle.", translator)
    see, write = (transliterate(words, "ru") for words in ("See", "or write to"))
    assert told.text == f"{see} https://a.org/b_c {write} @my_handle."
    assert (told.origin, told.findings) == (Origin.MACHINE, ())


def _russian(text: str) -> str:
    """Letters become Russian ones; the digits go."""
    return "".join(char for char in transliterate(text, "ru") if not char.isdigit())


def test_address_survives_a_model_that_drops_numbers() -> None:
    told = _one("See https://a.org/b_c today, please.", Damaging(_russian))
    see, today = (transliterate(words, "ru") for words in ("See", "today, please"))
    assert told.text == f"{see} https://a.org/b_c {today}."
    assert [finding.check for finding in told.findings] == ["pieces"]


def test_number_survives_a_model_that_changes_it() -> None:
    told = _one("He saw 1,200 people.", Damaging(_russian))
    assert told.text == f"{transliterate('He saw', 'ru')} 1,200 {transliterate('people', 'ru')}."
    assert [finding.check for finding in told.findings] == ["pieces"]


def test_what_has_no_words_is_copied_without_asking() -> None:
    translator = Damaging(str.upper)
    assert _one("5 — 7", translator) == Translation(
        make_segment("5 — 7", Kind.TEXT).key, "5 — 7", Origin.COPIED
    )
    assert translator.asked == []


def test_untranslated_answer_is_flagged_not_hidden() -> None:
    told = _one("He saw many people.", Damaging(str))
    assert "untranslated" in {finding.check for finding in told.findings}
