"""What can be seen to be wrong with a translation without knowing the language well.

Each check is a pure function of a pair; a sound translation gives no finding. An error is a
fault beyond doubt, a warning one that a glance decides, a note a matter of style.
"""

from translators.base import Finding
from translators.checks.brackets import brackets
from translators.checks.capitals import capitals
from translators.checks.endings import endings
from translators.checks.hebrew import final_letters, niqqud, particles
from translators.checks.inventions import garbled, invented
from translators.checks.latin import source_words
from translators.checks.length import length
from translators.checks.letters import foreign, mixed
from translators.checks.pair import Check, Pair
from translators.checks.presence import empty, script, untranslated
from translators.checks.protected import protected
from translators.checks.quotes import quotes
from translators.checks.repeats import doubled, repetition
from translators.checks.values import values
from translators.checks.weekdays import weekdays
from translators.segment import Kind

CHECKS: tuple[Check, ...] = (
    untranslated,
    script,
    values,
    weekdays,
    protected,
    source_words,
    mixed,
    foreign,
    repetition,
    doubled,
    length,
    invented,
    garbled,
    brackets,
    quotes,
    endings,
    capitals,
    final_letters,
    particles,
    niqqud,
)
"""Every check of a translation that is not empty, in the order of the findings."""


def check(source: str, target: str, language: str, kind: Kind = Kind.TEXT) -> tuple[Finding, ...]:
    """All findings for one translation; ``language`` is the target's tag ("ru", "he").

    Time grows linearly with the text. Findings come in the order of ``CHECKS``.
    """
    pair = Pair(source, target, language, kind)
    nothing = tuple(empty(pair))
    return nothing or tuple(finding for one in CHECKS for finding in one(pair))
