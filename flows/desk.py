"""The desk: everything a run works with, opened once a process from the settings."""

import os
import threading
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from articles.fetch import FetchLimits
from articles.manners import Manners
from flows.errors import SettingsError
from flows.settings import Settings, config_folder, load_settings
from publishers.local import LocalTarget
from publishers.locales import Locale, load_locales
from publishers.publish import prepare
from publishers.render import Site
from publishers.site.options import SiteOptions, load_topics
from publishers.survey import Live, survey
from publishers.target import Target
from store.database import Database
from store.memory import SqlMemory
from store.pictures import PictureArchive
from translators.align.lexicon import Lexicon, load_lexicon
from translators.base import Translator
from translators.house import House
from translators.packages.package import Package, best_package, installed_packages
from translators.terms.glossary import Glossary, load_glossary
from translators.typography.typeset import rule_names

if TYPE_CHECKING:
    from translators.argos.translator import Decoding

_S3 = "s3://"


class Engine(StrEnum):
    """Who translates: ``argos`` the installed models, ``pseudo`` nobody (a dry run)."""

    ARGOS = "argos"
    PSEUDO = "pseudo"


@dataclass(frozen=True, slots=True)
class Job:
    """What a run was asked for: target languages, where to publish, and who translates."""

    languages: tuple[str, ...]
    out: str
    engine: Engine = Engine.ARGOS


