"""What can go wrong while pages are published.

PublisherError
    TargetUnavailable   it does not answer now: no connection, time-out, 5xx, slow down
    TargetRefused       it will not take pages: wrong key, no rights, no bucket, read-only
    TargetFull          no space left
    Conflict            another publisher was faster; plan again
    ManifestUnreadable  the manifest there is not one of ours
    TemplateBroken      a template of the newsroom's own cannot be filled
"""


class PublisherError(Exception):
    """Base. ``subject`` is the target, ``reason`` what failed, ``hint`` what mends it."""

    def __init__(self, subject: str, reason: str, hint: str) -> None:
        super().__init__(f"{subject}: {reason}")
        self.subject = subject
        self.reason = reason
        self.hint = hint


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


class TemplateBroken(PublisherError):
    """A template has a mistake; the subject is its file and line."""
