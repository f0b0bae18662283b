import pytest

from translators.typography.typeset import typeset


def set_(text: str, *rules: str) -> str:
    """Set in Hebrew; no-break spaces are shown as ⍽ on both sides."""
    found = typeset(text.replace("⍽", "\u00a0"), "he", frozenset(rules) or None)
    return found.text.replace("\u00a0", "⍽")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('צה"ל וארה"ב', "צה״ל וארה״ב"),
        ('בצה"ל, שבארה"ב, מהאו"ם', "בצה״ל, שבארה״ב, מהאו״ם"),
        ('מנכ"לית, ח"כים, דו"חות, כטב"מים', "מנכ״לית, ח״כים, דו״חות, כטב״מים"),
        ("צה”ל וצה''ל", "צה״ל וצה״ל"),
        ('50 ק"מ, ש"ס, ט"ו', "50 ק״מ, ש״ס, ט״ו"),
        ('מ"מים', "מ״מים"),
        ('"צה"ל" נכנס', '"צה״ל" נכנס'),
    ],
)
def test_acronyms_have_gershayim(text: str, expected: str) -> None:
    assert set_(text, "gershayim") == expected


@pytest.mark.parametrize(
    "text",
    [
        'העיתון "הארץ" פרסם',
        'בעיתון ב"הארץ" נכתב',
        'אמר ש"כל ההחלטות" התקבלו',
        'חלק מ"צי הצללים" של רוסיה',
        'ה"בית" הלבן',
        'מסך 27" גדול',
    ],
)
def test_a_quote_before_a_word_is_no_gershayim(text: str) -> None:
    assert set_(text, "gershayim") == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ג'ורג' וצ'רצ'יל", "ג׳ורג׳ וצ׳רצ׳יל"),
        ("החות'ים בז’נבה", "החות׳ים בז׳נבה"),
        ("פרופ' כהן, גב' לוי, וכו'", "פרופ׳ כהן, גב׳ לוי, וכו׳"),
        ("כיתה ג', יום א'", "כיתה ג׳, יום א׳"),
        ("במס' 5, בעמ' 7", "במס׳ 5, בעמ׳ 7"),
        ("השחקנית דבאע', בת 24", "השחקנית דבאע׳, בת 24"),
        ("סמוטריץ' ודקרט", "סמוטריץ׳ ודקרט"),
        ("אגוזים וכו '.", "אגוזים וכו׳."),
        ("הרי אלסוורת ', בצ'כיה", "הרי אלסוורת׳, בצ׳כיה"),
        ("אמר 'בית ' והלך, 'תודה'", "אמר 'בית ' והלך, 'תודה'"),
        ("בשנות ה '90 והבית '", "בשנות ה '90 והבית '"),
        ("ב'טלפון' ובבית", "ב'טלפון' ובבית"),
        ("אמר 'שלום' והלך", "אמר 'שלום' והלך"),
        ("Moody's ו-don't", "Moody's ו-don't"),
        ("שנות ה'90", "שנות ה'90"),
    ],
)
def test_sounds_and_abbreviations_have_a_geresh_and_quotations_do_not(
    text: str, expected: str
) -> None:
    assert set_(text, "geresh") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('אמר: "אנחנו כאן".', "אמר: ״אנחנו כאן״."),
        ("אמר: “אנחנו כאן”.", "אמר: ״אנחנו כאן״."),
        ("אמר: „אנחנו כאן”.", "אמר: ״אנחנו כאן״."),
        ("ב'טלפון' הזה", "ב׳טלפון׳ הזה"),
        ('כ"פצצה מתקתקת" של ממש', "כ״פצצה מתקתקת״ של ממש"),
        ('ערוץ "CNN", "BBC"', "ערוץ ״CNN״, ״BBC״"),
        ('אמר: "אנחנו כאן.', 'אמר: "אנחנו כאן.'),
        ('אמר: "https://x.org/a"', 'אמר: "https://x.org/a"'),
    ],
)
def test_quotations_have_one_house_style(text: str, expected: str) -> None:
    assert set_(text, "quotes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('הוא אמר " הטוב ביותר " ו"כן"', 'הוא אמר " הטוב ביותר " ו"כן"'),
        ('" הטוב ביותר … 20 שנים"', '"הטוב ביותר … 20 שנים"'),
        ('דובר צה"ל אמר: "כן "', 'דובר צה"ל אמר: "כן"'),
        ('" הטוב ביותר', '"הטוב ביותר'),
        ('מסך 27" ומסך 24"', 'מסך 27" ומסך 24"'),
        ('צה"ל אמר " כן', 'צה"ל אמר " כן'),
    ],
)
def test_no_space_stands_within_quotes_that_open_and_close_in_turn(
    text: str, expected: str
) -> None:
    assert set_(text, "spaces-within-quotes") == expected


