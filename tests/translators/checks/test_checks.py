"""Each check fires on its defect and keeps silent on sound translations, in both languages."""

import pytest

from translators.checks.check import check

SOURCE = "The mayor said on Monday that 1,200 people had come to the harbor."

SOUND = [
    ("ru", SOURCE, "Мэр сказал в понедельник, что в гавань пришли 1200 человек."),
    ("ru", SOURCE, "Мэр сказал в понедельник, что в гавань пришли 1\u00a0200 человек."),
    ("he", SOURCE, "ראש העיר אמר ביום שני כי 1,200 בני אדם הגיעו לנמל."),
    ("ru", "It costs $3.5 million.", "Это стоит 3,5 миллиона долларов."),
    ("ru", "See https://a.org/b now.", "Смотрите https://a.org/b сейчас."),
    ("he", "Write to @you_there.", "כתבו אל @you_there."),
    ("ru", "IDF", "ЦАХАЛ"),
    ("ru", "Very, very, very good.", "Очень, очень, очень хорошо."),
]

DEFECTS = [
    ("ru", "empty", SOURCE, "  "),
    ("he", "empty", SOURCE, ""),
    ("ru", "untranslated", SOURCE, SOURCE),
    ("he", "untranslated", "Two words", "Two words"),
    ("ru", "script", SOURCE, "ראש העיר אמר ביום שני כי 1,200 בני אדם הגיעו לנמל."),
    ("he", "script", SOURCE, "Мэр сказал в понедельник, что в гавань пришли 1200 человек."),
    ("ru", "script", "Two words", "♪"),
    ("ru", "numbers", SOURCE, "Мэр сказал в понедельник, что в гавань пришли 12 человек."),
    ("he", "numbers", SOURCE, "ראש העיר אמר ביום שני כי בני אדם הגיעו לנמל."),
    ("ru", "numbers", "He came.", "Он пришёл 5 раз."),
    ("ru", "repetition", SOURCE, "Мэр сказал мэр сказал мэр сказал 1200 человек в гавани."),
    ("he", "repetition", SOURCE, "ראש העיר אמר 1,200 לנמל לנמל לנמל ביום שני הגיעו."),
    ("ru", "length", SOURCE, "Мэр: 1200."),
    ("he", "length", SOURCE, "ראש העיר אמר כי 1,200 " + "אנשים טובים וגם רעים " * 20),
    ("ru", "protected", "See https://a.org/b now.", "Смотрите сейчас."),
    ("he", "protected", "Ask @you_there now.", "שאלו את @you there עכשיו."),
]


@pytest.mark.parametrize(("language", "source", "target"), SOUND)
def test_sound_translation_gives_no_finding(language: str, source: str, target: str) -> None:
    assert check(source, target, language) == ()


@pytest.mark.parametrize(("language", "name", "source", "target"), DEFECTS)
def test_defect_is_found(language: str, name: str, source: str, target: str) -> None:
    assert name in {finding.check for finding in check(source, target, language)}
