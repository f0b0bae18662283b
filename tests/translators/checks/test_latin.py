"""Words left in Latin letters, and those that a newsroom leaves."""

import pytest

from tests.translators.checks.cases import found, pointed_at, severities
from translators.base import Severity
from translators.checks.check import check
from translators.checks.kept import is_abbreviation, settled_form, stays_latin

LEFT = [
    ("ru", "The blizzards closed the airport.", "Аэропорт закрыли из-за blizzards.", ["blizzards"]),
    ("he", "The blizzards closed the airport.", "שדה התעופה נסגר בגלל blizzards.", ["blizzards"]),
    ("he", "He and the mayor spoke.", "הוא and the ראש העיר דיברו.", ["and the"]),
    ("ru", "RAIN FLOODS SUBWAY", "Дождь: RAIN FLOODS SUBWAY", ["RAIN FLOODS SUBWAY"]),
    ("he", "FBI RAIDS HOME OF AIDE", "ה-FBI: RAIDS HOME OF AIDE", ["RAIDS HOME OF AIDE"]),
    ("ru", "It hit the sea wall.", "Он врезался в sea wall.", ["sea wall"]),
    ("he", "Deer and antelopes live here.", "כאן חיים antelopes ו-deer.", ["antelopes", "deer"]),
]
NAMES = [
    ("ru", "Dr. Liam Okafor spoke.", "Выступил доктор Liam Okafor.", ["Liam Okafor"]),
    ("he", "Dr. Liam Okafor spoke.", 'ד"ר Liam Okafor נאם.', ["Liam Okafor"]),
    ("ru", "She sang Days of a Blue Rain.", "Спела Days of a Blue Rain.", ["Days of a Blue Rain"]),
    (
        "he",
        "The University of Leeds agreed.",
        "University of Leeds הסכימה.",
        ["University of Leeds"],
    ),
]
STAY = [
    ("ru", "The FBI seized 40 F-35 parts.", "ФБР изъяло 40 деталей F-35."),
    ("he", "The FBI seized 40 F-35 parts.", "ה-FBI תפס 40 חלקים של F-35."),
    ("ru", "She posted it on Instagram.", "Она опубликовала это в Instagram."),
    ("he", "He uses YouTube and WhatsApp.", "הוא משתמש ב-YouTube וב-WhatsApp."),
    ("ru", "It was built in the 20th century.", "Это построили в XX веке."),
    ("he", "The chip runs at 3 GHz.", "השבב פועל במהירות 3 GHz."),
    ("ru", "Write to desk@paper.org.", "Пишите на desk@paper.org."),
    ("he", "He wrote it on @gov_desk.", "הוא כתב זאת ב-@gov_desk."),
    ("ru", "He sued Holt & Bexley.", "Он подал в суд на Holt & Bexley."),
    ("ru", "A Merlin 9 took off.", "Взлетел Merlin 9."),
    ("ru", "He was on the Tonight programme.", "Он был в программе Tonight."),
    ("ru", "Cyprus Airways grew.", "Авиакомпания Cyprus Airways выросла."),
    ("ru", "A dam in Peru. (Planet Labs)", "Плотина в Перу. (Planet Labs)"),
    ("he", "A dam in Peru. (Planet Labs)", "סכר בפרו. (Planet Labs)"),
    ("he", "Ana Sotelo (Ana Sotelo) won.", "אנה סוטלו (Ana Sotelo) ניצחה."),
    ("ru", "A photo by REUTERS shows it.", "Это видно на снимке REUTERS."),
    ("he", "The site ynet reported it.", "כך דווח באתר ynet."),
    ("ru", "An outbreak of E. coli began.", "Началась вспышка E. coli."),
    ("he", "An outbreak of E. coli began.", "החלה התפרצות של חיידק ה-E. coli."),
    ("ru", "It was in the journal Science.", "Это вышло в журнале Science."),
    ("he", "It was in the journal Science.", "זה פורסם בכתב העת Science."),
    ("ru", "The tanker Eagle S stopped.", "Танкер Eagle S остановился."),
    ("he", "He sent an e-mail to Ynet.", "הוא שלח מכתב ל-Ynet."),
]
FOREIGN_TERMS = [
    ("ru", "It is a de facto border.", "Это граница de facto."),
    ("he", "The river is a de facto border.", "הנהר הוא גבול de facto בין המדינות."),
    ("ru", "They call it “bien élevé” there.", "Там это называют «bien élevé»."),
    ("he", "The dish is known as shakriya.", "המנה ידועה בשם shakriya."),
    ("ru", "The term bug is older.", "Термин bug появился раньше."),
    ("he", "A fossil of Homo habilis was found.", "נמצא מאובן של Homo habilis."),
]


