"""What only shows when an article's translations are read together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from translators.base import Translation
from translators.checks.article import check_article
from translators.segment import Placed


def reviewed_together(
    placed: Sequence[Placed], translations: Mapping[str, Translation], language: str
) -> dict[str, Translation]:
    """The translations of one article, with the findings about their consistency."""
    segments = {one.segment.key: one.segment for one in placed}
    pairs = [(segment.text, translations[key].text) for key, segment in segments.items()]
    found = check_article(pairs, language)
    return {
        key: replace(translations[key], findings=(*translations[key].findings, *findings))
        for key, findings in zip(segments, found, strict=True)
    }
