from translators.clauses.join import join
from translators.clauses.split import Piece


def joined(pieces: list[tuple[str, str]], translations: list[str], language: str = "ru") -> str:
    return join([Piece(*piece) for piece in pieces], translations, language)


def test_marks_come_back_and_added_stops_and_capitals_go() -> None:
    pieces = [("The mayor left", ", "), ("and the council voted", "; "), ("it was late.", "")]
    translations = ["Мэр ушёл.", "И совет проголосовал.", "Было поздно."]
    assert joined(pieces, translations) == "Мэр ушёл, и совет проголосовал; было поздно."


def test_a_name_at_the_beginning_of_a_piece_keeps_its_capital() -> None:
    pieces = [("It was said", ": "), ("the Kremlin was silent", ", "), ("and Russia too.", "")]
    translations = ["Было сказано", "Кремль молчал", "И Россия тоже."]
    assert joined(pieces, translations) == "Было сказано: Кремль молчал, и Россия тоже."


def test_a_sentence_within_keeps_its_stop_and_its_capital() -> None:
    pieces = [("We waited for the bus.", " "), ("Nobody came.", "")]
    assert joined(pieces, ["Мы ждали.", "Никто не пришёл."]) == "Мы ждали. Никто не пришёл."


def test_a_stop_of_an_abbreviation_stays() -> None:
    pieces = [("It happened in 2025", ", "), ("people said.", "")]
    assert joined(pieces, ["Это было в 2025 г.", "Говорили."]) == "Это было в 2025 г., говорили."


def test_russian_gets_the_comma_that_english_leaves_out() -> None:
    pieces = [("The ministry said", " "), ("that talks went on.", "")]
    expected = "Министерство сообщило, что переговоры идут."
    assert joined(pieces, ["Министерство сообщило", "Что переговоры идут."]) == expected
    pieces = [("He sat", " "), ("in the car.", "")]
    assert joined(pieces, ["Он сидел", "В машине."]) == "Он сидел в машине."


def test_dashes_are_those_of_the_language() -> None:
    pieces = [("One", " - "), ("two.", "")]
    assert joined(pieces, ["Раз", "Два."]) == "Раз — два."
    assert joined(pieces, ["אחת", "שתיים."], "he") == "אחת – שתיים."


def test_a_comma_before_a_dash_stays() -> None:
    assert joined([("One", ", — "), ("two.", "")], ["Раз,", "два."]) == "Раз, — два."


def test_a_mark_is_not_doubled_and_parts_of_a_word_meet() -> None:
    assert joined([("One", ", "), ("two.", "")], ["אחת,", "שתיים."], "he") == "אחת, שתיים."
    assert joined([("xx", ""), ("xx", "")], ["аа", "бб"]) == "аабб"


def test_a_piece_without_a_translation_leaves_no_mark() -> None:
    pieces = [("One", ", "), ("two", "; "), ("three.", "")]
    assert joined(pieces, ["Раз", "", "Три."]) == "Раз, три."
