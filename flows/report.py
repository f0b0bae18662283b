"""What a run did, skipped and failed to do, in values that Prefect and the terminal show."""

from collections import Counter
from dataclasses import dataclass, field
from enum import IntEnum

from flows.errors import Trouble


class ExitCode(IntEnum):
    """What the command line gives back."""

    DONE = 0
    FAILED = 1
    SETTINGS = 2
    SKIPPED_SOME = 3
    STOPPED = 130


@dataclass(frozen=True, slots=True)
class ArticleOutcome:
    """One source: what was read, how its sentences came about, where its pages are.

    ``trouble`` is set when it was skipped; ``origins`` and ``findings`` count segments over all
    target languages; ``images`` are those on its pages, ``images_failed`` those that the pages
    say are missing; ``pages`` are addresses or paths.
    """

    source: str
    headline: str = ""
    blocks: int = 0
    captions: int = 0
    removed: int = 0
    origins: tuple[tuple[str, int], ...] = ()
    findings: int = 0
    images: int = 0
    images_failed: int = 0
    pages: tuple[str, ...] = ()
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class RunReport:
    """A whole run. ``model_sentences`` went to the model; ``seconds`` is wall time.

    ``notes`` say what its feeds left out, and which pictures are missing.
    """

    outcomes: tuple[ArticleOutcome, ...]
    target: str
    engine: tuple[str, ...] = ()
    starter: bool = False
    model_sentences: int = 0
    written: int = 0
    unchanged: int = 0
    seconds: float = 0.0
    index: tuple[str, ...] = field(default=())
    notes: tuple[str, ...] = ()

    @property
    def skipped(self) -> tuple[ArticleOutcome, ...]:
        """The sources that gave no pages."""
        return tuple(one for one in self.outcomes if one.trouble is not None)

    @property
    def exit_code(self) -> ExitCode:
        """Done, some skipped, or nothing done at all."""
        if not self.skipped:
            return ExitCode.DONE
        return ExitCode.FAILED if len(self.skipped) == len(self.outcomes) else ExitCode.SKIPPED_SOME

    @property
    def summary(self) -> str:
        """How many articles were published, and why the first of the others was not."""
        done = f"{len(self.outcomes) - len(self.skipped)} of {len(self.outcomes)} published"
        reasons = [one.trouble for one in self.skipped if one.trouble]
        return f"{done}; {reasons[0].subject}: {reasons[0].reason}" if reasons else done

    @property
    def images(self) -> str:
        """``5 stored, 1 failed``, or "" where there are none."""
        stored = sum(one.images for one in self.outcomes)
        failed = sum(one.images_failed for one in self.outcomes)
        parts = [f"{stored} stored"] if stored or failed else []
        return ", ".join([*parts, f"{failed} failed"] if failed else parts)

    def origins(self) -> Counter[str]:
        """Segments by origin over all articles."""
        total: Counter[str] = Counter()
        for one in self.outcomes:
            total.update(dict(one.origins))
        return total


class NothingPublished(Exception):
    """Every article of a run was skipped: the run has failed, and ``report`` says why."""

    def __init__(self, report: RunReport) -> None:
        super().__init__(report.summary)
        self.report = report


def report_table(report: RunReport) -> list[dict[str, str | int]]:
    """The report as rows, one a source, for Prefect's table artifact."""
    return [
        {
            "state": f"skipped: {one.trouble.reason}" if one.trouble else "published",
            "source": one.source,
            "headline": one.headline,
            "blocks": one.blocks,
            "captions": one.captions,
            "removed": one.removed,
            "segments": ", ".join(f"{count} {origin}" for origin, count in one.origins),
            "findings": one.findings,
            "images": one.images,
            "images failed": one.images_failed,
            "pages": len(one.pages),
        }
        for one in report.outcomes
    ]
