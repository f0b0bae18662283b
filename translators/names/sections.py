"""The files of ``rules/`` that hold several lists: a line "[name]", then what it names."""

from functools import cache
from importlib.resources import files


@cache
def sections(name: str) -> dict[str, str]:
    """The lists of ``rules/<name>.txt`` by name, as they are written."""
    text = files(__package__).joinpath("rules", f"{name}.txt").read_text("utf-8")
    parts = (part.partition("]\n") for part in text.split("\n[")[1:])
    return {title: body for title, _, body in parts}
