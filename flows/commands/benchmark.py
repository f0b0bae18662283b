"""``tolmach models benchmark``: how fast this machine translates, and with which settings best."""

from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

import tomlkit
from rich.console import Console

from articles.document import RawDocument
from articles.reader import read
from flows.desk import Engine, open_desk
from flows.errors import SettingsError
from flows.settings import config_folder
from translators.argos.translator import Decoding
from translators.argos.tuning import Speed, tune
from translators.packages.package import best_package
from translators.segment import segments_of

_SAVED = ("threads", "batch_tokens", "compute_type")


def benchmark(language: str, count: int, *, save: bool) -> None:
    """Time the used package with several settings, and write the best to config/local.toml.

    Raises:
        SettingsError: config/local.toml cannot be read or written.
    """
    desk = open_desk()
    (chosen,) = desk.job((language,), engine=Engine.ARGOS).languages
    package = best_package(desk.packages(), chosen)
    console = Console(highlight=False)
    beam = dict(desk.translator(chosen, Engine.ARGOS).receipt.settings)["beam_size"]
    console.print(f"{package.name}, {count} sentences a line, beam {beam}")
    best = tune(package, _sentences(count), desk.decoding(), lambda speed: _show(console, speed))
    if best.decoding == desk.decoding():
        console.print("[green]The present settings are the fastest.[/]")
    elif save:
        path = _save(best.decoding)
        console.print(f"[green]Saved[/] to {path}: {_named(best.decoding)}")
    else:
        console.print(f"Fastest: {_named(best.decoding)}; add --save to keep it")


def _sentences(count: int) -> Sequence[str]:
    sample = config_folder() / "demo" / "article.txt"
    article = read(RawDocument(str(sample), sample.read_bytes())).article
    return list(islice(cycle(placed.segment.text for placed in segments_of(article)), count))


def _show(console: Console, speed: Speed) -> None:
    console.print(
        f"{speed.a_second:8.1f} sentences/s {speed.a_cpu_second:8.1f} sentences/CPU-s   "
        f"{_named(speed.decoding)}"
    )


def _named(decoding: Decoding) -> str:
    return ", ".join(f"{name} {getattr(decoding, name)}" for name in _SAVED)


def _save(decoding: Decoding) -> Path:
    """Put the settings into local.toml; the rest of it stays as it is, comments too."""
    path = config_folder() / "local.toml"
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8") if path.exists() else "")
        models = document.setdefault("models", tomlkit.table())
        for name in _SAVED:
            models[name] = getattr(decoding, name)
        path.write_text(tomlkit.dumps(document), encoding="utf-8")
    except (OSError, ValueError) as error:
        raise SettingsError(str(path), str(error), "correct it, or set them by hand") from error
    return path
