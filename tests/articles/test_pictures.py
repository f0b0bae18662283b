"""Pictures are fetched with the manners of articles, and known by what they are, not by name."""

import socket
from dataclasses import replace
from typing import Any

import pytest

from articles.article import Image
from articles.document import RawDocument, Validators
from articles.errors import (
    ArticleError,
    PictureUnusable,
    SourceRefused,
    SourceTooLarge,
    SourceUnavailable,
)
from articles.fetch import FetchLimits
from articles.manners import Manners
from articles.pictures import fetch_picture, picture_kind

LIMITS = FetchLimits(max_bytes=50_000, timeout_s=1, max_redirects=3, allow_private=True)
JPEG = b"\xff\xd8\xff\xe0" + b"0" * 100
SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>'


def _fetch(
    url: str, known: Validators | None = None, *, robots: bool = False
) -> RawDocument | None:
    return fetch_picture(url, LIMITS, Manners(robots=robots, delay_s=0), known)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (JPEG, "jpeg"),
        (b"\x89PNG\r\n\x1a\n....", "png"),
        (b"GIF89a....", "gif"),
        (b"RIFF\n\0\0\0WEBPVP8 ", "webp"),
        (b"\0\0\0\x1cftypavif....", "avif"),
        (b"RIFF\n\0\0\0WAVEfmt ", None),
        (b"BM" + b"0" * 60, None),
        (b"", None),
    ],
)
def test_first_bytes_tell_the_kind(body: bytes, kind: str | None) -> None:
    assert picture_kind(body) == kind


def test_picture_is_taken_whatever_it_is_called(site: Any) -> None:
    url = site.put("/photo.html?x=1", JPEG, Content_Type="text/html", ETag='"1"')
    document = _fetch(url)
    assert document is not None
    assert (document.body, document.validators.etag) == (JPEG, '"1"')


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<!DOCTYPE html><title>Sign in</title>", "a web page"),
        (b"  <html><body>No such picture", "a web page"),
        (SVG, "SVG"),
        (b"<svg onload='alert(1)'/>", "SVG"),
        (b"<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>", "XML"),
        (b"%PDF-1.7", "no picture of a kind"),
        (b"", "empty"),
    ],
)
def test_what_is_no_picture_is_named(site: Any, body: bytes, said: str) -> None:
    url = site.put("/photo.jpg", body, Content_Type="image/jpeg")
    with pytest.raises(PictureUnusable, match=said):
        _fetch(url)


@pytest.mark.parametrize(
    "src",
    [
        "data:image/png;base64,iVBORw0KGgo=",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://news.example/a.jpg",
        "//news.example/a.jpg",
        "/etc/passwd",
        "a.jpg",
        "-",
        "",
    ],
)
def test_only_web_addresses_are_asked(src: str) -> None:
    with pytest.raises(SourceRefused):
        _fetch(Image(src).src)


@pytest.mark.parametrize(
    ("status", "error"), [(404, SourceRefused), (403, SourceRefused), (503, SourceUnavailable)]
)
def test_server_that_says_no_is_told_apart_from_one_that_says_later(
    site: Any, status: int, error: type[ArticleError]
) -> None:
    with pytest.raises(error):
        _fetch(site.put("/a.jpg", b"", status))


def test_picture_larger_than_the_limit_is_refused(site: Any) -> None:
    with pytest.raises(SourceTooLarge):
        _fetch(site.put("/a.jpg", JPEG + b"0" * 50_000))


def test_redirect_to_the_secrets_of_a_machine_is_refused(site: Any) -> None:
    url = site.put("/a.jpg", b"", 302, Location="http://169.254.169.254/latest/meta-data/")
    with pytest.raises(SourceRefused, match="secrets"):
        _fetch(url)


def test_private_address_is_refused_unless_the_newsroom_allows_it(site: Any) -> None:
    url = site.put("/a.jpg", JPEG)
    limits = replace(LIMITS, allow_private=False)
    with pytest.raises(SourceRefused, match="private address"):
        fetch_picture(url, limits, Manners(robots=False, delay_s=0))
    assert site.asked == []


def test_server_that_never_answers_is_left_after_a_while() -> None:
    silent = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{silent.getsockname()[1]}/a.jpg"
    with silent, pytest.raises(SourceUnavailable, match="within 1 s"):
        _fetch(url)


def test_robots_txt_holds_for_pictures_too(site: Any) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /photos/")
    url = site.put("/photos/a.jpg", JPEG)
    with pytest.raises(SourceRefused, match=r"robots\.txt"):
        _fetch(url, robots=True)
    assert site.asked == ["/robots.txt"]


def test_unchanged_picture_is_not_sent_again(site: Any) -> None:
    url = site.put("/a.jpg", JPEG, ETag='"1"')
    assert _fetch(url, Validators('"1"')) is None
    assert _fetch(url, Validators('"0"')) is not None
