"""The evaluation corpus: sentences of news with careful human translations."""

from pathlib import Path

Pair = tuple[str, str]
"""An English sentence and its translation."""
_COLUMNS = {"ru": 1, "he": 2}


def read_news(corpus: Path, language: str) -> list[Pair]:
    """All sentences of ``news.tsv`` in the folder ``corpus``, with their translation, in order."""
    lines = (corpus / "news.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return [(row[0], row[_COLUMNS[language]]) for row in rows]
