"""TMX 1.4 in and out."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from translators.base import Origin
from translators.errors import MemoryUnreadable, MemoryUnwritable
from translators.memory.entry import MemoryEntry, memory_key, without_controls
from translators.memory.tmx import read_tmx
from translators.memory.tmx_writing import write_tmx

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
PAIR = MemoryEntry("He came.", "ru", "Он пришёл.")
FULL = MemoryEntry(
    source="“Wait…” he\u00a0said,\r\n\tand <left> & \u2028went.",
    language="he",
    target=" הוא אמר: ״חכו״ \u200f& הלך. ",
    origin=Origin.HUMAN,
    scope="site/sport",
    previous=memory_key("Before."),
    next=memory_key("After."),
    created_at=datetime(2026, 3, 9, 12, 30, 5, tzinfo=UTC),
    created_by='noa "n" <n@a.org>\n',
    changed_at=datetime(2026, 3, 10, tzinfo=UTC),
    changed_by="יעל",
    unit="u-1",
    notes=("first\nnote", ""),
    properties=(("project", "a ]]> b"), ("x-client", "")),
)


def _tmx(path: Path, body: str, header: str = '<header srclang="en"/>') -> Path:
    path.write_text(f'{HEAD}<tmx version="1.4">{header}<body>{body}</body></tmx>', "utf-8")
    return path


def _unit(source: str, target: str, more: str = "", tag: str = "ru") -> str:
    return (
        f'<tu>{more}<tuv xml:lang="en"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="{tag}"><seg>{target}</seg></tuv></tu>'
    )


def _read(path: Path) -> list[tuple[str, str, str]]:
    return [(entry.source, entry.language, entry.target) for entry in read_tmx(path)]


class TestReading:
    def test_every_pair_with_english_is_read(self, tmp_path: Path) -> None:
        body = (
            '<tu><tuv xml:lang="en-US"><seg>He came.</seg></tuv>'
            '<tuv xml:lang="ru"><seg>Он пришёл.</seg></tuv>'
            '<tuv xml:lang="he"><seg>הוא בא.</seg></tuv><tuv xml:lang="fr"><seg> </seg></tuv></tu>'
            '<tu><tuv xml:lang="de"><seg>Er</seg></tuv><tuv xml:lang="ru"><seg>Он</seg></tuv></tu>'
        )
        assert list(read_tmx(_tmx(tmp_path / "a.tmx", body))) == [
            MemoryEntry("He came.", "ru", "Он пришёл."),
            MemoryEntry("He came.", "he", "הוא בא."),
        ]

    @pytest.mark.parametrize(
        ("tag", "language"),
        [
            ("ru-RU", "ru"),
            ("RU", "ru"),
            ("iw", "he"),
            ("iw-IL", "he"),
            ("he_IL", "he"),
            ("RUS", "ru"),
        ],
    )
    def test_tags_of_all_kinds_are_our_languages(
        self, tmp_path: Path, tag: str, language: str
    ) -> None:
        path = _tmx(tmp_path / "a.tmx", _unit("One", "x", tag=tag))
        assert _read(path) == [("One", language, "x")]

    def test_old_attribute_of_language_is_understood(self, tmp_path: Path) -> None:
        body = '<tu><tuv lang="EN"><seg>A</seg></tuv><tuv lang="RU"><seg>Б</seg></tuv></tu>'
        assert _read(_tmx(tmp_path / "a.tmx", body)) == [("A", "ru", "Б")]

    def test_english_that_the_file_names_as_its_source_is_taken(self, tmp_path: Path) -> None:
        body = (
            '<tu><tuv xml:lang="en-US"><seg>harbor</seg></tuv>'
            '<tuv xml:lang="en-GB"><seg>harbour</seg></tuv>'
            '<tuv xml:lang="ru"><seg>гавань</seg></tuv></tu>'
        )
        british = _tmx(tmp_path / "a.tmx", body, '<header srclang="EN-gb"/>')
        assert _read(british) == [("harbour", "ru", "гавань")]
        every = _tmx(tmp_path / "b.tmx", body, '<header srclang="*all*"/>')
        assert _read(every) == [("harbor", "ru", "гавань")]

    @pytest.mark.parametrize(
        ("marked", "plain"),
        [
            ('He <bpt i="1">&lt;b&gt;</bpt>came<ept i="1">&lt;/b&gt;</ept>.', "He came."),
            ('<it pos="begin">&lt;i&gt;</it>He came.', "He came."),
            ('He <ph x="1">{0}</ph>came<ut>x</ut>.', "He came."),
            ('He <hi type="x">came <hi>in</hi></hi>.', "He came in."),
            ("He<ph>note <sub>a footnote</sub></ph> <hi>came<ph/></hi>.", "He came."),
            ('He came,<ph type="lb"/>she<ph type="lb"/>went.', "He came, she went."),
            ("&lt;f0&gt;He&lt;/f0&gt; came.&lt;br1/&gt;", "He came."),
            ("\n    He\r\n    came.\n  ", "He came."),
            ("1 &lt; 2 &amp; &lt;b&gt;", "1 < 2 & <b>"),
        ],
    )
    def test_codes_are_left_out_and_words_kept(
        self, tmp_path: Path, marked: str, plain: str
    ) -> None:
        assert _read(_tmx(tmp_path / "a.tmx", _unit(marked, "Он"))) == [(plain, "ru", "Он")]

    def test_who_and_when_come_from_the_variant_or_else_the_unit(self, tmp_path: Path) -> None:
        body = (
            '<tu tuid="7" creationid="unit" creationdate="20260309T120000Z" changeid="unit">'
            "<note>n</note>"
            '<prop type="project">p</prop><tuv xml:lang="en"><seg>A</seg></tuv>'
            '<tuv xml:lang="ru" changeid="noa" changedate="2026-03-10T09:00:00+02:00">'
            "<note>m</note><seg>Б</seg></tuv></tu>"
        )
        (entry,) = read_tmx(_tmx(tmp_path / "a.tmx", body))
        assert entry == MemoryEntry(
            "A",
            "ru",
            "Б",
            created_at=datetime(2026, 3, 9, 12, tzinfo=UTC),
            created_by="unit",
            changed_at=datetime(2026, 3, 10, 7, tzinfo=UTC),
            changed_by="noa",
            unit="7",
            notes=("n", "m"),
            properties=(("project", "p"),),
        )

    @pytest.mark.parametrize("date", ["yesterday", "", "99999999T000000Z"])
    def test_date_that_is_none_is_left_out(self, tmp_path: Path, date: str) -> None:
        body = _unit("A", "Б").replace("<tu>", f'<tu creationdate="{date}">')
        assert next(read_tmx(_tmx(tmp_path / "a.tmx", body))).created_at is None

    def test_neighbours_that_other_tools_keep_become_context(self, tmp_path: Path) -> None:
        omegat = '<prop type="prev">Before.</prop><prop type="next">After.</prop>'
        kept = "<seg>B &amp; <bpt i='1'>{}</bpt><hi>before</hi>.</seg>"
        memoq = f'<prop type="x-context-pre">{escape(kept)}</prop>'
        body = _unit("A", "Б", omegat) + _unit("A", "В", memoq)
        first, second = read_tmx(_tmx(tmp_path / "a.tmx", body))
        assert (first.previous, first.next) == (memory_key("Before."), memory_key("After."))
        assert (second.previous, second.next) == (memory_key("B & before."), "")

    @pytest.mark.parametrize(
        "encoding",
        [
            "utf-8",
            "utf-8-sig",
            "utf-16",
            "utf-16-le",
            "utf-32",
            "windows-1251",
            "koi8-r",
            "gb18030",
        ],
    )
    def test_any_encoding_is_read(self, tmp_path: Path, encoding: str) -> None:
        declared = encoding.removesuffix("-sig").removesuffix("-le")
        text = f'<?xml version="1.0" encoding="{declared}"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">\r\n'
        text += f'<tmx version="1.4"><header/><body>{_unit("A", "Щука")}</body></tmx>'
        path = tmp_path / "a.tmx"
        path.write_bytes(text.encode(encoding))
        assert _read(path) == [("A", "ru", "Щука")]

    def test_hebrew_of_old_files_is_read(self, tmp_path: Path) -> None:
        text = '<?xml version="1.0" encoding="ISO-8859-8-i"?>'
        text += f"<tmx><body>{_unit('A', 'שלום', tag='he')}</body></tmx>"
        path = tmp_path / "a.tmx"
        path.write_bytes(text.encode("iso-8859-8"))
        assert _read(path) == [("A", "he", "שלום")]

    def test_elements_of_a_namespace_are_read(self, tmp_path: Path) -> None:
        path = _tmx(tmp_path / "a.tmx", _unit("A", "Б"))
        path.write_text(path.read_text("utf-8").replace("<tmx ", '<tmx xmlns="http://x/tmx14" '))
        assert _read(path) == [("A", "ru", "Б")]

    def test_file_is_read_as_it_comes(self, tmp_path: Path) -> None:
        path = _tmx(tmp_path / "a.tmx", _unit("A", "Б") + "x" * 200_000 + "<broken")
        pairs = read_tmx(path)
        assert next(pairs).target == "Б"
        with pytest.raises(MemoryUnreadable):
            list(pairs)

    def test_progress_is_told_in_bytes(self, tmp_path: Path) -> None:
        path = _tmx(tmp_path / "a.tmx", _unit("A", "Б") * 3)
        told: list[tuple[int, int]] = []
        list(read_tmx(path, lambda done, total: told.append((done, total))))
        assert told[-1] == (path.stat().st_size, path.stat().st_size)

    def test_depth_of_a_hostile_file_does_no_harm(self, tmp_path: Path) -> None:
        deep = "<hi>" * 50_000 + "x" + "</hi>" * 50_000
        assert _read(_tmx(tmp_path / "a.tmx", _unit(deep, "Б"))) == [("x", "ru", "Б")]

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "no xml",
            f"{HEAD}<rss/>",
            f'{HEAD}<!DOCTYPE t [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><tmx>&b;</tmx>',
            f'{HEAD}<!DOCTYPE t [<!ENTITY a SYSTEM "file:///etc/passwd">]><tmx>&a;</tmx>',
            '<?xml version="1.0" encoding="base64"?><tmx/>',
            '<?xml version="1.0" encoding="no-such"?><tmx/>',
            f"{HEAD}<tmx><body><tu>",
        ],
        ids=["empty", "text", "other", "bomb", "file", "base64", "encoding", "cut off"],
    )
    def test_what_is_no_tmx_is_a_clear_error(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "a.tmx"
        path.write_text(text, "utf-8")
        with pytest.raises(MemoryUnreadable):
            list(read_tmx(path))

    def test_entities_are_named_as_what_is_wrong(self, tmp_path: Path) -> None:
        path = tmp_path / "a.tmx"
        path.write_text(f'{HEAD}<!DOCTYPE t [<!ENTITY a "aa">]><tmx>&a;</tmx>', "utf-8")
        with pytest.raises(MemoryUnreadable, match="entities of its own"):
            list(read_tmx(path))

    def test_bytes_that_are_not_its_encoding_are_a_clear_error(self, tmp_path: Path) -> None:
        path = tmp_path / "a.tmx"
        path.write_bytes(b"<tmx>\xff\xfe</tmx>")
        with pytest.raises(MemoryUnreadable):
            list(read_tmx(path))

    @pytest.mark.parametrize("name", ["none.tmx", "."])
    def test_missing_file_is_a_clear_error(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(MemoryUnreadable) as raised:
            list(read_tmx(tmp_path / name))
        assert "cannot be read" in str(raised.value)
        assert "name" in raised.value.hint


DTD = etree.DTD(
    io.StringIO(
        """
