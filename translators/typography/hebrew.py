"""The rules of Hebrew print: marks, maqaf, ranges and spaces."""

import re

from translators.language.hebrew_letters import PREFIXES
from translators.language.months import HEBREW
from translators.typography.dashes import dashes
from translators.typography.edit import Rule, replacing
from translators.typography.figures import RangeWords, ranges
from translators.typography.hebrew_marks import (
    comma_after_quote,
    cut_quotes,
    geresh,
    gershayim,
    quotes,
)
from translators.typography.quotes import spaces_within_quotes
from translators.typography.spaces import NBSP, double_spaces, ellipsis, space_before_punctuation

MAQAF = "־"
_GAP = r"(?P<gap>[ \u00a0])"
_LATIN_OR_FIGURE = r"[x0-9$€£₪]|[+±−~≈#№§][x0-9]"
_PREFIX = rf"(?<![\w\"'״׳])[{PREFIXES}]{{1,4}}"
_MONTHS = "|".join(name for names in HEBREW for name in names)
_MONEY = r"(?:שקל(?:ים)?|דולר(?:ים)?|אירו|יורו|ש[\"״]ח|ליש[\"״]ט|[$€£₪])"
_LARGE = "(?:אלף|אלפים|מיליון|מיליוני|מיליארד|מיליארדי|טריליון)"
_MEASURES = (
    r"(?:[קסמ][\"״]מ|ק[\"״]ג|קמ[\"״]ש|קמ[\"״]ר|מ[\"״]ר|מ[\"״]ל|קוט[\"״]ש|מ['׳]|"
    r"אחוז(?:ים)?|מטר(?:ים)?|קילומטר(?:ים)?|קילוגרם|קילו|טון|טונות|דונם|מעלות|ליטר(?:ים)?)"
)
_UNIT = rf"(?:{_MONEY}|{_LARGE}|{_MEASURES}|ב?(?:{_MONTHS}))(?!\w)"

maqaf_after_prefix = replacing(MAQAF, rf"{_PREFIX}(?P<gap>[-–])(?={_LATIN_OR_FIGURE}|[\"״“„]\w)")
"""A maqaf where a prefix meets Latin letters, a figure, its sign or a quotation: ב־CNN, ה־7."""

space_after_prefix = replacing(
    MAQAF,
    rf"{_PREFIX}(?<!של)(?<!כל)(?<!לב)(?<![לב][והי])(?P<gap>[-–־][ \u00a0])(?={_LATIN_OR_FIGURE})",
    rf"{_PREFIX}(?<!של)(?<!כל)(?<!לב)(?<![לב][והי])(?P<gap>[ \u00a0][-–־])(?={_LATIN_OR_FIGURE})",
)
"""No space between a prefix and what it belongs to: ``ב- CNN`` and ``ה -7`` of machine output."""

maqaf_in_compounds = replacing(MAQAF, r"(?<=[א-ת'׳])(?P<gap>-)(?=[א-ת])")
"""A maqaf for the hyphen that joins Hebrew words."""

units = replacing(
    NBSP,
    rf"(?<=\d){_GAP}(?=[%‰°]|{_UNIT})",
    rf"(?<=\d)[ \u00a0]{_LARGE}{_GAP}(?={_MONEY})",
)
"""A figure stays with its unit, its month and its sum; no space is put where there was none."""

abbreviations = replacing(
    NBSP,
    rf"(?<![א-ת])[{PREFIXES}]?(?:עמ|מס|רח|שד)['׳]{_GAP}(?=\w)",
    rf"(?<![א-ת])(?:[והלבמשכ]?(?:ד[\"״]ר|עו[\"״]ד|פרופ['׳]|גב['׳])|מר){_GAP}(?=\w)",
)
"""A title stays with the name, and "No.", "p." with the number."""

_COUNTED = re.compile(
    rf"[ \u00a0]?(?:[א-ת]{{2,}}(?:ים|ות)(?![\w\"״'׳])|(?:איש|שנה|אנשים|יום|שעות)(?!\w)|{_UNIT})"
)


def _counted(after: str, high: float) -> bool:
    """What is counted stands in the plural, or is a unit."""
    del high
    return bool(_COUNTED.match(after))


_RANGES = RangeWords(
    decimal=".",
    counted=_counted,
    before=r"(?:בין|כ|בערך|גיל|גילאי|בני|בנות|עמודים|עמ['׳]|שנים|סביב|פי)[ \u00a0־]$",
    vetoes=r"ניצח|הפסיד|תוצא|תיקו|גבר(?:ה|ו)?[ ]על|הביס|משחק|קולות|הצביע|טל['׳]|טלפון",
)

RULES = (
    Rule("double-spaces", double_spaces),
    Rule("space-before-punctuation", space_before_punctuation),
    Rule("ellipsis", ellipsis),
    Rule("spaces-within-quotes", spaces_within_quotes),
    Rule("gershayim", gershayim),
    Rule("geresh", geresh),
    Rule("quotes", quotes),
    Rule("cut-quotes", cut_quotes),
    Rule("comma-after-quote", comma_after_quote),
    Rule("space-after-prefix", space_after_prefix),
    Rule("maqaf", maqaf_after_prefix),
    Rule("maqaf-compounds", maqaf_in_compounds),
    Rule("dash", dashes("–")),
    Rule("ranges", ranges(_RANGES)),
    Rule("units", units),
    Rule("abbreviations", abbreviations),
)
"""In the order in which they are applied."""