def test_a_quotation_with_a_stray_space_is_set_like_every_other() -> None:
    assert set_('" הטוב ביותר … 20 שנים", אמר') == "״הטוב ביותר … 20 שנים״, אמר"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"אנחנו לא יודעים.', "״אנחנו לא יודעים."),
        ('מחכים", אמר דובר צה"ל.', 'מחכים״, אמר דובר צה"ל.'),
        ('מסך 27" נשבר', 'מסך 27" נשבר'),
    ],
)
def test_a_quotation_may_begin_or_end_in_another_sentence(text: str, expected: str) -> None:
    assert set_(text, "cut-quotes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ב-CNN וה-BBC", "ב־CNN וה־BBC"),
        ("ה-7 באוקטובר, כ-40%", "ה־7 באוקטובר, כ־40%"),
        ("מה–7 באוקטובר", "מה־7 באוקטובר"),
        ('ב-"הארץ"', 'ב־"הארץ"'),
        ("תל-אביב", "תל-אביב"),
        ("אל-7", "אל-7"),
        ("COVID-19 ו-F-16", "COVID-19 ו־F-16"),
        ("ב-+972, ל-−5 וב-#1", "ב־+972, ל־−5 וב־#1"),
        ("ב-+ וב--5", "ב-+ וב--5"),
    ],
)
def test_a_maqaf_joins_a_prefix_to_latin_and_figures(text: str, expected: str) -> None:
    assert set_(text, "maqaf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ב- CNN", "ב־CNN"),
        ("יותר מ -30 נשים", "יותר מ־30 נשים"),
        ("ב- +972", "ב־+972"),
        ("של - 5", "של - 5"),
        ("של -5 מעלות", "של -5 מעלות"),
        ("שלום - 5", "שלום - 5"),
        ("אנגלית- ועברית", "אנגלית- ועברית"),
    ],
)
def test_no_space_parts_a_prefix_from_its_word(text: str, expected: str) -> None:
    assert set_(text, "space-after-prefix") == expected


def test_compounds_have_a_maqaf_only_where_a_hyphen_joins_them() -> None:
    assert set_("תל-אביב, בן-גוריון, תל אביב", "maqaf-compounds") == "תל־אביב, בן־גוריון, תל אביב"
    assert set_("סופר-ג'י ופרופ'-לשעבר", "maqaf-compounds") == "סופר־ג'י ופרופ'־לשעבר"
    assert set_("אמר - והלך", "maqaf-compounds") == "אמר - והלך"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("העיר - בירה", "העיר⍽– בירה"),
        ("העיר — בירה", "העיר⍽– בירה"),
        ("2 - 1", "2 - 1"),
    ],
)
def test_a_dash_between_words_is_an_en_dash(text: str, expected: str) -> None:
    assert set_(text, "dash") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10-15 ימים", "10–15 ימים"),
        ("בשנים 2013-2014", "בשנים 2013–2014"),
        ("15-20% מהיצוא", "15–20% מהיצוא"),
        ("10,000-15,000 תושבים", "10,000–15,000 תושבים"),
        ("15,000-10,000 תושבים", "15,000-10,000 תושבים"),
        ('35-40 קמ"ש', '35–40 קמ"ש'),
        ("בגיל 30-40", "בגיל 30–40"),
        ("ניצחה 2-1", "ניצחה 2-1"),
        ("ניצחון 79-88 ושתי נקודות", "ניצחון 79-88 ושתי נקודות"),
        ("טלפון 02-555-1234", "טלפון 02-555-1234"),
        ("בתאריך 2025-10-12", "בתאריך 2025-10-12"),
        ("פתוח 22:00-06:00", "פתוח 22:00–06:00"),
        ("פתוח 22:00—6:00, בחורף 2027—28", "פתוח 22:00–6:00, בחורף 2027–28"),
        ("ניצחה במערכה 21:19-18:21", "ניצחה במערכה 21:19-18:21"),
    ],
)
def test_ranges_have_an_en_dash_and_scores_dates_and_telephones_do_not(
    text: str, expected: str
) -> None:
    assert set_(text, "ranges") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('50 ק"מ ו-25 %', '50⍽ק"מ ו-25⍽%'),
        ("5 מיליון שקל", "5⍽מיליון⍽שקל"),
        ("15 בפברואר 2025", "15⍽בפברואר 2025"),
        ("25% מהאנשים", "25% מהאנשים"),
        ("10 ילדים", "10 ילדים"),
    ],
)
def test_a_figure_stays_with_its_unit(text: str, expected: str) -> None:
    assert set_(text, "units") == expected


def test_titles_and_number_words_stay_with_what_they_name() -> None:
    assert set_("פרופ' כהן ועמ' 5", "abbreviations") == "פרופ'⍽כהן ועמ'⍽5"
    assert set_("הוא שמר על", "abbreviations") == "הוא שמר על"


def test_all_rules_together() -> None:
    assert set_('"דובר צה"ל אמר ב-CNN כי 10-15 ק"מ מג\'נין , תל-אביב...", נמסר') == (
        "״דובר צה״ל אמר ב־CNN כי 10–15⍽ק״מ מג׳נין, תל־אביב…״, נמסר"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"מספיק זה מספיק," צייץ גולן', '"מספיק זה מספיק", צייץ גולן'),
        ("״מספיק,״ צייץ", "״מספיק״, צייץ"),
        ('"כן," אמר, "ולא," הוסיף', '"כן", אמר, "ולא", הוסיף'),
        ('"כן", אמר', '"כן", אמר'),
        ('מצטט ,"כן" ולא', 'מצטט ,"כן" ולא'),
    ],
)
def test_a_comma_follows_the_quotation(text: str, expected: str) -> None:
    assert set_(text, "comma-after-quote") == expected
