"""Where a translation has Latin letters: words that stand next to each other are one run."""

import re
from dataclasses import dataclass

from translators.base import Range
from translators.checks.pair import LATIN, OWN_LETTER, Pair
from translators.language.hebrew_letters import PREFIXES

TOKEN = rf"[{LATIN}0-9]+(?:[.&'’/-][{LATIN}0-9]+)*"
"""A word in Latin letters, or a number, as a regular expression."""
_TOKEN = re.compile(TOKEN)
_HAS_LATIN = re.compile(rf"[{LATIN}]")
_PREFIX = re.compile(rf"(?<![א-ת])[{PREFIXES}]{{1,4}}\Z")
_SIGNS = re.compile(r"&(?:[a-z]{2,6}|#\d{1,5});|</?[a-z]{1,4}>")
"""The machine's own, which another check reports."""
_CREDIT = re.compile(r"\([^()]{2,80}\)\W{0,3}\Z")
_OPENING, _CLOSING = frozenset("(\"“”«„'‘״[׳"), frozenset(")\"“”»’'״],.׳")
_REACH = 5
_RUSSIAN_CLASSES = (
    "журнал|газет|издани|агентств|радиостанци|телеканал|компани|авиакомпани|фирм|стартап|бренд"
    "|приложени|платформ|сайт|портал|альбом|сериал|программ|групп|танкер|судн|яхт|ракет|спутник"
    "|самолет|смартфон"
)
_HEBREW_CLASSES = (
    "כתב העת|העיתון|עיתון|המגזין|מגזין|סוכנות|חברת|הסטארט-?אפ|המותג|מותג|אפליקציית|פלטפורמת|אתר"
    "|האלבום|הסדרה|להקת|המכלית|מכלית|הספינה|ספינת"
)
_CLASS = re.compile(
    rf"(?<![а-яё])(?:{_RUSSIAN_CLASSES})[а-яё]{{0,3}}[ \u00a0][«„]?\Z"
    rf"|(?<![א-ת])[{PREFIXES}]{{0,2}}(?:{_HEBREW_CLASSES})[ \u00a0][\"״]?\Z",
    re.IGNORECASE,
)
_CLASS_REACH = 24
_FIRM = " & "
_MODEL_NUMBER = re.compile(r"[ \u00a0]\d{1,3}(?![\d:%]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class LatinRun:
    """Words in Latin letters with white space between, and their ranges in the translation.

    ``set_apart`` if they fill quotation marks or brackets, ``bracketed`` if the latter; ``classed``
    if the words around say that such a name is borne: a newspaper's, a ship's, of a firm with "&"
    in it, of a model with a number after it.
    """

    words: tuple[str, ...]
    spans: tuple[Range, ...]
    set_apart: bool
    bracketed: bool
    classed: bool


def latin_runs(pair: Pair) -> tuple[LatinRun, ...]:
    """The runs of the translation, in order.

    Left out are a credit in brackets at the end, taken over as it is, and words that have letters
    of both scripts, which another check reports.
    """
    text = _SIGNS.sub(lambda sign: " " * len(sign.group()), without_credit(pair))
    spans = [
        match.span()
        for match in _TOKEN.finditer(text)
        if _HAS_LATIN.search(match.group()) and not _is_mixed(pair.language, text, match.span())
    ]
    runs: list[list[Range]] = []
    for span in spans:
        if runs and _is_next(text, runs[-1][-1], span):
            runs[-1].append(span)
        else:
            runs.append([span])
    return tuple(_run(text, run, pair.source) for run in runs)


def _is_next(text: str, one: Range, other: Range) -> bool:
    """Only white space lies between, the full stop of an initial (T. rex), or a firm's "&"."""
    gap = text[one[1] : other[0]]
    initial = one[1] - one[0] == 1 and text[one[0]].isupper()
    return gap.isspace() or gap == _FIRM or (initial and gap == ". ")


def _run(text: str, spans: list[Range], source: str) -> LatinRun:
    start, end = spans[0][0], spans[-1][1]
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    words = tuple(text[a:b] for a, b in spans)
    apart = before in _OPENING and after in _CLOSING
    classed = (
        bool(_CLASS.search(text[max(0, start - _CLASS_REACH) : start]))
        or _FIRM in text[start:end]
        or _is_model(text, spans[-1], source)
    )
    return LatinRun(words, tuple(spans), apart, before == "(", classed)


def _is_model(text: str, last: Range, source: str) -> bool:
    """Whether the number right after the last word is the English one's: Falcon 9."""
    number = _MODEL_NUMBER.match(text, last[1])
    return number is not None and text[last[0] : number.end()].replace("\u00a0", " ") in source


def without_credit(pair: Pair) -> str:
    """The plain translation without a credit at its end that is left as it is in the source.

    An agency is named as it writes itself: "(Planet Labs PBC)".
    """
    text = pair.plain_target
    credit = _CREDIT.search(text[-90:])
    if credit is None or credit.group().rstrip() not in pair.source:
        return text
    return text[: len(text) - len(credit.group())]


def _is_mixed(language: str, text: str, span: Range) -> bool:
    """Whether the word goes on in the language's own letters; Hebrew may prefix its particles."""
    start, end = span
    own = OWN_LETTER[language]
    if own.match(text, end):
        return True
    before = text[max(0, start - _REACH) : start]
    glued = bool(before) and bool(own.match(before[-1]))
    return glued and not (language == "he" and _PREFIX.search(before))
