"""How Russian names that no dictionary has are declined: by their endings, and whose name it is.

The rules are those of the reference grammars for foreign names: a consonant or ``ь`` declines for
men and for places, not for women; ``а`` and ``я`` decline for all; other vowels never do. A form
may belong to several nominatives ("Розена" to Розен and to Розена), so all are given; the caller
knows which one it expects.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache


class Case(StrEnum):
    """The six Russian cases, in the names OpenCorpora and pymorphy3 give them."""

    NOMINATIVE = "nomn"
    GENITIVE = "gent"
    DATIVE = "datv"
    ACCUSATIVE = "accs"
    INSTRUMENTAL = "ablt"
    PREPOSITIONAL = "loct"


class Number(StrEnum):
    """Singular and plural, in the names pymorphy3 gives them."""

    SINGULAR = "sing"
    PLURAL = "plur"


_CASES = tuple(Case)
_CONSONANTS = "бвгджзклмнпрстфхцчшщ"
# Who has the name: m a man, f a woman, p a place or a thing; r: a form of a person's name may be
# read so. Then what the stem ends in, and the endings of the six cases, 0 for none. A name is
# declined by the first line that fits; lines with r alone are those that no ending tells from
# others (Калинина, Калининой, but Галина, Галины).
_TABLE = rf"""
    mpr   [сц]к                              ий ого ому ого им ом
    mr    [сц]к                              ой ого ому ого им ом
    m     .[гкх]                             ой ого ому ого им ом
    m     ..[^гкх]                           ой ого ому ого ым ом
    mpr   .                                  ый ого ому ого ым ом
    fr    ..                                 ая ой ой ую ой ой
    fr    [оеё]в                             а ой ой у ой ой
    r     ин                                 а ой ой у ой ой
    mr    ..[оеё]в                           0 а у а ым е
    r     [иы]н                              0 а у а ым е
    mpr   [{_CONSONANTS}](?<![сц]к)          ий ия ию ия ием ии
    mfpr  .                                  ия ии ии ию ией ии
    mpr   [аеоуэюяёы]                        й я ю я ем е
    mpr   [{_CONSONANTS}](?<![гкх])          ь я ю я ем е
    r     [{_CONSONANTS}](?<![гкх])          ь и и ь ью и
    mfpr  [жчшщ]                             а и е у ей е
    mfpr  ц                                  а ы е у ей е
    mfpr  [гкхжчшщ]                          а и е у ой е
    mfpr  [{_CONSONANTS}](?<![гкхжчшщ])      а ы е у ой е
    mfpr  [^гкхиыжчшщц]                      я и е ю ей е
    mpr   [жчшщц]                            0 а у а ем е
    p     [оеё]в                             0 а у а ом е
    mpr   [{_CONSONANTS}](?<![жчшщц])(?<!..[оеё]в)  0 а у а ом е
"""
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class _Paradigm:
    """The endings of the six cases, after a stem that ends as ``stem`` says."""

    who: str
    stem: re.Pattern[str]
    endings: tuple[str, ...]

    @property
    def accusative_is_genitive(self) -> bool:
        """Whether it is so of the living; what does not live has the nominative there."""
        _, genitive, _, accusative, *_ = self.endings
        return accusative == genitive

    def stem_of(self, form: str, ending: str) -> str | None:
        """The stem of a form with that ending; None if it cannot be one."""
        if not form.lower().endswith(ending):
            return None
        stem = form[: len(form) - len(ending)]
        return stem if self.stem.search(stem.lower()) else None


def decline(name: str, case: Case, gender: str) -> str:
    """A name's singular form in ``case``; a name that does not decline comes back as it is.

    ``gender`` is "m", "f" or "" (a place or a thing).
    """
    if case is Case.NOMINATIVE:
        return name
    for one in _paradigms():
        stem = one.stem_of(name, one.endings[0])
        if stem is not None and (gender or "p") in one.who:
            if case is Case.ACCUSATIVE and not gender and one.accusative_is_genitive:
                return name
            return stem + one.endings[_CASES.index(case)]
    return name


@lru_cache(maxsize=4096)
def nominatives(form: str) -> frozenset[str]:
    """Every nominative that the form of a person's name may stand for, itself among them."""
    if len(form) > _LONGEST:
        return frozenset((form,))
    found = {form}
    for one in _read():
        for ending in filter(None, one.endings[1:]):
            stem = one.stem_of(form, ending)
            if stem is not None and len(stem) > 1:
                found.add(stem + one.endings[0])
    return frozenset(found)


def forms(nominative: str) -> tuple[tuple[str, ...], ...]:
    """The paradigms that a person's name may follow, six cases each; the last is the undeclined."""
    stems = ((one, one.stem_of(nominative, one.endings[0])) for one in _read())
    declined = (
        tuple(stem + ending for ending in one.endings) for one, stem in stems if stem is not None
    )
    return (*declined, (nominative,) * len(_CASES))


def in_case_of(form: str, nominative: str, wanted: str, given: bool = False) -> str | None:
    """``wanted``, a nominative, in the case in which ``form`` has ``nominative``.

    A ``given`` name is declined as a noun: Мартином, while a surname may be Мартиным.
    None where the case cannot be told, or where ``wanted`` has two forms in it: a person reads it.
    """
    if form == nominative:
        return wanted
    pairs = zip(forms(nominative), _matching(nominative, wanted, given), strict=True)
    found = {
        answer
        for paradigm, others in pairs
        for case, one in enumerate(paradigm)
        if one == form
        for answer in {other[case] for other in others}
    }
    return found.pop() if len(found) == 1 else None


def _matching(nominative: str, wanted: str, given: bool) -> list[list[tuple[str, ...]]]:
    """For each paradigm of ``nominative`` those of ``wanted`` that decline or stay as it does."""
    own = tuple(one for one in forms(wanted) if not (given and one[4].endswith("ым")))
    declined = list(own[:1])
    return [
        [own[-1]] if len(set(paradigm)) == 1 else _same_gender(paradigm, own) or declined
        for paradigm in forms(nominative)
    ]


def _same_gender(
    paradigm: tuple[str, ...], others: tuple[tuple[str, ...], ...]
) -> list[tuple[str, ...]]:
    """The paradigms whose genitive ends in the same letter: the same gender, near enough."""
    same = [one for one in others if len(set(one)) > 1 and one[1][-1] == paradigm[1][-1]]
    return same[:1]


@cache
def _paradigms() -> tuple[_Paradigm, ...]:
    rows = (line.split() for line in _TABLE.strip().splitlines())
    return tuple(
        _Paradigm(who, re.compile(rf"(?:{stem})\Z"), tuple(one.strip("0") for one in endings))
        for who, stem, *endings in rows
    )


@cache
def _read() -> tuple[_Paradigm, ...]:
    return tuple(one for one in _paradigms() if "r" in one.who)
