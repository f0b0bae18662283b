"""The checks on real material: findings that were read are true, human translations are let be.

After a change of a check, ``python -m benchmarks.checks --draw`` gives the lines to read again.
"""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.checks import argos_findings, drawn, news, precision, rates, recall, verdicts
from translators.base import Severity

pytestmark = pytest.mark.shared

MIN_PRECISION = 0.9
MIN_RECALL = 0.7
MAX_SHARE = {Severity.ERROR: 0.01, Severity.WARNING: 0.05}


@pytest.fixture(name="sample", scope="module")
def _sample(shared: Path) -> set[tuple[int, str, Severity]]:
    return drawn(argos_findings(shared / "quality"))


def test_every_finding_of_the_sample_was_read(sample: set[tuple[int, str, Severity]]) -> None:
    assert sample - verdicts().keys() == set()


def test_errors_are_true(sample: set[tuple[int, str, Severity]]) -> None:
    read = {key: verdict for key, verdict in verdicts().items() if key in sample}
    errors = [verdict for key, verdict in read.items() if key[2] is Severity.ERROR]
    assert sum(errors) / len(errors) >= MIN_PRECISION
    for (name, severity), (true, total) in precision(read).items():
        if severity is Severity.ERROR:
            assert true / total >= MIN_PRECISION, name


def test_most_faulty_lines_are_flagged(shared: Path) -> None:
    findings = argos_findings(shared / "quality")
    flagged, faulty = recall(findings, (Severity.ERROR, Severity.WARNING))
    assert flagged / faulty >= MIN_RECALL


def test_human_translations_are_let_be(shared: Path) -> None:
    for language, segments in rates(news(shared / "corpus")).items():
        share = Counter(how for one in segments for how in {severity for _, severity in one})
        for severity, most in MAX_SHARE.items():
            assert share[severity] / len(segments) <= most, (language, severity)
