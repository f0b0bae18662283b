"""The houses and starter translators of this checkout, for the benchmarks."""

from functools import cache
from pathlib import Path

from translators.align.lexicon import load_lexicon
from translators.argos.translator import ArgosTranslator, Decoding
from translators.house import House
from translators.packages.install import unpack_starter
from translators.packages.package import best_package
from translators.terms.glossary import Glossary, load_glossary
from translators.typography.typeset import rule_names

_CONFIG = Path(__file__).parent.parent / "config"


def house(language: str) -> House:
    """The house of the checkout's own config/, every rule on."""
    lexicon = load_lexicon(_CONFIG / "lexicon" / f"en-{language}.tsv.gz")
    return House(language, _glossary(), lexicon, frozenset(rule_names(language)))


def starter(language: str, folder: Path) -> ArgosTranslator:
    """The starter package into ``language``, unpacked to ``folder``."""
    return ArgosTranslator(
        best_package(unpack_starter(_CONFIG / "starter", folder), language), Decoding()
    )


@cache
def _glossary() -> Glossary:
    return load_glossary(_CONFIG / "glossary")
