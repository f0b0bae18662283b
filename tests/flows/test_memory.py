"""The memory in the way of an article, and ``tolmach memory``."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.desk import Engine, open_desk
from flows.localize import localize_revision, read_source, translate_revisions
from flows.settings import load_settings
from translators.base import Origin
from translators.memory.entry import Asked, MemoryEntry
from translators.memory.tmx import read_tmx
from translators.memory.tmx_writing import write_tmx

LOST = (
    "Shops on both sides of the river say that they have lost a third of their customers since May."
)
PAIR = MemoryEntry(
    LOST, "ru", "Магазины на обоих берегах говорят, что потеряли с мая треть покупателей."
)


def _run(*command: str) -> str:
    """What the command says on both channels; it must succeed."""
    done = CliRunner().invoke(app, ["memory", *command], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def _page(article_file: Path) -> tuple[dict[str, int], str]:
    """Segments by origin, and the story's text in Russian, translated without a model."""
    desk = open_desk()
    job = desk.job(languages=("ru",), engine=Engine.PSEUDO)
    revision = read_source(desk, str(article_file))
    translate_revisions(desk, [revision], "ru", Engine.PSEUDO)
    localized = localize_revision(desk, revision, "bridge.txt", job)
    article = localized.story.editions[1].article
    text = "\n".join(getattr(block, "text", "") for block in article.blocks)
    return dict(localized.outcome.origins), text


def test_close_sentence_is_taken_with_its_month_exchanged(
    workplace: Path, article_file: Path
) -> None:
    open_desk().memory.add([PAIR])
    origins, text = _page(article_file)
    assert origins == {"fuzzy": 1, "machine": 5}
    assert "потеряли с апреля треть" in text


def test_threshold_of_the_settings_holds(
    workplace: Path, article_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOLMACH_MEMORY__FUZZY_FROM", "100")
    load_settings.cache_clear()
    open_desk().memory.add([PAIR])
    assert _page(article_file)[0] == {"machine": 6}


def test_close_sentence_that_a_check_finds_wrong_goes_to_the_model(
    workplace: Path, article_file: Path
) -> None:
    wrong = MemoryEntry(LOST, "ru", "Shops on both sides of the river")
    open_desk().memory.add([wrong])
    assert _page(article_file)[0] == {"machine": 6}


def test_scope_of_the_settings_holds(
    workplace: Path, article_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOLMACH_MEMORY__SCOPE", "daily/city")
    load_settings.cache_clear()
    source = LOST.replace("May", "April")
    pairs = [
        MemoryEntry(source, "ru", f"Перевод {n} для этой страницы, а не для другой.", scope=scope)
        for n, scope in enumerate(("", "daily", "weekly"))
    ]
    open_desk().memory.merge(pairs)
    assert "Перевод 1 для" in _page(article_file)[1]


def test_what_is_imported_is_counted_found_exported_and_removed(workplace: Path) -> None:
    hebrew = MemoryEntry("He came.", "he", "הוא בא.", Origin.HUMAN)
    write_tmx(workplace / "a.tmx", [PAIR, hebrew, MemoryEntry("He came.", "fr", "Il vint.")])
    said = _run("import", "a.tmx")
    assert "2 pairs, 2 of them new or newer, 1 in other languages left out" in said
    assert "2 pairs, 0 of them new or newer" in _run("import", "a.tmx")
    assert "human" in _run("list")
    found = _run("find", LOST.replace("May", "April"), "--to", "ru")
    assert "94 %" in found
    assert "с апреля" in found
    assert "the same" in _run("find", "HE CAME.", "--to", "he")
    assert "nothing like it in ru" in _run("find", "He came.", "--to", "ru")
    assert "1 pairs written" in _run("export", "b.tmx", "--to", "he")
    assert list(read_tmx(workplace / "b.tmx")) == [hebrew]
    assert "1 pairs removed" in _run("remove", "he came.", "--to", "ru,he")
    assert "1 pairs written" in _run("export", "c.tmx")
    assert list(read_tmx(workplace / "c.tmx")) == [PAIR]


def test_pairs_without_a_scope_get_the_one_named(workplace: Path) -> None:
    write_tmx(workplace / "a.tmx", [PAIR, MemoryEntry("He came.", "ru", "Он пришел.", scope="x")])
    _run("import", "a.tmx", "--scope", "site")
    assert {entry.scope for entry in open_desk().memory.entries()} == {"site", "x"}
    assert "1 pairs written" in _run("export", "b.tmx", "--scope", "site")


def test_broken_file_changes_nothing(workplace: Path) -> None:
    write_tmx(workplace / "a.tmx", [PAIR])
    text = (workplace / "a.tmx").read_text("utf-8")
    (workplace / "a.tmx").write_text(text.replace("</body>", "<tu>"), "utf-8")
    done = CliRunner().invoke(app, ["memory", "import", "a.tmx"])
    assert done.exit_code == 1
    assert "a.tmx" in done.output
    assert open_desk().memory.recall([Asked(LOST)], "ru")[0].exact is None


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (["import", "none.tmx"], 1),
        (["export", "no/such/folder/a.tmx"], 1),
        (["export", "a.tmx", "--to", "xx"], 2),
    ],
)
def test_mistakes_are_explained(workplace: Path, command: list[str], code: int) -> None:
    done = CliRunner().invoke(app, ["memory", *command])
    assert done.exit_code == code
    assert "tolmach:" in done.output
