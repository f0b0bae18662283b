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
from publishers.templating import template_files

_CODE = Path(__file__).parent
_RENDERING = ("babel", "jinja2", "markupsafe")


def fingerprint(story: Story, site: Site) -> str:
    """The hash of the story, the site, the templates, and the code that renders them."""
    digest = hashlib.sha256(_code().encode())
    if site.overrides:
        digest.update(_hash_of(template_files(site.overrides)).encode())
    # Both are frozen values of plain ones, so that nothing of them is missing in their text.
    for part in (replace(site, overrides=None), story):
        digest.update(repr(part).encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


@cache
def _code() -> str:
    versions = [f"{name} {version(name)}" for name in _RENDERING]
    files = [(name, path) for name, path in template_files(_CODE) if path.suffix != ".pyc"]
    return "\n".join((_hash_of(files), platform.python_version(), *versions))


def _hash_of(files: Iterable[tuple[str, Path]]) -> str:
    digest = hashlib.sha256()
    for name, path in files:
        body = _body(path)
        digest.update(f"{name} {len(body)}\n".encode() + body)
    return digest.hexdigest()


def _body(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:  # if a page needs that file, making it says so
        return str(error.errno).encode()
