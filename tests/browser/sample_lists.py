"""A week of a small newsroom, in three languages: what lists, topics and the front page show."""

from datetime import UTC, datetime, timedelta

from publishers.page import Listing

_NEWEST = datetime(2026, 3, 15, 7, 40, tzinfo=UTC)
_NAMES = {
    "Ann Dorfin": {"ru": "Энн Дорфин", "he": "אן דורפין"},
    "Noa Brandt": {"ru": "Ноа Брандт", "he": "נועה ברנדט"},
    "Petr Lind": {"ru": "Пётр Линд", "he": "פטר לינד"},
}
_STORIES = (
    (
        "harbor-clock", "Local", ("Ann Dorfin", "Noa Brandt"), "assets/harbor.svg",
        "After 38 years of silence, Selwick’s harbor clock chimes again",
        "Volunteers rebuilt the 1911 movement from drawings found in an attic.",
        "Портовые часы Селвика снова бьют после 38 лет молчания",
        "Добровольцы восстановили механизм 1911 года по чертежам с чердака.",
        "אחרי 38 שנות שתיקה: שעון הנמל של סלוויק שב לצלצל",
        "מתנדבים שיקמו את המנגנון משנת 1911 לפי שרטוטים שנמצאו בעליית גג.",
    ),
    (
        "ferry-fares", "Business", ("Petr Lind",), "",
        "Ferry fares rise 6% in May; season tickets stay at $84",
        "The operator blames fuel. Islanders say the winter timetable was cut first.",
        "В мае билеты на паром подорожают на 6 %, абонемент останется по 84 доллара",
        "Перевозчик ссылается на топливо. Островитяне говорят, что сначала сократили рейсы.",
        "מחירי המעבורת יעלו ב־6% במאי; המנוי נשאר $84",
        "המפעילה תולה זאת במחירי הדלק. תושבי האיים: קודם קיצצו את לוח החורף.",
    ),
    (
        "bridge-vote", "Local", ("Noa Brandt",), "assets/bridge.svg",
        "Council votes to repair the old bridge, not replace it",
        "Work starts in June and closes one lane for ten weeks.",
        "Совет решил семью голосами против четырёх чинить старый мост, а не строить новый",
        "Работы начнутся в июне и на десять недель займут одну полосу.",
        "המועצה הצביעה 7–4: הגשר הישן ישופץ ולא יוחלף",
        "העבודות יתחילו ביוני ויסגרו נתיב אחד לעשרה שבועות.",
    ),
    (
        "seal-count", "Science", ("Ann Dorfin",), "",
        "Seals are back: 212 counted on the northern sandbanks",
        "It is the highest number since the survey began in 1974.",
        "Тюлени вернулись: на северных отмелях насчитали 212",
        "Это больше, чем за все годы с начала учёта в 1974-м.",
        "כלבי הים חזרו: 212 נספרו בשרטונות הצפוניים",
        "זה המספר הגבוה ביותר מאז החלה הספירה ב־1974.",
    ),
    (
        "school-roof", "Education", ("Petr Lind",), "",
        "Pupils move into the gym while their school’s roof is mended",
        "Lessons go on in four corners of one hall; the bell is a whistle.",
        "Пока чинят крышу школы, уроки идут в спортзале",
        "Четыре класса — в четырёх углах зала, вместо звонка — свисток.",
        "התלמידים עברו לאולם הספורט עד שהגג יתוקן",
        "ארבע כיתות בארבע פינות של אולם אחד, ומשרוקית במקום פעמון.",
    ),
    (
        "solar-field", "Local", ("Ann Dorfin",), "assets/field.svg",
        "Farmers of Low Marsh lease their wettest fields for solar panels",
        "Sheep will graze beneath; the grid connection is promised for 2027.",
        "Фермеры Лоу-Марша сдают самые мокрые поля под солнечные панели",
        "Под панелями будут пастись овцы; подключить их к сети обещают в 2027 году.",
        "חקלאי לואו מארש מחכירים את השדות הרטובים לחברת SunField",
        "כבשים ירעו מתחת ללוחות; החיבור לרשת הובטח ל־2027.",
    ),
    (
        "choir", "Culture", ("Noa Brandt",), "",
        "A choir of 90 sings the shipping forecast",
        "The composer kept every word of the bulletin of 3 January 1987.",
        "Хор из 90 человек спел прогноз погоды для моряков",
        "Композитор не изменил ни слова в сводке за 3 января 1987 года.",
        "מקהלה של 90 זמרים שרה את תחזית הים",
        "המלחין שמר על כל מילה מהתחזית של 3 בינואר 1987.",
    ),
)  # fmt: skip


def sample_listings() -> dict[str, list[tuple[str, Listing]]]:
    """The keys and listings of the week's articles by language, eleven hours between two."""
    return {tag: [_one(tag, n) for n in range(len(_STORIES))] for tag in ("en", "ru", "he")}


def _one(tag: str, n: int) -> tuple[str, Listing]:
    slug, section, byline, picture, *texts = _STORIES[n]
    headline, standfirst = texts[2 * ("en", "ru", "he").index(tag) :][:2]
    listing = Listing(
        article_id=f"{n:016x}",
        language=tag,
        headline=headline,
        standfirst=standfirst,
        published_at=_NEWEST - timedelta(hours=11 * n),
        byline=tuple(_NAMES[name].get(tag, name) for name in byline),
        section=section,
        image=picture,
    )
    return f"{tag}/{slug}-{n:08x}.html", listing
