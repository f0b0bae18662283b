"""The steps of the way as plain functions, with real models and a real store."""

import gzip
from pathlib import Path

import pytest

from articles.errors import NotEnglish
from benchmarks.copy_model import transliterate
from flows.desk import Desk, Engine, open_desk
from flows.errors import SettingsError
from flows.finish import finish_release
from flows.localize import localize_revision, read_source, translate_revisions
from flows.publishing import upload_article
from flows.settings import load_settings
from translators.align.lexicon import load_lexicon
from translators.base import Origin
from translators.memory.entry import MemoryEntry

FIRST = (
    "The council voted on Tuesday to repair the old bridge before the winter storms arrive in "
    "the town."
)


def _run(desk: Desk, article_file: Path, out: str = "site") -> tuple[int, int]:
    """Sentences that went to the model, and files written."""
    job = desk.job(out=out)
    revision = read_source(desk, str(article_file))
    asked = sum(translate_revisions(desk, [revision], tag, job.engine) for tag in job.languages)
    uploaded = upload_article(desk, revision, str(article_file), job)
    released = finish_release(desk, [uploaded], job)
    return asked, uploaded.written + released.written


def test_page_holds_what_the_model_said(desk_folder: Path, article_file: Path) -> None:
    desk = open_desk()
    _run(desk, article_file)
    for language in ("ru", "he"):
        page = next((desk_folder / "site" / language).glob("council-*.html")).read_text("utf-8")
        assert transliterate(FIRST, language) in page
        assert "Harbor Board via X" in page


def test_second_run_asks_no_model_and_writes_nothing(desk_folder: Path, article_file: Path) -> None:
    assert _run(open_desk(), article_file)[0] > 0
    assert _run(open_desk(), article_file) == (0, 0)


def test_only_the_changed_sentence_goes_to_the_model(desk_folder: Path, article_file: Path) -> None:
    desk = open_desk()
    _run(desk, article_file)
    text = article_file.read_text("utf-8")
    article_file.write_text(text.replace("a third of", "a fifth of"), "utf-8")
    assert _run(desk, article_file)[0] == 2  # one sentence in two languages


def test_memory_comes_before_the_model(desk_folder: Path, article_file: Path) -> None:
    desk = open_desk()
    desk.memory.add([MemoryEntry(FIRST, "ru", "Совет проголосовал.", Origin.HUMAN)])
    _run(desk, article_file)
    page = next((desk_folder / "site" / "ru").glob("council-*.html")).read_text("utf-8")
    assert 'data-origin="human">Совет проголосовал.</span>' in page


def test_counts_are_those_of_the_article(desk_folder: Path, article_file: Path) -> None:
    desk = open_desk()
    revision = read_source(desk, str(article_file))
    job = desk.job(languages=("ru",))
    translate_revisions(desk, [revision], "ru", Engine.ARGOS)
    outcome = localize_revision(desk, revision, "bridge.txt", job).outcome
    assert (outcome.blocks, outcome.captions, outcome.removed) == (5, 1, 5)
    assert dict(outcome.origins) == {"machine": 6}


def test_pseudo_engine_needs_no_package(workplace: Path, article_file: Path) -> None:
    desk = open_desk()
    revision = read_source(desk, str(article_file))
    assert translate_revisions(desk, [revision], "he", Engine.PSEUDO) == 6


