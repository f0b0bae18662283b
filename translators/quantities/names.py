"""The names of scales and units in Russian and Hebrew, as they are written after digits."""

from decimal import Decimal

SCALES: dict[str, dict[Decimal, str]] = {
    "ru": {
        Decimal(10**3): "тыс.",
        Decimal(10**6): "млн",
        Decimal(10**9): "млрд",
        Decimal(10**12): "трлн",
    },
    "he": {
        Decimal(10**3): "אלף",
        Decimal(10**6): "מיליון",
        Decimal(10**9): "מיליארד",
        Decimal(10**12): "טריליון",
    },
}

_RUSSIAN = """
GBP фунт фунта фунтов
USD доллар доллара долларов
EUR евро евро евро
ILS шекель шекеля шекелей
RUB рубль рубля рублей
UAH гривна гривны гривен
CNY юань юаня юаней
JPY иена иены иен
INR рупия рупии рупий
pound фунт фунта фунтов
mm миллиметр миллиметра миллиметров
cm сантиметр сантиметра сантиметров
m метр метра метров
km километр километра километров
inch дюйм дюйма дюймов
foot фут фута футов
yard ярд ярда ярдов
mile миля мили миль
gram грамм грамма граммов
kg килограмм килограмма килограммов
ton тонна тонны тонн
liter литр литра литров
gallon галлон галлона галлонов
acre акр акра акров
hectare гектар гектара гектаров
dunam дунам дунама дунамов
degree градус градуса градусов
second секунда секунды секунд
minute минута минуты минут
hour час часа часов
day день дня дней
week неделя недели недель
month месяц месяца месяцев
year год года лет
decade десятилетие десятилетия десятилетий
century век века веков
millennium тысячелетие тысячелетия тысячелетий
"""
_HEBREW = """
GBP ליש"ט ליש"ט
USD דולר דולר
EUR אירו אירו
ILS שקל שקל
RUB רובל רובל
UAH הריבניה הריבניה
CNY יואן יואן
JPY ין ין
INR רופי רופי
pound פאונד פאונד
mm מ"מ מ"מ
cm ס"מ ס"מ
m מטר מטר
km ק"מ ק"מ
inch אינץ' אינץ'
foot רגל רגל
yard יארד יארד
mile מייל מייל
gram גרם גרם
kg ק"ג ק"ג
ton טון טון
liter ליטר ליטר
gallon גלון גלון
acre אקר אקר
hectare הקטר הקטר
dunam דונם דונם
degree מעלה מעלות
second שנייה שניות
minute דקה דקות
hour שעה שעות
day יום ימים
week שבוע שבועות
month חודש חודשים
year שנה שנים
decade עשור עשורים
century מאה מאות
millennium אלף אלפים
"""


def _forms(table: str) -> dict[str, tuple[str, str, str]]:
    rows = (line.split() for line in table.strip().splitlines())
    return {unit: (forms[0], forms[-2], forms[-1]) for unit, *forms in rows}


UNITS: dict[str, dict[str, tuple[str, str, str]]] = {
    "ru": _forms(_RUSSIAN),
    "he": _forms(_HEBREW),
}
"""After one, after two to four, after five and more; Hebrew does not use the second."""
