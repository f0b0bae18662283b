"""Days and months in the forms that news uses, so that one can be put in place of another.

Each name has its forms in the same order, so that forms of one case stand side by side.
Russian days are given with their preposition, as "во вторник" becomes "в среду" and a bare
"вторник" may be either of two cases.
"""

from collections.abc import Mapping

_RU_DAYS = {
    "monday": ("в понедельник", "на понедельник", "с понедельника", "понедельника"),
    "tuesday": ("во вторник", "на вторник", "со вторника", "вторника"),
    "wednesday": ("в среду", "на среду", "со среды", "среды"),
    "thursday": ("в четверг", "на четверг", "с четверга", "четверга"),
    "friday": ("в пятницу", "на пятницу", "с пятницы", "пятницы"),
    "saturday": ("в субботу", "на субботу", "с субботы", "субботы"),
    "sunday": ("в воскресенье", "на воскресенье", "с воскресенья", "воскресенья"),
}
_RU_MONTHS = {
    "january": ("январь", "января", "январе", "январю", "январем"),
    "february": ("февраль", "февраля", "феврале", "февралю", "февралем"),
    "march": ("март", "марта", "марте", "марту", "мартом"),
    "april": ("апрель", "апреля", "апреле", "апрелю", "апрелем"),
    "may": ("май", "мая", "мае", "маю", "маем"),
    "june": ("июнь", "июня", "июне", "июню", "июнем"),
    "july": ("июль", "июля", "июле", "июлю", "июлем"),
    "august": ("август", "августа", "августе", "августу", "августом"),
    "september": ("сентябрь", "сентября", "сентябре", "сентябрю", "сентябрем"),
    "october": ("октябрь", "октября", "октябре", "октябрю", "октябрем"),
    "november": ("ноябрь", "ноября", "ноябре", "ноябрю", "ноябрем"),
    "december": ("декабрь", "декабря", "декабре", "декабрю", "декабрем"),
}
_HE_DAYS: Mapping[str, tuple[str, ...]] = {
    "sunday": ("יום ראשון",),
    "monday": ("יום שני",),
    "tuesday": ("יום שלישי",),
    "wednesday": ("יום רביעי",),
    "thursday": ("יום חמישי",),
    "friday": ("יום שישי",),
    "saturday": ("שבת", "יום שבת"),
}
_HE_MONTHS: Mapping[str, tuple[str, ...]] = {
    "january": ("ינואר",),
    "february": ("פברואר",),
    "march": ("מרץ", "מרס"),
    "april": ("אפריל",),
    "may": ("מאי",),
    "june": ("יוני",),
    "july": ("יולי",),
    "august": ("אוגוסט",),
    "september": ("ספטמבר",),
    "october": ("אוקטובר",),
    "november": ("נובמבר",),
    "december": ("דצמבר",),
}
_TABLES: Mapping[str, tuple[Mapping[str, tuple[str, ...]], ...]] = {
    "ru": (_RU_DAYS, _RU_MONTHS),
    "he": (_HE_DAYS, _HE_MONTHS),
}


def is_month(word: str) -> bool:
    """Whether it is the English name of a month, in small letters."""
    return word in _RU_MONTHS


def parallel_forms(old: str, new: str, language: str) -> Mapping[str, str]:
    """Every form of the day or month ``old`` and what stands for it if it were ``new``.

    The names are English, in small letters; no forms where they are not two days or two months.
    """
    for table in _TABLES.get(language, ()):
        if old in table and new in table:
            forms, others = table[old], table[new]
            # Where one has a second spelling and the other has not, there is one way to write.
            return {form: others[min(n, len(others) - 1)] for n, form in enumerate(forms)}
    return {}
