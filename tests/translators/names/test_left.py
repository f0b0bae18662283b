"""Names that a model left in Latin letters: found, spelled by rule, flagged; all else untouched."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translators.base import Severity
from translators.names.left import latin_names_left, transliterate_left


def _names(source: str, target: str) -> list[str]:
    return [target[start:end] for start, end in latin_names_left(source, target)]


def test_name_is_spelled_and_flagged_where_it_stands() -> None:
    text, findings = transliterate_left(
        "The mayor, Denius, resigned on Monday.", "ראש העיר, Denius, התפטר ביום שני.", "he"
    )
    assert text == "ראש העיר, דניוס, התפטר ביום שני."
    (finding,) = findings
    assert (finding.check, finding.severity) == ("names", Severity.WARNING)
    assert text[slice(*finding.span or (0, 0))] == "דניוס"
    assert "“Denius”" in finding.message


def test_russian_stays_undeclined() -> None:
    text, findings = transliterate_left(
        "He spoke with Rahul Dravid in Denver.", "Он говорил с Rahul Dravid в Denver.", "ru"
    )
    assert text == "Он говорил с Рахуль Дравид в Денвер."
    assert len(findings) == 2


@pytest.mark.parametrize(
    ("left", "spelled"),
    [
        ("בSveriges", "בסברייגס"),
        ("ו-Pryce", "ופרייס"),
        ("ה-Denius", "הדניוס"),
        ("של-Vance", "של-ונס"),
        ("ב-Vance", "בוונס"),
        ("שבGoma", "שבגומה"),
        ("וכשב-Goma", "וכשבגומה"),
        ("מול-Goma", "מול-גומה"),
        ("כל-Goma", "כל-גומה"),
    ],
)
def test_hebrew_particle_is_kept_and_its_hyphen_goes(left: str, spelled: str) -> None:
    source = "They met in Sveriges, Pryce, Denius, Vance and Goma."
    assert transliterate_left(source, f"נפגשו {left} אתמול", "he")[0] == f"נפגשו {spelled} אתמול"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("He moved to Pago Pago.", "הוא עבר אל Pago Pago."),
        ("Cabo da Roca is in Portugal, they told Cabo da Roca.", "Cabo da Roca בפורטוגל"),
        ("Then Maciej Krezel won.", "אז ניצח Maciej Krezel."),
    ],
)
def test_a_name_of_several_words_is_one(source: str, target: str) -> None:
    assert len(latin_names_left(source, target)) == 1
    assert not any("a" <= c <= "z" for c in transliterate_left(source, target, "he")[0])


@pytest.mark.parametrize(
    ("source", "spelled"),
    [
        ("Attorney General Letitia James", "Attorney General Летития Джеймс"),
        ("Stephen King", "Стивен Кинг"),
        ("Samuel L. Jackson", "Сэмюэл Л. Джексон"),
        ("George H. W. Bush", "Джордж Х. У. Буш"),
        ("J.K. Rowling", "Дж. К. Роулинг"),
        ("J. J. Abrams", "Дж. Дж. Абрэмс"),
    ],
)
def test_a_name_comes_with_its_initials_and_without_its_office(source: str, spelled: str) -> None:
    text, findings = transliterate_left(f"They met {source} then.", f"Тогда был {source}.", "ru")
    assert text == f"Тогда был {spelled}."
    (finding,) = findings
    assert text[slice(*finding.span or (0, 0))] in spelled


@pytest.mark.parametrize(
    "source",
    [
        "Shares of Wexford rose.",
        "A stake in Wexford was sold.",
        "The chipmaker Wexford paid.",
        "They bought Wexford shares.",
        "They asked Wexford's CEO.",
        "They asked Wexford & Sons of it.",
        "They asked Sons & Wexford of it.",
        "They read the journal Wexford.",
        "They read Wexford magazine.",
        "They flew a Wexford 9 to it.",
        "They asked Rheinmetall of it.",
    ],
)
def test_a_company_stays_as_it_writes_itself(source: str) -> None:
    name = "Rheinmetall" if "Rheinmetall" in source else "Wexford"
    for language in ("ru", "he"):
        assert transliterate_left(source, f"… {name} …", language) == (f"… {name} …", ())
    assert _names("They saw Wexford again.", "Они видели Wexford.") == ["Wexford"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("They use WiFi and an iPhone.", "הם משתמשים ב-WiFi וב-iPhone."),
        ("The FBI and NATO agreed.", "ה-FBI ו-NATO הסכימו."),
        ("They search with Google and watch Netflix.", "הם מחפשים ב-Google וצופים ב-Netflix."),
        ("He ran the Sporting Shooters Association.", "הוא ניהל את Sporting Shooters Association."),
        ("She read “The Fools Who Dream” twice.", "היא קראה את The Fools Who Dream פעמיים."),
        ("See https://denver.example/Denver now.", "ראו https://denver.example/Denver עכשיו."),
        ("Ask @Denius or #Denver.", "שאלו את @Denius או #Denver."),
        ("It is a T-Rex of Type X.", "זה T-Rex מסוג X."),
        ("Scaffolding is not a quick fix.", "Scaffolding אינו פתרון מהיר."),
        ("They saw alkaline rachis.", "הם ראו alkaline rachis."),
        ("He came in December.", "הוא בא ב-December."),
    ],
)
def test_brands_acronyms_titles_organisations_addresses_and_plain_words_stay(
    source: str, target: str
) -> None:
    assert transliterate_left(source, target, "he") == (target, ())


def test_first_word_is_a_name_only_with_a_sign_of_it() -> None:
    assert _names("Siminoff said sales rose.", "Siminoff אמר") == ["Siminoff"]
    assert _names("Huhne and Pryce are scheduled.", "Huhne ו-Pryce") == ["Huhne", "Pryce"]
    assert _names("Crocodiles sleep.", "Crocodiles ישנים") == []


def test_word_that_the_source_does_not_hold_stays() -> None:
    assert _names("He came home.", "Denver בא הביתה") == []


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_is_survived_and_spans_are_inside(source: str, target: str) -> None:
    for language in ("ru", "he"):
        text, findings = transliterate_left(source, target, language)
        assert all(f.span and 0 <= f.span[0] < f.span[1] <= len(text) for f in findings)


@pytest.mark.parametrize("source", ["Abcde " * 1700, "“A " * 3400, "Mr. " * 2500, "A-" * 5000])
def test_hostile_length_is_survived(source: str) -> None:
    transliterate_left(source, source, "he")


@pytest.mark.shared
def test_no_name_found_in_real_argos_output_is_left_after_spelling(shared: Path) -> None:
    read = [
        (shared / f"quality/flores-devtest.{end}").read_text("utf-8").splitlines()
        for end in ("en", "argos.he")
    ]
    pairs = list(zip(*read, strict=True))
    assert sum(bool(latin_names_left(*pair)) for pair in pairs) >= 60
    for source, target in pairs:
        text, _ = transliterate_left(source, target, "he")
        assert latin_names_left(source, text) == ()


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("ru", "She sang City of Stars.", "Она спела City of Stars."),
        ("he", "She sang City of Stars.", "היא שרה City of Stars."),
        ("ru", "The beer is Number One.", "Это пиво Number One."),
        ("he", "They beat the All Blacks.", "הם ניצחו את ה-All Blacks."),
        ("ru", "The iPhone 17 Pro Max is out.", "Вышел iPhone 17 Pro Max."),
        ("he", "The mosquito Aedes aegypti bites.", "היתוש Aedes aegypti עוקץ."),
        ("ru", "Dr. Moll, Tony Moll, found it.", "Доктор Тони Молл (Tony Moll) нашёл это."),
        ("he", "It is in Mashhad.", "זה במשהד (Mashhad)."),
        ("ru", "He is in Gaza. (Ali Jadallah)", "Он в Газе. (Ali Jadallah)"),
        ("he", "He is in Gaza. (AP Photo/Ali Hani)", "הוא בעזה. (AP Photo/Ali Hani)"),
    ],
)
def test_a_title_a_product_a_gloss_or_a_credit_is_never_spelled_in_part(
    language: str, source: str, target: str
) -> None:
    assert transliterate_left(source, target, language) == (target, ())


@pytest.mark.parametrize("language", ["ru", "he"])
@pytest.mark.parametrize(
    "headline", ["Storm Kills Dozens", "Heavy Rain Floods Subway", "Storm Kills Dozens in Tbilisi"]
)
def test_a_headline_that_came_back_is_not_spelled_by_sound(language: str, headline: str) -> None:
    assert transliterate_left(headline, headline, language) == (headline, ())


@pytest.mark.parametrize(
    ("language", "target"), [("ru", "Storm Kills в Тбилиси"), ("he", "Storm Kills בטביליסי")]
)
def test_nor_a_part_of_one(language: str, target: str) -> None:
    assert transliterate_left("Storm Kills Dozens in Tbilisi", target, language) == (target, ())


@pytest.mark.parametrize("language", ["ru", "he"])
def test_a_caption_that_is_a_person_is_spelled(language: str) -> None:
    text, findings = transliterate_left("Josh Shapiro", "Josh Shapiro", language)
    assert not any(char.isascii() and char.isalpha() for char in text)
    assert len(findings) == 1
