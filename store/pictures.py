"""Pictures as they were last fetched: rows in the database, bytes in files beside it.

The files are named after their content, as on the site. Where one is missing (another machine
fetched the picture, or somebody removed it), the picture counts as never fetched.
"""

import uuid
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select, update

from articles.document import Validators
from publishers.durable import write_durably
from publishers.page import Page
from publishers.pictures.picture import (
    Picture,
    Rendition,
    picture_from_json,
    picture_to_json,
    rendition_key,
    rendition_page,
)
from store.database import Database
from store.errors import StoreRefused
from store.rows import aware, chunks, replace, url_id
from store.schema import PictureRow


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A picture, when its address was last asked for it, and how to ask for a newer one."""

    picture: Picture
    validators: Validators
    fetched_at: datetime


class PictureArchive:
    """The pictures that were fetched, by the address they were fetched from."""

    def __init__(self, database: Database, directory: Path) -> None:
        self._database = database
        self._directory = directory

    def load(self, urls: Collection[str]) -> dict[str, KeptPicture]:
        """What is kept of ``urls``, all files of it."""
        row = PictureRow
        known = {url_id(url): url for url in urls}
        found: dict[str, KeptPicture] = {}
        with self._database.transaction() as connection:
            for chunk in chunks(known):
                columns = (row.id, row.etag, row.last_modified, row.renditions, row.fetched_at)
                for one in connection.execute(select(*columns).where(row.id.in_(chunk))):
                    picture = picture_from_json(one.renditions)
                    if all(self._path(each).is_file() for each in picture.renditions):
                        validators = Validators(one.etag, one.last_modified)
                        kept = KeptPicture(picture, validators, aware(one.fetched_at))
                        found[known[one.id]] = kept
        return found

    def keep(
        self, url: str, picture: Picture, pages: Sequence[Page], validators: Validators
    ) -> None:
        """Keep a picture and its files, in place of what was kept of ``url``.

        Raises:
            StoreError: a file or the row cannot be written.
        """
        for rendition, page in zip(picture.renditions, pages, strict=True):
            self._write(self._path(rendition), page.body)
        row = {
            "id": url_id(url),
            "url": url,
            "etag": validators.etag,
            "last_modified": validators.last_modified,
            "renditions": picture_to_json(picture),
            "fetched_at": datetime.now(UTC),
        }
        with self._database.transaction() as connection:
            replace(connection, PictureRow, [row], set(row) - {"id", "url"})

    def confirm(self, url: str) -> None:
        """What is kept of ``url`` is what lies there now."""
        query = update(PictureRow).where(PictureRow.id == url_id(url))
        with self._database.transaction() as connection:
            connection.execute(query.values(fetched_at=datetime.now(UTC)))

    def pages(self, picture: Picture) -> tuple[Page, ...]:
        """The files of a kept picture, as they are published.

        Raises:
            StoreRefused: a file is not what it was.
        """
        return tuple(self._page(one) for one in picture.renditions)

    def _page(self, rendition: Rendition) -> Page:
        path = self._path(rendition)
        with _explained(path):
            body = path.read_bytes()
        if rendition_key(body, rendition.width, rendition.content_type) != rendition.key:
            hint = "remove that file and run again: the picture will be fetched anew"
            raise StoreRefused(str(path), "the file is damaged", hint)
        return rendition_page(rendition, body)

    def _write(self, path: Path, body: bytes) -> None:
        with _explained(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_durably(path, body, path.with_name(f".{uuid.uuid4().hex}"))

    def _path(self, rendition: Rendition) -> Path:
        name = Path(rendition.key).name
        return self._directory / name[:2] / name


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        hint = "check the rights and the space there, or set another directory under [images]"
        raise StoreRefused(str(path), f"{error.strerror}", hint) from error
