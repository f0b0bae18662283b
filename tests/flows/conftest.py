"""Flows run as users run them, in a folder of their own with the tiny packages installed."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.desk import open_desk
from flows.settings import load_settings
from translators.packages.package import Package

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture(name="workplace")
def _workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty current folder; settings, database and models all lie within."""
    config = tmp_path / "config"
    shutil.copytree(
        CHECKOUT / "config", config, ignore=shutil.ignore_patterns("starter", "local.toml")
    )
    for name in [name for name in os.environ if name.startswith("TOLMACH_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TOLMACH_FETCH__ALLOW_PRIVATE", "true")  # sites of our own, on loopback,
    monkeypatch.setenv("TOLMACH_FETCH__DELAY_S", "0")  # which do not mind
    monkeypatch.setenv("TOLMACH_CONFIG", str(config))
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "argos"))
    monkeypatch.chdir(tmp_path)
    load_settings.cache_clear()
    open_desk.cache_clear()
    yield tmp_path
    if open_desk.cache_info().currsize and "database" in vars(open_desk()):
        open_desk().database.close()
    load_settings.cache_clear()
    open_desk.cache_clear()


@pytest.fixture(name="desk_folder")
def _desk_folder(workplace: Path, packages: tuple[Package, ...]) -> Path:
    """A workplace with the tiny packages installed."""
    for package in packages:
        target = workplace / "data" / "packages" / package.directory.name
        shutil.copytree(package.directory, target)
    return workplace


ARTICLE = """The Daily Test

Council votes to repair the old bridge

Views: 12

Council votes to repair the old bridge

Mayor Irene Tolland (L) and engineer Noa Brandt (R) at the old bridge, March 14, 2026. (Harbor Board via X)

The council voted on Tuesday to repair the old bridge before the winter storms arrive in the town.

Its members had argued for nearly three years about the cost, which grew to 4.2 million dollars.

“We cannot wait any longer,” said the mayor, who walked across it with her two children on Sunday.

Shops on both sides of the river say that they have lost a third of their customers since April.

Leave a Comment

Your email address will not be published. Required fields are marked *

Scroll to Top
"""


@pytest.fixture(name="article_file")
def _article_file(workplace: Path) -> Path:
    path = workplace / "articles" / "bridge.txt"
    path.parent.mkdir()
    path.write_text(ARTICLE, "utf-8")
    return path
