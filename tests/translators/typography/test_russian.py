import pytest

from translators.typography.typeset import typeset


def set_(text: str, *rules: str) -> str:
    """Set in Russian; no-break spaces are shown as ⍽ on both sides."""
    found = typeset(text.replace("⍽", "\u00a0"), "ru", frozenset(rules) or None)
    return found.text.replace("\u00a0", "⍽")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Фильм "Титаник" вышел', "Фильм «Титаник» вышел"),
        ("Фильм “Титаник” вышел", "Фильм «Титаник» вышел"),
        ("Фильм 'Титаник' вышел", "Фильм «Титаник» вышел"),
        ('"Операция "Драгун"" началась', "«Операция „Драгун“» началась"),
        ('«Он сказал "нет"», — сказала она', "«Он сказал „нет“», — сказала она"),
        ('Сайт ("Новости") и "Газпром"-медиа', "Сайт («Новости») и «Газпром»-медиа"),
        ('"Кто?" — "Я!"', "«Кто?» — «Я!»"),
        ('Самолет "Ту-134" сел', "Самолет «Ту-134» сел"),
        ('Канал "CNN" и "Fox News"', "Канал «CNN» и «Fox News»"),
    ],
)
def test_quotes_are_guillemets_and_commas_within(text: str, expected: str) -> None:
    assert set_(text, "quotes") == expected


@pytest.mark.parametrize(
    "text",
    [
        "О'Брайен из Кот-д'Ивуара и Ре'им",
        'Она сказала: "Мы не знаем.',
        'Экран 27" и экран 24',
        'Первое" и "второе" и "третье',
        "В '90-х годах",
    ],
)
def test_apostrophes_and_unbalanced_quotes_stay(text: str) -> None:
    assert set_(text, "quotes") == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Мы не знаем.', "«Мы не знаем."),
        ('Мы ждём", — сказал он.', "Мы ждём», — сказал он."),
        ('"Мы смотрели "Титаник" вчера.', "«Мы смотрели „Титаник“ вчера."),
        ('А "Титаник" утонул", — сказал он.', "А „Титаник“ утонул», — сказал он."),
        ('Экран 27" погас.', 'Экран 27" погас.'),
        ('Мы ждём с 2005", — сказал он.', "Мы ждём с 2005», — сказал он."),
        ('Слово"слово и "слово.', 'Слово"слово и "слово.'),
    ],
)
def test_a_quotation_may_begin_or_end_in_another_sentence(text: str, expected: str) -> None:
    assert set_(text, "quotes", "cut-quotes") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Он сказал: «Мы уходим.»", "Он сказал: «Мы уходим»."),
        ("«Мы уходим,» сказал он", "«Мы уходим», сказал он"),
        ("«Хлеб, соль и т. д.»", "«Хлеб, соль и т. д.»"),
        ("«Мы уходим.», сказал он", "«Мы уходим.», сказал он"),
        ("«Кто там?» — «Никого…»", "«Кто там?» — «Никого…»"),
    ],
)
def test_stops_stand_after_the_closing_quote(text: str, expected: str) -> None:
    assert set_(text, "stop-after-quote") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Москва - столица", "Москва⍽— столица"),
        ("Москва – столица", "Москва⍽— столица"),
        ("Москва -- столица", "Москва⍽— столица"),
        ("слово—слово", "слово⍽— слово"),
        ("«Да», — сказал он", "«Да»,⍽— сказал он"),
        ("Победили 89 — всего", "Победили 89⍽— всего"),
        ("кино- и телефильмы", "кино- и телефильмы"),
        ("рейс Москва—Минск", "рейс Москва—Минск"),
        ("Тель-Авив и по-русски", "Тель-Авив и по-русски"),
        ("счёт 2 - 1", "счёт 2 - 1"),
        ("температура -5 и –7", "температура -5 и –7"),
    ],
)
def test_a_dash_between_words_is_long_and_never_begins_a_line(text: str, expected: str) -> None:
    assert set_(text, "dash") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«Мы ждём», сказала она", "«Мы ждём»,⍽— сказала она"),
        ("«Кто там?» спросил он", "«Кто там?»⍽— спросил он"),
        ("Мы ждём», сказала она", "Мы ждём»,⍽— сказала она"),
        ("командир «Хезболлы», сообщил источник", "командир «Хезболлы», сообщил источник"),
        ("«Да», — говорят они", "«Да», — говорят они"),
        ("«Титаник», вышедший в прокат", "«Титаник», вышедший в прокат"),
        ("в «Газете», сказанное им", "в «Газете», сказанное им"),
    ],
)
def test_a_dash_parts_direct_speech_from_who_said_it(text: str, expected: str) -> None:
    assert set_(text, "dash-after-speech") == expected


