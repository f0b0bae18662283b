"""The way of an article, in plain functions; Prefect's tasks only wrap them.

Ids travel between the steps, documents stay in the store. Every step can be run again: what is
done already is found and not done twice.
"""

import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from articles.article import Article, Figure, Reading
from articles.document import RawDocument
from articles.errors import FeedUnreadable
from articles.feeds.feed import Feed, newest
from articles.reader import read
from flows.desk import Desk, Engine, Job
from flows.feeds import look
from flows.known import known_without_model, terms_of
from flows.names import Translated, learn_names, with_names_alike
from flows.pictures import kept_pictures, missing_pictures, with_wanted_images
from flows.report import ArticleOutcome
from publishers.edition import Edition, Mark, Notice, Story, slug_of
from store.articles import keep_reading, load_reading
from store.translations import keep_translations
from translators.align.align import align
from translators.assemble import PlacedTranslation, with_translations
from translators.base import Progress, Severity, Translation
from translators.segment import Placed, Segment, segments_of
from translators.translate import translate_segments

_FIRST_SAVE, _LARGEST_SAVE = 250, 2000  # sentences; large batches keep every core busy
_LOSS_S = 20.0  # of the model's work that a killed run loses, or twice that at most


@dataclass(frozen=True, slots=True)
class Localized:
    """A story ready for publishing, and what the report says of it."""

    story: Story
    outcome: ArticleOutcome


@dataclass(frozen=True, slots=True)
class Listed:
    """A source that is a feed: the addresses of its articles, the newest first, and its notes."""

    articles: tuple[str, ...]
    notes: tuple[str, ...] = ()


def read_source(desk: Desk, source: str, pasted: str = "") -> str | Listed:
    """Fetch and read one source, or the text pasted in its stead; gives the revision's id.

    A feed gives its newest articles instead, ``max_articles`` of them at most.

    Raises:
        ArticleError: it cannot be had, or holds neither an English article nor a feed of articles.
    """
    if pasted:
        found: RawDocument | Feed = RawDocument("pasted text", pasted.encode(), charset="utf-8")
    else:
        found = look(desk, source)
    if isinstance(found, Feed):
        return _listed(found, source, desk.settings.feeds.max_articles)
    return keep_reading(desk.database, source or found.source, read(found))


def _listed(feed: Feed, source: str, count: int) -> Listed:
    if not feed.entries:
        raise FeedUnreadable(
            source, "a feed without articles", f"see what is in it: tolmach read {source}"
        )
    articles = tuple(entry.url for entry in newest(feed, count))
    left = len(feed.entries) - len(articles)
    note = f"the newest {count} of {len(feed.entries)} articles; see max_articles under [feeds]"
    return Listed(articles, (*feed.notes, note) if left else feed.notes)


def translate_revisions(
    desk: Desk,
    revisions: Sequence[str],
    language: str,
    engine: Engine,
    progress: Progress | None = None,
) -> int:
    """Translate what neither memory nor store knows of these articles, all sentences together.

    Gives the number of segments that went to the model.
    """
    works = [_work(desk, revision, language, engine) for revision in revisions]
    todo = list({key: work.segments[key] for work in works for key in work.unknown}.values())
    translator, house = desk.translator(language, engine), desk.house(language)
    fresh: dict[str, Translation] = {}
    for start, part in _saves(todo):
        done = translate_segments(part, house, translator, _shifted(progress, start, len(todo)))
        terms = terms_of(part, house)
        keep_translations(desk.database, done, terms, language, house.receipt(translator))
        fresh |= {one.segment_key: one for one in done}
    learn_names(desk, (work.translated(fresh) for work in works), language)
    return len(todo)


def _saves(todo: Sequence[Segment]) -> Iterator[tuple[int, Sequence[Segment]]]:
    """``todo`` part by part, with where each begins; as large as keeps the loss of a kill small."""
    start, size = 0, _FIRST_SAVE
    while start < len(todo):
        began = time.monotonic()
        yield start, todo[start : start + size]
        start += size
        if time.monotonic() - began < _LOSS_S:
            size = min(2 * size, _LARGEST_SAVE)


