"""What can go wrong with the database.

StoreError
    StoreUnavailable    it does not answer, or is locked; try again
    StoreRefused        it cannot be used as it is: no rights, read-only, full, not ours
"""


class StoreError(Exception):
    """Base. ``subject`` is the database, ``reason`` what failed, ``hint`` what mends it."""

    def __init__(self, subject: str, reason: str, hint: str) -> None:
        super().__init__(f"{subject}: {reason}")
        self.subject = subject
        self.reason = reason
        self.hint = hint


class StoreUnavailable(StoreError):
    """The database does not answer or is locked by another process."""


class StoreRefused(StoreError):
    """The database cannot be opened or written as it is configured."""
