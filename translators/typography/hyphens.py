"""Russian words that a space tears apart at their hyphen, as models write them."""

from translators.typography.edit import replacing

_PREFIXES = (
    r"[Аа]нти|[Вв]ице|[Ээ]кс|[Нн]ео|[Пп]ост|[Пп]ро|[Пп]севдо|[Сс]упер|[Уу]льтра|[Кк]онтр|[Мм]ини"
    r"|[Кк]ое"
)
_ENDS = r"(?:й|я|е|го|му|м|ми|х|ый|ой|ая|ое|ые|ых|летн[а-я]{2,3}|процентн[а-я]{2,3})"

hyphens = replacing(
    "-",
    rf"(?<=\d)(?P<gap>[ \u00a0]-[ \u00a0]?|-[ \u00a0])(?={_ENDS}(?![\w-]))",
    rf"(?<![\w-])(?:{_PREFIXES})(?P<gap>[ \u00a0]-)(?=[а-яё]{{2}})",
    r"(?<=[а-яё])(?P<gap>[ \u00a0]-)(?=(?:то|либо|нибудь|таки)(?![\w-]))",
    r"(?<![\w-])[Пп]о(?P<gap>[ \u00a0]-)(?=[а-яё]{2,20}(?:му|ски|цки)(?![\w-]))",
)
"""9-й, экс-министр, кто-то, по-прежнему: no space at the hyphen."""
