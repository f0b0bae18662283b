"""Russian names in their cases, by the endings alone: made for surnames that no dictionary has.

A form may belong to several nominatives ("Розена" to Розен and to Розена), so all are given;
the caller knows which one it expects.
"""

from functools import cache, lru_cache

_CASES = 6
_PARADIGMS: tuple[tuple[str, str], ...] = (
    # endings of the nominative; then all six cases, which replace the first of them
    ("ский", "ский ского скому ского ским ском"),
    ("цкий", "цкий цкого цкому цкого цким цком"),
    ("ской", "ской ского скому ского ским ском"),
    ("ская", "ская ской ской скую ской ской"),
    ("цкая", "цкая цкой цкой цкую цкой цкой"),
    ("ый", "ый ого ому ого ым ом"),
    ("ая", "ая ой ой ую ой ой"),
    ("ова", "ова овой овой ову овой овой"),
    ("ева", "ева евой евой еву евой евой"),
    ("ина", "ина иной иной ину иной иной"),
    ("ов", "ов ова ову ова овым ове"),
    ("ев", "ев ева еву ева евым еве"),
    ("ин", "ин ина ину ина иным ине"),
    ("ын", "ын ына ыну ына ыным ыне"),
    ("ий", "ий ия ию ия ием ии"),
    ("ия", "ия ии ии ию ией ии"),
    ("й", "й я ю я ем е"),
    ("ь", "ь я ю я ем е"),
    ("ь", "ь и и ь ью и"),
    ("а", "а ы е у ой е"),
    ("а", "а и е у ой е"),
    ("а", "а и е у ей е"),
    ("я", "я и е ю ей е"),
    ("ея", "ея еи ее ею еей ее"),
)
_CONSONANTS = "бвгджзклмнпрстфхцчшщ"
_HUSHERS = "жчшщц"
_BEFORE_SOFT = "гкхжчшщ"
_CONSONANT_CASES = ("", "а", "у", "а", "ом", "е")
_HUSHER_CASES = ("", "а", "у", "а", "ем", "е")
_LONGEST = 60


@lru_cache(maxsize=4096)
def nominatives(form: str) -> frozenset[str]:
    """Every nominative that the form of a name may stand for, itself among them."""
    if len(form) > _LONGEST:
        return frozenset((form,))
    found = {form}
    lower = form.lower()
    for first, *others in _endings():
        for ending in others:
            stem = lower.removesuffix(ending)
            if ending and stem != lower and len(stem) > 1 and _fits(stem, first, ending):
                found.add(form[: len(stem)] + first)
    return frozenset(found)


def forms(nominative: str) -> tuple[tuple[str, ...], ...]:
    """The paradigms that a name may follow, six cases each; the last one is the undeclined."""
    out = []
    lower = nominative.lower()
    for first, *others in _endings():
        stem = lower.removesuffix(first)
        if (first == "" or stem != lower) and all(_fits(stem, first, e) for e in others):
            kept = nominative[: len(stem)]
            out.append(tuple(kept + ending for ending in (first, *others)))
    return (*out, (nominative,) * _CASES)


def in_case_of(form: str, nominative: str, wanted: str) -> str | None:
    """``wanted``, a nominative, in the case in which ``form`` has ``nominative``.

    None where the case cannot be told, or where ``wanted`` has two forms in it: a person reads it.
    """
    if form == nominative:
        return wanted
    pairs = zip(forms(nominative), _matching(nominative, wanted), strict=True)
    found = {
        answer
        for paradigm, others in pairs
        for case, one in enumerate(paradigm)
        if one == form
        for answer in {other[case] for other in others}
    }
    return found.pop() if len(found) == 1 else None


def _matching(nominative: str, wanted: str) -> list[list[tuple[str, ...]]]:
    """For each paradigm of ``nominative`` those of ``wanted`` that decline or stay as it does."""
    own = forms(wanted)
    declined = list(own[:1]) or [own[-1]]
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
def _endings() -> tuple[tuple[str, ...], ...]:
    declined = tuple((first, *cases.split()[1:]) for first, cases in _PARADIGMS)
    return (*declined, _CONSONANT_CASES, _HUSHER_CASES)


def _fits(stem: str, first: str, ending: str) -> bool:
    """Whether a paradigm's ending may stand after this stem."""
    last = stem[-1:]
    if first == "":
        husher = last in _HUSHERS
        instrumental = not (husher and ending == "ом") and not (not husher and ending == "ем")
        return last in _CONSONANTS and instrumental and not _has_ym(stem, ending)
    if first == "а":
        soft = last in _BEFORE_SOFT
        fits_soft = not (soft and ending == "ы") and not (not soft and ending == "и")
        fits_husher = ending != "ей" or last in _HUSHERS
        return last in _CONSONANTS and fits_soft and fits_husher
    if first == "й":
        return last in "аеоуэюяёы"
    if first == "ий":
        return last in _CONSONANTS and not stem.endswith(("ск", "цк"))
    if first == "ь":
        return last in _CONSONANTS and last not in "гкх"
    if first == "я":
        return last not in "гкхиыжчшщц"
    return True


def _has_ym(stem: str, ending: str) -> bool:
    """Surnames in -ов and -ев have -ым in the instrumental, never -ом."""
    return ending == "ом" and stem.endswith(("ов", "ев"))
