"""The lexicon of each language, and the terms of a text in it."""

from translators.protect import pieces
from translators.quantities.english import ENGLISH
from translators.quantities.hebrew import HEBREW
from translators.quantities.lexicon import Lexicon
from translators.quantities.numerals import Term
from translators.quantities.russian import RUSSIAN
from translators.quantities.tokens import tokens

LEXICONS: dict[str, Lexicon] = {"en": ENGLISH, "ru": RUSSIAN, "he": HEBREW}

_SIGNS = ("@", "#", "://", "www.")


def unprotected(text: str) -> str:
    """``text`` with its addresses, handles and hashtags blanked out, at equal length."""
    if not any(sign in text for sign in _SIGNS):
        return text
    return "".join(" " * len(piece) if at % 2 else piece for at, piece in enumerate(pieces(text)))


def terms(text: str, language: str) -> tuple[Term, ...]:
    """The terms of ``text``; what a translation left in Latin letters is read as English."""
    own, english = LEXICONS[language], LEXICONS["en"]
    return tuple(
        Term(token, (english if token.text.isascii() else own).look_up(token.text))
        for token in tokens(unprotected(text), language)
    )