def test_direct_speech_opens_with_a_dash() -> None:
    assert set_("- Кто там?\n- Никого.", "speech-dash") == "—⍽Кто там?\n—⍽Никого."
    assert set_("-5 градусов", "speech-dash") == "-5 градусов"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("погибли 10-15 человек", "погибли 10–15 человек"),
        ("15-20% экспорта", "15–20% экспорта"),
        ("ждать 2-3 года", "ждать 2–3 года"),
        ("в 2013-2014 годах", "в 2013–2014 годах"),
        ("в возрасте 30-40 лет", "в возрасте 30–40 лет"),
        ("1,2-1,5 млрд фунтов", "1,2–1,5 млрд фунтов"),
        ("4-5 октября", "4–5 октября"),
        ("в 1941—1945", "в 1941–1945"),
        ("победили со счётом 1-3", "победили со счётом 1-3"),
        ("победили 88-79 в матче", "победили 88-79 в матче"),
        ("телефон 555-1234 или 8-800-555", "телефон 555-1234 или 8-800-555"),
        ("дата 2025-10-12", "дата 2025-10-12"),
        ("рейс 10-15 вылетит утром", "рейс 10-15 вылетит утром"),
        ("привезли 10-15 ракет", "привезли 10–15 ракет"),
        ("Боинг 737-800 вылетел", "Боинг 737-800 вылетел"),
        ("самолёт Ан-24 и F-16", "самолёт Ан-24 и F-16"),
        ("голосовали 49-51 за", "голосовали 49-51 за"),
    ],
)
def test_ranges_have_an_en_dash_and_scores_dates_and_telephones_do_not(
    text: str, expected: str
) -> None:
    assert set_(text, "ranges") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15000 человек", "15⍽000 человек"),
        ("1234567 рублей", "1⍽234⍽567 рублей"),
        ("12 000 семей и 1 200 300", "12⍽000 семей и 1⍽200⍽300"),
        ("1500 человек в 2025 году", "1500 человек в 2025 году"),
        ("101000, Москва", "101000, Москва"),
        ("тел. 1234567, +79161234567", "тел. 1234567, +79161234567"),
        ("дело № 12345, код 56789", "дело № 12345, код 56789"),
        ("число 3,14159 и 00012345", "число 3,14159 и 00012345"),
        ("номер А-17422", "номер А-17422"),
    ],
)
def test_thousands_are_apart_in_what_counts_something(text: str, expected: str) -> None:
    assert set_(text, "thousands") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("в Москве и с ним", "в⍽Москве и⍽с⍽ним"),
        ("О нём, а я", "О⍽нём, а⍽я"),
        ("до дома и", "до дома и"),
        ("кино- и телефильмы", "кино- и⍽телефильмы"),
    ],
)
def test_a_word_of_one_letter_does_not_end_a_line(text: str, expected: str) -> None:
    assert set_(text, "short-words") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25 % и 25%", "25⍽% и 25%"),
        ("5 млн долларов, 10 км", "5⍽млн⍽долларов, 10⍽км"),
        ("15 февраля 2025 г.", "15⍽февраля 2025⍽г."),
        ("ничья 3:3 с Францией", "ничья 3:3 с Францией"),
        ("10 мужчин", "10 мужчин"),
    ],
)
def test_a_figure_stays_with_its_unit(text: str, expected: str) -> None:
    assert set_(text, "units") == expected


def test_the_number_sign_stays_with_the_number() -> None:
    assert set_("шоссе №90, № 4 и § 5", "number-sign") == "шоссе №⍽90, №⍽4 и §⍽5"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("А. С. Пушкин и А.С.Пушкин", "А.⍽С.⍽Пушкин и А.⍽С.⍽Пушкин"),
        ("Пушкин А. С. родился", "Пушкин⍽А. С. родился"),
        ("Джо Ф. Кеннеди", "Джо Ф.⍽Кеннеди"),
        ("группа А. Он", "группа А. Он"),
    ],
)
def test_initials_stay_with_the_surname(text: str, expected: str) -> None:
    assert set_(text, "initials") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("хлеб и т.д., т. е. всё", "хлеб и т.⍽д., т.⍽е. всё"),
        ("до н. э. и до н.э.", "до⍽н.⍽э. и до⍽н.⍽э."),
        ("ул. Ленина, г. Москва, стр. 5", "ул.⍽Ленина, г.⍽Москва, стр.⍽5"),
        ("в 2025 г. Президент", "в 2025 г. Президент"),
    ],
)
def test_abbreviations_stay_together(text: str, expected: str) -> None:
    assert set_(text, "abbreviations") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("да , нет . Вот ( так ) !", "да, нет. Вот (так)!"),
        ("« Титаник »", "«Титаник»"),
        ("спасибо :) и .5, и ... тогда", "спасибо :) и .5, и ... тогда"),
    ],
)
def test_no_space_before_punctuation(text: str, expected: str) -> None:
    assert set_(text, "space-before-punctuation") == expected


def test_several_spaces_are_one_and_three_dots_one_sign() -> None:
    assert set_("да   нет⍽ вот\n\n  и", "double-spaces") == "да нет⍽вот\n\n и"
    assert set_("да... нет?.. вот....", "ellipsis") == "да… нет?.. вот...."


def test_speech_that_a_model_left_in_the_english_way() -> None:
    assert set_('"Мы только ждём," сказала Анна.') == "«Мы только ждём»,⍽— сказала Анна."


def test_all_rules_together() -> None:
    assert set_('"Мы видели "Титаник" в 1998 г.", - сказал А.С. Иванов , 45 лет...') == (
        "«Мы видели „Титаник“ в⍽1998⍽г.»,⍽— сказал А.⍽С.⍽Иванов, 45 лет…"
    )