@dataclass(frozen=True, slots=True)
class _Work:
    """An article, its segments by key in reading order, and what is known of them."""

    article: Article
    segments: Mapping[str, Segment]
    known: Mapping[str, Translation]

    @property
    def unknown(self) -> list[str]:
        return [key for key in self.segments if key not in self.known]

    def translated(self, fresh: Mapping[str, Translation]) -> Translated:
        told = {**self.known, **{key: fresh[key] for key in self.unknown}}
        return self.article.id, list(self.segments.values()), told


def _work(desk: Desk, revision: str, language: str, engine: Engine) -> _Work:
    article = with_wanted_images(desk, load_reading(desk.database, revision).article)
    segments = {placed.segment.key: placed.segment for placed in segments_of(article)}
    # Each article by itself, as its neighbours count and are the same when it is put together.
    return _Work(article, segments, known_without_model(desk, segments, language, engine))


def localize_revision(desk: Desk, revision: str, source: str, job: Job) -> Localized:
    """The article in every language of the job, from what memory and store know by now.

    Raises:
        KeyError: a segment was not translated yet.
    """
    reading = load_reading(desk.database, revision)
    article = with_wanted_images(desk, reading.article)
    pictures = kept_pictures(desk, article)
    placed = segments_of(article)
    editions = [Edition(article, marks={}, notice=None)]
    counts: Counter[str] = Counter()
    findings = 0
    for language in job.languages:
        edition, origins, flagged = _edition(desk, article, placed, language, job.engine)
        editions.append(edition)
        counts.update(origins)
        findings += flagged
    outcome = replace(
        _outcome(reading, source, counts, findings),
        images=len(pictures or ()),
        images_failed=len(missing_pictures(article, pictures)),
    )
    return Localized(Story(slug_of(article), tuple(editions), pictures), outcome)


def _edition(
    desk: Desk, article: Article, placed: Sequence[Placed], language: str, engine: Engine
) -> tuple[Edition, Counter[str], int]:
    segments = {one.segment.key: one.segment for one in placed}
    known = known_without_model(desk, segments, language, engine)
    translations = with_names_alike(desk, list(segments.values()), known, language)
    aligner = partial(align, lexicon=desk.house(language).lexicon)
    localized, places = with_translations(article, translations, language, aligner)
    origins = Counter(str(place.translation.origin) for place in places)
    findings = sum(len(place.translation.findings) for place in places)
    receipt = desk.translator(language, engine).receipt
    notice = Notice(
        engine=receipt.package,
        starter=receipt.starter,
        sentences=tuple(sorted(origins.items())),
        findings=findings,
    )
    return Edition(localized, _marks(places), notice), origins, findings


def _marks(places: Sequence[PlacedTranslation]) -> dict[str, tuple[Mark, ...]]:
    marks: dict[str, tuple[Mark, ...]] = {}
    for place in places:
        mark = Mark(place.start, place.end, place.translation.origin, _flagged(place.translation))
        marks[place.field] = (*marks.get(place.field, ()), mark)
    return marks


def _flagged(translation: Translation) -> bool:
    return any(finding.severity is not Severity.NOTE for finding in translation.findings)


def _shifted(progress: Progress | None, start: int, total: int) -> Progress | None:
    if progress is None:
        return None
    return lambda done, _: progress(start + done, total)


def _outcome(reading: Reading, source: str, origins: Counter[str], findings: int) -> ArticleOutcome:
    blocks = reading.article.blocks
    return ArticleOutcome(
        source=source,
        headline=reading.article.headline,
        blocks=len(blocks),
        captions=sum(isinstance(b, Figure) and b.caption is not None for b in blocks),
        removed=len(reading.removed),
        origins=tuple(sorted(origins.items())),
        findings=findings,
    )
