"""Bytes to text: a byte order mark, what was declared, what fits; never a guess that mangles."""

import codecs

from bs4.dammit import EncodingDetector
from charset_normalizer import from_bytes

from articles.document import RawDocument
from articles.errors import NotText

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FILES = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"PK\x03\x04", b"GIF8", b"\x1f\x8b", b"\x7fELF")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1b"))
# Python's own ways to write text, and old mail's: no browser believes a page that names them.
_NOT_OF_THE_WEB = frozenset(
    {"unicode-escape", "raw-unicode-escape", "unicode_escape", "raw_unicode_escape", "utf-7"}
    | {"punycode", "idna", "undefined", "palmos", "mbcs", "oem"}
)
_SAMPLE = 200_000
_STRAY = 0.005
_BINARY = 0.05
_HINT = "save the page as HTML or its text as UTF-8, and read that"


def decode(document: RawDocument) -> str:
    """Give the document's text, line ends as ``\\n``, without null characters.

    Raises ``NotText`` where the bytes are empty, binary, or in no charset that fits.
    """
    body = document.body
    if not body.strip():
        raise NotText(document.source, "is empty", "give a page or a text with a story in it")
    text = _marked(body) or _declared_wide(document) or _plain(document)
    if not text.strip("\ufeff\x00 \t\r\n"):
        raise NotText(document.source, "is empty", "give a page or a text with a story in it")
    return text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")


def _marked(body: bytes) -> str | None:
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return body.decode(charset, "replace")
    return None


def _declared_wide(document: RawDocument) -> str | None:
    """UTF-16 and UTF-32 must be believed first: their ASCII is valid UTF-8 full of nulls."""
    declared = (document.charset or "").lower()
    if not declared.startswith(("utf-16", "utf-32", "utf16", "utf32")):
        return None
    try:
        return document.body.decode(declared)
    except (LookupError, UnicodeError):
        return None


def _plain(document: RawDocument) -> str:
    body = document.body
    _refuse_binary(document)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        text = _first_fitting(body, _declared(document)) or _detected(body)
    if text is None:
        raise NotText(document.source, "is in a charset that is not known", _HINT)
    return text


def _refuse_binary(document: RawDocument) -> None:
    sample = document.body[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    is_markup = b"<" in sample and controls < len(sample) / 2
    if sample.startswith(_FILES) or (controls > _BINARY * len(sample) and not is_markup):
        raise NotText(document.source, "is not text but binary data", _HINT)


def _declared(document: RawDocument) -> tuple[str, ...]:
    """The charsets that the transport and the page say, and UTF-8 with a few stray bytes.

    Raises:
        NotText: all that they say is unknown, and a guess could mangle every name in the story.
    """
    declared = EncodingDetector.find_declared_encoding(document.body, is_html=True)
    said = [name for name in (document.charset, declared) if name]
    known = [name for name in said if _is_known(name)]
    if said and not known:
        reason = f"says that it is in {said[0]!r}, a charset that is not known"
        raise NotText(document.source, reason, _HINT)
    return (*known, "utf-8")


def _is_known(charset: str) -> bool:
    try:
        if codecs.lookup(charset).name in _NOT_OF_THE_WEB:
            return False
        " ".encode(charset)
    except (LookupError, ValueError):
        return False
    return True


def _first_fitting(body: bytes, charsets: tuple[str, ...]) -> str | None:
    return next((text for name in charsets if (text := _decode_as(body, name))), None)


def _decode_as(body: bytes, charset: str) -> str | None:
    try:
        name = codecs.lookup(charset).name
        # A page that says ISO 8859-1 means Windows-1252, as every browser knows.
        text = body.decode("cp1252" if name == "iso8859-1" else name, "replace")
    except (LookupError, UnicodeError, ValueError):
        return None
    return text if text.count("\ufffd") <= _STRAY * len(text) else None


def _detected(body: bytes) -> str | None:
    best = from_bytes(body[:_SAMPLE]).best()
    return _decode_as(body, best.encoding) if best else None
