"""The name register in SQL: kept by article, so that an article read again counts once."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import delete, select

from store.database import Database
from store.rows import chunks, replace
from store.schema import NameRow
from translators.names.register import Authority, NameWord, Spelling


def keep_names(
    database: Database, articles: Mapping[str, Sequence[Spelling]], language: str
) -> None:
    """Keep how each article spells its names in ``language``, in place of what was kept before.

    Articles are named by their ids. The glossary's spellings are not kept: it may change.
    """
    row = NameRow
    rows = [
        {
            "article_id": article_id,
            "language": language,
            "person": one.name.person,
            "word": one.name.word,
            "form": one.form,
            "authority": one.authority.name,
            "count": one.count,
        }
        for article_id, spellings in articles.items()
        for one in spellings
        if one.language == language and one.authority is not Authority.GLOSSARY
    ]
    with database.transaction() as connection:
        for chunk in chunks(articles):
            former = row.article_id.in_(chunk)
            connection.execute(delete(row).where(former, row.language == language))
        replace(connection, row, rows, {"count"})


def load_names(
    database: Database, persons: Collection[str], language: str, but_of: str
) -> tuple[Spelling, ...]:
    """How the articles but ``but_of`` spell these persons' names in ``language``.

    An article that is checked again must not hear its own former spelling from the others.
    """
    row = NameRow
    found: list[Spelling] = []
    with database.transaction() as connection:
        for chunk in chunks(sorted(set(persons))):
            query = select(row.person, row.word, row.form, row.authority, row.count).where(
                row.person.in_(chunk), row.language == language, row.article_id != but_of
            )
            found += [
                Spelling(NameWord(person, word), language, form, Authority[authority], count)
                for person, word, form, authority, count in connection.execute(query)
            ]
    return tuple(found)
