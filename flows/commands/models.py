"""``tolmach models``: the language packages of this machine."""

import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn
from rich.table import Table

from flows.desk import open_desk
from flows.report import ExitCode
from translators.argos.translator import try_package
from translators.errors import PackageBroken, PackageMissing
from translators.packages.download import download, newest_offer, read_index, without_secrets
from translators.packages.install import install_archive, remove_package, verify_package
from translators.packages.package import best_package, installed_packages

_SUFFIX = ".argosmodel"


def show() -> None:
    """List the packages; the one that is used for its language has a mark."""
    desk = open_desk()
    packages = desk.packages()
    table = Table("", "package", "languages", "kind", "folder")
    used = {best_package(packages, p.to_code).directory for p in packages if p.from_code == "en"}
    for package in packages:
        table.add_row(
            "used" if package.directory in used else "",
            package.name,
            f"{package.from_code} to {package.to_code}",
            "starter gloss" if package.starter else "model",
            escape(str(package.directory)),
        )
    Console().print(table)
    for error in installed_packages(desk.package_roots())[1]:
        Console(stderr=True).print(f"[red]unusable[/] {escape(str(error))}\n  {escape(error.hint)}")


def install(wanted: Sequence[str]) -> None:
    """Install from files and directories, or by language from the package index."""
    for one in wanted:
        path = Path(one)
        if path.suffix == _SUFFIX or path.exists() or "/" in one:
            for archive in _archives(path):
                _install(archive, "")
        else:
            _install_language(one)


def remove(names: Sequence[str]) -> None:
    """Remove packages by name or language."""
    for name in names:
        for folder in remove_package(open_desk().settings.models.directory, name):
            Console().print(f"removed {escape(folder)}")


def verify() -> ExitCode:
    """Check every usable package; gives the exit code."""
    desk = open_desk()
    broken = list(installed_packages(desk.package_roots())[1])
    console = Console(highlight=False)
    for package in desk.packages():
        try:
            sample = verify_package(package, try_package)
        except PackageBroken as error:
            broken.append(error)
        else:
            console.print(f"[green]sound[/] {package.name}: {escape(sample)}")
    for problem in broken:
        console.print(f"[red]broken[/] {escape(str(problem))}\n  {escape(problem.hint)}")
    return ExitCode.FAILED if broken else ExitCode.DONE


def _archives(path: Path) -> Sequence[Path]:
    archives = sorted(path.glob(f"*{_SUFFIX}")) if path.is_dir() else [path]
    if not archives or not archives[0].is_file():
        raise PackageMissing(
            str(path), f"no {_SUFFIX} file there", "name a file, a directory, or a language"
        )
    return archives


def _install(archive: Path, source: str) -> None:
    root = open_desk().settings.models.directory
    installed = install_archive(archive, root, try_package, source)
    verb = "installed" if installed.fresh else "was installed already:"
    Console(highlight=False).print(
        f"[green]{verb}[/] {installed.package.name}; it translates: {escape(installed.sample)}"
    )


def _install_language(language: str) -> None:
    models = open_desk().settings.models
    offer = newest_offer(read_index(models.index_url, models.timeout_s), language)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty()) as bars:
        bar = bars.add_task(offer.file_name)
        folder = models.directory / ".downloads"
        archive = download(
            offer,
            folder,
            models.timeout_s,
            lambda done, total: bars.update(bar, completed=done, total=total),
        )
    _install(archive, without_secrets(offer.links[0]))
    archive.unlink()
