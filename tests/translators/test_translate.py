"""Many segments at once: nothing that must survive is lost, whatever the model does."""

from benchmarks.copy_model import transliterate
from tests.translators.doubles import Answer, Told, plain_house
from translators.argos.translator import ArgosTranslator, Decoding
from translators.base import Origin, Severity, Translation, Translator
from translators.packages.package import Package
from translators.segment import Kind, make_segment
from translators.terms.entry import Entry
from translators.terms.entry import Kind as Term
from translators.translate import translate_segments

GOOD = "Он вчера увидел в гавани много людей."
SOURCE = "He saw many people at the harbor yesterday."


def _one(
    text: str, translator: Translator, language: str = "ru", kind: Kind = Kind.TEXT
) -> Translation:
    house = plain_house(language)
    return translate_segments([make_segment(text, kind)], house, translator)[0]


def _errors(translation: Translation) -> list[str]:
    return [one.check for one in translation.findings if one.severity is Severity.ERROR]


def test_words_are_translated_and_addresses_kept(packages: tuple[Package, ...]) -> None:
    translator = ArgosTranslator(packages[0], Decoding())
    told = _one("See https://a.org/b_c or write to @my_handle.", translator)
    see, write = (transliterate(words, "ru") for words in ("See", "or write to"))
    assert told.text == f"{see} https://a.org/b_c {write} @my_handle."
    assert (told.origin, _errors(told)) == (Origin.MACHINE, [])


def test_equal_sentences_of_different_kinds_are_asked_for_once() -> None:
    translator = Told(lambda _: GOOD)
    segments = [make_segment(SOURCE, kind) for kind in (Kind.TEXT, Kind.CAPTION)]
    done = translate_segments(segments, plain_house("ru"), translator)
    assert [one.text for one in done] == [GOOD, GOOD]
    assert translator.asked == [SOURCE]


def test_what_has_no_words_is_copied_without_asking() -> None:
    translator = Told(str.upper)
    assert _one("5 — 7", translator) == Translation(
        make_segment("5 — 7", Kind.TEXT).key, "5 — 7", Origin.COPIED
    )
    assert translator.asked == []


def _russian(text: str) -> str:
    """Letters become Russian ones; the digits go."""
    return "".join(char for char in transliterate(text, "ru") if not char.isdigit())


def test_address_survives_a_model_that_drops_numbers() -> None:
    told = _one("See https://a.org/b_c today, please.", Told(_russian))
    assert "https://a.org/b_c" in told.text
    assert _errors(told) == []


def test_number_survives_a_model_that_drops_numbers() -> None:
    told = _one("He saw 1200 people.", Told(_russian))
    assert "1200" in told.text
    assert [one.check for one in told.findings] == ["pieces"]


def test_good_answer_is_not_asked_again() -> None:
    translator = Told(lambda _: GOOD, lambda _: "Другое.")
    assert _one(SOURCE, translator).text == GOOD
    assert translator.asked == [SOURCE]


def test_failing_answer_gives_way_to_a_good_alternative() -> None:
    failing: dict[str, Answer] = {
        "untranslated": str,
        "empty": lambda _: "",
        "repetition": lambda _: "Он увидел людей " + "и много людей " * 9,
        "script": lambda _: "Er hat gestern viele Leute gesehen.",
    }
    for name, answer in failing.items():
        told = _one(SOURCE, Told(answer, lambda _: GOOD))
        assert told.text == GOOD, name


def test_loop_at_the_end_is_taken_out_where_no_answer_is_better() -> None:
    loop = "Он вчера увидел в гавани много людей много людей много людей много людей"
    told = _one(SOURCE, Told(lambda text: loop if text == SOURCE else text))
    assert told.text == GOOD
    assert [one.check for one in told.findings] == ["pieces"]
    assert _one(SOURCE, Told(lambda _: loop, lambda _: GOOD)).findings == ()


