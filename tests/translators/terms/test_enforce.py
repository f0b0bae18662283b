"""The glossary is enforced: missing terms are put in, or flagged; sound texts are left alone."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.translators.terms.conftest import ENTRIES, links
from translators.base import Link, Severity
from translators.terms.enforce import Enforced, enforce
from translators.terms.entry import Entry, Kind
from translators.terms.find import find_terms
from translators.terms.glossary import Glossary, make_glossary
from translators.terms.judge import Outcome
from translators.terms.linked import make_linked

PUT_IN = [
    # Russian: the case of the word that stands there
    (
        "ru",
        "He flew to Lebanon.",
        "Он вылетел в Ливию.",
        [("Lebanon", "Ливию")],
        "Он вылетел в Ливан.",
    ),
    ("ru", "Lebanon's army", "Армия Ливии", [("Lebanon", "Ливии")], "Армия Ливана"),
    (
        "ru",
        "It hit Odesa.",
        "Удар нанесли по Одэссе.",
        [("Odesa", "Одэссе")],
        "Удар нанесли по Одессе.",
    ),
    (
        "ru",
        "In Tyre, a man died.",
        "В шине умер человек.",
        [("Tyre", "шине")],
        "В Тире умер человек.",
    ),
    # what governs an English word that was left
    (
        "ru",
        "Benny Gantz met Joe Biden",
        "Бени Ганц встретился с Joe Biden",
        [("Joe Biden", "Joe Biden")],
        "Бени Ганц встретился с Джо Байденом",
    ),
    ("ru", "in Haifa", "в Haifa", [("Haifa", "Haifa")], "в Хайфе"),
    ("ru", "arrived in Haifa", "прибыл в Haifa", [("Haifa", "Haifa")], "прибыл в Хайфу"),
    (
        "ru",
        "Foreign Minister Israel Katz said",
        "Министр иностранных дел Israel Katz сказал",
        [("Israel Katz", "Israel Katz")],
        "Министр иностранных дел Исраэль Кац сказал",
    ),
    (
        "ru",
        "20 ballistic missiles",
        "20 ballistic missiles",
        [("ballistic missiles", "ballistic missiles")],
        "20 баллистических ракет",
    ),
    # whom, to whom, at whom: what the verb and the preposition ask for
    (
        "ru",
        "The minister thanked Boris Johnson.",
        "Министр поблагодарил Boris Johnson.",
        [("Boris Johnson", "Boris Johnson")],
        "Министр поблагодарил Бориса Джонсона.",
    ),
    (
        "ru",
        "The minister wrote to Kamala Harris.",
        "Министр написал Kamala Harris.",
        [("Kamala Harris", "Kamala Harris")],
        "Министр написал Камале Харрис.",
    ),
    (
        "ru",
        "The attack on Beersheba failed.",
        "Нападение на Beersheba провалилось.",
        [("Beersheba", "Beersheba")],
        "Нападение на Беэр-Шеву провалилось.",
    ),
    (
        "ru",
        "According to a report, Israel stays.",
        "Согласно отчету, Israel остается.",
        [("Israel", "Israel")],
        "Согласно отчету, Израиль остается.",
    ),
    # a time of somebody, and of something
    (
        "ru",
        "Biden-era rules",
        "Правила времен Biden",
        [("Biden", "Biden")],
        "Правила времен Байдена",
    ),
    (
        "ru",
        "on the first night of Hanukkah",
        "в первый вечер Hanukkah",
        [("Hanukkah", "Hanukkah")],
        "в первый вечер Хануки",
    ),
    (
        "ru",
        "The Knesset met on Thursday.",
        "В четверг Knesset собрался.",
        [("Knesset", "Knesset")],
        "В четверг Кнессет собрался.",
    ),
    # capitals and quotation marks
    (
        "ru",
        "Talks with Hezbollah failed.",
        "Переговоры с Хизболлой провалились.",
        [("Hezbollah", "Хизболлой")],
        "Переговоры с «Хезболлой» провалились.",
    ),
    (
        "ru",
        "Talks with Hezbollah failed.",
        "Переговоры с «Хизболлой» провалились.",
        [("Hezbollah", "Хизболлой")],
        "Переговоры с «Хезболлой» провалились.",
    ),
    (
        "ru",
        '"Hezbollah fell at last."',
        "«Хизболла наконец пала», — сказал он.",
        [("Hezbollah", "Хизболла")],
        "«„Хезболла“ наконец пала», — сказал он.",
    ),
    ("ru", "Netanyahu left.", "Натаньяху уехал.", [("Netanyahu", "Натаньяху")], "Нетаньяху уехал."),
    # Hebrew: the particles of the word that stands there
    ("he", "He lives in Lebanon.", "הוא גר בלבון.", [("Lebanon", "בלבון")], "הוא גר בלבנון."),
    ("he", "and from Lebanon", "ומלבון", [("Lebanon", "ומלבון")], "ומלבנון"),
    ("he", "in the Middle East", "במזרח הקרוב", [("Middle East", "במזרח הקרוב")], "במזרח התיכון"),
    ("he", "to the White House", "לביט הלבן", [("White House", "לביט הלבן")], "לבית הלבן"),
    ("he", "at the BBC", "בביביסי", [("BBC", "בביביסי")], "ב-BBC"),
    ("he", "He lives in Haifa.", "הוא גר ב-Haifa.", [("Haifa", "Haifa")], "הוא גר בחיפה."),
    # ... and those that a hyphen parts from Latin letters, alone or several
    ("he", "and in Haifa", "וב-Haifa", [("Haifa", "וב-Haifa")], "ובחיפה"),
    ("he", "when in Haifa", "כשב-Haifa", [("Haifa", "כשב-Haifa")], "כשבחיפה"),
    ("he", "from the Kremlin", "מה-Kremlin", [("Kremlin", "מה-Kremlin")], "מהקרמלין"),
    ("he", "in the Knesset", "ב-Knesset", [("Knesset", "ב-Knesset")], "בכנסת"),
    ("he", "Haifa's port", "הנמל של-Haifa", [("Haifa", "של-Haifa")], "הנמל של-חיפה"),
    ("he", "against Hamas", "מול-Hamas", [("Hamas", "מול-Hamas")], "מול-חמאס"),
    (
        "he",
        "He lives in Helsinki.",
        "הוא גר בהילסינגי.",
        [("Helsinki", "בהילסינגי")],
        "הוא גר בהלסינקי.",
    ),
    ("he", "Smotrich spoke.", "סמוטריטש דיבר.", [("Smotrich", "סמוטריטש")], "סמוטריץ' דיבר."),
]

LEFT = [
    ("ru", "Israel and Lebanon", "Израиль и Ливан", []),
    ("ru", "Israeli officials", "Представители Израиля", [("Israeli", "Израиля")]),
    ("ru", "Israel's army", "израильская армия", [("Israel", "армия")]),
    ("ru", "the Iran-Iraq war", "ирано-иракская война", []),
    ("he", "the IDF in Lebanon", "צה״ל בלבנון", [("IDF", "בלבנון")]),
    ("ru", "No term here.", "Здесь нет терминов.", [("term", "терминов")]),
    (
        "ru",
        "Israel said that Israel left.",
        "Израиль сказал, что он ушёл.",
        [("Israel", "Израиль")],
    ),
]


def enforced(
    source: str, target: str, language: str, given_links: Sequence[Link], glossary: Glossary
) -> Enforced:
    linked = make_linked(source, target, language, given_links)
    return enforce(linked, find_terms(source, glossary), glossary)


@pytest.mark.parametrize(("language", "source", "target", "pairs", "mended"), PUT_IN)
def test_missing_term_is_put_in_as_its_place_needs(
    language: str,
    source: str,
    target: str,
    pairs: list[tuple[str, str]],
    mended: str,
    glossary: Glossary,
) -> None:
    result = enforced(source, target, language, links(source, target, *pairs), glossary)
    assert result.text == mended
    put = [term for term in result.uses if term.outcome is Outcome.PUT_IN]
    assert len(put) == 1
    again = enforced(source, mended, language, [], glossary)
    assert again.text == mended
    assert {term.outcome for term in again.uses} == {Outcome.FOUND}


@pytest.mark.parametrize(
    ("source", "target", "place", "word"),
    [
        ("Kenya's Chebet won.", "Кенийка Чебет победила.", "Kenya", "Кенийка"),
        ("He beat Croatia's Modric.", "Он обыграл хорвата Модрича.", "Croatia", "хорвата"),
        ("New Zealand's Ko won.", "Новозеландка Ко победила.", "New Zealand", "Новозеландка"),
        ("It is Denmark's Vestager.", "Это датчанка Вестагер.", "Denmark", "датчанка"),
    ],
)
def test_who_is_of_a_country_stands_for_the_country(
    source: str, target: str, place: str, word: str, glossary: Glossary
) -> None:
    result = enforced(source, target, "ru", links(source, target, (place, word)), glossary)
    assert (result.text, result.findings) == (target, ())


def test_a_beast_that_only_sounds_like_the_country_does_not(glossary: Glossary) -> None:
    source, target = "He flew to Turkey.", "Он вылетел в Индейку."
    result = enforced(source, target, "ru", links(source, target, ("Turkey", "Индейку")), glossary)
    assert result.text == "Он вылетел в Турцию."


def test_the_middle_name_by_which_one_is_known_stands_alone(glossary: Glossary) -> None:
    source, target = "Then Lula spoke.", "Затем выступил Лула."
    assert enforced(source, target, "ru", [], glossary).findings == ()
    source, target = "Then Lula spoke.", "Затем выступил Lula."
    result = enforced(source, target, "ru", links(source, target, ("Lula", "Lula")), glossary)
    assert result.text == "Затем выступил Лула."


def test_a_month_in_an_english_date_is_left_to_the_dates(glossary: Glossary) -> None:
    source, target = "It was on 5 May 1953.", "Это было 5 May 1953 года."
    result = enforced(source, target, "ru", links(source, target, ("May", "May")), glossary)
    assert (result.text, result.findings) == (target, ())


@pytest.mark.parametrize(("language", "source", "target", "pairs"), LEFT)
def test_sound_text_is_left_and_not_flagged(
    language: str, source: str, target: str, pairs: list[tuple[str, str]], glossary: Glossary
) -> None:
    result = enforced(source, target, language, links(source, target, *pairs), glossary)
    assert result.text == target
    assert result.findings == ()
    assert all(term.outcome is Outcome.FOUND for term in result.uses)


@pytest.mark.parametrize(
    ("language", "source", "target", "mended"),
    [
        (
            "ru",
            "He met Prime Minister Benjamin Netanyahu.",
            "Он встретился с Prime Minister Benjamin Netanyahu.",
            "Он встретился с премьер-министром Биньямином Нетаньяху.",
        ),
        (
            "ru",
            "President Volodymyr Zelensky left.",
            "President Volodymyr Zelensky уехал.",
            "Президент Владимир Зеленский уехал.",
        ),
        (
            "he",
            "President Volodymyr Zelensky left.",
            "President Volodymyr Zelensky עזב.",
            "הנשיא וולודימיר זלנסקי עזב.",
        ),
    ],
)
def test_a_title_and_its_person_left_in_english_are_both_put_in(
    language: str, source: str, target: str, mended: str, glossary: Glossary
) -> None:
    pairs = [(use.text, use.text) for use in find_terms(source, glossary)]
    assert len(pairs) == 2
    result = enforced(source, target, language, links(source, target, *pairs), glossary)
    assert result.text == mended


@pytest.mark.parametrize(
    ("source", "target", "mended"),
    [
        (
            "Iran, Iraq and Syria agreed.",
            "Лидеры Iran, Iraq и Syria согласились.",
            "Лидеры Ирана, Ирака и Сирии согласились.",
        ),
        (
            "killed in Tulkarem, Jenin and Nablus",
            "убиты в Tulkarem, Jenin и Nablus",
            "убиты в Туль-Кареме, Дженине и Наблусе",
        ),
        (
            "Hezbollah and Hamas condemned it.",
            "Hezbollah и Hamas осудили это.",
            "«Хезболла» и ХАМАС осудили это.",
        ),
        (
            "without Kaja Kallas and Mark Rutte",
            "без Kaja Kallas и Mark Rutte",
            "без Каи Каллас и Марка Рютте",
        ),
    ],
)
def test_members_of_a_list_stand_in_one_case(
    source: str, target: str, mended: str, glossary: Glossary
) -> None:
    pairs = [(use.text, use.text) for use in find_terms(source, glossary)]
    result = enforced(source, target, "ru", links(source, target, *pairs), glossary)
    assert result.text == mended


@pytest.mark.parametrize(
    ("target", "mended"),
    [
        ("Приехала жена Mark Carney.", "Приехала жена Марка Карни."),
        ("Приехал его друг Mark Carney.", "Приехал его друг Марк Карни."),
        ("Суд отпустил Mark Carney.", "Суд отпустил Марка Карни."),
        ("Вчера приехал Mark Carney.", "Вчера приехал Марк Карни."),
    ],
)
def test_a_person_of_a_person_and_a_person_named(
    target: str, mended: str, glossary: Glossary
) -> None:
    source = "It is Mark Carney."
    pairs = ("Mark Carney", "Mark Carney")
    assert enforced(source, target, "ru", links(source, target, pairs), glossary).text == mended


@pytest.mark.parametrize(
    ("source", "term"),
    [
        ("US President Donald Trump", "US"),
        ("Hong Kong Airlines", "Hong Kong"),
        ("Baghdad International Airport", "Baghdad"),
    ],
)
def test_english_words_beside_a_term_that_was_left_make_it_a_part_of_their_name(
    source: str, term: str, glossary: Glossary
) -> None:
    target = f"Здесь {source} теперь."
    result = enforced(source, target, "ru", links(source, target, (term, term)), glossary)
    assert result.text == target


def test_a_comma_parts_places_that_were_left(glossary: Glossary) -> None:
    source, target = "in Haifa, Israel", "в Haifa, Israel"
    pairs = [("Haifa", "Haifa"), ("Israel", "Israel")]
    result = enforced(source, target, "ru", links(source, target, *pairs), glossary)
    assert result.text == "в Хайфе, Израиле"


def test_finding_and_use_point_into_the_new_text(few: Glossary) -> None:
    source, target = "The IDF left Lebanon.", "Армия оставила Ливию."
    pairs = [("IDF", "Армия"), ("Lebanon", "Ливию")]
    result = enforced(source, target, "ru", links(source, target, *pairs), few)
    assert result.text == "ЦАХАЛ оставила Ливан."
    assert [result.text[slice(*term.span)] for term in result.uses if term.span] == [
        "ЦАХАЛ",
        "Ливан",
    ]
    assert [finding.span for finding in result.findings] == [term.span for term in result.uses]
    assert {finding.severity for finding in result.findings} == {Severity.NOTE}


@pytest.mark.parametrize(
    ("language", "target", "wanted"),
    [("ru", "Он улетел.", "Ливан"), ("he", "הוא טס.", "לבנון")],
)
def test_term_without_a_place_is_flagged(
    language: str, target: str, wanted: str, few: Glossary
) -> None:
    result = enforced("He flew to Lebanon.", target, language, [], few)
    assert result.text == target
    (finding,) = result.findings
    assert (finding.check, finding.severity, finding.span) == ("glossary", Severity.WARNING, None)
    assert finding.message == (
        f"The newsroom writes “{wanted}” for “Lebanon”; it is not in the translation."
    )


def test_an_acronym_is_not_written_out() -> None:
    congo = Entry("Congo Republic", Kind.PLACE, ("DRC",), ("Республика Конго",), ())
    source, target = "The DRC signed.", "ДРК подписала."
    result = enforced(
        source, target, "ru", links(source, target, ("DRC", "ДРК")), make_glossary((congo,))
    )
    assert result.text == target
    (finding,) = result.findings
    assert (finding.check, finding.severity) == ("glossary", Severity.WARNING)


def test_unsure_place_is_left_and_shown(few: Glossary) -> None:
    source, target = "He flew to Lebanon.", "Он вылетел в столицу."
    result = enforced(
        source, target, "ru", links(source, target, ("Lebanon", "столицу"), confidence=0.5), few
    )
    assert result.text == target
    (finding,) = result.findings
    assert finding.message == "The newsroom writes “Ливан” for “Lebanon”; “столицу” stands here."
    assert target[slice(*finding.span or (0, 0))] == "столицу"


@pytest.mark.parametrize(
    ("source", "target", "pairs"),
    [
        # two places
        ("Lebanon won.", "Ливия победила Ирак.", [("Lebanon", "Ливия"), ("Lebanon", "Ирак")]),
        # a word that stands for another one too
        ("Lebanon won.", "Ливанцы победили.", [("Lebanon", "победили"), ("won", "победили")]),
        # an address and a handle
        ("See Lebanon", "См. https://liban.org", [("Lebanon", "liban")]),
        ("See Lebanon", "См. @liban_news", [("Lebanon", "liban_news")]),
        # a part of a title, an adjective's place, over a comma
        ("the Lebanon Post", "газета «Либан пост»", [("Lebanon", "Либан")]),
        ("Lebanon region", "Либанской области", [("Lebanon", "Либанской")]),
        ("Lebanon, now", "Бейрут, Ливия", [("Lebanon", "Бейрут, Ливия")]),
    ],
)
def test_place_that_must_not_be_broken_is_left(
    source: str, target: str, pairs: list[tuple[str, str]]
) -> None:
    entries = [entry for entry in ENTRIES if entry.english == "Lebanon"]
    result = enforced(source, target, "ru", links(source, target, *pairs), make_glossary(entries))
    assert result.text == target


def test_name_spelled_right_once_is_mended_where_it_is_not(few: Glossary) -> None:
    source = "Netanyahu spoke; Netanyahu left."
    target = "Нетаньяху выступил; Натаниягу ушёл."
    at, to = source.rindex("Netanyahu"), target.index("Натаниягу")
    link = Link((at, at + 9), (to, to + 9), 0.9)
    result = enforced(source, target, "ru", [link], few)
    assert result.text == "Нетаньяху выступил; Нетаньяху ушёл."


def test_common_word_with_another_sense_is_only_noted(glossary: Glossary) -> None:
    source, target = "The private jet landed.", "Приземлился самолёт."
    result = enforced(source, target, "ru", links(source, target, ("private", "самолёт")), glossary)
    assert result.text == target
    assert [finding.severity for finding in result.findings] == [Severity.NOTE]


@pytest.mark.parametrize(
    ("language", "source", "target", "pairs"),
    [
        # a part of a person's name
        (
            "ru",
            "They met Jordan Mitchell.",
            "Они встретили Джордена Митчелла.",
            [("Jordan", "Джордена")],
        ),
        # another name for the same place
        (
            "ru",
            "in the Philadelphi Corridor",
            "в Южном коридоре",
            [("Philadelphi Corridor", "Южном коридоре")],
        ),
        (
            "he",
            "to the Foreign Ministry",
            "למשרד לקשרי חוץ",
            [("Foreign Ministry", "למשרד לקשרי חוץ")],
        ),
        # a plural before its verb
        ("ru", "The Shin Bet said", "Спецслужбы заявили", [("Shin Bet", "Спецслужбы")]),
        # a part of a title
        ("he", "Lebanon", 'בעיתון "לבאנון פוסט" נכתב', [("Lebanon", "לבאנון")]),
        # English left around it
        ("ru", "the Tel Aviv Sun", "газета Tel Aviv Sun", [("Tel Aviv", "Tel Aviv")]),
    ],
)
def test_other_wording_is_flagged_not_replaced(
    language: str, source: str, target: str, pairs: list[tuple[str, str]], glossary: Glossary
) -> None:
    result = enforced(source, target, language, links(source, target, *pairs), glossary)
    assert result.text == target
    assert [term.outcome for term in result.uses] == [Outcome.FLAGGED]
    assert len(result.findings) == 1


def test_term_of_the_other_language_only_is_not_asked_for() -> None:
    russian_only = make_glossary(
        [ENTRIES[2].__class__("Knesset", ENTRIES[2].kind, (), ("Кнессет",))]
    )
    assert enforced("The Knesset", "הבית", "he", [], russian_only).uses == ()


@given(
    target=st.text(alphabet="Ливанибалгз «»„“.,-'\"’ё\u0301 לבנון״־ֹa1@/:", max_size=60),
    pieces=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 60)), max_size=6),
    language=st.sampled_from(["ru", "he"]),
)
def test_any_text_and_links_are_survived(
    target: str, pieces: list[tuple[int, int]], language: str
) -> None:
    source = "Netanyahu of Israel, the IDF, hostages in Lebanon"
    given_links = [
        Link((at, at + 8), (min(to, len(target)), min(to + 5, len(target))), 0.9)
        for at, to in pieces
    ]
    few = make_glossary(ENTRIES)
    result = enforced(source, target, language, given_links, few)
    assert len(result.uses) == 5
    for term in result.uses:
        if term.span:
            assert 0 <= term.span[0] < term.span[1] <= len(result.text)
    assert enforced(source, result.text, language, [], few).text == result.text
