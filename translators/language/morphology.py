"""The dictionary of Russian words: loaded once, and only when it is asked."""

from functools import cache
from typing import Any


@cache
def analyzer() -> Any:
    """pymorphy3's analyzer, of which all of a process share one."""
    import pymorphy3  # 20 MB of dictionaries: only for those who translate into Russian

    return pymorphy3.MorphAnalyzer(lang="ru")
