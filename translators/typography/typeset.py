"""Setting a translation as it would stand in print."""

from collections.abc import Set
from dataclasses import dataclass

from translators.base import Range
from translators.protect import protected_spans
from translators.typography import hebrew, russian
from translators.typography.edit import Edit, Moves, apply, in_order
from translators.typography.frozen import view

_RULES = {"ru": russian.RULES, "he": hebrew.RULES}


@dataclass(frozen=True, slots=True)
class Typeset:
    """A text as print has it; ``steps`` are the edits that made it, each set upon the last."""

    text: str
    steps: tuple[tuple[Edit, ...], ...] = ()

    def moved(self, where: Range) -> Range:
        """Where ``text[where]`` of the original stands now; empty if all of it is gone."""
        for edits in self.steps:
            where = Moves(edits)(where)
        return where


def rule_names(language: str) -> tuple[str, ...]:
    """The rules of ``language``, in the order in which they are applied; none for others."""
    return tuple(rule.name for rule in _RULES.get(language, ()))


def typeset(text: str, language: str, rules: Set[str] | None = None) -> Typeset:
    """``text`` set by the named ``rules`` of ``language``, or by all of them.

    Only spaces and punctuation change, never a letter or a digit, and nothing inside an address,
    an e-mail, a handle, a hashtag, code or a Latin word. What is set already stays as it is.
    Names that the language does not have are passed over.
    """
    steps = []
    seen = view(text)
    for rule in _RULES.get(language, ()):
        if rules is not None and rule.name not in rules:
            continue
        edits = in_order(text, rule.edits(seen))
        after = apply(text, edits)
        if edits and protected_spans(after) == protected_spans(text):
            steps.append(edits)
            text, seen = after, view(after)
    return Typeset(text, tuple(steps))
