"""Targets to publish to: a directory, moto, and a real SeaweedFS on loopback."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from articles.article import (
    Article,
    Caption,
    Credit,
    Embed,
    Figure,
    Heading,
    Image,
    ListItem,
    Note,
    Paragraph,
    Quote,
    Span,
)
from benchmarks.seaweed import KEY, SECRET, client_of, seaweed
from publishers.edition import Edition, Mark, Notice, Story, slug_of
from publishers.local import LocalTarget
from publishers.locales import load_locales
from publishers.render import Site
from publishers.s3 import S3Settings, S3Target
from publishers.target import Target

CONFIG = Path(__file__).parents[2] / "config"


@pytest.fixture(scope="session", name="seaweed")
def _seaweed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a SeaweedFS S3 server that checks its keys."""
    with seaweed(tmp_path_factory.mktemp("seaweed")) as url:
        yield url


@pytest.fixture(scope="session", name="moto")
def _moto() -> Iterator[str]:
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(name="credentials")
def _credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEY)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)


@pytest.fixture(name="bucket")
def _bucket(seaweed: str, credentials: None) -> tuple[str, str]:
    """Address and name of an empty bucket in SeaweedFS."""
    name = f"b{uuid.uuid4().hex[:12]}"
    client_of(seaweed).create_bucket(Bucket=name)
    return seaweed, name


@pytest.fixture(
    params=["directory", "moto", pytest.param("seaweed", marks=pytest.mark.s3)], name="target"
)
def _target(request: pytest.FixtureRequest, tmp_path: Path) -> Target:
    """An empty target of each kind."""
    if request.param == "directory":
        return LocalTarget(tmp_path / "site")
    request.getfixturevalue("credentials")
    url = request.getfixturevalue(request.param)
    name = f"b{uuid.uuid4().hex[:12]}"
    client_of(url).create_bucket(Bucket=name)
    return S3Target(name, "news/site", S3Settings(endpoint_url=url))


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> LocalTarget:
    """An empty directory to publish to."""
    return LocalTarget(tmp_path / "site")


@pytest.fixture(name="site")
def _site() -> Site:
    return Site(load_locales(CONFIG), "The Desk")


@pytest.fixture(name="make_story")
def _make_story() -> Callable[[str, str], Story]:
    """Makes a small article with every kind of block, in three languages, from id and headline."""
    return _story_of


@pytest.fixture(name="story")
def _story() -> Story:
    return _story_of("a1b2c3d4e5f60718", "The harbor clock chimes again")


def _story_of(article_id: str, headline: str) -> Story:
    english = Article(
        id=article_id,
        lang="en",
        headline=headline,
        standfirst="After 38 years of silence.",
        byline=("Ann Dorfin", "Noa Brandt"),
        blocks=(
            Paragraph("It rang. Twice.", (Span(0, 7, "link", "https://example.org/x?a=1&b=2"),)),
            Figure(
                (Image("https://example.org/a.jpg", "A clock", 640, 480),),
                Caption("The clock (L), March 14, 2026.", Credit("Harbor Board via X")),
            ),
            Heading("What comes next"),
            ListItem("One"),
            ListItem("Two"),
            ListItem("First", ordered=True),
            Quote("I held my breath."),
            Figure(caption=Caption("Words alone")),
            Embed("https://example.org/post/1", "X", "A post"),
            Note("Noa Brandt’s name was misspelled.", "correction", date(2026, 3, 15)),
            Note("The clock is from 1911.", "correction", date(2026, 3, 15)),
            Note("This story is told in two parts.", "ednote"),
        ),
        source_url="https://example.org/story",
        site_name="Selwick Current",
        published_at=datetime(2026, 3, 14, 12, 30, tzinfo=UTC),
    )
    editions = [Edition(english)]
    words = {
        "ru": ("Часы снова бьют", "Часы.", "Фото."),
        "he": ("השעון שב לצלצל", "השעון.", "תמונה."),
    }
    for language, (title, text, caption) in words.items():
        editions.append(_translated(english, language, title, text, caption))
    return Story(slug_of(english), tuple(editions))


def _translated(english: Article, language: str, title: str, text: str, caption: str) -> Edition:
    figure = replace(english.blocks[1], caption=Caption(caption, Credit("Harbor Board via X")))
    article = replace(
        english,
        lang=language,
        headline=title,
        standfirst="",
        blocks=(Paragraph(f"{text} {text}"), figure, *english.blocks[2:]),
    )
    marks = {
        "headline": (Mark(0, len(title), "memory"),),
        "blocks.0": (
            Mark(0, len(text), "memory"),
            Mark(len(text) + 1, 2 * len(text) + 1, "machine", flagged=True),
        ),
        "blocks.1.caption": (Mark(0, len(caption), "machine"),),
    }
    notice = Notice(f"translate-en_{language}-1_9", False, (("machine", 2), ("memory", 2)), 1)
    return Edition(article, marks, notice)
