"""The translation of many segments at once: plan, ask the model, finish, repair what failed.

What the memory knew is not asked for here; see ``translators.memory``.
"""

import re
from collections.abc import Sequence

from translators.base import Origin, Progress, Translation, Translator
from translators.checks.check import check
from translators.finish.finish import finish
from translators.house import House
from translators.memory.entry import MemoryEntry
from translators.memory.recall import FuzzyMatch, fuzzy_finding
from translators.plans import Plan, in_clauses, whole
from translators.protect import mask
from translators.repair.repair import Failing, ask, needs_repair, repair
from translators.segment import Segment

_HAS_WORD = re.compile(r"[^\W\d_]{2,}")


def translate_segments(
    segments: Sequence[Segment],
    house: House,
    translator: Translator,
    progress: Progress | None = None,
) -> tuple[Translation, ...]:
    """Translate distinct segments in one call of the model, and once more what failed its checks.

    Every translation carries what the checks found, and which words stand for which. Sentences
    without words are copied; those too long for the model go to it in clauses.
    """
    worded = [segment for segment in segments if _HAS_WORD.search(segment.text)]
    plans = [_first_plan(segment.text, house, translator) for segment in worded]
    drafts = ask(plans, translator, progress)
    done = [
        Failing(segment, plan, draft, finish(segment, draft, house))
        for segment, plan, draft in zip(worded, plans, drafts, strict=True)
    ]
    translations = {one.segment.key: one.translation for one in done}
    translations |= repair(
        [one for one in done if needs_repair(one.translation)], house, translator
    )
    return tuple(translations.get(segment.key) or _copied(segment) for segment in segments)


def from_memory(segment: Segment, entry: MemoryEntry, language: str) -> Translation:
    """A segment's translation as the memory has it; an editor's own word is not second-guessed."""
    human = entry.origin is Origin.HUMAN
    findings = () if human else check(segment.text, entry.target, language, segment.kind)
    return Translation(segment.key, entry.target, entry.origin, None, findings)


def from_fuzzy(segment: Segment, match: FuzzyMatch, language: str) -> Translation:
    """A segment's translation after a close one of the memory, with a warning of what differs."""
    findings = (fuzzy_finding(match), *check(segment.text, match.target, language, segment.kind))
    return Translation(segment.key, match.target, Origin.FUZZY, None, findings)


def _first_plan(text: str, house: House, translator: Translator) -> Plan:
    def fits(part: str) -> bool:
        return translator.fits(mask(part).text)  # what the model is asked

    return whole(text) if fits(text) else in_clauses(text, fits, house.language)


def _copied(segment: Segment) -> Translation:
    return Translation(segment.key, segment.text, Origin.COPIED)
