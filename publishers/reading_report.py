"""A page of its own that shows how an article was read: every line kept or removed, and why."""

import base64
import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from articles.article import Reading
from articles.outline import Entry, counts, credit_parts, outline, reasons, runs
from publishers.render import environment

_STYLE = Path(__file__).parent / "templates" / "reading.css"
_FOLDED = 4  # removed lines in a run that are shown folded
_NAMED = 3  # reasons that a fold names


@dataclass(frozen=True, slots=True)
class Run:
    """Entries shown together: one that was kept, or neighbouring lines that were removed.

    ``summary`` says what a fold holds, and is empty where nothing is folded.
    """

    entries: tuple[Entry, ...]
    summary: str = ""


def reading_report(reading: Reading, source: str) -> bytes:
    """The report on what was read from ``source`` as an HTML page in UTF-8.

    The page loads nothing and runs nothing: its content security policy allows only its own
    style sheet, and addresses of pictures are text. The bytes depend on the arguments alone.
    """
    entries = outline(reading)
    style = _STYLE.read_text("utf-8")
    page = (
        environment()
        .get_template("reading.html")
        .render(
            article=reading.article,
            source=source,
            style=Markup(style),  # noqa: S704 - a file of ours
            style_hash=_hash(style),
            runs=[_run(run) for run in runs(entries)],
            counts=counts(entries),
            credits=sum(entry.credit is not None for entry in entries),
            reasons=reasons(entries),
            credit_parts=credit_parts,
        )
    )
    return page.encode("utf-8", "replace")


def _hash(style: str) -> str:
    digest = hashlib.sha256(style.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _run(entries: tuple[Entry, ...]) -> Run:
    return Run(entries, _summary(entries) if len(entries) >= _FOLDED else "")


def _summary(entries: Sequence[Entry]) -> str:
    common = Counter(entry.rule for entry in entries).most_common()
    named = [f"{number} {reason}" for reason, number in common[:_NAMED]]
    others = sum(number for _, number in common[_NAMED:])
    return ", ".join(named + ([f"{others} other"] if others else []))
