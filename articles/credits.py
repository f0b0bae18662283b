"""Caption and credit apart: what the picture shows, and who made it.

A line is cut in three: the caption, the mark between (spaces, a bracket, a stop of its own)
and the credit. The pieces joined again are the line, so nothing is ever lost.
"""

import re
from dataclasses import dataclass, replace

from articles.agencies import AGENCIES, AGENCY, AGENCY_WORD, ROLE, ROLE_BEHIND
from articles.article import Caption
from articles.credit_parts import BRACKET_LABEL, LABEL, parse_credit

_BEFORE_BRACKET = re.compile(r"[\s(\[|–—•·-]+$")
_LABELLED = re.compile(rf"(?:^|(?<=[.!?…)\]\"”’'|])\s*|(?<=\s))(?={LABEL}\s*\S)")
_AGENCY_PHOTO = re.compile(r"(?<![\w/(])[A-Z]{2,6} (?:Photo|Images?)(?:\s?/|$)")
_SEPARATED = re.compile(r"(?:[\s|–—•·(]|(?<=\s)[-/](?=\s*$))+$")
_GOES_ON = re.compile(r"(?:at|in|to|on|of|for|and|with)\b")  # ``(R) at the Kirya``
_STOP = re.compile(r"(?<=[.!?…)\]\"”’])[\s|–—-]+(?=[\w©@-])|\s+[|–—•]\s+")
_GLUED = re.compile(r"(?<=[a-z]{2}[.!?])(?=[A-Z©@])")  # a tag's end was all that parted them
_COPYRIGHT = re.compile(r"(?:©|\(c\))\s*\S|\bCopyright:?\s+(?=[A-Z©\d])")
_SLASHED = re.compile(r"[\w.’'-]+(?: [\w.’'-]+){0,4} ?[/|] ?[\w.’'-]+")
_FOR_OUTLET = re.compile(
    r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3} for (?:the )?[A-Z][\w.’'&-]*"
    r"(?: (?:of |the |and )?[A-Z][\w.’'&-]*){0,4}"
)
_SMALL = (
    r"(?:for|of|the|and|via|at|in|to|by|from|on|de|van|von|der|den|la|le|del|bin|al|el|y|da|di|&)"
)
_NAMES = re.compile(
    rf"(?:{_SMALL} )*[‘“]?[A-Z0-9@À-Þ][\w.’'”&@-]*"
    rf"(?:[ ,:/|+—]+(?:{_SMALL}|[\w.’'”‘“&@-]*[A-Z@][\w.’'”&@-]*|\d+))*(?: files?)?\.?"
)
_NOT_CREDIT = re.compile(
    r"(?:[LRC]|left|right|cent(?:er|re)|top|bottom|above|below|front|back|rear|middle"
    r"|(?-i:[A-Z]{1,3}|Rep|Dem|Ind|Con|Lab|Lib)[.,]?[-–, ]+(?-i:[A-Z])[\w. ]{0,14}"
    r"|(?:aged? )?\d+(?:[-–]\d+)?|[^A-Za-z]*"
    r"|(?:\w+ )*(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?: \d+)?(?:,? \d{4})?"
    r"|(?-i:[A-Z]{2,8}): ?(?-i:[A-Z.]{1,6})"  # a share
    r"|(?-i:[A-Z])[a-z]?[A-Za-z]{0,4}\d[\w.]{0,6}|(?-i:[A-Z]{1,2})-\d{1,2}"  # a formula, a rating
    r"|(?:sections?|cap\.|art(?:icle)?s?\.?|no\.|para(?:graph)?\.?|chapters?) ?\d.*"
    r"|(?-i:[A-Z])-\d+/\d+"  # a case
    r"|(?:Labour|Conservatives?|Tory|Con|Lab|SNP|Lib(?:eral)? ?Dems?|Greens?|Liberals?|Likud"
    r"|Yesh Atid|Reform UK|Democrat(?:ic)?|Republican|Independent)(?: (?:of|from|for) .*)?"
    r"|\d.*)\.?",
    re.IGNORECASE,
)
_AGENCY_EDGE = re.compile(
    rf"(?:^|[/|,•·–—-]\s*|\bvia |\bfor )(?:the )?(?:{AGENCIES})(?: Photo| files?)?"
    r"(?=\s*(?:$|[/|,;.]|via))",
    re.IGNORECASE,
)
_WIRE = re.compile(
    r"AP|Associated Press|Reuters|REUTERS|AFP|PA(?: Media)?|dpa|UPI|AAP|CP|Canadian Press|TASS"
    r"|Xinhua|ANI|PTI|JTA|Bloomberg|EFE|Kyodo|Yonhap"
)
_ROLE_LAST = re.compile(rf"(?:[\w.’'@&-]+ ){{1,4}}{ROLE_BEHIND}", re.IGNORECASE)
_PHOTO_LAST = re.compile(r"(?:[A-ZÀ-Þ@][\w.’'&-]* ){1,4}(?:file ?)?(?:pic|pix|photo)s?")
_LICENCE = re.compile(r"CC(?:0|[- ]BY\b.*)|public domain|creative commons.*", re.IGNORECASE)
_ROLE_TAIL = re.compile(r"(?:Supplied|Handout|SUPPLIED|HANDOUT|Screenshot|Screengrab)\b")
_ENDS = ".!?…)]\"”’'|–—•·-"
_SURE_LABEL = re.compile(r".*\b(?:photo|picture|pic|image|credit)s?\b[^:]{0,12}:$", re.IGNORECASE)
_TWO_SENTENCES = re.compile(r"[a-z]{3,}[.!?]\s+[A-Z][a-z]+ [a-z]+ ")
_RUN_ON = re.compile(r"(?:\b[a-z]{2,}\b[ ,]+){4,}")
_ORDINARY = re.compile(
    r"\b(?!(?:for|of|the|and|via|at|in|to|by|from|on|de|van|von|der|den|la|le|del|bin|al|el|da|di|family|"
    r"artist|author|photo|image|file|handout|screenshot|courtesy|pool|supplied|with|permission)\b)[a-z]{3,}\b"
)  # no credit has them: it names people and houses
_KIND = re.compile(
    r"file|stock|pool|screen|main|cover|top|lead|header|family|aerial|composite", re.I
)
_UNSURE = re.compile(r"source|courtesy", re.IGNORECASE)
_LONGEST = 160
_WINDOW = 400


