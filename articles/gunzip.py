"""Unpacking gzip as it arrives, and never more of it than was asked for."""

import zlib

_GZIP_BEGINS = b"\x1f"  # its second byte may come in the next chunk


class Gunzip:
    """Unpacks gzip of any number of members; what follows them is padding, and left out."""

    def __init__(self) -> None:
        self._member: zlib._Decompress | None = None

    @property
    def is_complete(self) -> bool:
        """Whether no member has begun without having ended."""
        return self._member is None or self._member.eof

    def unpacked(self, packed: bytes, room: int) -> bytes:
        """What the next bytes unpack to: at most ``room``, and what is beyond that is lost."""
        body = bytearray()
        while packed and len(body) < room and (member := self._member_at(packed)):
            body += member.decompress(packed, room - len(body))
            packed = member.unused_data
        return bytes(body)

    def _member_at(self, packed: bytes) -> "zlib._Decompress | None":
        """The member that these bytes go on with or begin; None if they are padding."""
        if self._member is None or (self._member.eof and packed.startswith(_GZIP_BEGINS)):
            self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
        return None if self._member.eof else self._member
