"""Sentences written so that a model has it easier: without shouting capitals, without names."""

import re
from collections.abc import Iterator, Mapping

from translators.align.function_words import is_function_word
from translators.align.lexicon import Lexicon
from translators.align.stems import english_key
from translators.base import Range, meet
from translators.language.letter_case import LetterCase, letter_case
from translators.names.persons import capital_runs
from translators.names.transliteration import transliterate
from translators.terms.entry import Kind
from translators.terms.find import find_terms
from translators.terms.glossary import Glossary
from translators.terms.wording import wordings

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NAMES = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANISATION, Kind.EVENT})


def in_sentence_case(text: str, glossary: Glossary, lexicon: Lexicon) -> str:
    """A text in capitals or Title Case as it would stand in a sentence; any other as it is.

    The glossary's names keep their capitals, and so does every word that the lexicon does not
    know: it may be a name.
    """
    case = letter_case(text)
    if case is LetterCase.SENTENCE:
        return text
    words = list(_WORD.finditer(text))
    shouted = case is LetterCase.CAPITALS
    named = {use.span: use.phrase for use in find_terms(text, glossary)}
    out, last = "", 0
    for start, end, written in sorted(_rewritten(words, named, lexicon, shouted=shouted)):
        out += text[last:start] + written
        last = end
    out += text[last:]
    first = next((n for n, char in enumerate(out) if char.isalpha()), 0)
    return out[:first] + out[first : first + 1].upper() + out[first + 1 :]


def names_to_hide(text: str, glossary: Glossary, language: str) -> Mapping[Range, str]:
    """The names in an English sentence, and what the newsroom writes for each in ``language``.

    Names that the glossary does not know are spelled by rule; a single capital at the beginning
    is no name.
    """
    hidden: dict[Range, str] = {}
    for use in find_terms(text, glossary):
        forms = wordings(use.entry, use.phrase, language)
        if use.entry.kind in _NAMES and forms:
            hidden[use.span] = forms[0]
    for run in capital_runs(text):
        where = (run[0][1][0], run[-1][1][1])
        lone_start = len(run) == 1 and not any(char.isalpha() for char in text[: where[0]])
        if not lone_start and not any(meet(where, other) for other in hidden):
            hidden[where] = transliterate(text[slice(*where)], language)
    return hidden


def _rewritten(
    words: list[re.Match[str]], named: Mapping[Range, str], lexicon: Lexicon, *, shouted: bool
) -> Iterator[tuple[int, int, str]]:
    yield from ((start, end, phrase) for (start, end), phrase in named.items())
    for word in words:
        if not any(meet(word.span(), name) for name in named):
            yield (*word.span(), _calm(word.group(), lexicon, shouted=shouted))


def _calm(word: str, lexicon: Lexicon, *, shouted: bool) -> str:
    if not shouted and not word.istitle():
        return word  # an acronym, or small already
    small = word.lower()
    if word != "I" and (is_function_word(small) or english_key(small) in lexicon):
        return small
    return word.capitalize() if shouted else word
