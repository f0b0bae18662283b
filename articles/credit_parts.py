"""What a credit says: makers, the agency behind them, and the way the picture came."""

import re

from articles.agencies import AGENCY, ORGANISATION, ROLE, ROLE_BEHIND
from articles.article import Credit

_NOUN = (
    r"(?:(?:[A-Z][\w-]+ )?(?:Photo(?:graph|grapher|graphy|s|graphs)?|Pictures?|Pics?|Images?|"
    r"Illustrations?|Video|Graphic|Artwork|Art|[Ss]creen ?(?:shot|grab|capture)|"
    r"Still|Main image|PHOTO|IMAGE|"
    r"PICTURE))"
)
LABEL = (
    rf"(?:(?:File |FILE |Stock |Handout |Pool )?{_NOUN}(?: [Cc]redits?| [Ss]ource| CREDIT)?"
    rf"(?:\s*:| by\b| [Cc]ourtesy\b(?: of)?| via\b| from\b(?= [A-Z]))"
    r"|(?:File|Stock|Handout|Pool|Courtesy|Archive) (?:photo|picture|image|pic)s?(?:\s*:| by\b)"
    r"|(?:Mandatory |MANDATORY )?(?:CREDITS?|Credits?|Copyright|Source|SOURCE)\s*:"
    r"|Credits?(?:\.{3}|…)"
    r"|(?:Image|Photo|Picture|Media) (?:source|credit),|"
    r"Copyright(?= [A-Z©\d])|©"
    r"|[Cc]ourtesy (?:of|by)\b:?|Courtesy:|Courtesy(?= [A-Z@])|COURTESY(?: OF)?\b:?"
    r"|(?:Credit|CREDIT)(?= [A-Z@]))"
)
# Within brackets nobody writes a sentence that begins so.
BRACKET_LABEL = re.compile(
    rf"{LABEL}|(?i:(?:photo|image|picture|pic|video)s?(?: credits?| source| by| courtesy)?\s*:)"
)
_LABELS = re.compile(rf"(?<!\w)\s*(?:{LABEL})\s*")
_NOUN_VIA = re.compile(rf"^(?:File |FILE |Stock |Handout |Pool )?{_NOUN} (?=via )")
_TERMS = re.compile(r"[;,.]?\s*\bused (?:in accordance|under|with|by|courtesy)\b.*", re.IGNORECASE)
_YEAR = re.compile(r"^(?:19|20)\d\d\s+(?=\D)")
_ROLE_LAST = re.compile(
    rf"\s+(?:{ROLE_BEHIND}|(?-i:(?:file ?)?(?:pic|pix|photo)s?))$", re.IGNORECASE
)
_PHOTO_OF = re.compile(r"\b([A-Z]{2,6}|Reuters|Xinhua) Photo\b")
_SEPARATOR = re.compile(r"\s*(?:[)\]]\s*[(\[]|: |/|\||;|,|—|•|·| and | & |\. (?=[A-Z]))\s*")
_FOR = re.compile(r"\s+for\s+(?:the\s+)?", re.IGNORECASE)
_PERSON = re.compile(r"[^\W\d_][\w.’'-]*(?: [\w.’'-]+){1,4}")


def parse_credit(raw: str) -> Credit:
    """Read a credit as written into makers, agency and way; never raises.

    What is not understood stays in ``raw`` alone.
    """
    text = raw.strip()
    said = _NOUN_VIA.sub("", _TERMS.sub("", text)) or text
    names, _, via = _without_labels(said).partition(" via ")
    if names.startswith("via "):
        names, via = "", names[4:]
    creators: list[str] = []
    agencies: list[str] = []
    for part in _parts(names):
        bucket = agencies if _is_organisation(part) else creators
        if part not in bucket:
            bucket.append(part)
    return Credit(text, tuple(creators), "/".join(agencies) or None, via.strip(" .)") or None)


def _without_labels(text: str) -> str:
    text = _PHOTO_OF.sub(r"\1", text)
    previous = None
    while previous != text:
        found = BRACKET_LABEL.match(text)
        previous, text = text, text[found.end() :] if found else _LABELS.sub(", ", text)
        text = text.strip(" ,.()[]")
    return _ROLE_LAST.sub("", _YEAR.sub("", text))


def _parts(names: str) -> list[str]:
    parts = [
        part.strip(" .()[]") for piece in _SEPARATOR.split(names) for part in _FOR.split(piece)
    ]
    return [part for part in parts if part and not ROLE.fullmatch(part) and re.search(r"\w", part)]


def _cased(part: str) -> str:
    return part.title() if part.isupper() else part


def _is_organisation(part: str) -> bool:
    if AGENCY.fullmatch(part) or ORGANISATION.search(_cased(part)) or re.search(r"[@\d]", part):
        return True
    return not _PERSON.fullmatch(part) or part.startswith("The ")
