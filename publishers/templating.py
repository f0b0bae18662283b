"""Where templates are found, and what a broken one is called.

A template of the newsroom's own goes before the package's one of the same name. It can build on
that: ``{% extends "tolmach/article.html" %}``.
"""

import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)

from publishers.errors import TemplateBroken

TEMPLATES = Path(__file__).parent / "templates"
_PLANES = "".join(f"{chr(n << 16 | 0xFFFE)}{chr(n << 16 | 0xFFFF)}" for n in range(17))
_FORBIDDEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef{_PLANES}]")


def template_loader(overrides: Path | None) -> BaseLoader:
    """Finds templates in ``overrides``, then in the package; these also under ``tolmach/``."""
    own = FileSystemLoader(TEMPLATES)
    folders: list[BaseLoader] = [FileSystemLoader(overrides)] if overrides else []
    return ChoiceLoader([*folders, own, PrefixLoader({"tolmach": own})])


def html_bytes(text: str) -> bytes:
    """A page as bytes, without the characters that no HTML may hold."""
    return _FORBIDDEN.sub("", text).encode("utf-8", "replace")


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
    except (TemplateError, TypeError, ValueError, LookupError, AttributeError) as error:
        if not (place := _line_of(error)):
            raise
        raise _broken(place, str(error)) from error


def _broken(place: str, reason: str) -> TemplateBroken:
    return TemplateBroken(place, reason, "correct it, or remove the file to use Tolmach's own")


def _line_of(error: Exception) -> str:
    """The file and line of the innermost template under way, "" if there is none."""
    frames = traceback.extract_tb(error.__traceback__ or sys.exc_info()[2])
    lines = [f"{one.filename}, line {one.lineno}" for one in frames if one.filename.endswith("ml")]
    return lines[-1] if lines else ""