@dataclass(frozen=True, slots=True)
class Cut:
    """A line in pieces: ``caption + before + credit + after`` is the line."""

    caption: str
    before: str
    credit: str
    after: str


def split_credit(line: str, *, is_caption: bool = False) -> Caption:
    """Split the credit off the end of a line.

    ``is_caption`` says that the line is known to be a caption: then a bare name after the last
    sentence counts as a credit too. Otherwise only unmistakable credits are split off.
    """
    cut = cut_credit(line, is_caption=is_caption)
    if cut is None:
        return Caption(line.strip())
    return Caption(cut.caption.strip(), parse_credit(cut.credit))


def cut_credit(line: str, *, is_caption: bool = False) -> Cut | None:
    """Give the cut before the credit at the end of the line, or None if there is no credit."""
    head, tail = line[:-_WINDOW], line[-_WINDOW:]
    cut = _bracketed(tail, is_caption) or _labelled(tail, is_caption) or _bare(tail, is_caption)
    if cut and not cut.caption.strip():
        bare = _bare(tail, is_caption)  # FILE PHOTO: A plant at dawn. REUTERS
        cut = bare if bare and _tells(bare.caption) else cut
    if cut is None or len(cut.credit) > _LONGEST or not re.search(r"[^\W_]", cut.credit):
        return None
    cut = _deeper(cut)
    return replace(cut, caption=head + cut.caption)


def is_credit(line: str) -> bool:
    """Tell whether the whole line is a credit, as under a picture."""
    text = line.strip()
    if len(text) > _LONGEST:
        return False
    cut = cut_credit(text)
    if cut is not None and not cut.caption.strip():
        return True
    return bool(AGENCY_WORD.fullmatch(text) or (ROLE.fullmatch(text) and text[:1].isupper())) or (
        bool(_SLASHED.match(text)) and _has_agency_end(text) and bool(_NAMES.fullmatch(text))
    )


