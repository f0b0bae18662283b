"""Russian quotation marks: « » outside, „ “ within."""

import re
from collections.abc import Iterator

from translators.typography.edit import Edit, replacing
from translators.typography.quotes import (
    SINGLE,
    Pairing,
    Role,
    by_neighbours,
    cut_off,
    pair_up,
)

_OUTER, _INNER = "«»", "„“"
_STOP_WITHIN = re.compile(
    r"(?:(?<=[^\W\d_]{3})(?=\.)|(?<=[\w%)»“])(?=,))"  # "и т. д." keeps its stop
    r"(?P<gap>(?P<stop>[.,])(?P<mark>[»“]))(?=(?P<next>.?.?))"
)


_SAID = (
    r"(?:(?:сказал|заявил|сообщил|отметил|подчеркнул|добавил|рассказал|пояснил|объяснил|написал|"
    r"спросил|ответил|подтвердил|признал|уточнил|предупредил|заметил|воскликнул|вспоминал|передал|"
    r"говорил|гласил|утверждал|настаивал|заключил|возразил|пообещал|крикнул|пошутил)[аои]?|"
    r"(?:говор|сообща|отмеча|подчёркива|подчеркива)[ие]тся|сказано|говор[ия]т|гласит|пиш[еу]т|передают|передаё?т|уверен[аы]?|"
    r"(?:счита|отмеча|добавля|заявля|сообща|утвержда|объясня|поясня|вспомина|призна|рассказыва)[ею]т)"
    r"(?!\w)"
)
_NAMED = r"(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)?[ \u00a0]){1,3}"  # a model keeps English order
_WHO_SAID = rf"(?:(?:он|она|они|я|мы)[ \u00a0]|{_NAMED})?{_SAID}"

# Only a quotation that begins the text, or began before it, is speech for certain: in
# "командир «Хезболлы», сообщил источник" the quotes hold a name.
dash_after_speech = replacing(
    "\u00a0— ", rf"\A(?:\s*«)?[^«»]*(?:»,|[?!…]»)(?P<gap>[ \u00a0])(?={_WHO_SAID})"
)
"""A dash between direct speech and who said it, which English does not write."""


def quotes(text: str) -> Iterator[Edit]:
    """« » and within them „ “, where every mark has its partner; else all stay as they are."""
    pairing = pair_up(text, _role)
    if pairing.balanced:
        yield from _marked(pairing)


def cut_quotes(text: str) -> Iterator[Edit]:
    """The same for a sentence in which a quotation begins or ends that goes on beyond it."""
    if pairing := cut_off(text, _role):
        for at in pairing.loose:
            yield Edit(at, at + 1, _OUTER[_role(text, at) is Role.CLOSES])
        yield from _marked(pairing)


def stop_after_quote(text: str) -> Iterator[Edit]:
    """Full stop and comma after the closing mark, where English has them before it."""
    for match in _STOP_WITHIN.finditer(text):
        if _may_follow(match["stop"], match["next"]):
            yield Edit(*match.span("gap"), match["mark"] + match["stop"])


def _may_follow(stop: str, after: str) -> bool:
    """Not after another stop, nor where the sentence goes on though it was ended."""
    if not after:
        return True
    return after[0].isspace() and (stop == "," or not after[1:].islower())


def _marked(pairing: Pairing) -> Iterator[Edit]:
    for pair in pairing.pairs:
        marks = _INNER if pair.depth else _OUTER
        yield Edit(pair.opening, pair.opening + 1, marks[0])
        yield Edit(pair.closing, pair.closing + 1, marks[1])


def _role(text: str, at: int) -> Role:
    char, role = text[at], by_neighbours(text, at)
    if char in SINGLE:
        year = text[at + 1 : at + 2].isdigit()
        return Role.IDLE if year or role not in (Role.OPENS, Role.CLOSES) else role
    if char in "«„":
        return Role.LOOSE if role is Role.CLOSES else Role.OPENS
    if char == "»":
        return Role.LOOSE if role is Role.OPENS else Role.CLOSES
    return role
