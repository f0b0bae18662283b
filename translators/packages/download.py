"""Getting packages from an Argos package index over HTTP, resuming what was broken off.

The index is a JSON list as argostranslate reads it: each entry has ``from_code``, ``to_code``,
``package_version`` and ``links``.
"""

import http.client
import json
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from packaging.version import InvalidVersion, Version

from translators.errors import PackageMissing, PackageUnavailable
from translators.packages.package import SOURCE

DEFAULT_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
_CHUNK = 2**18
_OFFLINE = "without a network: tolmach models install FILE.argosmodel"
Bytes = Callable[[int, int | None], None]
"""Called with bytes done and bytes in all (None if the server did not say)."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A package that the index offers."""

    to_code: str
    version: str
    links: tuple[str, ...]

    @property
    def file_name(self) -> str:
        """What the downloaded file is called."""
        return f"translate-{SOURCE}_{self.to_code}-{self.version.replace('.', '_')}.argosmodel"


def read_index(url: str, timeout_s: float) -> tuple[Offer, ...]:
    """What the index at ``url`` offers from English.

    Raises:
        PackageUnavailable: it does not answer, or not with an index.
    """
    try:
        with _open(url, timeout_s, {}) as answer:
            entries = json.load(answer)
        return tuple(
            Offer(str(e["to_code"]), str(e["package_version"]), tuple(e["links"]))
            for e in entries
            if e.get("type", "translate") == "translate" and e.get("from_code") == SOURCE
        )
    except (OSError, http.client.HTTPException) as error:
        raise _unavailable(url, error) from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise PackageUnavailable(
            without_secrets(url), f"this is no Argos package index ({error})", _OFFLINE
        ) from error


def newest_offer(offers: tuple[Offer, ...], language: str) -> Offer:
    """The newest package into ``language``.

    Raises:
        PackageMissing: the index has none.
    """
    fitting = [(v, o) for o in offers if o.to_code == language and (v := _version(o)) is not None]
    if not fitting:
        raise PackageMissing(
            f"{SOURCE} to {language}", "the package index offers no such package", _OFFLINE
        )
    return max(fitting, key=lambda pair: pair[0])[1]


def download(offer: Offer, folder: Path, timeout_s: float, progress: Bytes) -> Path:
    """Download the offer into ``folder``, going on where a broken download stopped.

    Raises:
        PackageUnavailable: no link answered, or the connection broke; what came is kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / offer.file_name
    part = target.with_suffix(".part")
    failure = PackageUnavailable(offer.file_name, "the index gives no http link for it", _OFFLINE)
    for link in offer.links:
        if urlsplit(link).scheme not in ("http", "https"):
            continue
        try:
            _fetch(link, part, timeout_s, progress)
        except (OSError, http.client.HTTPException) as error:
            failure = _unavailable(link, error)
        else:
            return part.replace(target)
    raise failure


def without_secrets(url: str) -> str:
    """The address without user, password and query, fit for messages and the lock file."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, "", ""))


def _fetch(link: str, part: Path, timeout_s: float, progress: Bytes) -> None:
    """Fill ``part``; a tag file beside it tells whether the server still has the same file."""
    tag_file = part.with_suffix(".etag")
    have = part.stat().st_size if part.exists() and tag_file.exists() else 0
    headers = {"Range": f"bytes={have}-", "If-Range": tag_file.read_text()} if have else {}
    with _open(link, timeout_s, headers) as answer:
        resumed = answer.status == http.client.PARTIAL_CONTENT
        done = have if resumed else 0
        length = answer.headers.get("Content-Length")
        total = done + int(length) if length else None
        _note_tag(tag_file, answer.headers.get("ETag"))
        with part.open("ab" if resumed else "wb") as file:
            while chunk := answer.read(_CHUNK):
                file.write(chunk)
                done += len(chunk)
                progress(done, total)
    if total is not None and done != total:
        raise ConnectionError(f"{done:,} of {total:,} bytes came")
    tag_file.unlink(missing_ok=True)


def _note_tag(tag_file: Path, tag: str | None) -> None:
    if tag and not tag.startswith("W/"):
        tag_file.write_text(tag)
    else:
        tag_file.unlink(missing_ok=True)


def _open(url: str, timeout_s: float, headers: dict[str, str]) -> http.client.HTTPResponse:
    if urlsplit(url).scheme not in ("http", "https"):
        raise ConnectionError("not an http address")
    request = urllib.request.Request(url, headers={"User-Agent": "tolmach", **headers})  # noqa: S310
    answer = urllib.request.urlopen(request, timeout=timeout_s)  # noqa: S310 - scheme checked
    assert isinstance(answer, http.client.HTTPResponse)  # noqa: S101 - what urlopen gives for http
    return answer


def _unavailable(url: str, error: Exception) -> PackageUnavailable:
    status = str(error) or type(error).__name__
    if isinstance(error, urllib.error.HTTPError):
        status = f"HTTP {error.code}"
        error.close()
    elif isinstance(error, urllib.error.URLError):
        status = getattr(error.reason, "strerror", None) or str(error.reason)
    return PackageUnavailable(
        without_secrets(url), f"no package from there ({status})", f"try again, or {_OFFLINE}"
    )


def _version(offer: Offer) -> Version | None:
    try:
        return Version(offer.version)
    except InvalidVersion:
        return None