class Desk:
    """The opened database, the models, the locales and the targets of one process."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        # Made at once: threads that made one each would not wait for each other in it.
        self.manners = Manners(
            robots=settings.fetch.robots,
            delay_s=settings.fetch.delay_s,
            at_once=settings.fetch.at_once,
        )
        self._lock = threading.RLock()
        self._translators: dict[tuple[str, Engine], Translator] = {}
        self._targets: dict[str, Target] = {}
        self._live: dict[str, Live] = {}

    @cached_property
    def database(self) -> Database:
        """The store, migrated."""
        return Database(self.settings.store.url)

    @cached_property
    def memory(self) -> SqlMemory:
        """The newsroom's translation memory."""
        return SqlMemory(self.database)

    @cached_property
    def pictures(self) -> PictureArchive:
        """The pictures that were fetched."""
        return PictureArchive(self.database, self.settings.images.directory)

    @cached_property
    def locales(self) -> dict[str, Locale]:
        """Every language a page can be in, by tag.

        Raises:
            SettingsError: the configured locales cannot be read.
        """
        try:
            return load_locales(config_folder())
        except (OSError, ValueError, KeyError) as error:
            raise SettingsError(
                f"{config_folder()}/locales.toml", str(error), "restore it and config/strings/"
            ) from error

    @cached_property
    def site(self) -> Site:
        """What all pages share.

        Raises:
            SettingsError: the names of topics cannot be read.
        """
        said, templates = self.settings.site, config_folder() / "templates"
        overrides = templates if templates.is_dir() else None
        return Site(self.locales, said.name, said.url, overrides, self._options())

    def _options(self) -> SiteOptions:
        said = self.settings.site
        try:
            topics = load_topics(config_folder())
        except (OSError, ValueError, AttributeError) as error:
            raise SettingsError(
                f"{config_folder()}/topics.toml", str(error), "correct or restore that file"
            ) from error
        return SiteOptions(
            said.page_size, said.feed_size, said.news_days, said.keyword_from, topics
        )

    @cached_property
    def limits(self) -> FetchLimits:
        """How much of a source is taken, and how long that may last."""
        fetching = self.settings.fetch
        return FetchLimits(
            max_bytes=fetching.max_bytes,
            timeout_s=fetching.timeout_s,
            max_redirects=fetching.max_redirects,
            allow_private=fetching.allow_private,
        )

    def job(
        self, languages: tuple[str, ...] = (), out: str = "", engine: Engine = Engine.ARGOS
    ) -> Job:
        """What was asked for, completed from the settings.

        Raises:
            SettingsError: a language that no page can be in.
        """
        wanted = tuple(dict.fromkeys(languages or self.settings.languages))
        unknown = [tag for tag in wanted if tag not in self.locales or tag == "en"]
        if unknown or not wanted:
            known = ", ".join(tag for tag in self.locales if tag != "en")
            raise SettingsError(
                f"languages {', '.join(wanted) or '(none)'}",
                "cannot be translated into",
                f"choose from: {known}",
            )
        return Job(wanted, out or self.settings.out, engine)

    def translator(self, language: str, engine: Engine) -> Translator:
        """The translator into ``language``; its model is loaded once, at the first sentence.

        Raises:
            PackageMissing: no package translates into it.
        """
        key = (language, engine)
        if key not in self._translators:
            self._translators[key] = self._make_translator(language, engine)
        return self._translators[key]

    def decoding(self) -> "Decoding":
        """How the models are run."""
        from translators.argos.translator import Decoding

        models = self.settings.models
        return Decoding(models.beam_size, models.batch_tokens, models.threads, models.compute_type)

    @cached_property
    def glossary(self) -> Glossary:
        """The newsroom's names and terms.

        Raises:
            GlossaryUnreadable: with every fault in every file.
        """
        return load_glossary(config_folder() / "glossary")

    def house(self, language: str) -> House:
        """How the newsroom writes ``language``.

        Raises:
            GlossaryUnreadable: the glossary has faults.
            SettingsError: a typography rule that does not exist is switched off, or the lexicon
                cannot be read.
        """
        off = frozenset(self.settings.typography.off)
        known = {rule for tag in ("ru", "he") for rule in rule_names(tag)}
        if unknown := off - known:
            raise SettingsError(
                f"typography.off: {', '.join(sorted(unknown))}",
                "no such rule",
                f"choose from: {', '.join(sorted(known))}",
            )
        return House(
            language, self.glossary, self._lexicon(language), frozenset(rule_names(language)) - off
        )

    def _lexicon(self, language: str) -> Lexicon:
        path = config_folder() / "lexicon" / f"en-{language}.tsv.gz"
        try:
            return load_lexicon(path)
        except (OSError, ValueError) as error:
            raise SettingsError(str(path), str(error), "restore it from the repository") from error

    def packages(self) -> tuple[Package, ...]:
        """The usable packages: installed ones, Argos's own folder, and the starter packages."""
        from translators.packages.install import unpack_starter

        installed = installed_packages(self.package_roots())[0]
        return installed + unpack_starter(config_folder() / "starter", self.starter_root)

    def package_roots(self) -> tuple[Path, ...]:
        """Where installed packages are looked for; the first is Tolmach's own."""
        return (self.settings.models.directory, _argos_folder())

    @property
    def starter_root(self) -> Path:
        """Where the starter packages are unpacked."""
        return self.settings.models.directory.parent / "starter"

    def target(self, out: str) -> Target:
        """Where pages go: a directory or ``s3://BUCKET/PREFIX``.

        Raises:
            SettingsError: ``out`` is neither.
        """
        if out not in self._targets:
            self._targets[out] = self._make_target(out)
        return self._targets[out]

    def live(self, out: str) -> Live:
        """What is live there, as it was when this run first asked."""
        with self._lock:
            if out not in self._live:
                self._live[out] = survey(self.target(out))
            return self._live[out]

    def prepare(self, out: str) -> None:
        """See anew what is live, and that pages are taken there: what they all need is put up."""
        self.forget_live(out)
        prepare(self.target(out), self.live(out))

    def forget_live(self, out: str) -> None:
        """A release has changed what is live."""
        self._live.pop(out, None)

    def _make_translator(self, language: str, engine: Engine) -> Translator:
        if engine is Engine.PSEUDO:
            from translators.pseudo import PseudoTranslator

            return PseudoTranslator(language)
        from translators.argos.translator import ArgosTranslator

        return ArgosTranslator(best_package(self.packages(), language), self.decoding())

    def _make_target(self, out: str) -> Target:
        if out.startswith(_S3):
            return self._s3(out)
        if "://" in out:
            raise SettingsError(
                out, "no place of a known kind", "a directory or s3://BUCKET/PREFIX"
            )
        return LocalTarget(Path(out))

    def _s3(self, out: str) -> Target:
        from publishers.s3 import S3Settings, S3Target

        bucket, _, prefix = out.removeprefix(_S3).partition("/")
        if not bucket:
            raise SettingsError(out, "no bucket in it", "write s3://BUCKET or s3://BUCKET/PREFIX")
        return S3Target(bucket, prefix.strip("/"), S3Settings(**self.settings.s3.model_dump()))


@cache
def open_desk() -> Desk:
    """The desk of this process."""
    return Desk(load_settings())


def _argos_folder() -> Path:
    """Where argostranslate itself installs packages; they are used from there too."""
    if named := os.environ.get("ARGOS_PACKAGES_DIR"):
        return Path(named)
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "argos-translate" / "packages"
