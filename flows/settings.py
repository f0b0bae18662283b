"""The settings: config/default.toml, config/local.toml, the environment; the later wins.

Nothing else reads the environment or TOML settings. Credentials of S3 are not here: boto3 finds
them in its usual places.
"""

import os
import re
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from flows.errors import SettingsError

_PUBLIC = re.compile(r"https?://[^\s/?#]+[^\s?#]*")
_CONFIG_VARIABLE = "TOLMACH_CONFIG"


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class StoreSettings(_Section):
    """Where the newsroom's documents are kept."""

    url: str


class SiteSettings(_Section):
    """What the pages say about the site, and how long its lists are."""

    name: str
    url: str
    page_size: int = Field(ge=1)
    feed_size: int = Field(ge=1)
    news_days: int = Field(ge=1)
    keyword_from: int = Field(ge=1)

    @field_validator("url")
    @classmethod
    def _is_public_address(cls, url: str) -> str:
        if url and not _PUBLIC.fullmatch(url):
            raise ValueError("write an http(s) address without a query, as https://news.example")
        return url


class FetchSettings(_Section):
    """Limits of fetching, and the manners towards those who are asked."""

    max_bytes: int = Field(gt=0)
    timeout_s: float = Field(gt=0)
    max_redirects: int = Field(ge=0)
    allow_private: bool
    robots: bool
    delay_s: float = Field(ge=0)
    at_once: int = Field(ge=1)


class ImageSettings(_Section):
    """What becomes of the pictures of articles, and the limits of one."""

    mode: Literal["local", "remote", "none"]
    directory: Path
    max_bytes: int = Field(gt=0)
    max_pixels: int = Field(gt=0)
    max_an_article: int = Field(ge=1)


class FeedSettings(_Section):
    """How much of a feed is taken."""

    max_articles: int = Field(ge=1)
    max_sitemaps: int = Field(ge=1)


class MemorySettings(_Section):
    """What of the translation memory is taken."""

    fuzzy_from: float = Field(ge=50, le=100)
    scope: str


class ModelSettings(_Section):
    """Where the models are and how they run."""

    directory: Path
    index_url: str
    timeout_s: float = Field(gt=0)
    beam_size: int = Field(ge=1, le=16)
    batch_tokens: int = Field(ge=32)
    threads: int = Field(ge=0)
    compute_type: str


class TypographySettings(_Section):
    """Which rules of print are left out."""

    off: tuple[str, ...]


class S3Section(_Section):
    """How to talk to the S3 server."""

    endpoint_url: str
    region: str
    path_style: bool
    request_checksums: Literal["when_supported", "when_required"]


class PublishSettings(_Section):
    """How far back one can go."""

    releases: int = Field(ge=1)


class PrefectSettings(_Section):
    """How the flows divide the work."""

    articles_a_batch: int = Field(ge=1)


class Settings(BaseSettings):
    """All settings, checked and frozen."""

    model_config = SettingsConfigDict(
        frozen=True, extra="forbid", env_prefix="TOLMACH_", env_nested_delimiter="__"
    )

    languages: tuple[str, ...]
    out: str
    store: StoreSettings
    site: SiteSettings
    fetch: FetchSettings
    images: ImageSettings
    feeds: FeedSettings
    memory: MemorySettings
    models: ModelSettings
    typography: TypographySettings
    publish: PublishSettings
    s3: S3Section
    prefect: PrefectSettings

    @classmethod
    def settings_customise_sources(  # noqa: D102 - pydantic's own name and meaning
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - no .env files
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        folder = config_folder()
        files = [folder / "default.toml", folder / "local.toml"]
        toml = TomlConfigSettingsSource(settings_cls, toml_file=files, deep_merge=True)
        return init_settings, env_settings, toml


def config_folder() -> Path:
    """The folder of settings and data: $TOLMACH_CONFIG, ./config, or the one of this checkout."""
    if named := os.environ.get(_CONFIG_VARIABLE):
        return Path(named)
    here = Path("config")
    if (here / "default.toml").is_file():
        return here
    return Path(__file__).parent.parent / "config"


@cache
def load_settings() -> Settings:
    """The settings of this process.

    Raises:
        SettingsError: a file or a variable cannot be used; all problems are named at once.
    """
    folder = config_folder()
    if not (folder / "default.toml").is_file():
        raise SettingsError(
            str(folder), "no default.toml there", f"set {_CONFIG_VARIABLE} to Tolmach's config/"
        )
    try:
        return Settings()  # type: ignore[call-arg]
    except ValidationError as error:
        problems = "; ".join(_problem(one) for one in error.errors())
        raise SettingsError(
            "settings", problems, f"see {folder / 'default.toml'} for every setting"
        ) from error
    except ValueError as error:  # TOML syntax
        raise SettingsError("settings", str(error), f"correct {folder / 'local.toml'}") from error


def _problem(error: Any) -> str:
    # The value is left out on purpose: it may be a secret in the wrong place.
    message = error["msg"].removeprefix("Value error, ")
    return f"{'.'.join(str(part) for part in error['loc'])}: {message[0].lower()}{message[1:]}"
