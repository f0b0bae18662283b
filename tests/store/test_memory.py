"""The translation memory: the same on SQLite and on PostgreSQL."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from store.database import Database
from store.memory import Held, SqlMemory
from translators.base import Origin
from translators.memory.entry import Asked, MemoryEntry, in_order, memory_key

STORED = "The work on the old bridge took 14 months."
PAIR = MemoryEntry(STORED, "ru", "Работа на старом мосту заняла 14 месяцев.")
NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
DATED = replace(PAIR, created_at=NOON, created_by="agency")
HUMAN = replace(PAIR, target="Старый мост чинили 14 месяцев.", origin=Origin.HUMAN)
FULL = replace(
    HUMAN,
    scope="site/sport",
    previous=memory_key("Before."),
    next=memory_key("After."),
    created_at=NOON,
    created_by="noa",
    changed_at=NOON + timedelta(days=1),
    changed_by="יעל",
    unit="7",
    notes=("a note", ""),
    properties=(("project", "p"),),
)


@pytest.fixture(name="memory")
def _memory(database: Database) -> SqlMemory:
    return SqlMemory(database)


def _target(memory: SqlMemory, source: str = STORED, language: str = "ru") -> str | None:
    entry = memory.lookup([memory_key(source)], language).get(memory_key(source))
    return entry.target if entry else None


class TestWriting:
    def test_everything_of_a_pair_is_kept(self, memory: SqlMemory) -> None:
        assert memory.merge([FULL]) == 1
        assert list(memory.entries()) == [FULL]

    def test_merging_twice_changes_nothing(self, memory: SqlMemory) -> None:
        pairs = [PAIR, FULL, replace(DATED, language="he")]
        assert memory.merge(pairs) == 3
        before = list(memory.entries())
        assert memory.merge(pairs) == 0
        assert list(memory.entries()) == before

    def test_human_word_is_never_overwritten_by_an_import(self, memory: SqlMemory) -> None:
        memory.add([HUMAN])
        later = NOON + timedelta(days=9999)
        memory.merge([PAIR, replace(PAIR, changed_at=later), replace(FULL, scope="", target="x")])
        memory.add([replace(PAIR, origin=Origin.MACHINE, changed_at=later)])
        memory.merge([replace(HUMAN, target="another human's", changed_at=later)])
        assert _target(memory) == HUMAN.target

    def test_human_word_takes_the_place_of_every_other(self, memory: SqlMemory) -> None:
        memory.merge([replace(DATED, changed_at=NOON + timedelta(days=9999))])
        memory.add([HUMAN])
        assert _target(memory) == HUMAN.target
        memory.add([replace(HUMAN, target="Еще лучше.")])
        assert _target(memory) == "Еще лучше."

    def test_imported_human_word_replaces_an_imported_other(self, memory: SqlMemory) -> None:
        memory.merge([DATED])
        assert memory.merge([HUMAN]) == 1
        assert _target(memory) == HUMAN.target

    @pytest.mark.parametrize(
        ("first", "second", "kept"),
        [
            (DATED, replace(DATED, target="newer", changed_at=NOON + timedelta(1)), "newer"),
            (DATED, replace(DATED, target="older", created_at=NOON - timedelta(1)), DATED.target),
            (DATED, replace(PAIR, target="undated"), DATED.target),
            (PAIR, replace(PAIR, target="undated"), PAIR.target),
            (PAIR, replace(DATED, target="dated"), "dated"),
        ],
        ids=["newer", "older", "undated", "both undated", "first undated"],
    )
    def test_later_pair_replaces_an_earlier_one(
        self, memory: SqlMemory, first: MemoryEntry, second: MemoryEntry, kept: str
    ) -> None:
        memory.merge([first])
        memory.merge([second])
        assert _target(memory) == kept

    def test_who_made_a_pair_stays_known_when_it_is_corrected(self, memory: SqlMemory) -> None:
        memory.merge([DATED])
        memory.add([replace(HUMAN, created_at=NOON + timedelta(1), created_by="noa")])
        (entry,) = memory.entries()
        assert (entry.created_at, entry.created_by) == (NOON, "agency")
        assert (entry.changed_at, entry.changed_by) == (NOON + timedelta(1), "noa")

    def test_correction_is_dated(self, memory: SqlMemory) -> None:
        memory.add([HUMAN])
        (entry,) = memory.entries()
        assert entry.created_at is not None
        assert abs(datetime.now(UTC) - entry.created_at) < timedelta(minutes=1)

    def test_same_correction_twice_is_one(self, memory: SqlMemory) -> None:
        memory.add([replace(HUMAN, created_at=NOON)])
        before = list(memory.entries())
        memory.add([replace(HUMAN, created_at=NOON + timedelta(1))])
        assert list(memory.entries()) == before

    def test_interrupted_import_leaves_nothing(self, memory: SqlMemory) -> None:
        def stopped() -> Iterator[MemoryEntry]:
            for n in range(2_500):
                yield replace(PAIR, source=f"Sentence {n}.")
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            memory.merge(stopped())
        assert list(memory.entries()) == []
        assert memory.merge([PAIR]) == 1

    def test_characters_that_no_database_holds_are_left_out(self, memory: SqlMemory) -> None:
        memory.merge([replace(PAIR, source="He\x00 came\ud800.", notes=("\x00n",))])
        (entry,) = memory.entries()
        assert (entry.source, entry.notes) == ("He came.", ("n",))
        assert _target(memory, "He came.") == PAIR.target

    def test_many_pairs_are_listed_once_each(self, memory: SqlMemory) -> None:
        pairs = {replace(PAIR, source=f"Sentence {n}.") for n in range(4_500)}
        memory.merge(pairs)
        listed = list(memory.entries())
        assert len(listed) == 4_500
        assert set(listed) == pairs

    def test_listing_is_narrowed_by_language_and_scope(self, memory: SqlMemory) -> None:
        hebrew = replace(PAIR, language="he", target="א")
        memory.merge([PAIR, hebrew, FULL])
        assert list(memory.entries(["he"])) == [hebrew]
        assert list(memory.entries(scope="site/sport")) == [FULL]
        assert list(memory.entries(["he"], "site/sport")) == []

    def test_pairs_are_counted(self, memory: SqlMemory) -> None:
        memory.merge([PAIR, replace(PAIR, source="He came."), replace(PAIR, language="he"), FULL])
        assert memory.held() == (
            Held("he", "", Origin.MEMORY, 1),
            Held("ru", "", Origin.MEMORY, 2),
            Held("ru", "site/sport", Origin.HUMAN, 1),
        )

    def test_removed_sentence_is_gone_in_every_writing(self, memory: SqlMemory) -> None:
        shouted = replace(PAIR, source=STORED.upper())
        memory.merge([PAIR, shouted, FULL, replace(PAIR, language="he")])
        assert memory.remove(STORED, "ru") == 3
        assert memory.remove(STORED) == 1
        assert memory.remove(STORED) == 0


class TestRecall:
    def test_same_sentence_in_other_style_is_exact(self, memory: SqlMemory) -> None:
        memory.merge([PAIR])
        found = memory.recall([Asked("THE WORK on the  old bridge took 14 months.")], "ru")
        assert found[0].exact == PAIR
        assert found[0].similar == ()

    def test_answers_stand_in_the_order_of_the_questions(self, memory: SqlMemory) -> None:
        memory.merge([PAIR, replace(PAIR, source="He came.", target="Он пришел.")])
        asked = [Asked("He came."), Asked("Unknown."), Asked(STORED), Asked("He came.")]
        targets = [one.exact and one.exact.target for one in memory.recall(asked, "ru")]
        assert targets == ["Он пришел.", None, PAIR.target, "Он пришел."]
        assert memory.recall([], "ru") == ()

    def test_match_in_the_same_context_comes_before_one_without(self, memory: SqlMemory) -> None:
        inside = in_order(["Before.", STORED, "After."])[1]
        pair = replace(PAIR, target="in context", previous=inside.previous, next=inside.next)
        memory.merge([PAIR, pair])
        found = memory.recall([inside, Asked(STORED)], "ru")
        assert found[0].exact == pair
        assert memory.recall([replace(inside, next="")], "ru")[0].exact == pair

    def test_nearer_scope_wins_and_a_strange_one_is_not_seen(self, memory: SqlMemory) -> None:
        site = replace(PAIR, target="site", scope="site")
        memory.merge([PAIR, site, replace(PAIR, target="other", scope="other")])
        targets = [
            memory.lookup([PAIR.key], "ru", scope)[PAIR.key].target
            for scope in ("", "site", "site/sport", "third")
        ]
        assert targets == [PAIR.target, "site", "site", PAIR.target]
        assert memory.recall([Asked(STORED)], "ru", "site")[0].exact == site

    def test_close_sentence_is_offered_with_its_number_exchanged(self, memory: SqlMemory) -> None:
        memory.merge([PAIR])
        (recall,) = memory.recall([Asked(STORED.replace("14", "17"))], "ru")
        assert recall.exact is None
        assert [match.target for match in recall.taken(90)] == [PAIR.target.replace("14", "17")]

    def test_names_in_the_memory_are_exchanged(self, memory: SqlMemory) -> None:
        port = MemoryEntry("The port of Haifa was shut.", "he", "הנמל בחיפה נסגר.")
        names = [MemoryEntry("Haifa", "he", "חיפה"), MemoryEntry("Eilat", "he", "אילת")]
        memory.merge([port, *names])
        (recall,) = memory.recall([Asked("The port of Eilat was shut.")], "he")
        assert recall.similar[0].target == "הנמל באילת נסגר."

    def test_languages_do_not_mix(self, memory: SqlMemory) -> None:
        memory.merge([PAIR])
        (recall,) = memory.recall([Asked(STORED)], "he")
        assert (recall.exact, recall.similar) == (None, ())

    def test_new_pair_is_found_at_once_also_by_another_process(
        self, url: str, memory: SqlMemory
    ) -> None:
        asked = [Asked(STORED.replace("14", "17"))]
        other = Database(url)
        elsewhere = SqlMemory(other)
        assert memory.recall(asked, "ru")[0].similar == ()
        assert elsewhere.recall(asked, "ru")[0].similar == ()
        elsewhere.add([HUMAN])
        for one in (memory, elsewhere):
            assert one.recall(asked, "ru")[0].similar[0].entry.target == HUMAN.target
        memory.add([replace(HUMAN, target="Мост: 14 месяцев.")])
        for one in (memory, elsewhere):
            assert one.recall(asked, "ru")[0].similar[0].target == "Мост: 17 месяцев."
        elsewhere.remove(STORED)
        for one in (memory, elsewhere):
            assert one.recall(asked, "ru")[0].similar == ()
        other.close()

    def test_threads_share_one_memory(self, memory: SqlMemory) -> None:
        def work(n: int) -> None:
            for m in range(5):
                source = f"The work on bridge {n} of town {m} took long years."
                memory.add([replace(PAIR, source=source)])
                if memory.recall([Asked(source)], "ru")[0].exact is None:
                    lost.append(source)

        lost: list[str] = []
        threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert lost == []
        assert len(list(memory.entries())) == 20


def test_memory_of_before_is_kept(url: str) -> None:
    if url.startswith("sqlite"):
        Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True)
    engine = sa.create_engine(url)
    rows = [
        ("k1", "ru", STORED, "Старый перевод.", "memory"),
        ("k2", "he", STORED, "תרגום ישן.", "human"),
    ]
    config = Config()
    config.set_main_option("script_location", "store/migrations")
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
        for row in rows:
            connection.exec_driver_sql(
                f"INSERT INTO memory (key, language, source, target, origin) VALUES {row!r}"
            )
    engine.dispose()
    database = Database(url)
    memory = SqlMemory(database)
    assert _target(memory) == "Старый перевод."
    (recall,) = memory.recall([Asked(STORED.replace("14", "17"))], "he")
    assert recall.similar[0].entry == MemoryEntry(STORED, "he", "תרגום ישן.", Origin.HUMAN)
    database.close()
