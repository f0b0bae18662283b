"""Who stands where in a picture: ``(L)``, ``(R)`` and ``(C)`` of English captions."""

import re

_SOURCE = re.compile(r"\((?:(L)|(R)|(C))\)", re.IGNORECASE)
_TARGET = re.compile(r"\([^\W\d_]\)")
_WRITTEN = {
    "ru": ("(слева)", "(справа)", "(в центре)"),
    "he": ("(משמאל)", "(מימין)", "(במרכז)"),
}


def with_sides(source: str, target: str, language: str) -> str:
    """``target`` with the marks of ``source`` in words, where each of them came back as a letter.

    Models transliterate the letter, which tells a reader nothing. Where one was lost, or another
    letter stands in brackets, the text is left as it is.
    """
    sides = [_side(match) for match in _SOURCE.finditer(source)]
    if not sides or len(_TARGET.findall(target)) != len(sides):
        return target
    words = iter(_WRITTEN[language][side] for side in sides)
    return _TARGET.sub(lambda _: next(words), target)


def _side(match: re.Match[str]) -> int:
    return next(n for n, letter in enumerate(match.groups()) if letter)
