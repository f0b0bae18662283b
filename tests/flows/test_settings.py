"""Settings: three places, the later wins, and a mistake is named before anything runs."""

from pathlib import Path

import pytest

from flows.desk import Desk
from flows.errors import SettingsError
from flows.settings import load_settings


def test_environment_wins_over_local_over_default(
    workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workplace / "config" / "local.toml").write_text(
        '[models]\nbeam_size = 2\nbatch_tokens = 64\n[site]\nname = "Ours"\n'
    )
    monkeypatch.setenv("TOLMACH_MODELS__BEAM_SIZE", "3")
    settings = load_settings()
    assert settings.models.beam_size == 3
    assert settings.models.batch_tokens == 64
    assert settings.site.name == "Ours"
    assert settings.fetch.max_redirects == 5


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[models]\nbeam_size = 0\n", "models.beam_size"),
        ("[models]\nbeem = 1\n", "models.beem"),
        ('[site]\nurl = "news.example"\n', "site.url"),
        ('[site]\nurl = "https://news.example/?a=1"\n', "site.url"),
        ("surprise = 1\n", "surprise"),
        ("[models\n", ""),
    ],
)
def test_every_mistake_is_named(workplace: Path, text: str, named: str) -> None:
    (workplace / "config" / "local.toml").write_text(text)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert named in str(caught.value)


def test_value_of_a_mistake_is_not_shown(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOLMACH_FETCH__TIMEOUT_S", "my-secret-key")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert "my-secret-key" not in str(caught.value)


def test_missing_config_folder_is_a_clear_error(
    workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOLMACH_CONFIG", str(workplace / "none"))
    with pytest.raises(SettingsError, match=r"no default\.toml"):
        load_settings()


def test_broken_names_of_topics_are_a_clear_error(workplace: Path) -> None:
    for text in ("[politics", 'politics = "x"'):
        (workplace / "config" / "topics.toml").write_text(text)
        with pytest.raises(SettingsError, match=r"topics\.toml"):
            _ = Desk(load_settings()).site


def test_site_is_shaped_as_configured(workplace: Path) -> None:
    (workplace / "config" / "local.toml").write_text(
        '[site]\nurl = "https://a.org"\npage_size = 7\n'
    )
    site = Desk(load_settings()).site
    assert (site.url, site.options.page_size) == ("https://a.org", 7)
    assert site.options.topics["middle east"]["ru"] == "Ближний Восток"
