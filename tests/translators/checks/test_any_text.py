"""Whatever the text, the checks answer, and point into the translation."""

from hypothesis import given, settings
from hypothesis import strategies as st

from translators.checks.check import check
from translators.segment import Kind

_ODD = "אםב\"'״׳-־ъеcCa1.,?!()[]«»„“\u05b0\u0301\u200f\u2067♪▁ \u00a0@#&x/IVі漢ß"
TEXTS = st.one_of(st.text(), st.text(alphabet=_ODD))


@settings(deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(["ru", "he"]), st.sampled_from(Kind))
def test_spans_are_parts_of_the_translation(
    source: str, target: str, language: str, kind: Kind
) -> None:
    findings = check(source, target, language, kind)
    for finding in findings:
        assert finding.message
        start, end = finding.span or (0, 1)
        assert 0 <= start < end
        assert finding.span is None or end <= len(target)
    assert check(source, target, language, kind) == findings