def test_word_left_in_english_is_translated_by_itself() -> None:
    answers = {SOURCE: "Он вчера увидел в harbor много людей.", "harbor": "гавани"}
    told = _one(SOURCE, Told(lambda text: answers.get(text, text)))
    assert told.text == GOOD
    assert [one.check for one in told.findings] == ["pieces"]
    hebrew = {SOURCE: "הוא ראה אתמול אנשים רבים harbor.", "harbor": "בנמל"}
    told = _one(SOURCE, Told(lambda text: hebrew.get(text, text)), "he")
    assert told.text == "הוא ראה אתמול אנשים רבים בנמל."


def test_sentence_put_together_from_parts_says_so() -> None:
    text = "He saw many people at the harbor, and she went home to her two sons."
    parts = {
        "He saw many people at the harbor": "Он увидел в гавани много людей",
        "and she went home to her two sons.": "и она пошла домой к двум сыновьям.",
    }
    told = _one(text, Told(lambda asked: parts.get(asked, "")))
    assert told.text == "Он увидел в гавани много людей, и она пошла домой к двум сыновьям."
    assert [(one.check, one.severity) for one in told.findings] == [("pieces", Severity.WARNING)]


def test_half_a_sentence_gives_way_to_a_whole_one() -> None:
    text = "He saw many people at the harbor, and she went home to her two children in the town."
    whole = "Он увидел в гавани много людей, а она пошла домой к своим двум детям в город."
    assert _one(text, Told(lambda _: "Он увидел много людей.", lambda _: whole)).text == whole


def test_what_cannot_be_mended_is_flagged_not_hidden() -> None:
    assert "untranslated" in _errors(_one(SOURCE, Told(str, str)))


def test_repair_never_takes_a_worse_answer() -> None:
    flagged = "Он вчера увидел в гавани мнoго людей (Laughter) ♪♪"
    told = _one(SOURCE, Told(lambda _: flagged, str, lambda _: ""))
    assert "untranslated" not in _errors(told)
    assert "гавани" in told.text


def test_nothing_is_worse_than_any_text() -> None:
    left = "UKRAINE AND RUSSIA SWAP PRISONERS"
    assert _one(left, Told(lambda text: text if text == left else "")).text == left
    told = _one(SOURCE, Told(lambda text: "Он harbor видел." if text == SOURCE else ""))
    assert told.text == "Он harbor видел."


def test_shouting_headline_is_asked_for_in_sentence_case() -> None:
    def copies_capitals(text: str) -> str:
        return text if text.isupper() else "Городской совет решил починить мост"

    told = _one("CITY COUNCIL VOTES TO REPAIR BRIDGE", Told(copies_capitals), kind=Kind.HEADLINE)
    assert told.text == "Городской совет решил починить мост"


def test_sentence_too_long_for_the_model_goes_in_clauses_and_nothing_is_lost() -> None:
    words = [f"the council met on day {n} and argued about bridge {n}" for n in range(40)]
    text = "At first " + ", while ".join(words) + "."
    translator = Told(lambda part: transliterate(part, "ru"), limit=200)
    told = _one(text, translator)
    assert all(len(asked) <= 200 for asked in translator.asked)
    assert all(transliterate(f"bridge {n}", "ru") in told.text for n in range(40))
    assert told.text.count(".") == 1


def test_long_address_does_not_make_a_sentence_too_long() -> None:
    address = "https://example.org/" + "path/" * 60
    translator = Told(lambda text: f"Прочитайте на {text.split()[-1]}", limit=100)
    told = _one(f"Read it at {address}", translator)
    assert len(translator.asked) == 1
    assert told.text == f"Прочитайте на {address}"


def test_glossary_form_is_put_where_the_model_wrote_another() -> None:
    mayor = Entry("Irene Tolland", Term.PERSON, (), ("Ирен Толланд",), ("איירין טולנד",), "f")
    told = translate_segments(
        [make_segment("The bridge was opened by Irene Tolland.", Kind.TEXT)],
        plain_house("ru", mayor),
        Told(lambda _: "Мост был открыт Айрин Толанд."),
    )[0]
    assert told.text == "Мост был открыт Ирен Толланд."
