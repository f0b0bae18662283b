"""``tolmach models benchmark`` with a real tiny package."""

import tomllib
from pathlib import Path

import pytest

from flows.commands.benchmark import benchmark
from flows.desk import open_desk
from flows.errors import SettingsError
from flows.settings import load_settings
from translators.argos import tuning
from translators.argos.translator import Decoding
from translators.argos.tuning import Speed


@pytest.fixture(name="one_is_fastest")
def _one_is_fastest(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which batches of 512 tokens are ten times as fast as others."""
    real = tuning.measure

    def measured(package: object, sentences: list[str], decoding: Decoding) -> Speed:
        speed = real(package, sentences, decoding)  # type: ignore[arg-type]
        factor = 1e6 if decoding.batch_tokens == 512 else 1.0
        return Speed(decoding, factor, speed.a_cpu_second)

    monkeypatch.setattr(tuning, "measure", measured)


def test_every_setting_is_timed_and_the_best_is_named(
    desk_folder: Path, one_is_fastest: None, capsys: pytest.CaptureFixture[str]
) -> None:
    benchmark("ru", 3, save=False)
    told = capsys.readouterr().out
    for tried in ("batch_tokens 512", "batch_tokens 4096", "threads 1", "compute_type float32"):
        assert tried in told
    assert "Fastest: threads 0, batch_tokens 512" in told.replace("\n", " ")
    assert not (desk_folder / "config" / "local.toml").exists()


def test_what_was_faster_only_once_is_not_taken(
    desk_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: set[Decoding] = set()

    def measured(package: object, sentences: list[str], decoding: Decoding) -> Speed:
        lucky = decoding.batch_tokens == 512 and decoding not in seen
        seen.add(decoding)
        return Speed(decoding, 9.0 if lucky else 1.0, 1.0)

    monkeypatch.setattr(tuning, "measure", measured)
    benchmark("ru", 3, save=True)
    assert "The present settings are the fastest." in capsys.readouterr().out


def test_saved_settings_are_used_and_the_rest_of_the_file_stays(
    desk_folder: Path, one_is_fastest: None
) -> None:
    local = desk_folder / "config" / "local.toml"
    local.write_text('# ours\nout = "pages"\n\n[models]\nbeam_size = 2  # quick\n', "utf-8")
    load_settings.cache_clear()
    open_desk.cache_clear()
    benchmark("ru", 3, save=True)
    assert "# ours" in local.read_text("utf-8")
    saved = tomllib.loads(local.read_text("utf-8"))
    assert saved["out"] == "pages"
    assert saved["models"]["batch_tokens"] == 512
    assert saved["models"]["beam_size"] == 2
    load_settings.cache_clear()
    open_desk.cache_clear()
    assert open_desk().decoding().batch_tokens == 512


def test_broken_settings_file_is_not_overwritten(desk_folder: Path, one_is_fastest: None) -> None:
    open_desk().settings  # noqa: B018 - read before it is broken
    local = desk_folder / "config" / "local.toml"
    local.write_text("[models\n", "utf-8")
    with pytest.raises(SettingsError, match=r"local\.toml"):
        benchmark("ru", 3, save=True)
    assert local.read_text("utf-8") == "[models\n"
