"""The whole way of a sentence after the model: what a desk would have to mend by hand is mended."""

import pytest

from translators.base import Severity
from translators.finish.finish import finish
from translators.house import House
from translators.plans import Draft
from translators.segment import Kind, make_segment
from translators.terms.entry import Entry
from translators.terms.entry import Kind as TermKind
from translators.terms.glossary import make_glossary
from translators.typography.typeset import rule_names


def _finished(source: str, draft: str, language: str) -> str:
    house = House(language, make_glossary(()), {}, frozenset(rule_names(language)))
    return finish(make_segment(source, Kind.TEXT), Draft(draft), house).text.replace("\u00a0", "⍽")


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("ru", "Open 22:00–06:00.", "Открыто 22:00—06:00.", "Открыто 22:00–06:00."),
        ("he", "Open 22:00–06:00.", "פתוח 22:00—06:00.", "פתוח 22:00–06:00."),
        ("he", "Call on +972 or 15%.", "ב- +972 וב-15%.", "ב־+972 וב־15%."),
        ("he", "“The best,” he said.", '" הטוב ביותר", אמר.', "״הטוב ביותר״, אמר."),
        ("ru", "“Not these,” Ivan said.", "“Не же,” сказал он.", "«Не же»,⍽— сказал он."),
        ("ru", "The A320-200 has C++.", "А320-200 знает К++.", "A320-200 знает C++."),
        ("he", "He sat in the A320-200.", "הוא ישב בא320-200.", "הוא ישב ב־A320-200."),
        ("he", "Fell from 5 million.", "ירד מ-5 מיליונ.", "ירד מ־5⍽מיליון."),
        ("ru", "Until 5 January 2027.", "До 5 январь 2027.", "До 5⍽января 2027."),
        ("ru", "Due on 12/11/2026.", "Срок 12/12/2026.", "Срок 12/11/2026."),
        ("he", "Due on 12/11/2026.", "המועד 12/11/2026.", "המועד 12/11/2026."),
    ],
)
def test_a_draft_is_set_as_print_has_it(
    language: str, source: str, draft: str, expected: str
) -> None:
    assert _finished(source, draft, language) == expected


def test_a_given_name_is_told_of_once() -> None:
    noa = Entry("Noa", TermKind.GIVEN_NAME, (), ("Ноа",), ("נועה",))
    house = House("ru", make_glossary((noa,)), {}, frozenset())
    segment = make_segment("The singer Noa Kirel won.", Kind.TEXT)
    done = finish(segment, Draft("Певица Noa Kirel победила."), house)
    assert done.text == "Певица Ноа Кирель победила."
    assert [one.check for one in done.findings] == ["names"]


@pytest.mark.parametrize("language", ["ru", "he"])
@pytest.mark.parametrize(
    "headline", ["Storm Kills Dozens in Tbilisi", "Brazil’s Lula Visits Beijing", "IRAN HITS BACK"]
)
def test_english_that_came_back_stays_an_error(language: str, headline: str) -> None:
    brazil = Entry("Brazil", TermKind.PLACE, (), ("Бразилия",), ("ברזיל",))
    house = House(language, make_glossary((brazil,)), {}, frozenset(rule_names(language)))
    finished = finish(make_segment(headline, Kind.HEADLINE), Draft(headline), house)
    assert finished.text == headline
    assert "untranslated" in {
        one.check for one in finished.findings if one.severity is Severity.ERROR
    }


RABBI = Entry("rabbi", TermKind.TITLE, (), ("раввин",), ("רב", "הרב"))
SHEIKH = Entry("sheikh", TermKind.TITLE, (), ("шейх",), ("שייח'",))


@pytest.mark.parametrize(
    ("language", "source", "draft", "expected"),
    [
        ("he", "Rabbi Noa Haim spoke.", "Rabbi Noa Haim דיבר.", "הרב נועה חיים דיבר."),
        ("he", "He met Sheikh Omar Salah.", "פגש את Sheikh Omar Salah.", "פגש את שייח' עומר סלאח."),
        ("ru", "Rabbi Noa Haim spoke.", "Rabbi Noa Haim выступил.", "Раввин Ноа Хаим выступил."),
        # A title that is a part of another name stays with it
        ("he", "He saw the Sheikh Omar Mosque.", "הוא ראה את Sheikh Omar Mosque.", None),
    ],
)
def test_a_title_goes_in_once_its_name_is_spelled(
    language: str, source: str, draft: str, expected: str | None
) -> None:
    house = House(language, make_glossary((RABBI, SHEIKH)), {}, frozenset())
    finished = finish(make_segment(source, Kind.TEXT), Draft(draft), house)
    assert finished.text == (expected or draft)


def test_a_month_that_was_written_is_not_told_of() -> None:
    january = Entry("January", TermKind.WORD, ("Jan.",), (), ("ינואר",))
    house = House("he", make_glossary((january,)), {}, frozenset())
    segment = make_segment("She was born on January 5, 1946, here.", Kind.TEXT)
    finished = finish(segment, Draft("היא נולדה ב-January 5, 1946 כאן."), house)
    assert finished.text == "היא נולדה ב-5 בינואר 1946 כאן."
    assert finished.findings == ()


@pytest.mark.parametrize(
    ("english", "hebrew", "source", "draft"),
    [
        ("Acme Watch", "Acme Watch", "He read Acme Watch today.", "הוא קרא Acme Watch היום."),
        ("Pope Leo", "האפיפיור לאו ה-14", "Pope Leo waved.", "האפיפיור לאו ה-14 נופף."),
    ],
)
def test_what_the_glossary_writes_is_no_fault(
    english: str, hebrew: str, source: str, draft: str
) -> None:
    entry = Entry(english, TermKind.ORGANISATION, (), (), (hebrew,))
    known = House("he", make_glossary((entry,)), {}, frozenset())
    segment = make_segment(source, Kind.TEXT)
    assert finish(segment, Draft(draft), known).findings == ()
    unknown = House("he", make_glossary(()), {}, frozenset())
    assert finish(segment, Draft(draft), unknown).findings != ()


def test_the_article_left_with_a_term_goes_with_it() -> None:
    entry = Entry("The Democrats", TermKind.ORGANISATION, (), (), ("הדמוקרטים",))
    house = House("he", make_glossary((entry,)), {}, frozenset())
    segment = make_segment("He leads The Democrats.", Kind.TEXT)
    assert finish(segment, Draft("הוא מוביל את The Democrats."), house).text == (
        "הוא מוביל את הדמוקרטים."
    )
