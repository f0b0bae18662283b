"""What the newsroom keeps: the same on SQLite and on PostgreSQL."""

import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from articles.article import Article, Caption, Credit, Figure, Image, Paragraph, Reading, Removed
from articles.document import Validators
from articles.feeds.feed import Feed, FeedEntry
from store.articles import keep_reading, load_reading
from store.audit import history, record
from store.database import Database
from store.errors import StoreError, StoreRefused, StoreUnavailable
from store.feeds import KeptFeed, keep_feed, load_feed
from store.memory import SqlMemory
from store.translations import keep_translations, known_translations
from translators.base import Finding, Link, Origin, Receipt, Severity, Translation
from translators.memory.entry import MemoryEntry, memory_key

READING = Reading(
    Article(
        id="1" * 16,
        lang="en",
        headline="A headline",
        blocks=(
            Paragraph("A paragraph \u00a0 with “quotes” and שלום."),
            Figure((Image("https://a.org/x.jpg", "alt", 10, 20),), Caption("Text", Credit("IDF"))),
        ),
        published_at=datetime(2026, 3, 14, 12, tzinfo=UTC),
    ),
    removed=(Removed("Views: 8", "view counter"),),
    rules=("prose", "figcaption"),
)
RECEIPT = Receipt("argos", "translate-en_ru-1_9", "1.9", "abc", (("beam_size", "4"),))


def test_reading_comes_back_as_it_was_kept(database: Database) -> None:
    revision = keep_reading(database, "file.html", READING)
    assert load_reading(database, revision) == READING


def test_same_content_is_one_revision_and_a_change_another(database: Database) -> None:
    first = keep_reading(database, "a", READING)
    assert keep_reading(database, "b", READING) == first
    changed = replace(READING, article=replace(READING.article, headline="Another"))
    assert keep_reading(database, "a", changed) != first
    assert load_reading(database, first) == READING


def test_unknown_revision_is_a_key_error(database: Database) -> None:
    with pytest.raises(KeyError):
        load_reading(database, "nothing")


def _translation(key: str, text: str) -> Translation:
    finding = Finding("numbers", Severity.ERROR, "Missing or changed: 5.")
    return Translation(key, text, Origin.MACHINE, -0.5, (finding,))


def test_translations_are_known_under_their_own_receipt_only(database: Database) -> None:
    made = [_translation(f"k{n}", f"слово {n}") for n in range(1200)]
    keys = {one.segment_key: "" for one in made}
    keep_translations(database, made, keys, "ru", RECEIPT)
    assert known_translations(database, keys, "ru", RECEIPT) == {t.segment_key: t for t in made}
    assert known_translations(database, keys, "he", RECEIPT) == {}
    newer = replace(RECEIPT, version="2.0")
    assert known_translations(database, keys, "ru", newer) == {}


def test_keeping_a_translation_twice_keeps_the_first(database: Database) -> None:
    for text in ("один", "два"):
        keep_translations(database, [_translation("k", text)], {"k": "v1"}, "ru", RECEIPT)
    assert known_translations(database, {"k": "v1"}, "ru", RECEIPT)["k"].text == "один"


def test_translation_with_other_terms_is_stale_and_gives_way(database: Database) -> None:
    keep_translations(database, [_translation("k", "один")], {"k": "v1"}, "ru", RECEIPT)
    assert known_translations(database, {"k": "v2"}, "ru", RECEIPT) == {}
    keep_translations(database, [_translation("k", "два")], {"k": "v2"}, "ru", RECEIPT)
    assert known_translations(database, {"k": "v2"}, "ru", RECEIPT)["k"].text == "два"
    assert known_translations(database, {"k": "v1"}, "ru", RECEIPT) == {}


