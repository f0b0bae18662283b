"""What can go wrong while pages are published.

PublisherError
    TargetUnavailable   it does not answer now: no connection, time-out, 5xx, slow down
    TargetRefused       it will not take pages: wrong key, no rights, no bucket, read-only
    TargetFull          no space left
    Conflict            another publisher was faster; plan again
    ManifestUnreadable  the manifest there is not one of ours
    ReleaseMissing      no such release, or not all of its bytes are kept
    NoSuchPage          no page, or not one that may be published, is meant
    TemplateBroken      a template of the newsroom's own cannot be filled
"""

from articles.errors import Explained


class PublisherError(Explained):
    """Base of this room's errors; ``subject`` is the target."""


class TargetUnavailable(PublisherError):
    """The target may answer later."""


class TargetRefused(PublisherError):
    """The target takes no pages from us as things are."""


class TargetFull(PublisherError):
    """There is no space left at the target."""


class Conflict(PublisherError):
    """Another publisher changed the manifest meanwhile."""


class ManifestUnreadable(PublisherError):
    """What lies at the manifest's place was not written by this version of Tolmach."""


class ReleaseMissing(PublisherError):
    """The release is not there, or not whole."""


class NoSuchPage(PublisherError):
    """What was named is no article of this site, or one that was withdrawn."""


class TemplateBroken(PublisherError):
    """A template has a mistake; the subject is its file and line."""
