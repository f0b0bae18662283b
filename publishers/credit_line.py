"""What a page shows of a picture's credit: never two labels that say "photo"."""

import re
from dataclasses import dataclass

_NOUN = r"(?:photo(?:graph(?:er|y|s)?|s)?|pic(?:ture)?s?|images?)"
_SAID = r"(?:\s*:|\s+by\b:?)"
# A label that says no more than our own; of "courtesy of" only the noun before it goes.
_PHOTO = re.compile(
    rf"(?:(?:main |lead )?{_NOUN}(?: credits?| source| courtesy)?|credits?)"
    rf"(?:{_SAID}|(?<=credit|source),|(?=\s+(?:courtesy|via|from)\b))\s*"
    r"|credits?(?:\s*(?:\.{3}|…)\s*|\s+(?=(?-i:[A-Z@])))",
    re.IGNORECASE,
)
# A label that says something else, also of a photo: how old it is, or what was done to it.
_OTHER = re.compile(
    r"(?:[\w-]+ ){0,3}(?:"
    r"(?:illustration|infographic|graphic|cartoon|caricature|drawing|painting|sketch|animation"
    r"|rendering|screen ?(?:shot|grab|capture)|(?:video|film) ?(?:still|grab)|composite|montage"
    r"|collage)s?\b(?=\s*[:,/|(]|\s+(?:by|from|via|courtesy|for)\b|$)"
    rf"|(?:art|artwork|video|film|map|chart|still|render|{_NOUN})s?(?: credits?| source)?{_SAID}"
    r")",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CreditLine:
    """``text`` stands behind the page's own label for photos if ``is_photo``, alone otherwise."""

    is_photo: bool
    text: str


def credit_line(raw: str) -> CreditLine:
    """What is shown of a credit as written (``Credit.raw``).

    A label that means a photo is left out, for the page says it in its own language. One that
    means something else ("Illustration: A", "File photo: A") stays and needs no other.
    """
    text = raw.strip()
    while (found := _PHOTO.match(text)) and found.end() < len(text):
        text = text[found.end() :]
    return CreditLine(not _OTHER.match(text), text)
