"""What a run still has to read: the sources it was given, and what the feeds among them list."""

from collections import deque
from collections.abc import Iterable

from flows.errors import Trouble
from flows.localize import Listed


class Worklist:
    """Sources, each once: those that were named first, then what feeds among them list.

    ``taken`` are those that were taken so far, without the feeds that articles stand for;
    ``notes`` say what those feeds left out.
    """

    def __init__(self, sources: Iterable[str]) -> None:
        self._waiting = deque(dict.fromkeys(sources))
        self._known = set(self._waiting)
        self._listed: set[str] = set()
        self.taken: list[str] = []
        self.notes: list[str] = []

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def take(self, count: int) -> list[str]:
        """The next ``count`` sources, or what is left."""
        part = [self._waiting.popleft() for _ in range(min(count, len(self._waiting)))]
        self.taken += part
        return part

    def expand(self, feed: str, listed: Listed) -> Trouble | None:
        """Let the articles of a feed that was taken stand for it.

        Gives the trouble with a feed that a feed listed: one step is taken, or runs were endless.
        """
        if feed in self._listed:
            return Trouble(feed, "is a feed that a feed lists", "name it as a source of its own")
        fresh = [url for url in listed.articles if url not in self._known]
        self._known.update(fresh)
        self._listed.update(fresh)
        self._waiting.extend(fresh)
        self.taken.remove(feed)
        self.notes += [f"{feed}: {note}" for note in listed.notes]
        return None
