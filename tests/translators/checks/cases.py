"""What the tests of the checks share: one sentence that is right in both languages, and helpers."""

from translators.base import Finding, Severity
from translators.checks.check import check
from translators.segment import Kind

ENGLISH = "The mayor told reporters on Monday that the port would reopen within a week."
RUSSIAN = "Мэр сообщил журналистам в понедельник, что порт откроется в течение недели."
HEBREW = "ראש העיר אמר לכתבים ביום שני כי הנמל ייפתח מחדש בתוך שבוע."


def found(
    name: str, source: str, target: str, language: str, kind: Kind = Kind.TEXT
) -> tuple[Finding, ...]:
    """The findings of one check."""
    return tuple(one for one in check(source, target, language, kind) if one.check == name)


def pointed_at(target: str, findings: tuple[Finding, ...]) -> list[str]:
    """The places of the translation that the findings point at."""
    return [target[one.span[0] : one.span[1]] for one in findings if one.span]


def severities(findings: tuple[Finding, ...]) -> list[Severity]:
    return [one.severity for one in findings]
