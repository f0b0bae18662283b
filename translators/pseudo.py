"""A translator without a model, for dry runs of the whole way and for looking at layouts.

It writes the English words in the letters of the target language, so pages have the right
direction, script and length, and nobody takes them for a translation.
"""

from collections.abc import Sequence

from translators.base import Hypothesis, Progress, Receipt

_RU = str.maketrans(
    dict(zip("abcdefghijklmnopqrstuvwxyz", "абкдефгхийклмнопкрстуввксз", strict=True))
)
_HE = str.maketrans(
    dict(zip("abcdefghijklmnopqrstuvwxyz", "אבכדהפגחיגקלמנופקרסתוווקיז", strict=True))
)
_TABLES = {"ru": _RU, "he": _HE}


class PseudoTranslator:
    """Rewrites each sentence letter by letter, within ⟦ ⟧."""

    def __init__(self, language: str) -> None:
        self._table = _TABLES[language]

    @property
    def receipt(self) -> Receipt:
        """Always the same."""
        return Receipt(engine="pseudo", package="pseudo", version="1", model_hash="")

    def translate(
        self, sentences: Sequence[str], progress: Progress | None = None
    ) -> tuple[Hypothesis, ...]:
        """Rewrite every sentence."""
        return tuple(Hypothesis(f"⟦{text.lower().translate(self._table)}⟧") for text in sentences)

    def alternatives(self, sentences: Sequence[str]) -> tuple[tuple[Hypothesis, ...], ...]:
        """None: there is one way to rewrite."""
        return ((),) * len(sentences)

    def fits(self, sentence: str) -> bool:
        """Always."""
        return True
