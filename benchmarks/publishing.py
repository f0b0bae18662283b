"""How fast a thousand pages go to a local SeaweedFS, and what publishing them again costs.

    uv run python -m benchmarks.publishing [--articles 334] [--directory]

Made-up articles in three languages go up in one publish by eight threads, then the same again,
from the articles to the live site: making the pages is counted in. A page counts once, although
one that replaces another is sent once and then copied to its place by the server.
"""

import argparse
import os
import resource
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from articles.article import Article, Paragraph
from benchmarks.seaweed import KEY, SECRET, client_of, seaweed
from publishers.carry_out import Purpose, at_once
from publishers.edition import Edition, Story, slug_of
from publishers.fingerprint import fingerprint
from publishers.local import LocalTarget
from publishers.locales import load_locales
from publishers.page import Page
from publishers.publish import Made, Origin, Upload, as_live, prepare, release, upload_all
from publishers.render import Site, article_pages
from publishers.s3 import S3Settings, S3Target
from publishers.survey import survey
from publishers.target import Stored, Target
from publishers.withdraw import published

CONFIG = Path(__file__).parent.parent / "config"


@dataclass
class Counting:
    """A target that counts what is asked of it."""

    inner: Target
    asked: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def name(self) -> str:
        return self.inner.name

    def _count(self, what: str) -> None:
        with self.lock:
            self.asked[what] += 1

    def address(self, key: str) -> str:
        return self.inner.address(key)

    def read(self, key: str) -> Stored | None:
        self._count("GET")
        return self.inner.read(key)

    def listing(self) -> Mapping[str, datetime]:
        self._count("LIST")
        return self.inner.listing()

    def write(self, page: Page) -> None:
        self._count("PUT")
        self.inner.write(page)

    def copy(self, source: str, key: str) -> None:
        self._count("COPY")
        self.inner.copy(source, key)

    def swap(self, page: Page, expected: str | None) -> None:
        self._count("PUT")
        self.inner.swap(page, expected)

    def delete(self, key: str) -> None:
        self._count("DELETE")
        self.inner.delete(key)


def story(n: int, languages: tuple[str, ...] = ("en", "ru", "he"), words: str = "") -> Story:
    """A made-up article of about 8 kB a page."""
    line = f"Article {n} tells of the harbor and of its clock, which chimes again. {words}"
    blocks = tuple(Paragraph(f"{m}. {' '.join([line] * 5)}") for m in range(18))
    made = [
        Article(f"{n:016x}", language, f"Article number {n} in {language}", blocks)
        for language in languages
    ]
    slug = slug_of(Article(f"{n:016x}", "en", f"Article number {n}", blocks))
    return Story(slug, tuple(map(Edition, made)))


def publish(target: Target, site: Site, stories: Sequence[Story]) -> int:
    """Publish the stories as ``tolmach publish`` does; gives how many files changed."""
    live = survey(target)
    prepare(target, live)
    known: list[Upload] = []

    def made() -> Iterator[Made]:
        for one in stories:
            origin = Origin("", fingerprint(one, site))
            if done := as_live(live, one, origin):
                known.append(done)
            else:
                yield Made(article_pages(one, site), origin)

    uploads = upload_all(target, made(), live) + known
    entries = [entry for one in uploads for entry in one.entries]
    why = Purpose(datetime.now(UTC), f"{len(entries)} pages")
    return len(release(target, lambda old: published(old, entries), site, why).changes)


def measure(target: Target, articles: int) -> None:
    """Publish twice and print."""
    site = Site(load_locales(CONFIG), "The Desk", "https://news.example")
    stories = [story(n) for n in range(articles)]
    for name in ("first", "second"):
        counting = Counting(target)
        began = time.perf_counter()
        files = publish(counting, site, stories)
        seconds = time.perf_counter() - began
        asked = ", ".join(f"{n} {what}" for what, n in sorted(counting.asked.items()))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        rate = f" ({files / seconds:.0f} files/s)" if files else ""
        print(
            f"{name} publish: {files} files changed in {seconds:.2f} s{rate}; {asked};"
            f" {memory:.0f} MB at most"
        )
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def main() -> None:
    """Measure a directory or a bucket."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=334)
    parser.add_argument("--directory", action="store_true", help="a directory instead of a bucket")
    options = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        if options.directory:
            measure(LocalTarget(folder / "site"), options.articles)
            return
        os.environ |= {"AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET}
        url = stack.enter_context(seaweed(folder))
        client_of(url).create_bucket(Bucket="site")
        target = S3Target("site", "", S3Settings(endpoint_url=url))
        at_once(lambda n: target.write(Page(f"warm/{n}", b"x", "text/plain")), range(50))
        measure(target, options.articles)


if __name__ == "__main__":
    main()
