"""Who stands where in a picture: ``(L)``, ``(R)``, ``(C)`` and ``L-R`` of English captions."""

import re

_SOURCE = re.compile(r"\((?:(L)|(R)|(C))\)", re.IGNORECASE)
_TARGET = re.compile(r"\([^\W\d_]\)")
_WRITTEN = {
    "ru": ("(слева)", "(справа)", "(в центре)"),
    "he": ("(משמאל)", "(מימין)", "(במרכז)"),
}
_SOURCE_ROW = re.compile(r"(?<!\w)L(?:-|–| ?to ?| - )R(?!\w)")
_TARGET_ROW = re.compile(
    r"(?<![\w\-־–])[^\W\d_](?: ?[\-־–] ?| to | до | עד | ל-? ?)[^\W\d_](?![\w\-־–])"
)
_ROW = {"ru": "слева направо", "he": "משמאל לימין"}


def with_sides(source: str, target: str, language: str) -> str:
    """``target`` with the marks of ``source`` in words, where each of them came back as a letter.

    Models transliterate the letter, which tells a reader nothing. Where one was lost, or another
    letter stands in brackets, the text is left as it is.
    """
    return _with_row(source, _with_marks(source, target, language), language)


def _with_row(source: str, target: str, language: str) -> str:
    """With "from left to right" for ``L-R``, where it stands once in both."""
    found = _TARGET_ROW.findall(target)
    if len(_SOURCE_ROW.findall(source)) != 1 or len(found) != 1:
        return target
    row = _ROW[language]
    return _TARGET_ROW.sub(lambda match: row if match.start() else row.capitalize(), target)


def _with_marks(source: str, target: str, language: str) -> str:
    sides = [_side(match) for match in _SOURCE.finditer(source)]
    if not sides or len(_TARGET.findall(target)) != len(sides):
        return target
    words = iter(_WRITTEN[language][side] for side in sides)
    return _TARGET.sub(lambda _: next(words), target)


def _side(match: re.Match[str]) -> int:
    return next(n for n, letter in enumerate(match.groups()) if letter)
