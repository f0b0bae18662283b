"""Where a phrase begins and ends in Russian and Hebrew: small words, and nouns that go on."""

import pytest

from benchmarks.alignment import lexicon_of
from translators.align.align import align
from translators.align.carry import Carried, carry_spans


def _carried(pair: tuple[str, str], span: str, language: str) -> Carried[None]:
    source, target = pair
    start = source.index(span)
    links = align(source, target, lexicon_of(language))
    (one,) = carry_spans([((start, start + len(span)), None)], source, target, links)
    return one


def _placed(pair: tuple[str, str], span: str, language: str) -> str:
    start, end = _carried(pair, span, language).target
    return pair[1][start:end]


REPORT = (
    "The bank published its annual report on Monday.",
    "הבנק פרסם ביום שני את הדו״ח השנתי שלו.",
)
DAY = ("On Monday police found two rockets.", "ביום שני מצאה המשטרה שתי רקטות.")
MEN = ("On Monday police stopped two cars.", "ביום שני עצרה המשטרה שני כלי רכב.")
COURT = ("The judge closed the case.", "Судья закрыл это дело.")
THIS = ("The festival is the largest in Europe.", "Это самый крупный фестиваль в Европе.")
RADIO = ("A Haifa radio station closed.", "Одна из хайфских радиостанций закрылась.")
AGE = ("Two men in their 40s were detained.", "Задержаны двое мужчин в возрасте от 40 до 50 лет.")
LIVES = ("Two men in their 40s were arrested.", "שני גברים בשנות ה-40 לחייהם נעצרו.")
FAINT = ("She was taken to hospital unconscious.", "Она доставлена в больницу без сознания.")
POPE = ("Pope Leo XIV arrived in Beirut.", "האפיפיור לאו ה-14 הגיע לביירות.")
VOTE = ("The court repeatedly rejected the appeal.", "בית המשפט דחה שוב ושוב את הערעור.")
ROUND = ("He was killed in the last round of fighting.", "Он погиб в ходе последнего раунда боев.")

STAGE = ("There is no majority at this stage.", "בשלב זה אין רוב.")
CAFE = ("He was shot at a café in central Vienna.", "הוא נורה בבית קפה במרכז וינה.")
LIVE = ("The parade starts at 10 a.m. on Monday.", "Парад начнется в 10:00 в понедельник.")
BRIDGE = (
    "The Tula region lost a bridge in the flood.",
    "Тульская область из-за паводка потеряла мост.",
)


@pytest.mark.parametrize(
    ("pair", "span", "language", "expected"),
    [
        (STAGE, "this stage", "he", "בשלב זה"),
        (CAFE, "a café in central Vienna", "he", "בבית קפה במרכז וינה"),
        (LIVE, "10 a.m.", "ru", "10:00"),
        (BRIDGE, "The Tula region", "ru", "Тульская область"),
        (REPORT, "its annual report", "he", "הדו״ח השנתי שלו"),
        (REPORT, "annual report", "he", "הדו״ח השנתי"),
        (DAY, "Monday", "he", "ביום שני"),
        (MEN, "two cars", "he", "שני כלי רכב"),
        (COURT, "the case", "ru", "это дело"),
        (RADIO, "A Haifa radio station", "ru", "Одна из хайфских радиостанций"),
        (AGE, "in their 40s", "ru", "в возрасте от 40 до 50 лет"),
        (LIVES, "Two men in their 40s", "he", "שני גברים בשנות ה-40 לחייהם"),
        (FAINT, "unconscious", "ru", "без сознания"),
        (POPE, "Pope Leo XIV", "he", "האפיפיור לאו ה-14"),
        (VOTE, "rejected the appeal", "he", "דחה שוב ושוב את הערעור"),
        (ROUND, "in the last round of fighting", "ru", "в ходе последнего раунда боев"),
        (ROUND, "the last round of fighting", "ru", "последнего раунда боев"),
    ],
)
def test_a_phrase_takes_the_small_words_that_are_its_own(
    pair: tuple[str, str], span: str, language: str, expected: str
) -> None:
    assert _placed(pair, span, language) == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [("with the mayor", "с мэром"), ("the mayor", "мэром"), ("in Haifa", "в Хайфе")],
)
def test_a_preposition_goes_along_where_the_source_has_it(span: str, expected: str) -> None:
    pair = ("The minister met with the mayor in Haifa.", "Министр встретился с мэром в Хайфе.")
    assert _placed(pair, span, "ru") == expected


def test_this_is_of_a_sentence_is_no_article() -> None:
    assert _placed(THIS, "The festival", "ru") == "фестиваль"


def test_a_noun_of_the_construct_state_takes_the_one_it_leads_to() -> None:
    pair = ("They left the church.", "הם עזבו את כנסיית הזולקים.")
    assert _placed(pair, "the church", "he").removeprefix("את ") == "כנסיית הזולקים"


def test_an_adjective_goes_with_its_noun_only_if_they_agree() -> None:
    whole = ("The ministers praised the blorp.", "Министры похвалили щецкую жупу.")
    assert _placed(whole, "blorp", "ru") == "щецкую жупу"
    apart = ("A law on rights was passed.", "Принято постановление, посвященное правам.")
    assert _placed(apart, "rights", "ru") == "правам"


def test_a_verb_before_its_subject_is_no_construct() -> None:
    pair = ("The mayor of Haifa said no.", "ראש העיר חיפה אמר השבוע לא.")
    assert _placed(pair, "said", "he") == "אמר"


def test_a_word_beside_that_belongs_to_nobody_is_a_doubt() -> None:
    sure = _carried(("The minister visited Haifa.", "Министр посетил Хайфу."), "Haifa", "ru")
    doubt = _carried(("The minister visited Haifa.", "Министр посетил щец Хайфу."), "Haifa", "ru")
    assert sure.sure
    assert doubt.confidence < sure.confidence
