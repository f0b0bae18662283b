"""A Latin-written name in Russian or Hebrew letters, by rule.

Into Russian by practical transcription of the language that the name's shape betrays, so that
Slavic names return to their own spelling; into Hebrew in the newsroom's plene spelling. What
nobody can know by rule, the tradition of a name, is in the glossary's care, not here.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from translators.names.east_asian import east_asian
from translators.names.origins import Source, name_sources
from translators.names.rewriting import load_rules, plain_letters, rewrite

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|(?<=\w)['’‘ʼ`](?=\w))*")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_FINALS = str.maketrans("מנצ", "םןץ")
_SUN_LETTER = re.compile(r"\b([AaEe])l-(?=(sh|[sdtzrn]))", re.IGNORECASE)
_ROMAN_NUMERAL = re.compile(r"[IVX]{2,5}")
_INITIAL = re.compile(r"(?<![^\W_])([א-ת]׳?)\.(?=\s)")
_CLOSE_INITIALS = re.compile(r"(?<=\b[A-Z]\.)(?=[A-Z]\.)")
_DOUBLE = re.compile(r"([b-df-hj-np-tv-z])\1")
_DOUBLED = (Source.FRENCH, Source.ITALIAN, Source.SPANISH)  # where two letters are another sound
_HYPHENED = ("al", "el", "ash", "as", "ad", "an", "ar", "at", "az", "ben", "bar", "bat")
_HEBREW_THE = {"ru": "ха-", "he": "ה"}  # as in Ein HaShlosha
_LONGEST_WORD = 60  # letters; longer is no name


def transliterate(name: str, language: str) -> str:
    """``name`` in the letters of ``language`` ("ru" or "he"); what is not Latin stays as it is.

    Pure, linear in the length. Russian is in the nominative, Hebrew has final letters and ׳.
    """
    if (known := east_asian(name, language)) is not None:
        return known
    name = _CLOSE_INITIALS.sub(" ", name)
    found = [m for m in _WORD.finditer(name) if _LATIN.match(m.group())]
    sources = name_sources(tuple(_with_hyphen(m) for m in found))
    out, last = [], 0
    for match, source in zip(found, sources, strict=True):
        article = _SUN_LETTER.match(name, match.start())
        written = _assimilated(article, language) if article else None
        out += [name[last : match.start()], written or _word(match.group(), source, language)]
        last = match.end()
    whole = "".join((*out, name[last:]))
    return _INITIAL.sub(_hebrew_initial, whole) if language == "he" else whole


def _assimilated(article: re.Match[str], language: str) -> str:
    """The Arabic article before a letter that its l becomes: "ash-Sheikh"."""
    if language == "he":
        return "א"
    return _word(
        ("A" if article[1].isupper() else "a") + article[2].lower(), Source.ARABIC, language
    )


def _with_hyphen(match: re.Match[str]) -> str:
    """The word; an article or a "son of" with the hyphen that shows it to be one."""
    word, after = match.group(), match.string[match.end() : match.end() + 1]
    return word + after if after == "-" and word.lower() in _HYPHENED else word


def _hebrew_initial(match: re.Match[str]) -> str:
    return match[1].rstrip("׳").replace("ף", "פ") + "׳"


def _word(word: str, source: Source, language: str) -> str:
    if len(word) > _LONGEST_WORD or _ROMAN_NUMERAL.fullmatch(word):
        return word
    if source is Source.HEBREW and word.startswith("Ha") and word[2:3].isupper():
        return _HEBREW_THE[language] + _word(word[2:], source, language)
    plain = plain_letters(word)
    usual = _usual().get((plain, language))
    rules = load_rules(f"{source}.{language}")
    if language == "he":
        single = plain if source in _DOUBLED else _DOUBLE.sub(r"\1", plain)
        return usual or _hebrew_ending(rewrite(single, rules))
    return _with_case(word, usual or rewrite(plain, rules))


def _hebrew_ending(written: str) -> str:
    """Final letters at the end, and f as פ everywhere else: ף stands for it in the rules."""
    inner = written[:-1].replace("ף", "פ").replace("ך", "כ")
    return inner + written[-1:].translate(_FINALS)


def _with_case(word: str, written: str) -> str:
    if len(word) > 1 and word.isupper():
        return written.upper()
    if not word[:1].isupper():
        return written
    parts = re.split(r"(')", written, maxsplit=1)
    capital = [part[:1].upper() + part[1:] for part in parts]
    return "".join(capital)


@cache
def _usual() -> dict[tuple[str, str], str]:
    """Name words whose usual spelling their letters do not show."""
    return {key: value for line in _table() for key, value in line}


def _table() -> Iterator[tuple[tuple[tuple[str, str], str], ...]]:
    text = files(__package__).joinpath("rules", "usual.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            names, russian, hebrew = line.split("\t")
            yield tuple(
                ((name, language), written)
                for name in names.split()
                for language, written in (("ru", russian), ("he", hebrew))
                if written != "-"
            )