@pytest.mark.parametrize(("language", "source", "target", "words"), LEFT)
def test_an_english_word_left_is_an_error(
    language: str, source: str, target: str, words: list[str]
) -> None:
    findings = found("source words", source, target, language)
    assert pointed_at(target, findings) == words
    assert set(severities(findings)) == {Severity.ERROR}


@pytest.mark.parametrize(("language", "source", "target", "words"), NAMES)
def test_a_name_left_is_a_warning(
    language: str, source: str, target: str, words: list[str]
) -> None:
    findings = found("source words", source, target, language)
    assert pointed_at(target, findings) == words
    assert severities(findings) == [Severity.WARNING]


@pytest.mark.parametrize(("language", "source", "target"), STAY)
def test_what_a_newsroom_leaves_in_latin_letters(language: str, source: str, target: str) -> None:
    findings = check(source, target, language)
    assert not [one for one in findings if one.check != "numbers"]  # XX is 20


@pytest.mark.parametrize(("language", "source", "target"), FOREIGN_TERMS)
def test_a_term_of_a_third_language_is_no_error(language: str, source: str, target: str) -> None:
    assert Severity.ERROR not in severities(check(source, target, language))


@pytest.mark.parametrize(
    ("language", "target", "form"),
    [("ru", "UN осудила удар.", "ООН"), ("he", "ה-UN גינה את התקיפה.", "או״ם")],
)
def test_an_abbreviation_with_a_form_of_its_own(language: str, target: str, form: str) -> None:
    (finding,) = found("source words", "The UN condemned the strike.", target, language)
    assert finding.severity is Severity.WARNING
    assert form in finding.message


@pytest.mark.parametrize(
    ("language", "source", "target", "word"),
    [
        ("ru", "He lives in Rustenburg.", "Он живёт в городе Oudtshoorn.", "Oudtshoorn"),
        ("he", "He lives in Rustenburg.", "הוא גר בעיר Oudtshoorn.", "Oudtshoorn"),
        ("he", "They share the burden.", "הם חולקים את stealthily הנטל.", "stealthily"),
        ("ru", "They share the burden.", "Они делят ношу MegaBurden.", "MegaBurden"),
    ],
)
def test_a_latin_word_from_nowhere_is_invented(
    language: str, source: str, target: str, word: str
) -> None:
    assert pointed_at(target, found("invented", source, target, language)) == [word]


def test_settled_forms_know_the_full_stop() -> None:
    assert settled_form("p.m.", "ru") == settled_form("p.m", "ru") == "вечера"
    assert settled_form("NBA", "he") is None


@pytest.mark.parametrize("word", ["AT&T", "H5N1", "802.11n", "pH", "MWh", "XDR-TB", "ynet.co.il"])
def test_words_that_stay(word: str) -> None:
    assert stays_latin(word)


@pytest.mark.parametrize("word", ["mayor", "Cohen", "harbor", "BREAKING", "résumé"])
def test_words_that_do_not_stay(word: str) -> None:
    assert not stays_latin(word)


@pytest.mark.parametrize(
    ("language", "target"), [("ru", "USOC поддержал закон."), ("he", "ה-USOC תמך בחוק.")]
)
def test_an_abbreviation_that_readers_may_not_know_is_a_note(language: str, target: str) -> None:
    findings = found("source words", "The USOC backed the law.", target, language)
    assert severities(findings) == [Severity.NOTE]


@pytest.mark.parametrize("word", ["FBI", "XIV", "iPhone", "M"])
def test_known_capitals_are_no_abbreviation(word: str) -> None:
    assert not is_abbreviation(word)


@pytest.mark.parametrize(("language", "said"), [("ru", "Он прислал"), ("he", "הוא שלח")])
def test_a_hyphen_makes_no_other_word(language: str, said: str) -> None:
    assert not found("invented", "He sent an e-mail.", f"{said} email.", language)


@pytest.mark.parametrize(("language", "said"), [("ru", "Слово"), ("he", "המילה")])
def test_a_word_that_the_english_speaks_of_is_no_error(language: str, said: str) -> None:
    findings = found("source words", "The word Sie is formal.", f"{said} sie.", language)
    assert severities(findings) == [Severity.WARNING]
