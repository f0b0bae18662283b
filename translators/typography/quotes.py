"""Which quotation marks of a text belong together."""

import re
from bisect import bisect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from translators.typography.edit import Edit

DOUBLE = '"«»“”„‟״'
SINGLE = "'‘’‚‛׳"
_OPENERS = "([{—–-־/"
_MAX_RUN = 4  # marks in a row; more are no quotation
_DEEPEST = 8  # levels looked through for an opening, so that hostile text costs no more
_CLOSERS = ")]},.;:!?…—–-־/"
_IN_TURN = re.compile(r"(?<!\w)[\"“”„״]|[\"“”„״](?!\w)")
_AT_EDGE = re.compile(r"\A[\"“„״](?P<first>[ \u00a0]+)\S|\S(?P<last>[ \u00a0]+)[\"”״][.,!?…]?\Z")


class Role(Enum):
    """What a mark does where it stands; ``MAY_OPEN`` opens only if something closes it."""

    OPENS = auto()
    MAY_OPEN = auto()
    CLOSES = auto()
    EITHER = auto()
    IDLE = auto()
    LOOSE = auto()


RoleOf = Callable[[str, int], Role]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks that belong together, within ``depth`` other pairs."""

    opening: int
    closing: int
    depth: int


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs of a text by their opening, and the marks left over.

    ``cut`` says that what is left over may be a quotation that goes on beyond the text: marks
    that close before anything opens, or that open and are not closed.
    """

    pairs: tuple[Pair, ...]
    loose: tuple[int, ...]
    cut: bool

    @property
    def balanced(self) -> bool:
        """No mark is left over."""
        return not self.loose


def pair_up(text: str, role_of: RoleOf) -> Pairing:
    """Pair the marks of ``text``; a single mark pairs only with a single one, or is no quote."""
    stack: list[tuple[int, Role]] = []
    ends: dict[int, int] = {}
    early: list[int] = []
    strays: list[int] = []
    for at, char in enumerate(text):
        if char not in DOUBLE and char not in SINGLE:
            continue
        match role_of(text, at):
            case Role.OPENS | Role.MAY_OPEN as role:
                stack.append((at, role))
            case Role.EITHER if not _opened(text, stack, char):
                stack.append((at, Role.OPENS))
            case Role.CLOSES | Role.EITHER:
                _close(text, at, stack, ends, early)
            case Role.LOOSE:
                strays.append(at)
    late = [at for at, role in stack if role is Role.OPENS and text[at] in DOUBLE]
    loose = tuple(sorted((*early, *strays, *late)))
    across = any(start < at < end for at in early[:1] for start, end in ends.items())
    cut = not strays and not across and len(early) <= 1 and len(late) <= 1
    return Pairing(_with_depth(ends, early, late), loose, cut)


def cut_off(text: str, role_of: RoleOf) -> Pairing | None:
    """The pairing of a text in which a quotation begins or ends that goes on beyond it, else None.

    A mark that may stand for inches is no sign of one.
    """
    pairing = pair_up(text, role_of)
    if pairing.balanced or not pairing.cut:
        return None
    return None if any(_may_be_inches(text, at) for at in pairing.loose) else pairing


def _opened(text: str, stack: list[tuple[int, Role]], char: str) -> bool:
    return any((text[at] in SINGLE) == (char in SINGLE) for at, _ in stack[-_DEEPEST:])


def _close(
    text: str, at: int, stack: list[tuple[int, Role]], ends: dict[int, int], early: list[int]
) -> None:
    if text[at] in SINGLE:
        if stack and text[stack[-1][0]] in SINGLE:
            ends[stack.pop()[0]] = at
        return
    n = _opening_of(text, stack)
    if n is None:
        early.append(at)
        return
    ends[stack[n][0]] = at
    del stack[n:]


def _opening_of(text: str, stack: list[tuple[int, Role]]) -> int | None:
    """The nearest sure opening, or else the nearest doubtful one."""
    doubtful = None
    for n in range(len(stack) - 1, max(-1, len(stack) - 1 - _DEEPEST), -1):
        at, role = stack[n]
        if text[at] in SINGLE:
            continue
        if role is Role.OPENS:
            return n
        doubtful = n if doubtful is None else doubtful
    return doubtful


def _with_depth(ends: dict[int, int], early: list[int], late: list[int]) -> tuple[Pair, ...]:
    """Pairs by their opening; a quotation that goes on beyond the text counts as a level."""
    pairs: list[Pair] = []
    enclosing: list[int] = []
    for opening in sorted(ends):
        while enclosing and enclosing[-1] < opening:
            enclosing.pop()
        beyond = len(early) - bisect(early, opening) + bisect(late, opening)
        pairs.append(Pair(opening, ends[opening], len(enclosing) + beyond))
        enclosing.append(ends[opening])
    return tuple(pairs)


def by_neighbours(text: str, at: int) -> Role:
    """The role that the neighbours of a mark, beyond other marks, give it."""
    left, right = _neighbours(text, at)
    opens = (left.isspace() or left in _OPENERS) and not right.isspace()
    closes = not left.isspace() and (right.isspace() or right in _CLOSERS)
    if opens and closes:
        return Role.EITHER
    if opens:
        return Role.OPENS
    return Role.CLOSES if closes else Role.LOOSE


def _may_be_inches(text: str, at: int) -> bool:
    """After a figure, and no stop or comma follows: ``a 27" screen``."""
    return text[max(0, at - 1) : at].isdigit() and text[at + 1 : at + 2] not in tuple(".,")


def _neighbours(text: str, at: int) -> tuple[str, str]:
    marks = DOUBLE + SINGLE
    left, right = at - 1, at + 1
    while left >= 0 and text[left] in marks and at - left <= _MAX_RUN:
        left -= 1
    while right < len(text) and text[right] in marks and right - at <= _MAX_RUN:
        right += 1
    return text[left] if left >= 0 else " ", text[right] if right < len(text) else " "


def spaces_within_quotes(text: str) -> Iterator[Edit]:
    """No space on the inner side of marks that open and close in turn: ``" so "``.

    Every mark must do what its turn says, else only a mark that begins or ends the text is sure.
    """
    marks = [match.start() for match in _IN_TURN.finditer(text)]
    turns = list(zip(marks[::2], marks[1::2], strict=False))
    if len(marks) % 2 == 0 and all(_encloses(text, *turn) for turn in turns):
        gaps = [gap for turn in turns for gap in _inner_gaps(text, *turn)]
    elif len(marks) % 2:
        gaps = [
            match.span(name)
            for match in _AT_EDGE.finditer(text)
            for name in ("first", "last")
            if match[name]
        ]
    else:
        gaps = []
    yield from (Edit(start, end, "") for start, end in gaps)


def _encloses(text: str, opening: int, closing: int) -> bool:
    before, after = text[max(0, opening - 1) : opening], text[closing + 1 : closing + 2]
    fits = (not before or before.isspace() or before in _OPENERS) and (
        not after or after.isspace() or after in _CLOSERS
    )
    return fits and bool(text[opening + 1 : closing].strip())


def _inner_gaps(text: str, opening: int, closing: int) -> Iterator[tuple[int, int]]:
    within = text[opening + 1 : closing]
    yield opening + 1, closing - len(within.lstrip(" \u00a0"))
    yield opening + 1 + len(within.rstrip(" \u00a0")), closing
