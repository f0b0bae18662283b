"""Reading never gets worse: floors on real news pages, measured by the scorer kept beside them.

Whoever makes reading better raises the floors. They hold for one corpus, named by its hash.
"""

import gzip
import hashlib
import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from articles.as_json import reading_to_json
from articles.document import RawDocument
from articles.errors import ArticleError
from articles.reader import read

CORPUS = "4a62b2c95429c4682b9210627756375b7b39a981f9bde090fc609f0c3125d87a"
"""SHA-256 of ``truth.json`` and of every page, in the order of their names."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What the scorer measures: four shares from 0 to 1, and captions leaked into the story."""

    caption_f1: float
    credit_acc: float
    body_f1: float
    title_acc: float
    leak: int


FLOORS = {
    "html": Figures(caption_f1=0.869, credit_acc=0.981, body_f1=0.977, title_acc=0.934, leak=0),
    "txt": Figures(caption_f1=0.803, credit_acc=0.989, body_f1=0.964, title_acc=0.869, leak=3),
}
"""The least that is accepted, and for ``leak`` the most."""

pytestmark = pytest.mark.shared


@pytest.fixture(name="corpus", scope="module")
def _corpus(shared: Path) -> Path:
    return shared / "eval"


@pytest.fixture(name="scorer", scope="module")
def _scorer(corpus: Path) -> ModuleType:
    path = corpus / "score_extraction.py"
    spec = importlib.util.spec_from_file_location("score_extraction", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _document(corpus: Path, name: str, form: str) -> RawDocument:
    if form == "txt":
        return RawDocument(f"{name}.txt", (corpus / "pages" / f"{name}.txt").read_bytes())
    packed = (corpus / "pages" / f"{name}.html.gz").read_bytes()
    return RawDocument(f"{name}.html", gzip.decompress(packed))


def _read(document: RawDocument) -> dict[str, Any]:
    try:
        return reading_to_json(read(document))
    except ArticleError:
        return {}  # scored as a page of which nothing was found


def _measure(corpus: Path, scorer: ModuleType, form: str) -> Figures:
    """The scorer's own sums: captions and credits over all pages, body and title a page."""
    cases = json.loads((corpus / "truth.json").read_text("utf-8"))
    rows = [scorer.score(case, _read(_document(corpus, case["id"], form)), form) for case in cases]

    def total(key: str) -> float:
        return float(sum(row[key] for row in rows))

    return Figures(
        caption_f1=scorer.f1(total("hits"), total("pred"), total("truth")),
        credit_acc=total("cred_ok") / max(1, total("cred_n")),
        body_f1=total("body") / len(rows),
        title_acc=total("title") / len(rows),
        leak=int(total("leak")),
    )


def test_corpus_is_the_one_that_the_floors_were_measured_on(corpus: Path) -> None:
    digest = hashlib.sha256((corpus / "truth.json").read_bytes())
    for path in sorted((corpus / "pages").iterdir()):
        digest.update(path.name.encode() + b"\n" + path.read_bytes())
    assert digest.hexdigest() == CORPUS


@pytest.mark.parametrize("form", FLOORS)
def test_reading_is_as_good_as_it_was(corpus: Path, scorer: ModuleType, form: str) -> None:
    found, floor = _measure(corpus, scorer, form), FLOORS[form]
    shares = ("caption_f1", "credit_acc", "body_f1", "title_acc")
    worse = [name for name in shares if getattr(found, name) < getattr(floor, name)]
    assert not worse, found
    assert found.leak <= floor.leak, found
