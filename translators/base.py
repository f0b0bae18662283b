"""The words of translation: hypotheses, translations, findings, and the one-method contract."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

Range = tuple[int, int]
"""``text[start:end]``, in code points."""


def digest(lines: Sequence[str]) -> str:
    """A short hash by which a change of any of ``lines``, or of their order, shows; of none, ""."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16] if lines else ""


def meet(one: Range, other: Range) -> bool:
    """Whether two ranges share a character."""
    return one[0] < other[1] and other[0] < one[1]


Progress = Callable[[int, int], None]
"""Called with sentences done and sentences in all, as a batch goes on."""


class Origin(StrEnum):
    """Where a translation came from (XLIFF's state-qualifier)."""

    HUMAN = "human"
    MEMORY = "memory"
    FUZZY = "fuzzy"
    MACHINE = "machine"
    COPIED = "copied"
    UNTRANSLATED = "untranslated"


class Severity(StrEnum):
    """``error`` blocks publication, ``warning`` asks an editor to look, ``note`` only tells."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check noticed in a translation, in words an editor understands.

    ``span`` is where in the translation it is seen; None where it is about the whole, or about
    something that is missing.
    """

    check: str
    severity: Severity
    message: str
    span: Range | None = None


def faults(findings: Iterable[Finding]) -> tuple[int, int]:
    """How many errors and how many warnings there are: the smaller, the better a translation."""
    counts = Counter(finding.severity for finding in findings)
    return counts[Severity.ERROR], counts[Severity.WARNING]


@dataclass(frozen=True, slots=True)
class Attention:
    """Where the model looked while it wrote: ``weights[t][s]`` from target to source piece.

    ``source`` and ``target`` are the pieces' ranges in the two texts, in order; a row's weights
    add up to 1 or less. One weak head of many models: evidence, no alignment.
    """

    source: tuple[Range, ...]
    target: tuple[Range, ...]
    weights: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A word of the source and the word of the translation that stands for it.

    ``confidence`` is from 0 to 1.
    """

    source: Range
    target: Range
    confidence: float


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A model's answer to one sentence.

    ``score`` is the mean log-probability a token (None where the engine has none);
    ``truncated`` that the model stopped at its length limit, so the end is missing;
    ``attention`` only where it was asked for.
    """

    text: str
    score: float | None = None
    truncated: bool = False
    attention: Attention | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What exactly translated: enough to do it again. ``settings`` are name and value pairs."""

    engine: str
    package: str
    version: str
    model_hash: str
    settings: tuple[tuple[str, str], ...] = ()
    starter: bool = False


@dataclass(frozen=True, slots=True)
class Translation:
    """The target text of one segment, where it came from and what the checks found.

    ``alignment`` tells which words stand for which; it is empty where nobody looked.
    """

    segment_key: str
    text: str
    origin: Origin
    score: float | None = None
    findings: tuple[Finding, ...] = ()
    alignment: tuple[Link, ...] = ()


class Translator(Protocol):
    """Translates sentences from English into one language."""

    @property
    def receipt(self) -> Receipt:
        """What this translator translates with; equal receipts give equal output."""
        ...

    def translate(
        self, sentences: Sequence[str], progress: Progress | None = None
    ) -> tuple[Hypothesis, ...]:
        """Translate all sentences at once; one hypothesis each, in their order."""
        ...

    def alternatives(self, sentences: Sequence[str]) -> tuple[tuple[Hypothesis, ...], ...]:
        """Other answers to each sentence, for where the first one fails; there may be none."""
        ...

    def fits(self, sentence: str) -> bool:
        """Whether a sentence is short enough to be translated whole."""
        ...
