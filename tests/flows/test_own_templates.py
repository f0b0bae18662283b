"""Templates in the newsroom's config folder are found, and a mistake in one ends the run."""

from pathlib import Path

import pytest

from flows.commands.doctor import examine
from flows.desk import open_desk
from flows.errors import Family, explain, family_of
from publishers.errors import TemplateBroken
from publishers.site.build import site_pages


def test_templates_of_the_config_folder_are_taken(workplace: Path) -> None:
    folder = workplace / "config" / "templates"
    folder.mkdir()
    (folder / "base.html").write_text("Our own: {{ site.name }}")
    site = open_desk().site
    pages = {page.key: page.body for page in site_pages({}, site)}
    assert pages["he/index.html"] == b"Our own: Tolmach"


def test_no_templates_of_ones_own_are_needed(workplace: Path) -> None:
    assert open_desk().site.overrides is None


def test_doctor_names_a_template_that_replaces_nothing_and_the_name_that_was_meant(
    workplace: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    folder = workplace / "config" / "templates"
    folder.mkdir()
    (folder / "artcle.html").write_text("Our own")
    (folder / "base.html").write_text("Our own")
    examine()
    said = capsys.readouterr().out
    assert "artcle.html replaces nothing" in said
    assert "rename it to article.html" in said
    assert "base.html" not in said


def test_mistake_in_a_template_is_explained_and_ends_the_run(workplace: Path) -> None:
    folder = workplace / "config" / "templates"
    folder.mkdir()
    (folder / "base.html").write_text("<html>\n{% block %}")
    with pytest.raises(TemplateBroken) as caught:
        site_pages({}, open_desk().site)
    trouble = explain(caught.value)
    assert trouble.subject == f"{folder / 'base.html'}, line 2"
    assert "remove the file" in trouble.hint
    assert family_of(caught.value) is Family.FATAL
