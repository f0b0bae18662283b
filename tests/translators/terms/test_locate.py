"""A term is located in a translation in every form that its language allows."""

import pytest

from translators.terms.find import find_terms
from translators.terms.glossary import Glossary
from translators.terms.locate import anchors, locations

RUSSIAN = [
    ("Israel", "Войска вышли из Израиля.", "Израиля"),
    ("Israel", "Послы в Израиле", "Израиле"),
    ("Israel", "Израильские войска", "Израильские"),
    ("Israel", "ирано-израильская война", "ирано-израильская"),
    ("Beirut", "бейрутский аэропорт", "бейрутский"),
    ("West Bank", "на Западном берегу", "Западном берегу"),
    ("West Bank", "на Западном берегу реки Иордан", "Западном берегу реки Иордан"),
    ("Gaza Strip", "в секторе Газа", "секторе Газа"),
    ("Netanyahu", "Биньямином Нетаньяху", "Биньямином Нетаньяху"),
    ("Benjamin Netanyahu", "по словам Нетаньяху", "Нетаньяху"),
    ("Vladimir Putin", "с Владимиром Путиным", "Владимиром Путиным"),
    ("Hezbollah", "удары по «Хезболле»", "Хезболле"),
    ("Hezbollah", "удары по Хезболле", "Хезболле"),
    ("Golani Brigade", "бойцы бригады «Голани».", "бригады «Голани»"),
    ("Kaplan Medical Center", "в медцентре «Каплан»", "Каплан"),
    ("IDF", "в ЦАХАЛе", "ЦАХАЛе"),
    ("prime ministers", "встреча премьер-министров", "премьер-министров"),
    ("hostage", "семьи похищенных", "похищенных"),
    ("foreign minister", "министру иностранных дел", "министру иностранных дел"),
    ("Iran", "Ира\u0301н ответил", "Ира\u0301н"),
]

HEBREW = [
    ("Israel", "הוא גר בישראל.", "בישראל"),
    ("Israel", "ושבישראל", "ושבישראל"),
    ("Israel", "החיילים הישראלים", "הישראלים"),
    ("IDF", 'דובר צה"ל', 'צה"ל'),
    ("IDF", "דובר צה״ל", "צה״ל"),
    ("IDF", "דובר צה''ל", "צה''ל"),
    ("UN", 'נציגי האו"ם', 'האו"ם'),
    ("UN", 'פנייה לאו"ם', 'לאו"ם'),
    ("Middle East", "במזרח התיכון", "במזרח התיכון"),
    ("prime minister", "ראש הממשלה", "ראש הממשלה"),
    ("prime minister", "כראש ממשלה", "כראש ממשלה"),
    ("White House", "בבית הלבן", "בבית הלבן"),
    ("CNN", "כתבה ב-CNN", "CNN"),
    ("CNN", "כתבה ב־CNN", "CNN"),
    ("BBC", "דיווח ה-BBC", "BBC"),
    ("Ben Gurion Airport", 'בנתב"ג', 'בנתב"ג'),
    ("Kaplan Medical Center", "בבית החולים קפלן", "קפלן"),
    ("International Criminal Court", "בית הדין הפלילי הבינלאומי", "בית הדין הפלילי הבינלאומי"),
    ("Washington", "בוושינגטון", "בוושינגטון"),
    ("Washington", "בושינגטון", "בושינגטון"),
    ("Bezalel Smotrich", "לסמוטריץ'", "לסמוטריץ"),
    ("Helsinki", "בהלסינקי", "בהלסינקי"),
    ("Israel", "יִשְׂרָאֵל", "יִשְׂרָאֵל"),
]

ABSENT = [
    ("ru", "Israel", "Войска вышли из Ирака."),
    ("ru", "Israel", "Израел"),
    ("ru", "Gaza Strip", "сектор экономики"),
    ("ru", "Vladimir Putin", "путина закончилась в мае"),
    ("ru", "Gaza", "спор о газе"),
    ("ru", "West Bank", "западные банки"),
    ("ru", "Hezbollah", "«Хизбалах»"),
    ("he", "Israel", "ישראכרט"),
    ("he", "Lebanon", "הר לבן"),
    ("he", "IDF", "צבא"),
    ("he", "Middle East", "מזרח ירושלים"),
    ("he", "Helsinki", "בלסינקי"),
    ("ru", "Israel", ""),
    ("he", "Israel", ""),
]


@pytest.mark.parametrize(
    ("language", "term", "target", "form"),
    [("ru", *case) for case in RUSSIAN] + [("he", *case) for case in HEBREW],
)
def test_accepted_form_is_located(
    language: str, term: str, target: str, form: str, glossary: Glossary
) -> None:
    (use,) = find_terms(term, glossary)
    span = next(iter(locations(use, target, language)), None)
    assert span is not None
    assert target[slice(*span)] == form


@pytest.mark.parametrize(("language", "term", "target"), ABSENT)
def test_other_words_are_not_the_term(
    language: str, term: str, target: str, glossary: Glossary
) -> None:
    (use,) = find_terms(term, glossary)
    assert locations(use, target, language) == ()


def test_every_place_is_told_in_order(glossary: Glossary) -> None:
    (use,) = find_terms("Israel", glossary)
    target = "Израиль просит, Израилю дают."
    assert [target[slice(*span)] for span in locations(use, target, "ru")] == ["Израиль", "Израилю"]


def test_term_located_once_is_an_anchor_for_the_alignment(few: Glossary) -> None:
    source, target = "Israel left Lebanon.", "Израиль покинул Ливан; Ливан ликует."
    assert anchors(find_terms(source, few), target, "ru") == (((0, 6), (0, 7)),)
    assert anchors(find_terms("Israel and Israel", few), "ישראל", "he") == ()


def test_surname_alone_is_an_anchor_for_the_surname(few: Glossary) -> None:
    uses = find_terms("Benjamin Netanyahu left.", few)
    assert anchors(uses, "Бенджамин Нетаньяху уехал.", "ru") == (((9, 18), (10, 19)),)
    assert anchors(uses, "Биньямин Нетаньяху уехал.", "ru") == (((0, 18), (0, 18)),)
