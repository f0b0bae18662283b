"""What an article's pages are made from, as one hash: where it is the same, so are their bytes.

It spares a run the making of pages that are live. A hash that differs without need costs only that
work; so it takes in whatever might count.
"""

import hashlib
import platform
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from pathlib import Path

from publishers.edition import Story
from publishers.render import Site

_CODE = Path(__file__).parent
_RENDERING = ("babel", "jinja2", "markupsafe")


def fingerprint(story: Story, site: Site) -> str:
    """The hash of the story, the site, the templates, and the code that renders them."""
    digest = hashlib.sha256(_code().encode())
    if site.overrides:
        digest.update(_hash_of(_files(site.overrides)).encode())
    # Both are frozen values of plain ones, so that nothing of them is missing in their text.
    for part in (replace(site, overrides=None), story):
        digest.update(repr(part).encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


@cache
def _code() -> str:
    versions = [f"{name} {version(name)}" for name in _RENDERING]
    return "\n".join((_hash_of(_files(_CODE)), platform.python_version(), *versions))


def _files(folder: Path) -> Iterable[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")


def _hash_of(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        body = path.read_bytes()
        digest.update(f"{path.name} {len(body)}\n".encode() + body)
    return digest.hexdigest()
