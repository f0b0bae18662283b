"""Where templates are found, and what a broken one is called.

A template of the newsroom's own goes before the package's one of the same name. It can build on
that: ``{% extends "tolmach/article.html" %}``.
"""

import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.meta import find_referenced_templates

from publishers.errors import TemplateBroken
from publishers.site.wellformed import legal

TEMPLATES = Path(__file__).parent / "templates"
_ALWAYS_OURS = ("reading.css", "reading.html", "tolmach.css")  # never looked for in a newsroom's


def template_loader(overrides: Path | None) -> BaseLoader:
    """Finds templates in ``overrides``, then in the package; these also under ``tolmach/``."""
    own = FileSystemLoader(TEMPLATES)
    folders: list[BaseLoader] = [FileSystemLoader(overrides)] if overrides else []
    return ChoiceLoader([*folders, own, PrefixLoader({"tolmach": own})])


def template_files(folder: Path) -> list[tuple[str, Path]]:
    """What lies in the newsroom's folder of templates, links followed: names within it, and paths.

    Hidden files and editors' safety copies are no templates.
    """
    found: list[tuple[str, Path]] = []
    seen: set[str] = set()
    for place, folders, names in os.walk(folder, followlinks=True):
        folders[:] = sorted(name for name in folders if _is_new(Path(place) / name, seen))
        paths = (Path(place) / name for name in sorted(names) if not name.endswith("~"))
        found += ((p.relative_to(folder).as_posix(), p) for p in paths if p.name[0] != ".")
    return found


def replaceable_templates() -> tuple[str, ...]:
    """The names under which a newsroom's own template goes before the package's."""
    names = (name for name, _ in template_files(TEMPLATES))
    return tuple(name for name in names if name not in _ALWAYS_OURS)


def idle_templates(folder: Path) -> tuple[str, ...]:
    """Files of the newsroom's folder that replace nothing and that no template there takes in.

    A part of its own (``_name``) is none, nor is any while a template names others by a variable.
    """
    files = template_files(folder)
    taken = {name for _, path in files for name in _taken_in(path)}
    if None in taken:
        return ()
    known = {*taken, *replaceable_templates()}
    names = (name for name, _ in files if name not in known)
    return tuple(name for name in names if not name.rpartition("/")[2].startswith("_"))


def _taken_in(path: Path) -> tuple[str | None, ...]:
    """What a template extends, includes or imports; None for what only a page can tell."""
    try:
        parsed = Environment().parse(path.read_text("utf-8"))  # noqa: S701 - nothing is rendered
    except (OSError, ValueError, TemplateSyntaxError):
        return ()  # if a page needs that file, making it says so
    return tuple(find_referenced_templates(parsed))


def _is_new(folder: Path, seen: set[str]) -> bool:
    real = os.path.realpath(folder)
    is_new = folder.name[0] != "." and real not in seen
    seen.add(real)
    return is_new


def html_bytes(text: str) -> bytes:
    """A page as bytes, without the characters that no HTML may hold."""
    return legal(text).encode()


@contextmanager
def explained(template: str) -> Iterator[None]:
    """A template's mistakes become TemplateBroken, with the file and the line."""
    try:
        yield
    except TemplateSyntaxError as error:
        place = f"{error.filename or error.name or template}, line {error.lineno}"
        raise _broken(place, error.message or "is no template") from error
    except TemplateNotFound as error:
        raise _broken(_line_of(error) or template, f"no template {error}") from error
    except TemplateError as error:
        raise _broken(_line_of(error) or template, str(error)) from error
    except Exception as error:
        if (place := _line_of(error)) and not _is_ours(error):
            raise _broken(place, f"{type(error).__name__}: {error}") from error
        raise


def _broken(place: str, reason: str) -> TemplateBroken:
    return TemplateBroken(place, reason, "correct it, or remove the file to use Tolmach's own")


def _line_of(error: Exception) -> str:
    """The file and line of the innermost template under way, "" if there is none."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{one.filename}, line {one.lineno}" for one in frames if not _is_python(one)]
    return lines[-1] if lines else ""


def _is_ours(error: Exception) -> bool:
    """Whether it arose in our own code that a template called: a defect, no template's mistake."""
    after = takewhile(_is_python, reversed(traceback.extract_tb(error.__traceback__)))
    return any(Path(one.filename).parent == TEMPLATES.parent for one in after)


def _is_python(frame: traceback.FrameSummary) -> bool:
    return frame.filename.endswith(".py") or frame.filename.startswith("<")
