"""A house without furniture, a translator that answers as it is told, and a small article."""

from collections.abc import Callable, Sequence

from articles.article import Article, Caption, Credit, Embed, Figure, Heading, Paragraph, Span
from translators.base import Hypothesis, Progress, Receipt
from translators.house import House
from translators.terms.entry import Entry
from translators.terms.glossary import make_glossary

ARTICLE = Article(
    id="a" * 16,
    lang="en",
    headline="One. Two words",
    standfirst="All in all.",
    blocks=(
        Paragraph("First one.\u00a0 Second one.", spans=(Span(0, 5, "strong"),)),
        Figure(caption=Caption("A dog (L). In town.", Credit("IDF"))),
        Figure(),
        Heading("Not. Split"),
        Embed("https://example.org/1"),
    ),
)

Answer = Callable[[str], str]


def plain_house(language: str, *entries: Entry) -> House:
    """A house with these glossary entries, no lexicon and no typography."""
    return House(language, make_glossary(entries), {}, frozenset())


class Told:
    """Answers with ``first``; its alternatives are the answers of ``others``.

    ``asked`` has all sentences it was asked for; sentences of more than ``limit`` characters do
    not fit.
    """

    def __init__(self, first: Answer, *others: Answer, limit: int = 10_000) -> None:
        self._first = first
        self._others = others
        self._limit = limit
        self.asked: list[str] = []

    @property
    def receipt(self) -> Receipt:
        return Receipt("told", "none", "0", "")

    def translate(
        self, sentences: Sequence[str], progress: Progress | None = None
    ) -> tuple[Hypothesis, ...]:
        self.asked += sentences
        return tuple(Hypothesis(self._first(sentence), -0.5) for sentence in sentences)

    def alternatives(self, sentences: Sequence[str]) -> tuple[tuple[Hypothesis, ...], ...]:
        return tuple(
            tuple(Hypothesis(other(sentence), -0.7) for other in self._others)
            for sentence in sentences
        )

    def fits(self, sentence: str) -> bool:
        return len(sentence) <= self._limit
