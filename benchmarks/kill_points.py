"""Points to kill a publisher at, and a reader who finds links that lead nowhere."""

import multiprocessing
import os
import re
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin

from benchmarks import publishing
from benchmarks.publishing import CONFIG, Counting
from benchmarks.seaweed import KEY, SECRET
from publishers.carry_out import Purpose
from publishers.edition import Story
from publishers.fingerprint import fingerprint
from publishers.history import whole_release
from publishers.local import LocalTarget
from publishers.locales import load_locales
from publishers.manifest import OWN, ManifestEntry
from publishers.publish import Made, Origin, as_live, release, upload_all
from publishers.render import Site, article_pages
from publishers.s3 import S3Settings, S3Target
from publishers.survey import Live, survey
from publishers.target import Target
from publishers.withdraw import back_to, find_pages, let_back, published, withdrawn

URL = "https://news.example"
Reference = list[tuple[int, dict[str, bytes]]]
WHY = Purpose(datetime(2026, 3, 14, tzinfo=UTC), "a test")
_LINK = re.compile(
    r'(?:href|src)="([^"#]+)"|content="(https?://[^"]+)"|<(?:loc|link)>([^<]+)</(?:loc|link)>'
)
_TOMBSTONE = b'<meta name="robots" content="noindex">'
_ALTERNATE = re.compile(r'rel="alternate" hreflang="(?!x-default)[^"]+" href="([^"]+)"')


@dataclass(frozen=True)
class Place:
    """Where a target is: a directory, or server, bucket and prefix. It travels to processes."""

    directory: str = ""
    url: str = ""
    prefix: str = ""

    def target(self) -> Target:
        """The target there."""
        if self.directory:
            return LocalTarget(Path(self.directory))
        return S3Target("kills", self.prefix, S3Settings(endpoint_url=self.url))


def _put_up(target: Target, live: Live, one: Story) -> tuple[ManifestEntry, ...]:
    """As a run does: what is live as it would be made is not made."""
    site = _site()
    origin = Origin("revision-1", fingerprint(one, site))
    done = as_live(live, one, origin)
    made = Made(article_pages(one, site), origin)
    return (done or upload_all(target, [made], live)[0]).entries


def _publish(target: Target, *stories: Story) -> None:
    live, site = survey(target), _site()
    entries = [entry for one in stories for entry in _put_up(target, live, one)]
    release(target, lambda old: published(old, entries), site, WHY)


def story(
    n: int, section: str, languages: tuple[str, ...] = ("en", "ru", "he"), words: str = ""
) -> Story:
    """A made-up article of a section."""
    return in_section(publishing.story(n, languages, words), section)


def in_section(made: Story, section: str) -> Story:
    """The same story in a section, in every language."""
    editions = (replace(e, article=replace(e.article, section=section)) for e in made.editions)
    return replace(made, editions=tuple(editions))


def _first(target: Target) -> None:
    two = ("en", "ru")
    _publish(target, story(1, "Harbor", two), story(2, "Town", two), story(3, "Sport"))


def _second(target: Target) -> None:
    moved = story(2, "Harbor", ("en", "ru"), "It has changed.")  # Town has no article any more
    _publish(target, story(1, "Harbor"), moved, story(4, "Science"))


def _withdraw_all(target: Target) -> None:
    manifest = survey(target).manifest
    keys = find_pages(manifest, story(3, "Sport").slug)
    release(target, lambda old: withdrawn(old, keys), _site(), WHY)


def _withdraw_one(target: Target) -> None:
    live, site = survey(target), _site()
    left = story(1, "Harbor", ("en", "he"))
    keys = find_pages(live.manifest, left.slug, ["ru"])
    others = _put_up(target, live, left)
    release(target, lambda old: published(withdrawn(old, keys), others), site, WHY)


def _go_back(target: Target) -> None:
    old = whole_release(target, survey(target), 1)
    release(target, lambda live: back_to(live, old), _site(), WHY)


def _let_back(target: Target) -> None:
    live, site, back = survey(target), _site(), story(3, "Sport")
    keys = find_pages(live.manifest, back.slug)
    entries = _put_up(target, live, back)
    release(target, lambda old: published(let_back(old, keys), entries), site, WHY)


STEPS: tuple[Callable[[Target], None], ...] = (
    _first,
    _second,
    _withdraw_all,
    _withdraw_one,
    _go_back,
    _let_back,
)


