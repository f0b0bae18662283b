"""The name register as the newsroom keeps it: the same on SQLite and on PostgreSQL."""

from store.database import Database
from store.names import keep_names, load_names
from translators.names.register import Authority, NameWord, Spelling, register_of

SURNAME = NameWord("Sasha Troufanov", "Troufanov")


def _spelling(form: str, authority: Authority = Authority.MACHINE, count: int = 1) -> Spelling:
    return Spelling(SURNAME, "ru", form, authority, count)


def test_spellings_come_back_as_they_were_kept(database: Database) -> None:
    kept = (_spelling("Труфанов", count=3), _spelling("Труфанофф", Authority.HUMAN))
    keep_names(database, {"a": kept}, "ru")
    assert set(load_names(database, [SURNAME.person], "ru", but_of="b")) == set(kept)
    assert load_names(database, [SURNAME.person], "he", but_of="b") == ()
    assert load_names(database, ["Another Person"], "ru", but_of="b") == ()


def test_article_kept_again_counts_once(database: Database) -> None:
    keep_names(database, {"a": [_spelling("Труфанофф", count=5)]}, "ru")
    keep_names(database, {"a": [_spelling("Труфанов", count=2)]}, "ru")
    assert load_names(database, [SURNAME.person], "ru", but_of="") == (
        _spelling("Труфанов", count=2),
    )


def test_article_does_not_hear_itself(database: Database) -> None:
    keep_names(database, {"a": [_spelling("Труфанофф")]}, "ru")
    keep_names(database, {"b": [_spelling("Труфанов")]}, "ru")
    assert load_names(database, [SURNAME.person], "ru", but_of="a") == (_spelling("Труфанов"),)


def test_articles_add_up_and_the_majority_is_usual(database: Database) -> None:
    for n in range(3):
        keep_names(database, {f"a{n}": [_spelling("Труфанов")]}, "ru")
    keep_names(database, {"b": [_spelling("Труфанофф", count=2)]}, "ru")
    register = register_of(load_names(database, [SURNAME.person] * 1200, "ru", but_of=""))
    assert register.usual(SURNAME, "ru") == _spelling("Труфанов", count=3)


def test_other_language_and_the_glossary_are_not_kept(database: Database) -> None:
    hebrew = Spelling(SURNAME, "he", "טרופנוב", Authority.MACHINE)
    keep_names(database, {"a": [hebrew, _spelling("Труханов", Authority.GLOSSARY)]}, "ru")
    assert load_names(database, [SURNAME.person], "ru", but_of="") == ()
    assert load_names(database, [SURNAME.person], "he", but_of="") == ()
