"""What can go wrong around models and memories.

TranslatorError
    PackageMissing      no package for the language pair
    PackageBroken       a package that cannot be used: damaged, incomplete, not a package
    PackageUnavailable  it could not be downloaded; try again
    EngineForked        a model in a forked process
    MemoryUnreadable    a translation memory file that is not TMX
    GlossaryUnreadable  a glossary file with rows that cannot be used
    MemoryUnwritable    a translation memory file that cannot be written
"""

from articles.errors import Explained


class TranslatorError(Explained):
    """Base of this room's errors."""


class PackageMissing(TranslatorError):
    """No installed package translates this pair."""


class PackageBroken(TranslatorError):
    """The package is damaged, incomplete, or no Argos package at all."""


class PackageUnavailable(TranslatorError):
    """The package index or the download did not answer as it should."""


class EngineForked(TranslatorError):
    """A process was forked after the model was loaded; CTranslate2 does not survive that."""


class MemoryUnreadable(TranslatorError):
    """The file is not a TMX translation memory."""


class GlossaryUnreadable(TranslatorError):
    """A glossary file holds rows that cannot be used; ``reason`` lists each by file and line."""


class MemoryUnwritable(TranslatorError):
    """The file of a translation memory cannot be written."""
