"""What fetching gives: the bytes as they came, and where they came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server told of a version, to be asked later whether there is a newer one.

    Verbatim ``ETag`` and ``Last-Modified`` headers; "" where there was none.
    """

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """An unread source.

    ``source`` is what the person gave (address, path or ``-``); ``url`` the address after
    redirects, if it came from the web; ``charset`` what the transport declared, if anything.
    ``validators`` are those of the web's answer.
    """

    source: str
    body: bytes
    content_type: str = ""
    url: str | None = None
    charset: str | None = None
    validators: Validators = Validators()