class Dying(Counting):
    """A target whose process is killed before its nth write."""

    left: int = 0

    def _count(self, what: str) -> None:
        if what in ("GET", "LIST"):
            return
        with self.lock:
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
                threading.Event().wait()  # nobody gets past this point
            self.left -= 1


def writes_of(step: int, target: Target) -> int:
    """Carry out a step; gives how many writes it takes."""
    counting = Counting(target)
    STEPS[step](counting)
    return sum(n for what, n in counting.asked.items() if what not in ("GET", "LIST"))


def kill_point(place: Place, step: int, writes: int) -> bool:
    """Carry out a step in a process of its own that is killed before write number ``writes``.

    Gives whether it was: after an earlier kill there may be less to write.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["benchmarks.kill_points"])
    victim = context.Process(target=_die, args=(place, step, writes))
    victim.start()
    victim.join(60)
    assert victim.exitcode in (0, -signal.SIGKILL), victim.exitcode
    return victim.exitcode != 0


def _die(place: Place, step: int, writes: int) -> None:
    os.environ |= {"AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET}  # of our own server
    dying = Dying(place.target())
    dying.left = writes
    STEPS[step](dying)


def site_files(target: Target) -> dict[str, bytes]:
    """What readers can ask for."""
    keys = [key for key in target.listing() if not key.startswith(OWN)]
    return {key: stored.body for key in keys if (stored := target.read(key))}


def dead_links(files: Mapping[str, bytes], known: Mapping[str, bytes]) -> list[str]:
    """Links that lead nowhere, from the front page on and from every page known before."""
    gone = [f"{key} is gone" for key in known if key not in files and key.endswith(".html")]
    walked = _walk(files, {"index.html", *known})
    return gone + [f"{key} -> {link}" for key, link in walked if link not in files]


def led_astray(files: Mapping[str, bytes]) -> list[str]:
    """Links to a tombstone that a reader meets from the front page on."""
    walked = _walk(files, {"index.html"})
    return [f"{key} -> {link}" for key, link in walked if _TOMBSTONE in files.get(link, b"")]


def _walk(files: Mapping[str, bytes], starts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every link that is met by following all of them, with the page it is on."""
    queue = [key for key in starts if key in files]
    seen = set(queue)
    while queue:
        key = queue.pop()
        for link in _links(key, files[key].decode()):
            yield key, link
            if link in files and link not in seen:
                seen.add(link)
                queue.append(link)


def one_sided(files: Mapping[str, bytes]) -> list[str]:
    """Pages that name another as theirs in another language, and are not named by it."""
    named = {
        key: {_key(key, link) for link in _ALTERNATE.findall(body.decode())}
        for key, body in files.items()
        if key.endswith(".html") and key != "index.html"  # where one chooses a language
    }
    return [f"{a} -> {b}" for a, found in named.items() for b in found if a not in named[b] | {b}]


def _links(key: str, text: str) -> Iterator[str]:
    for groups in _LINK.findall(text):
        link = _key(key, next(filter(None, groups)))
        if link is not None:
            yield link


def _key(key: str, link: str) -> str | None:
    address = urljoin(f"{URL}/{key}", link)
    return address.removeprefix(f"{URL}/") if address.startswith(f"{URL}/") else None


def check_point(place: Place, step: int, writes: int, wanted: Mapping[str, bytes]) -> bool:
    """Kill before that write, look at the site, let the next run complete it, and look again.

    Gives whether the publisher came as far.
    """
    target = place.target()
    before = site_files(target)
    was_killed = kill_point(place, step, writes)
    where = f"{STEPS[step].__name__}, write {writes}"
    left = site_files(target)
    found = dead_links(left, before) + led_astray(left)
    assert not found, f"{where}: {found[:5]}"
    STEPS[step](target)
    after = site_files(target)
    assert not dead_links(after, before) + led_astray(after), where
    assert not one_sided(after), where
    different = [key for key in {**after, **wanted} if after.get(key) != wanted.get(key)]
    assert not different, f"{where}: {different[:5]}"
    assert writes_of(step, target) == 0, where
    return was_killed


def reference(folder: Path) -> Reference:
    """Of every step without a kill: how many writes it takes, and the site after it."""
    target = LocalTarget(folder)
    return [(writes_of(step, target), site_files(target)) for step in range(len(STEPS))]


def _site() -> Site:
    return Site(load_locales(CONFIG), "The Desk", URL)
