"""Days and months in the forms that news uses, so that one can be put in place of another.

Each name has its forms in the same order, so that forms of one case stand side by side.
Russian days are given with their preposition, as "во вторник" becomes "в среду" and a bare
"вторник" may be either of two cases.
"""

from collections.abc import Mapping

from translators.language.months import ENGLISH, HEBREW, RUSSIAN

_RU_DAYS = {
    "monday": ("в понедельник", "на понедельник", "с понедельника", "понедельника"),
    "tuesday": ("во вторник", "на вторник", "со вторника", "вторника"),
    "wednesday": ("в среду", "на среду", "со среды", "среды"),
    "thursday": ("в четверг", "на четверг", "с четверга", "четверга"),
    "friday": ("в пятницу", "на пятницу", "с пятницы", "пятницы"),
    "saturday": ("в субботу", "на субботу", "с субботы", "субботы"),
    "sunday": ("в воскресенье", "на воскресенье", "с воскресенья", "воскресенья"),
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
_MONTHS = tuple(name for name, *_ in ENGLISH)
_TABLES: Mapping[str, tuple[Mapping[str, tuple[str, ...]], ...]] = {
    "ru": (_RU_DAYS, dict(zip(_MONTHS, RUSSIAN, strict=True))),
    "he": (_HE_DAYS, dict(zip(_MONTHS, HEBREW, strict=True))),
}


def is_month(word: str) -> bool:
    """Whether it is the English name of a month, in small letters."""
    return word in _MONTHS


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