<!ELEMENT tmx (header, body)> <!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header (note | prop | ude)*>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
 segtype (block | paragraph | sentence | phrase) #REQUIRED o-tmf CDATA #REQUIRED
 adminlang CDATA #REQUIRED srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
<!ELEMENT ude EMPTY> <!ELEMENT body (tu*)> <!ELEMENT note (#PCDATA)>
<!ELEMENT prop (#PCDATA)> <!ATTLIST prop type CDATA #REQUIRED>
<!ELEMENT tu ((note | prop)*, tuv+)> <!ATTLIST tu tuid CDATA #IMPLIED>
<!ELEMENT tuv ((note | prop)*, seg)>
<!ATTLIST tuv xml:lang CDATA #REQUIRED creationdate CDATA #IMPLIED creationid CDATA #IMPLIED
 changedate CDATA #IMPLIED changeid CDATA #IMPLIED>
<!ELEMENT seg (#PCDATA)>
"""
    )
)
"""What TMX 1.4 allows, as far as Tolmach writes it."""

TEXT = st.text(max_size=40)
WORDED = TEXT.filter(lambda text: bool(without_controls(text).strip()))
MOMENT = st.none() | st.datetimes(
    min_value=datetime(2, 1, 1),  # noqa: DTZ001 - Hypothesis adds the zone
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=3))]),
).map(lambda moment: moment.replace(microsecond=0))
KEY = st.just("") | TEXT.map(memory_key)
ENTRY = st.builds(
    MemoryEntry,
    source=WORDED,
    language=st.sampled_from(["ru", "he"]),
    target=WORDED,
    origin=st.sampled_from(Origin),
    scope=TEXT,
    previous=KEY,
    next=KEY,
    created_at=MOMENT,
    created_by=TEXT,
    changed_at=MOMENT,
    changed_by=TEXT,
    unit=TEXT,
    notes=st.lists(TEXT, max_size=3).map(tuple),
    properties=st.lists(st.tuples(TEXT, TEXT), max_size=3).map(tuple),
)


def _without_controls(entry: MemoryEntry) -> MemoryEntry:
    texts = ("source", "target", "scope", "created_by", "changed_by", "unit")
    return replace(
        entry,
        **{name: without_controls(getattr(entry, name)) for name in texts},
        notes=tuple(map(without_controls, entry.notes)),
        properties=tuple(
            (without_controls(kind), without_controls(text)) for kind, text in entry.properties
        ),
    )


class TestWriting:
    def test_everything_comes_back(self, tmp_path: Path) -> None:
        path = tmp_path / "a.tmx"
        assert write_tmx(path, [FULL, PAIR]) == 2
        assert list(read_tmx(path)) == [FULL, PAIR]

    @given(st.lists(ENTRY, max_size=3))
    @settings(
        suppress_health_check=[HealthCheck.function_scoped_fixture],
        max_examples=50,
        deadline=None,
    )
    def test_whatever_text_can_be_comes_back(
        self, tmp_path: Path, entries: list[MemoryEntry]
    ) -> None:
        path = tmp_path / "a.tmx"
        write_tmx(path, entries)
        assert list(read_tmx(path)) == [_without_controls(entry) for entry in entries]
        assert DTD.validate(etree.parse(path)), DTD.error_log

    def test_what_is_written_is_valid_tmx(self, tmp_path: Path) -> None:
        path = tmp_path / "a.tmx"
        write_tmx(path, [FULL, PAIR])
        assert DTD.validate(etree.parse(path)), DTD.error_log

    def test_characters_that_no_xml_holds_are_left_out(self, tmp_path: Path) -> None:
        path = tmp_path / "a.tmx"
        write_tmx(path, [replace(PAIR, target="Он\x00 \ud800при\ufffeшёл.", changed_by="n\x1b")])
        assert list(read_tmx(path)) == [replace(PAIR, changed_by="n")]

    def test_types_that_are_ours_are_not_written_for_others(self, tmp_path: Path) -> None:
        path = tmp_path / "a.tmx"
        write_tmx(path, [replace(PAIR, properties=(("x-tolmach-origin", "human"),))])
        assert list(read_tmx(path)) == [PAIR]

    def test_no_pairs_make_an_empty_memory(self, tmp_path: Path) -> None:
        assert write_tmx(tmp_path / "a.tmx", []) == 0
        assert list(read_tmx(tmp_path / "a.tmx")) == []

    def test_failure_leaves_the_file_as_it_was(self, tmp_path: Path) -> None:
        def breaking() -> Iterator[MemoryEntry]:
            yield PAIR
            raise RuntimeError

        path = tmp_path / "a.tmx"
        write_tmx(path, [FULL])
        before = path.read_bytes()
        with pytest.raises(RuntimeError):
            write_tmx(path, breaking())
        assert path.read_bytes() == before
        assert list(tmp_path.iterdir()) == [path]

    def test_folder_that_is_not_there_is_a_clear_error(self, tmp_path: Path) -> None:
        with pytest.raises(MemoryUnwritable):
            write_tmx(tmp_path / "none" / "a.tmx", [PAIR])
