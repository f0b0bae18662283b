"""From a raw document to a feed: the form is told by the content, never by names or headers."""

import re
import zlib
from dataclasses import replace
from enum import Enum

from articles.charset import decode
from articles.document import RawDocument
from articles.errors import FeedUnreadable, SourceTooLarge
from articles.feeds.feed import Feed
from articles.gunzip import Gunzip

_GZIP = b"\x1f\x8b"
_CHUNK = 1 << 14  # bytes of a gzip file: what is left of them is copied for each of its members
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_PROLOG = re.compile(
    r"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[[^\]]*\]\s*)?>)", re.DOTALL | re.IGNORECASE
)
_ROOTS = r"<(?:[\w.-]+:)?(rss|rdf|feed|urlset|sitemapindex)[\s>/]"
_ROOT = re.compile(r"\s*" + _ROOTS, re.IGNORECASE)
_ROOT_BYTES = re.compile(_ROOTS.encode(), re.IGNORECASE)
_SNIFFED = 8192
_JSON_FEED = b"jsonfeed.org/version/"
_HINT = "open the feed's address in a browser; its publisher can mend it"


class _Form(Enum):
    SYNDICATION = "RSS, RDF or Atom"
    SITEMAP = "sitemap"
    JSON = "JSON Feed"


def read_feed(document: RawDocument, max_bytes: int) -> Feed | None:
    """The feed that the document is: RSS, RDF, Atom, JSON Feed, a sitemap or an index of them.

    None if it is none of these. A gzip file is unpacked first, to ``max_bytes`` at most.

    Raises:
        SourceTooLarge: unpacked, it is larger than that.
        FeedUnreadable: it is one, but broken, or made to exhaust whoever reads it; or it is
            gzip of that kind, whatever was packed.
        NotText: it looks like one, but is in a charset that is not known.
    """
    document = _unpacked(document, max_bytes)
    if not _may_be_feed(document.body):
        return None
    text = decode(replace(document, charset=document.charset or _said(document.body)))
    match _form(document, text):
        case _Form.JSON:
            from articles.feeds.json_feed import read_json_feed

            return read_json_feed(text, document)
        case _Form.SITEMAP:
            from articles.feeds.sitemaps import read_sitemap

            return read_sitemap(_undeclared(text), document)
        case _Form.SYNDICATION:
            from articles.feeds.xml_feed import read_syndication

            return read_syndication(_undeclared(text), document)
        case None:
            return None


def _unpacked(document: RawDocument, max_bytes: int) -> RawDocument:
    """Sitemaps are served as ``.xml.gz`` files, which is no encoding of the transport."""
    packed = document.body
    if not packed.startswith(_GZIP):
        return document
    gunzip, body = Gunzip(), bytearray()
    try:
        for at in range(0, len(packed), _CHUNK):
            body += gunzip.unpacked(packed[at : at + _CHUNK], max_bytes + 1 - len(body))
    except zlib.error as error:
        raise FeedUnreadable(document.source, f"is broken gzip: {error}", _HINT) from error
    if len(body) > max_bytes:
        raise SourceTooLarge(
            document.source,
            f"unpacks to more than {max_bytes / 1e6:g} MB",
            "raise max_bytes under [fetch], or name one of its parts",
        )
    if not gunzip.is_complete:
        raise FeedUnreadable(document.source, "is gzip that breaks off", _HINT)
    return replace(document, body=bytes(body))


def _may_be_feed(body: bytes) -> bool:
    """Tell cheaply, before anything is decoded; UTF-16 is ASCII between null bytes here."""
    head = body[:_SNIFFED].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head.startswith(b"{"):
        return _JSON_FEED in body.replace(b"\\/", b"/")
    return head.startswith(b"<") and bool(_ROOT_BYTES.search(head))


def _said(body: bytes) -> str | None:
    encoding = _ENCODING.match(body[:200])
    return encoding[1].decode("ascii") if encoding else None


def _undeclared(text: str) -> str:
    """Without the XML declaration: the encoding that it names is not that of text."""
    declaration = _DECLARATION.match(text)
    return text[declaration.end() if declaration else 0 :].lstrip()


def _form(document: RawDocument, text: str) -> _Form | None:
    if text.lstrip().startswith("{"):
        return _Form.JSON
    start = 0
    while before := _PROLOG.match(text, start):
        start = before.end()
    root = _ROOT.match(text, start)
    if root is None:
        return None
    if "<!ENTITY" in text[:start].upper():
        # feedparser turns 160 kB of these into 6 GB; no feed of articles needs one.
        raise FeedUnreadable(document.source, "declares entities of its own", _HINT)
    is_sitemap = root[1].lower() in ("urlset", "sitemapindex")
    return _Form.SITEMAP if is_sitemap else _Form.SYNDICATION
