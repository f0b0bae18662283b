"""What can go wrong with the database.

StoreError
    StoreUnavailable    it does not answer, or is locked; try again
    StoreRefused        it cannot be used as it is: no rights, read-only, full, not ours
"""

from articles.errors import Explained


class StoreError(Explained):
    """Base of this room's errors; ``subject`` is the database."""


class StoreUnavailable(StoreError):
    """The database does not answer or is locked by another process."""


class StoreRefused(StoreError):
    """The database cannot be opened or written as it is configured."""
