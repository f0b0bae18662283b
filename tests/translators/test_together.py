"""An article's translations read together: one person, one spelling."""

from tests.translators.doubles import Told, plain_house
from translators.base import Translation
from translators.names.register import Register
from translators.segment import Kind, make_segment
from translators.together import read_together
from translators.translate import translate_segments


def _read(language: str, said: dict[str, str]) -> list[Translation]:
    segments = [make_segment(text, Kind.TEXT) for text in said]
    house = plain_house(language)
    done = translate_segments(segments, house, Told(lambda text: said.get(text, text)))
    translations = {one.segment_key: one for one in done}
    together = read_together(segments, translations, house, Register())
    return [together[one.key] for one in segments]


def test_a_name_left_in_english_is_spelled_as_the_model_spelled_it_elsewhere() -> None:
    first, second = _read(
        "ru",
        {
            "Andrew Sweetman led the study.": "Исследованием руководил Эндрю Свитман.",
            "Mr. Sweetman said it was a surprise.": "Г-н Sweetman сказал, что это сюрприз.",
        },
    )
    assert second.text == "Г-н Свитман сказал, что это сюрприз."
    assert first.findings == second.findings == ()


def test_a_name_left_in_english_everywhere_stays_flagged() -> None:
    (one,) = _read("ru", {"Andrew Sweetman led it.": "Руководил Andrew Sweetman."})
    assert one.text == "Руководил Эндрю Суитман."
    assert [(finding.check, finding.span) for finding in one.findings] == [("names", (10, 23))]
