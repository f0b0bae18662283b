"""The rules of Russian print: spaces, numbers and abbreviations."""

import re
from collections.abc import Iterator

from translators.language.months import RUSSIAN
from translators.typography.dashes import dashes, speech_dash
from translators.typography.edit import Edit, Rule, replacing
from translators.typography.figures import RangeWords, ranges
from translators.typography.hyphens import hyphens
from translators.typography.quotes import spaces_within_quotes
from translators.typography.russian_quotes import (
    cut_quotes,
    dash_after_speech,
    quotes,
    stop_after_quote,
)
from translators.typography.spaces import NBSP, double_spaces, ellipsis, space_before_punctuation

_MONTHS = "|".join(genitive for _, genitive, *_ in RUSSIAN)
_UNITS = (
    r"(?:мм|см|дм|м|км|кв\.|куб\.|га|мг|г|кг|т|ц|л|мл|млн|млрд|трлн|тыс\.|руб\.|р\.|коп\.|долл\.|"
    r"евро|шт\.|чел\.|экз\.|г\.|гг\.|в\.|вв\.|ч|мин|сек|км/ч|м/с|Вт|кВт|МВт|ГВт|Гц|МГц|ГГц|"
    rf"КБ|МБ|ГБ|ТБ|Мбит/с|процент(?:а|ов)?|{_MONTHS})(?![\w-])"
)
_GAP = r"(?P<gap>[ \u00a0])"
_OPTIONAL_GAP = r"(?P<gap>[ \u00a0]?)"

short_words = replacing(NBSP, rf"(?<![\w\-.])[вкосуиаяВКОСУИАЯ]{_GAP}(?=[^\s—–-])")
"""A word of one letter does not end a line."""

units = replacing(
    NBSP,
    rf"(?<=\d){_GAP}(?=[%‰°€$₽£₪]|{_UNITS})",
    rf"(?<![^\s(«–—-])x{{1,5}}{_GAP}(?=вв?\.)",  # "XX в.": what is Latin is seen as x
    rf"(?<=млн|трл|лрд){_GAP}(?=(?:руб|долл|евро|[€$₽£₪]))",
)
"""A figure stays with its unit, its month, or "г."; no space is put where there was none."""

number_sign = replacing(NBSP, rf"[№§]{_OPTIONAL_GAP}(?=\w)")
"""№ and § with a no-break space before the number."""

initials = replacing(
    NBSP,
    rf"(?<!\w)(?:[А-ЯЁ]|Дж)\.{_OPTIONAL_GAP}(?=[А-ЯЁ]\.[ \u00a0]?[А-ЯЁ][а-яё])",
    rf"(?<!\w)(?:[А-ЯЁ]|Дж)\.{_OPTIONAL_GAP}(?=[А-ЯЁ][а-яё]{{2}})",
    rf"(?<![\w.])[А-ЯЁ][а-яё]{{1,30}}{_GAP}(?=[А-ЯЁ]\.[ \u00a0]?[А-ЯЁ]\.)",
)
"""Initials stay with each other and with the surname."""

abbreviations = replacing(
    NBSP,
    rf"(?<!\w)т\.{_OPTIONAL_GAP}(?=[дпекнч]\.)",
    rf"(?<!\w)н\.{_OPTIONAL_GAP}(?=э\.)",
    rf"(?<!\w)до{_GAP}(?=н\.[ \u00a0]?э\.)",
    r"(?<!\w)(?<!\d[ \u00a0])(?:г|гг|ул|просп|пл|пос|св|им|стр|рис|табл|ст|гл|п)\."
    rf"{_GAP}(?=[А-ЯЁ\d«])",
)
"""т. д., т. е., н. э. and the like, and abbreviations before a name or a number."""

