"""A glossary is read from CSV, and says by file and line what is wrong with it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from translators.errors import GlossaryUnreadable
from translators.terms.entry import Entry, Kind
from translators.terms.find import version_for
from translators.terms.glossary import Glossary, load_glossary, make_glossary

HEADER = "english,aliases,russian,hebrew,kind,gender,note\n"
ISRAEL = "Israel,,Израиль,ישראל,place,,\n"


def write(folder: Path, rows: str, name: str = "places.csv", header: str = HEADER) -> Path:
    (folder / name).write_text(header + rows, encoding="utf-8")
    return folder


def test_row_becomes_an_entry_with_its_aliases_and_forms(tmp_path: Path) -> None:
    row = 'United States,US|USA,США|Америка,"ארה""ב|ארצות הברית",place,,case matters\n'
    glossary = load_glossary(write(tmp_path, row))
    assert glossary.entries == (
        Entry(
            "United States",
            Kind.PLACE,
            ("US", "USA"),
            ("США", "Америка"),
            ('ארה"ב', "ארצות הברית"),
            "",
            "case matters",
        ),
    )


def test_one_language_is_enough(tmp_path: Path) -> None:
    assert load_glossary(write(tmp_path, "Knesset,,Кнессет,,organisation,,\n")).entries


def test_file_saved_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    text = "\ufeff" + HEADER + ISRAEL + ",,,,,,\n\n"
    (tmp_path / "a.csv").write_bytes(text.replace("\n", "\r\n").encode())
    assert len(load_glossary(tmp_path).entries) == 1


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("Israel,,Израиль\n", "3 columns instead of 7"),
        (",,Израиль,ישראל,place,,\n", "no English term"),
        ("Israel,,,,place,,\n", "“Israel” has no translation"),
        ("Israel,,Израиль|!,,place,,\n", "a translation without a letter"),
        ("Israel,,ישראל,Израиль,place,,\n", "in each other's column"),
        ("Israel,,Израиль,ישראל,country,,\n", "kind “country” is unknown; use one of person"),
        ("Netanyahu,,Нетаньяху,נתניהו,person,x,\n", "gender “x” is unknown"),
        ("Netanyahu,,Нетаньяху,נתניהו,person,,\n", "Russian needs m or f"),
    ],
)
def test_bad_row_is_named_by_file_and_line(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(GlossaryUnreadable) as caught:
        load_glossary(write(tmp_path, "Haifa,,Хайфа,חיפה,place,,\n" + row))
    assert "places.csv, line 3: " in caught.value.reason
    assert says in caught.value.reason


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, ",,Израиль,ישראל,place,,\n", "a.csv")
    write(tmp_path, "Haifa,,,,place,,\n", "b.csv")
    write(tmp_path, "", "c.csv", header="term,ru,he\n")
    with pytest.raises(GlossaryUnreadable) as caught:
        load_glossary(tmp_path)
    assert [line.split(":")[0] for line in caught.value.reason.splitlines()] == [
        "a.csv, line 2",
        "b.csv, line 2",
        "c.csv, line 1",
    ]


def test_two_rows_for_one_term_are_a_fault(tmp_path: Path) -> None:
    write(tmp_path, ISRAEL, "a.csv")
    write(tmp_path, "Zion,Israel,Сион,ציון,place,,\n", "b.csv")
    with pytest.raises(GlossaryUnreadable, match=r"“Israel” already stands for “Israel” in a\.csv"):
        load_glossary(tmp_path)


def test_names_that_differ_in_capitals_only_are_two_terms(tmp_path: Path) -> None:
    rows = "ICE,,ICE,ICE,organisation,,\nice,,лёд,קרח,term,,\n"
    assert len(load_glossary(write(tmp_path, rows)).entries) == 2


def test_not_text_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("Израиль".encode("cp1251"))
    with pytest.raises(GlossaryUnreadable, match=r"a\.csv: cannot be read as UTF-8"):
        load_glossary(tmp_path)


def test_empty_folder_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(GlossaryUnreadable, match="holds no row"):
        load_glossary(tmp_path)


def test_version_is_of_the_content_not_of_the_order(few: Glossary) -> None:
    assert make_glossary(reversed(few.entries)).version == few.version
    changed = (replace(few.entries[0], russian=("Биньямин Нетаниягу",)), *few.entries[1:])
    assert make_glossary(changed).version != few.version


def test_remark_in_the_note_changes_no_version(few: Glossary) -> None:
    remarked = [replace(entry, note=entry.note + " seen by the desk") for entry in few.entries]
    assert make_glossary(remarked).version == few.version


def _changed(few: Glossary, english: str, **fields: Any) -> Glossary:
    return make_glossary(
        replace(entry, **fields) if entry.english == english else entry for entry in few.entries
    )


def test_only_sentences_that_hold_a_changed_term_become_stale(few: Glossary) -> None:
    changed = _changed(few, "Lebanon", russian=("Ливанская Республика",))
    told, untold = "Israel and Lebanon talk.", "Israel votes."
    assert version_for(told, changed, "ru") != version_for(told, few, "ru")
    assert version_for(untold, changed, "ru") == version_for(untold, few, "ru") != ""
    assert version_for("It rains.", few, "ru") == ""


def test_changed_word_of_one_language_leaves_the_other_alone(few: Glossary) -> None:
    told = "Israel and Lebanon talk."
    russian = _changed(few, "Lebanon", russian=("Ливанская Республика",))
    hebrew = _changed(few, "Lebanon", hebrew=("הלבנון",))
    assert version_for(told, russian, "he") == version_for(told, few, "he")
    assert version_for(told, hebrew, "ru") == version_for(told, few, "ru")
    assert version_for(told, hebrew, "he") != version_for(told, few, "he")


def test_gender_is_for_the_language_that_declines_names(few: Glossary) -> None:
    told = "Benjamin Netanyahu spoke."
    changed = _changed(few, "Benjamin Netanyahu", gender="f")
    assert version_for(told, changed, "ru") != version_for(told, few, "ru")
    assert version_for(told, changed, "he") == version_for(told, few, "he") != ""


def test_alias_makes_only_the_sentences_stale_that_use_it(few: Glossary) -> None:
    changed = _changed(few, "Lebanon", aliases=("Lebanese Republic",))
    told, now_told = "Israel and Lebanon talk.", "The Lebanese Republic talks."
    assert version_for(told, changed, "ru") == version_for(told, few, "ru")
    assert version_for(now_told, changed, "ru") != version_for(now_told, few, "ru")


def test_term_without_a_word_of_the_language_changes_nothing_there(few: Glossary) -> None:
    new = Entry("talk", Kind.TERM, (), (), ("שיחה",))
    grown = make_glossary((*few.entries, new))
    told = "Israel and Lebanon want to talk."
    assert version_for(told, grown, "ru") == version_for(told, few, "ru")
    assert version_for(told, grown, "he") != version_for(told, few, "he")


def test_the_glossary_that_comes_with_tolmach_is_sound(glossary: Glossary) -> None:
    assert len(glossary.entries) > 1_700
    assert all(entry.russian and entry.hebrew for entry in glossary.entries)