def test_alignment_and_findings_come_back_as_they_were_kept(database: Database) -> None:
    finding = Finding("names", Severity.WARNING, "See it.", (3, 7))
    one = Translation(
        "k", "слово", Origin.MACHINE, -0.25, (finding,), (Link((0, 4), (0, 5), 0.75),)
    )
    keep_translations(database, [one], {"k": ""}, "ru", RECEIPT)
    assert known_translations(database, {"k": ""}, "ru", RECEIPT) == {"k": one}


def test_human_word_replaces_an_imported_one_and_never_the_other_way(database: Database) -> None:
    memory = SqlMemory(database)
    key = memory_key("He came.")
    for target, origin in (
        ("Он пришел", Origin.MEMORY),
        ("Он пришёл.", Origin.HUMAN),
        ("Пришел", Origin.MEMORY),
    ):
        memory.add([MemoryEntry("He came.", "ru", target, origin)])
    found = memory.lookup([key, "unknown"], "ru")
    assert [(entry.target, entry.origin) for entry in found.values()] == [
        ("Он пришёл.", Origin.HUMAN)
    ]


KEPT = KeptFeed(
    Validators('W/"1"', "Mon, 09 Mar 2026 12:00:00 GMT"),
    Feed(
        "The Daily “שלום”",
        (
            FeedEntry("https://a.org/1", "One", datetime(2026, 3, 9, 12, tzinfo=UTC)),
            FeedEntry("https://a.org/2"),
        ),
        ("https://a.org/more.xml",),
        ("a note",),
    ),
)


def test_feed_comes_back_as_it_was_last_kept(database: Database) -> None:
    url = "https://a.org/" + "x" * 10_000
    assert load_feed(database, url) is None
    keep_feed(database, url, KEPT)
    assert load_feed(database, url) == KEPT
    newer = replace(KEPT, validators=Validators("2"), feed=Feed("Nothing new"))
    keep_feed(database, url, newer)
    assert load_feed(database, url) == newer
    assert load_feed(database, url + "y") is None


def test_audit_trail_is_read_in_order(database: Database) -> None:
    record(database, "published", "x", {"pages": ["ru/a.html"]})
    record(database, "withdrawn", "x", {})
    record(database, "published", "y", {})
    entries = history(database, "x")
    assert [entry.action for entry in entries] == ["published", "withdrawn"]
    assert entries[0].at <= entries[1].at <= datetime.now(UTC)


def test_many_writers_at_once_lose_nothing(url: str, database: Database) -> None:
    def work(n: int) -> None:
        mine = Database(url)
        for m in range(10):
            keep_translations(
                mine, [_translation(f"{n}-{m}", "слово")], {f"{n}-{m}": ""}, "ru", RECEIPT
            )
            record(mine, "done", "all", {"n": n})
        mine.close()

    threads = [threading.Thread(target=work, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    keys = {f"{n}-{m}": "" for n in range(6) for m in range(10)}
    assert len(known_translations(database, keys, "ru", RECEIPT)) == 60
    assert len(history(database, "all")) == 60


def test_half_done_work_is_not_kept(database: Database) -> None:
    from sqlalchemy import text

    with pytest.raises(RuntimeError), database.transaction() as connection:
        connection.execute(text("INSERT INTO receipts (id, receipt) VALUES ('r', '{}')"))
        raise RuntimeError
    with database.transaction() as connection:
        assert connection.execute(text("SELECT count(*) FROM receipts")).scalar_one() == 0


def test_what_is_no_database_is_a_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(b"this is no database at all" * 100)
    with pytest.raises(StoreRefused):
        Database(f"sqlite:///{path}")
    assert path.read_bytes().startswith(b"this is no database")


def test_password_never_reaches_a_message() -> None:
    with pytest.raises(StoreError) as caught:
        Database("postgresql+psycopg://me:hidden@127.0.0.1:9/none")
    assert isinstance(caught.value, StoreUnavailable)
    assert "hidden" not in str(caught.value) + caught.value.hint


def test_nonsense_address_is_a_clear_error() -> None:
    with pytest.raises(StoreRefused):
        Database("nonsense")
