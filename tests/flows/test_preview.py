"""The preview: published pages on loopback, with reloading, and nothing but them."""

import http.client
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.commands.preview import preview
from flows.errors import SettingsError
from flows.preview import PreviewServer, previewing

Answer = tuple[int, bytes, dict[str, str]]


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for key, body in {
        "index.html": "<!doctype html><title>front</title>",
        "he/index.html": "<!doctype html><title>חדש</title>",
        "he/a b.html": "<!doctype html><title>ab</title>",
        "404.html": "<!doctype html><title>lost</title>",
        "assets/a.css": "a{}",
        "he/atom.xml": "<feed/>",
        ".tolmach/manifest.json": "{}",
    }.items():
        path = folder / key
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, "utf-8")
    (tmp_path / "secret.html").write_text("secret")
    return folder


@pytest.fixture(name="server")
def _server(folder: Path) -> Iterator[PreviewServer]:
    with previewing(folder, 0) as server:
        yield server


def _get(server: PreviewServer, path: str, host: str = "") -> Answer:
    connection = http.client.HTTPConnection(*server.server_address[:2], timeout=20)
    connection.putrequest("GET", path, skip_host=True)
    connection.putheader("Host", host or server.url.removeprefix("http://"))
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body, {name.lower(): value for name, value in answer.getheaders()}


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("/", "text/html; charset=utf-8", "front"),
        ("/he/", "text/html; charset=utf-8", "חדש"),
        ("/he/a%20b.html?x#y", "text/html; charset=utf-8", "ab"),
        ("/assets/a.css", "text/css; charset=utf-8", "a{}"),
        ("/he/atom.xml", "application/xml", "<feed/>"),
    ],
)
def test_published_file_is_served_as_what_it_is(
    server: PreviewServer, path: str, kind: str, words: str
) -> None:
    status, body, headers = _get(server, path)
    assert (status, headers["content-type"], headers["cache-control"]) == (200, kind, "no-store")
    assert words in body.decode()


def test_folder_without_its_slash_is_sent_on(server: PreviewServer) -> None:
    status, _, headers = _get(server, "/he")
    assert (status, headers["location"]) == (302, "/he/")


def test_reloading_is_in_what_is_served_and_not_in_the_file(
    server: PreviewServer, folder: Path
) -> None:
    page = (folder / "index.html").read_bytes()
    _, body, _ = _get(server, "/")
    assert body.startswith(page)
    assert b"EventSource" in body
    assert b"EventSource" not in page
    assert b"EventSource" not in _get(server, "/assets/a.css")[1]


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/he/..%2f..%2fsecret.html",
        "//../secret.html",
        "/..\\secret.html",
        "/link.html",
        "/.tolmach/manifest.json",
        "/%00",
        "/nothing.html",
        "/assets/",
    ],
)
def test_what_is_not_published_is_not_served(
    server: PreviewServer, folder: Path, path: str
) -> None:
    (folder / "link.html").symlink_to(folder.parent / "secret.html")
    status, body, _ = _get(server, path)
    assert status == 404
    assert b"<title>lost</title>" in body


def test_absolute_path_is_taken_from_the_folder(server: PreviewServer, folder: Path) -> None:
    assert _get(server, f"/{folder.parent}/secret.html")[0] == 404


@pytest.mark.parametrize("host", ["news.example", "127.0.0.1.news.example:80", "10.0.0.1"])
def test_page_elsewhere_cannot_read_it_under_a_name_of_its_own(
    server: PreviewServer, host: str
) -> None:
    assert _get(server, "/", host)[0] == 421


def test_release_is_told_to_open_pages(server: PreviewServer, folder: Path) -> None:
    connection = http.client.HTTPConnection(*server.server_address[:2], timeout=20)
    connection.request("GET", "/.tolmach/changes")
    events = connection.getresponse()
    assert events.headers["Content-Type"] == "text/event-stream"
    assert events.readline() == b": no change\n"
    (folder / ".tolmach/manifest.json").write_text("{ }")
    lines = iter(events.readline, b"")
    assert b"data: released\n" in lines
    connection.close()


@pytest.mark.parametrize("out", ["s3://bucket/site", "no-such-folder"])
def test_only_a_directory_can_be_previewed(out: str) -> None:
    with pytest.raises(SettingsError) as caught:
        preview(out, 0)
    assert caught.value.subject == out


def test_taken_port_is_named(server: PreviewServer, folder: Path) -> None:
    port = server.server_address[1]
    with pytest.raises(SettingsError, match=f"port {port}"):
        preview(str(folder), port)


def test_command_takes_a_free_port_and_ends_on_ctrl_c(folder: Path) -> None:
    command = [Path(sys.executable).parent / "tolmach", "preview", "--out", folder, "--port", "0"]
    environment = {**os.environ, "COLUMNS": "300"}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr is not None
        said = process.stderr.readline()
        address = said.split("http://")[1].split("/")[0]
        connection = http.client.HTTPConnection(address, timeout=20)
        connection.request("GET", "/")
        assert connection.getresponse().status == 200
        connection.close()
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
        assert process.stderr.read() == "tolmach: ended.\n"