def is_name(line: str) -> bool:
    """Tell whether the whole line is but names, as a maker's below a caption."""
    cut = cut_credit(f"It. {line}", is_caption=True)
    return cut is not None and cut.credit == line


def _deeper(cut: Cut) -> Cut:
    """A credit may be given twice, in brackets and bare: cut until the caption is clean."""
    inner = _bracketed(cut.caption, is_caption=False) or _labelled(cut.caption, is_caption=False)
    is_licence = _LICENCE.fullmatch(cut.credit)
    if is_licence:
        inner = inner or _bare(cut.caption, is_caption=True)  # whose work it is for
    if inner is None or not inner.credit.strip() or (_tells(inner.credit) and not inner.caption):
        return cut
    own, others = set() if is_licence else _names_of(cut.credit), _names_of(inner.credit)
    if own and own <= others:
        after = inner.after + cut.before + cut.credit + cut.after
        return Cut(inner.caption, inner.before, inner.credit, after)
    if own & others or not own:
        rest = inner.credit + inner.after + cut.before + cut.credit
        return Cut(inner.caption, inner.before, rest, cut.after)
    return cut


def _names_of(credit: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Z]\w+", credit)}


def _bracketed(line: str, is_caption: bool) -> Cut | None:
    found = _last_bracket(line)
    if found is None:
        return None
    start, end = found
    inside = line[start + 1 : end]
    head = _BEFORE_BRACKET.sub("", line[:start])
    is_inner = "." in line[end + 1 :]  # the full stop of the sentence that the bracket is in
    if not _is_bracket_credit(head, inside.strip(), is_caption, is_inner):
        return None
    return Cut(head, line[len(head) : start + 1], inside, line[end:])


def _last_bracket(line: str) -> tuple[int, int] | None:
    """Where the bracket that ends the line begins and ends; None where none does."""
    end = len(line.rstrip(" .\t\n\r\xa0")) - 1
    if end < 1 or line[end] not in ")]":
        return None
    depth = 0
    for at in range(end, -1, -1):
        depth += (line[at] in ")]") - (line[at] in "([")
        if depth == 0:
            return at, end
    return None


def _is_bracket_credit(caption: str, inside: str, is_caption: bool, is_inner: bool) -> bool:
    if not inside or len(inside) > _LONGEST or _NOT_CREDIT.fullmatch(inside):
        return False
    ended = not caption.strip() or (
        caption.rstrip()[-1] in ".!?…\"”’'" and _is_sentence_end(caption.rstrip())
    )
    if not ended and (_is_acronym(caption, inside) or (not is_caption and _mentions(inside))):
        return False
    if BRACKET_LABEL.match(inside) or ROLE.match(inside) or _COPYRIGHT.match(inside):
        return True
    if _ROLE_LAST.fullmatch(inside) or _PHOTO_LAST.fullmatch(inside):
        return True
    if _has_agency_end(inside) or " via " in inside:
        return bool(_NAMES.match(inside))
    is_named = (ended and (is_caption or not inside.isupper())) or (is_caption and not is_inner)
    return is_named and bool(_NAMES.fullmatch(inside)) and len(inside.split()) <= 10


def _mentions(inside: str) -> bool:
    """In a running sentence a lone name or acronym explains the words before it."""
    return bool(re.fullmatch(r"[A-Z]{2,6}s?", inside) or AGENCY_WORD.fullmatch(inside))


def _is_acronym(caption: str, inside: str) -> bool:
    """Tell whether the bracket abbreviates the words before it."""
    letters = re.sub(r"[^A-Za-z]", "", inside).lower()
    words = re.findall(r"[A-Za-z]+", caption)[-2 * len(letters) :]
    initials = "".join(word[0] for word in words).lower()
    capitals = "".join(word[0] for word in words if word[0].isupper()).lower()
    short = len(inside.split()) == 1 and 2 <= len(letters) <= 8
    return short and (initials.endswith(letters) or capitals.endswith(letters.rstrip("s")))


def _has_agency_end(text: str) -> bool:
    """Tell whether an agency stands alone or at an edge of a list of names."""
    return bool(_AGENCY_EDGE.search(text))


