"""What a run does about an error: three families, and the table that sorts every error into them.

Fatal       the run cannot go on for any article: settings, database, models, target
Retryable   the same call may work in a moment
Skippable   this article cannot be done; the others go on
"""

from dataclasses import dataclass
from enum import Enum

from articles.errors import (
    Explained,
    FeedUnreadable,
    NoArticle,
    NotEnglish,
    NotText,
    PictureUnusable,
    SourceRefused,
    SourceTooLarge,
    SourceUnavailable,
)
from publishers.errors import (
    Conflict,
    ManifestUnreadable,
    NoSuchPage,
    ReleaseMissing,
    TargetFull,
    TargetRefused,
    TargetUnavailable,
    TemplateBroken,
)
from store.errors import StoreRefused, StoreUnavailable
from translators.errors import (
    EngineForked,
    GlossaryUnreadable,
    MemoryUnreadable,
    MemoryUnwritable,
    PackageBroken,
    PackageMissing,
    PackageUnavailable,
)


class SettingsError(Explained):
    """A setting that cannot be used. The run does not begin."""


class Family(Enum):
    """What the run does next."""

    FATAL = "fatal"
    RETRYABLE = "retryable"
    SKIPPABLE = "skippable"


FAMILIES: dict[type[Exception], Family] = {
    SettingsError: Family.FATAL,
    SourceUnavailable: Family.RETRYABLE,
    SourceRefused: Family.SKIPPABLE,
    SourceTooLarge: Family.SKIPPABLE,
    NotText: Family.SKIPPABLE,
    NoArticle: Family.SKIPPABLE,
    NotEnglish: Family.SKIPPABLE,
    FeedUnreadable: Family.SKIPPABLE,
    PictureUnusable: Family.SKIPPABLE,
    PackageMissing: Family.FATAL,
    EngineForked: Family.FATAL,
    PackageBroken: Family.FATAL,
    PackageUnavailable: Family.FATAL,
    MemoryUnreadable: Family.FATAL,
    GlossaryUnreadable: Family.FATAL,
    MemoryUnwritable: Family.FATAL,
    StoreUnavailable: Family.RETRYABLE,
    StoreRefused: Family.FATAL,
    TargetUnavailable: Family.RETRYABLE,
    TargetRefused: Family.FATAL,
    TargetFull: Family.FATAL,
    Conflict: Family.RETRYABLE,
    ManifestUnreadable: Family.FATAL,
    ReleaseMissing: Family.FATAL,
    NoSuchPage: Family.SKIPPABLE,
    TemplateBroken: Family.FATAL,
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """An error in words for people: what it is about, what failed, what mends it."""

    subject: str
    reason: str
    hint: str


def family_of(error: BaseException) -> Family:
    """What to do about ``error``; what nobody foresaw costs its article only."""
    return FAMILIES.get(type(error), Family.SKIPPABLE)  # type: ignore[arg-type]


def explain(error: BaseException, subject: str = "") -> Trouble:
    """``error`` in words; an unforeseen one is named as the defect it is."""
    if isinstance(error, Explained):
        return Trouble(error.subject, error.reason, error.hint)
    return Trouble(
        subject or "tolmach",
        f"an unexpected error: {type(error).__name__}: {error}",
        "please report it with this line; the other articles are not touched",
    )
