"""The glossary enforced: a term that is missing is put in where the alignment shows its place."""

from collections.abc import Sequence
from dataclasses import dataclass

from translators.base import Finding, Range, Severity
from translators.protect import protected_ranges
from translators.terms.entry import SOFT
from translators.terms.find import TermUse
from translators.terms.glossary import Glossary
from translators.terms.judge import Outcome, Verdict, judge
from translators.terms.linked import Linked
from translators.terms.locate import locations
from translators.terms.put import Put
from translators.terms.wording import wordings


@dataclass(frozen=True, slots=True)
class EnforcedTerm:
    """A term of the source, what became of it, and where it is in the text, if it is there."""

    use: TermUse
    outcome: Outcome
    span: Range | None


@dataclass(frozen=True, slots=True)
class Enforced:
    """The text with the glossary's terms, what an editor should look at, and every term's fate."""

    text: str
    findings: tuple[Finding, ...]
    uses: tuple[EnforcedTerm, ...]


def enforce(linked: Linked, terms: Sequence[TermUse], glossary: Glossary) -> Enforced:
    """Put in those of the source's ``terms`` that the target lacks in any accepted form.

    A term is put in where the links show with confidence what stands for it, inflected to that
    place; otherwise the text is left and a finding says what the newsroom writes. Addresses and
    handles are not touched, quotations not broken. A text that has its terms comes back as it is,
    so enforcing again, with the links of the new text, changes nothing.
    """
    target, language = linked.target, linked.language
    uses = [use for use in terms if wordings(use.entry, use.phrase, language)]
    found = {(u.entry, u.phrase): locations(u, target, language) for u in _distinct(uses)}
    places = [found[use.entry, use.phrase] for use in uses]
    taken = list({span for spans in found.values() for span in spans})
    taken += protected_ranges(target)
    verdicts: list[Verdict] = []
    for use, spans in zip(uses, places, strict=True):
        verdict = judge(linked, use, spans, taken, glossary.hebrew_keys)
        if verdict.put:
            taken.append(verdict.put.span)
        verdicts.append(_once(verdict, verdicts))
    return _report(linked, verdicts)


def _distinct(uses: list[TermUse]) -> list[TermUse]:
    return list({(use.entry, use.phrase): use for use in uses}.values())


def _once(verdict: Verdict, before: list[Verdict]) -> Verdict:
    """A term put in at its first mention need not stand at the second."""
    if verdict.outcome is Outcome.FLAGGED and verdict.span is None:
        for other in before:
            if other.use.entry is verdict.use.entry and other.outcome is not Outcome.FLAGGED:
                return Verdict(verdict.use, Outcome.FOUND, other.span)
    return verdict


def _with(text: str, put: Put) -> str:
    return text[: put.span[0]] + put.text + text[put.span[1] :]


def _report(linked: Linked, verdicts: list[Verdict]) -> Enforced:
    puts = sorted((verdict.put for verdict in verdicts if verdict.put), key=lambda put: put.span)
    text = linked.target
    for put in reversed(puts):
        text = _with(text, put)
    uses = tuple(EnforcedTerm(v.use, v.outcome, _moved(v.span, puts)) for v in verdicts)
    findings = (
        _finding(linked, verdict, term.span) for verdict, term in zip(verdicts, uses, strict=True)
    )
    return Enforced(text, tuple(finding for finding in findings if finding), uses)


def _moved(span: Range | None, puts: list[Put]) -> Range | None:
    """Where a span of the old text is in the new one."""
    if span is None:
        return None
    shift = sum(
        len(put.text) - (put.span[1] - put.span[0]) for put in puts if put.span[1] <= span[0]
    )
    own = next((put for put in puts if put.span == span), None)
    length = len(own.text) if own else span[1] - span[0]
    return span[0] + shift, span[0] + shift + length


def _finding(linked: Linked, verdict: Verdict, span: Range | None) -> Finding | None:
    use, put = verdict.use, verdict.put
    wanted = wordings(use.entry, use.phrase, linked.language)[0]
    doubtful = use.entry.kind in SOFT or use.beside_name
    severity = Severity.NOTE if doubtful else Severity.WARNING
    stands = linked.target[slice(*verdict.span)] if verdict.span else ""
    if verdict.outcome is Outcome.FOUND:
        return None
    if put and put.sure:
        message = f"“{put.text}” put in for “{use.text}”; “{stands}” stood there."
        return Finding("glossary", Severity.NOTE, message, span)
    if put:
        message = f"“{put.text}” put in for “{use.text}”: check its case; “{stands}” stood there."
        return Finding("glossary", Severity.WARNING, message, span)
    if stands:
        message = f"The newsroom writes “{wanted}” for “{use.text}”; “{stands}” stands here."
    else:
        message = f"The newsroom writes “{wanted}” for “{use.text}”; it is not in the translation."
    return Finding("glossary", severity, message, span)