def _labelled(line: str, is_caption: bool) -> Cut | None:
    """Cut before the first label (``Photo:``, ``Picture by``) that leaves a credit behind it."""
    for found in _LABELLED.finditer(line):
        credit = line[found.end() :]
        label = re.match(LABEL, credit)
        if label is None or len(credit) > _LONGEST:
            continue
        before = line[: found.start()].rstrip()
        is_apart = not before or (before[-1] in _ENDS and _is_sentence_end(before))
        is_sure = label[0] == "©" or _SURE_LABEL.match(label[0])
        if not is_apart and (not is_sure or _is_of_caption(label[0])):
            continue  # in a running sentence "courtesy of" or "Photos by" are words like others
        if _is_named(label[0], credit[label.end() :].strip(), is_caption):
            return _cut_at(line, found.end())
    return None


def _tells(text: str) -> bool:
    return _ORDINARY.search(text) is not None or len(text.split()) > 6  # not two makers


def _is_of_caption(label: str) -> bool:
    """Tell whether the word before ``Photo:`` ends the caption: ``… in Leeds Photo: A. Name``."""
    word, _, noun = label.partition(" ")
    is_own = AGENCY.fullmatch(word) or ROLE.match(word) or _KIND.fullmatch(word)
    return not is_own and re.match(LABEL, noun) is not None


def _is_named(label: str, rest: str, is_caption: bool) -> bool:
    """Tell whether what follows a label names makers, and does not go on as a sentence."""
    if not rest or _TWO_SENTENCES.search(rest):
        return False
    if _UNSURE.match(label):  # "Source:" and "courtesy of" begin sentences, too
        is_chart = label[0] in "Ss" and not is_caption and rest.endswith(".")
        return re.match(r"(?:[\w’'-]+ )?[A-Z@©\d]", rest) is not None and not is_chart
    if _SURE_LABEL.match(label):
        return len(_RUN_ON.findall(rest)) == 0
    return rest.endswith(")") or _NAMES.fullmatch(rest) is not None or not _ORDINARY.search(rest)


def _bare(line: str, is_caption: bool) -> Cut | None:
    """A credit after the last sentence without bracket or label."""
    photo = _AGENCY_PHOTO.search(line)
    if photo and len(line) - photo.start() <= 80:
        return _cut_at(line, photo.start())
    for found in _STOP.finditer(line):
        tail = line[found.end() :].strip()
        if _is_bare_credit(tail, is_caption) and _is_sentence_end(line[: found.start()]):
            return _cut_at(line, found.end())
    for found in _GLUED.finditer(line) if is_caption else ():
        tail = line[found.end() :].strip()
        if _has_agency_end(tail) and _is_bare_credit(tail, is_caption):
            return _cut_at(line, found.end())
    return None


def _is_bare_credit(tail: str, is_caption: bool) -> bool:
    if AGENCY_WORD.fullmatch(tail):
        return is_caption or not _WIRE.fullmatch(tail)  # a wire's name signs its stories, too
    if not tail or len(tail) > 100 or _NOT_CREDIT.fullmatch(tail) or _GOES_ON.match(tail):
        return False
    if any(one.fullmatch(tail) for one in (_ROLE_TAIL, _PHOTO_LAST)) or _COPYRIGHT.match(tail):
        return True
    if _FOR_OUTLET.fullmatch(tail):
        return True
    if not _NAMES.fullmatch(tail):
        return False
    return (is_caption and len(tail.split()) <= 10) or ("/" in tail and _has_agency_end(tail))


def _is_sentence_end(head: str) -> bool:
    """An initial, an abbreviation (``Sen.``, ``U.S.``) or a place (``(L-R)``) does not end one."""
    return not re.search(
        r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|Lt|Col|Sgt|Rev|vs?|No|Prof|Inc|Co|Corp|Ltd|Ave|Mt|Ft)"
        r"|\b[ap]\.m)\.$|^\s*\([^()]*\)$",
        head,
    )


def _cut_at(line: str, start: int) -> Cut:
    caption = _SEPARATED.sub("", line[:start])
    credit = line[start:].rstrip()
    return Cut(caption, line[len(caption) : start], credit, line[start + len(credit) :])
