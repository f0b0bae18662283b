"""A house for one language: its glossary, its typography, and what knows the language."""

from dataclasses import dataclass, replace

from translators.align.lexicon import Lexicon
from translators.base import Receipt, Translator
from translators.terms.glossary import Glossary

_WAY = "6"  # raised when this code makes other words of the same answers of a model


@dataclass(frozen=True, slots=True)
class House:
    """How the newsroom writes ``language`` ("ru", "he").

    ``typography`` names the rules that are on.
    """

    language: str
    glossary: Glossary
    lexicon: Lexicon
    typography: frozenset[str]

    def receipt(self, translator: Translator) -> Receipt:
        """What translations into this house are made with, apart from the glossary.

        The glossary's part is one of each sentence (``terms.find.version_for``), so that a changed
        term makes only the sentences stale that hold it.
        """
        bare = translator.receipt
        rules = ",".join(sorted(self.typography))
        return replace(bare, settings=(*bare.settings, ("typography", rules), ("way", _WAY)))
