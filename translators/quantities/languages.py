"""The terms of a text: its tokens with what their words can tell in its language."""

from translators.protect import blanked
from translators.quantities import english, hebrew, russian
from translators.quantities.lexicon import Term
from translators.quantities.tokens import tokens

_LOOK_UP = {"en": english.look_up, "ru": russian.look_up, "he": hebrew.look_up}


def terms(text: str, language: str) -> tuple[Term, ...]:
    """The terms of ``text``; what a translation left in Latin letters is read as English."""
    own, foreign = _LOOK_UP[language], _LOOK_UP["en"]
    return tuple(
        Term(token, (foreign if token.text.isascii() else own)(token.text))
        for token in tokens(blanked(text), language)
    )
