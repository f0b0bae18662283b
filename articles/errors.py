"""What can go wrong while an article is fetched and read, and the base of all rooms' errors.

ArticleError
    FetchError              the document could not be had
        SourceUnavailable       try again later: no connection, time-out, 429, 5xx
        SourceRefused           never: 404, private address, redirect loop, no such file
        SourceTooLarge          larger than the limit
    ReadError               the document holds no article of ours
        NotText                 binary, empty, or in an unknown charset
        NoArticle               no story found
        NotEnglish              a story in another language
        FeedUnreadable          a feed or sitemap that is broken or a trap
        PictureUnusable         no picture, a broken one, or one made to exhaust whoever opens it
"""


class Explained(Exception):
    """Base of the errors of all rooms: what a person is told instead of a traceback.

    ``subject`` is what it is about, ``reason`` what failed, ``hint`` what mends it.
    """

    def __init__(self, subject: str, reason: str, hint: str) -> None:
        super().__init__(f"{subject}: {reason}")
        self.subject = subject
        self.reason = reason
        self.hint = hint


class ArticleError(Explained):
    """Base of this room's errors; ``subject`` is the source."""


class FetchError(ArticleError):
    """The document could not be had."""


class SourceUnavailable(FetchError):
    """The source may answer later: no connection, time-out, HTTP 429 or 5xx."""


class SourceRefused(FetchError):
    """The source will not answer like this: 404, a private address, a redirect loop, no file."""


class SourceTooLarge(FetchError):
    """The document is larger than the limit."""


class ReadError(ArticleError):
    """The document holds no article that can be translated."""


class NotText(ReadError):
    """Empty, binary, or in a charset that cannot be decoded."""


class NoArticle(ReadError):
    """No headline or no story was found."""


class NotEnglish(ReadError):
    """The story is written in another language."""


class FeedUnreadable(ReadError):
    """A feed or sitemap that is broken, or made to exhaust whoever reads it."""


class PictureUnusable(ReadError):
    """No picture of a kind that pages show, a broken one, or one of too many pixels."""