def test_translating_in_small_saves_loses_nothing(
    desk_folder: Path, article_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.localize._FIRST_SAVE", 2)
    monkeypatch.setattr("flows.localize._LARGEST_SAVE", 2)
    seen: list[tuple[int, int]] = []
    desk = open_desk()
    revision = read_source(desk, str(article_file))
    translate_revisions(
        desk, [revision], "ru", Engine.ARGOS, lambda done, total: seen.append((done, total))
    )
    assert seen == [(2, 6), (4, 6), (6, 6)]


def test_interrupted_translation_keeps_what_was_done(
    desk_folder: Path, article_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.localize._FIRST_SAVE", 2)
    monkeypatch.setattr("flows.localize._LARGEST_SAVE", 2)

    def interrupt(done: int, total: int) -> None:
        if done > 4:
            raise KeyboardInterrupt

    desk = open_desk()
    revision = read_source(desk, str(article_file))
    with pytest.raises(KeyboardInterrupt):
        translate_revisions(desk, [revision], "ru", Engine.ARGOS, interrupt)
    assert translate_revisions(desk, [revision], "ru", Engine.ARGOS) == 2


def test_pasted_text_is_read_like_a_file(workplace: Path, article_file: Path) -> None:
    desk = open_desk()
    pasted = read_source(desk, "", article_file.read_text("utf-8"))
    assert pasted == read_source(desk, str(article_file))


def test_russian_article_is_refused(workplace: Path) -> None:
    path = workplace / "ru.txt"
    path.write_text(
        "Старый мост через реку починят до зимы\n\n"
        "Городской совет во вторник проголосовал за ремонт моста до начала зимних бурь.\n\n"
        "Депутаты почти три года спорили о цене, которая выросла до 4,2 миллиона рублей.\n",
        "utf-8",
    )
    with pytest.raises(NotEnglish, match="Russian"):
        read_source(open_desk(), str(path))


def _reopened() -> Desk:
    """The desk of another process."""
    open_desk().database.close()
    load_settings.cache_clear()
    open_desk.cache_clear()
    load_lexicon.cache_clear()
    return open_desk()


def _with_term(folder: Path, row: str) -> Desk:
    """The desk after a newsroom has added a term to its glossary."""
    with (folder / "config" / "glossary" / "terms.csv").open("a", encoding="utf-8") as rows:
        rows.write(row + "\n")
    return _reopened()


def test_new_term_makes_only_the_sentences_stale_that_hold_it(
    desk_folder: Path, article_file: Path
) -> None:
    text = article_file.read_text("utf-8")
    holding = {line for line in text.splitlines() if "storms" in line}
    _run(open_desk(), article_file)
    desk = _with_term(desk_folder, "winter storm,,зимний шторм,סערת חורף,term,,")
    assert _run(desk, article_file)[0] == 2 * len(holding)
    assert _run(desk, article_file) == (0, 0)


def test_new_term_of_one_language_leaves_the_other_alone(
    desk_folder: Path, article_file: Path
) -> None:
    _run(open_desk(), article_file)
    assert _run(_with_term(desk_folder, "winter storm,,,סערת חורף,term,,"), article_file)[0] == 1


def test_changed_word_of_the_lexicon_makes_only_its_sentences_stale(
    desk_folder: Path, article_file: Path
) -> None:
    _run(open_desk(), article_file)
    path = desk_folder / "config" / "lexicon" / "en-ru.tsv.gz"
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    changed = [f"{line}\tмостик\t3" if line.startswith("storm\t") else line for line in lines]
    assert changed != lines
    path.write_bytes(gzip.compress("\n".join(changed).encode()))
    assert _run(_reopened(), article_file)[0] == 1


@pytest.mark.parametrize(
    "name", ["model/model.bin", "model/config.json", "sentencepiece.model", "metadata.json"]
)
def test_changed_package_makes_only_its_language_stale(
    desk_folder: Path, article_file: Path, name: str
) -> None:
    desk = open_desk()
    receipts = [desk.translator(tag, Engine.ARGOS).receipt for tag in ("ru", "he")]
    (package,) = (one for one in desk.packages() if one.to_code == "ru" and not one.starter)
    path = package.directory / name
    path.write_bytes(path.read_bytes() + b"\n")
    desk = _reopened()
    russian, hebrew = (desk.translator(tag, Engine.ARGOS).receipt for tag in ("ru", "he"))
    assert (russian != receipts[0], hebrew == receipts[1]) == (True, True)


@pytest.mark.parametrize(
    ("setting", "value"), [("MODELS__THREADS", "1"), ("MODELS__BATCH_TOKENS", "512")]
)
def test_settings_that_change_no_word_make_nothing_stale(
    desk_folder: Path, article_file: Path, monkeypatch: pytest.MonkeyPatch, setting: str, value: str
) -> None:
    _run(open_desk(), article_file)
    monkeypatch.setenv(f"TOLMACH_{setting}", value)
    assert _run(_reopened(), article_file)[0] == 0


def test_other_settings_make_everything_stale(
    desk_folder: Path, article_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = _run(open_desk(), article_file)
    monkeypatch.setenv("TOLMACH_TYPOGRAPHY__OFF", '["quotes"]')
    assert _run(_reopened(), article_file)[0] == first


def test_unknown_typography_rule_is_a_clear_error(
    desk_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOLMACH_TYPOGRAPHY__OFF", '["quotation"]')
    load_settings.cache_clear()
    open_desk.cache_clear()
    with pytest.raises(SettingsError) as caught:
        open_desk().house("ru")
    assert "quotes" in caught.value.hint


def test_links_stand_on_the_translated_words(desk_folder: Path, workplace: Path) -> None:
    story = " ".join(f"The council met again on day {n} about the harbor." for n in range(9))
    page = (
        "<html lang=en><head><title>Council votes to repair bridge</title></head><body><article>"
        "<h1>Council votes to repair bridge</h1>"
        '<p>The council voted to repair the <a href="https://a.org/b">old bridge</a> on Tuesday.'
        f"</p><p>{story}</p></article></body></html>"
    )
    (workplace / "page.html").write_text(page, "utf-8")
    desk = open_desk()
    _run(desk, workplace / "page.html")
    for language in ("ru", "he"):
        page = next((desk_folder / "site" / language).glob("council-*.html")).read_text("utf-8")
        words = transliterate("old bridge", language)
        assert f'href="https://a.org/b" rel="external nofollow">{words}</a>' in page