_INTEGER = re.compile(
    r"(?<![\w.,:/\-+№#@*=])(?<![\d№§][ \u00a0])(?P<all>[1-9]\d{4,11})"
    r"(?![\w/\-:@]|[.,]\d|[ \u00a0]\d{3}(?!\d))"
)
_GROUPED = re.compile(
    r"(?<![\w.,:/\-+№#])(?<![\d№§][ \u00a0])\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,5}"
    r"(?!\w|[ \u00a0]\d|-\D)"
)
_LABELLED = re.compile(
    r"\b(?:тел|телефон\w*|факс|индекс\w*|код\w*|номер\w*|инн|огрн|id|дел[оуа]|счет\w*|счёт\w*)"
    r"\.?[ \u00a0:]*(?:№[ \u00a0]?)?$",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r",[ \u00a0](?:г\.|[А-ЯЁ])")


def thousands(text: str) -> Iterator[Edit]:
    """No-break spaces between the thousands of a number of five digits and more.

    Postcodes, telephone and other numbers that count nothing stay whole.
    """
    for match in _GROUPED.finditer(text):
        for gap in re.finditer(r"[ ]", match.group()):
            yield Edit(match.start() + gap.start(), match.start() + gap.end(), NBSP)
    for match in _INTEGER.finditer(text):
        if _counts(match):
            for at in range(match.end() - 3, match.start(), -3):
                yield Edit(at, at, NBSP)


def _counts(match: re.Match[str]) -> bool:
    digits, text = match["all"], match.string
    if len(digits) > 9 and not digits.endswith("000"):
        return False
    if len(digits) == 6 and _POSTCODE.match(text, match.end()):
        return False
    return not _LABELLED.search(text[max(0, match.start() - 30) : match.start()])


_OTHER_WORDS = (
    r"над|под|перед|пред|против|через|после|вместо|среди|для|без|при|как|или|что"
    r"|утром|дн[её]м|вечером"
)
_VERB_ENDS = r"(?<!ит)(?<!ют)(?<!ят)(?<!ает)(?<!яет)(?<!ует)(?<!еет)(?<!удет)(?<!ожет)"
_COUNTED = re.compile(
    rf"[ \u00a0]?(?:(?!(?:{_OTHER_WORDS})(?!\w))[а-яё]{{2,30}}[бвгджзйкмнпрстфхцчшщь]{_VERB_ENDS}"
    rf"(?![\w-])|{_UNITS})"
)
_FEW = re.compile(
    r"[ \u00a0](?:года|часа|дня|месяца|раза|недели|минуты|секунды|человека|градуса|метра|километра|"
    r"доллара|рубля|процента|тысячи|миллиона|миллиарда)(?![\w-])"
)


def _counted(after: str, high: float) -> bool:
    """What is counted stands in the genitive: "10-15 минут", and "2-3 года" up to four."""
    return bool(_COUNTED.match(after)) or (high % 10 in (2, 3, 4) and bool(_FEW.match(after)))


_RANGES = RangeWords(
    decimal=",",
    counted=_counted,
    before=(
        r"(?:около|примерно|приблизительно|порядка|возрасте|течение|страниц\w*|стр\.|годах)"
        r"[ \u00a0]$"
    ),
    vetoes=(
        r"\b(?:сч[её]т|матч|побед|проигр|выигр|обыгр|уступ|разгром|одолел|ничь|поражен|голос|"
        r"тел\.|телефон)"
    ),
)

_QUOTES = (
    Rule("spaces-within-quotes", spaces_within_quotes),
    Rule("quotes", quotes),
    Rule("cut-quotes", cut_quotes),
    Rule("stop-after-quote", stop_after_quote),
    Rule("dash-after-speech", dash_after_speech),
)

RULES = (
    Rule("double-spaces", double_spaces),
    Rule("space-before-punctuation", space_before_punctuation),
    Rule("ellipsis", ellipsis),
    Rule("hyphens", hyphens),
    *_QUOTES,
    Rule("dash", dashes("—")),
    Rule("speech-dash", speech_dash),
    Rule("ranges", ranges(_RANGES)),
    Rule("thousands", thousands),
    Rule("short-words", short_words),
    Rule("units", units),
    Rule("number-sign", number_sign),
    Rule("initials", initials),
    Rule("abbreviations", abbreviations),
)
"""In the order in which they are applied."""
