"""What tests of publishing do again and again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from publishers.carry_out import Purpose
from publishers.edition import Story
from publishers.history import whole_release
from publishers.page import Page
from publishers.plan import Draft
from publishers.publish import Made, Origin, Upload, release, upload_all
from publishers.render import Site, article_pages
from publishers.survey import Live, survey
from publishers.target import Target
from publishers.withdraw import back_to, find_pages, published, withdrawn

WHY = Purpose(datetime(2026, 3, 14, tzinfo=UTC), "a test")
_NOWHERE = Origin()


def upload(target: Target, pages: Sequence[Page], live: Live, origin: Origin = _NOWHERE) -> Upload:
    """Put up the pages of one article; no reader meets them yet."""
    return upload_all(target, [Made(tuple(pages), origin)], live)[0]


def put(target: Target, story: Story, site: Site) -> Upload:
    """Put up the pages of a story; no reader meets them yet."""
    return upload(target, article_pages(story, site), survey(target), Origin("revision-1"))


def publish(target: Target, story: Story, site: Site) -> Draft:
    """Publish a story as a release of its own."""
    entries = put(target, story, site).entries
    return release(target, lambda old: published(old, entries), site, WHY)


def withdraw(target: Target, story: Story, site: Site) -> Draft:
    """Take a story down in all languages."""
    keys = find_pages(survey(target).manifest, story.slug)
    return release(target, lambda old: withdrawn(old, keys), site, WHY)


def reasons(made: Draft) -> dict[str, tuple[str, str]]:
    """What happens to each file, and why."""
    return {change.key: (str(change.action), change.reason) for change in made.changes}


def with_headline(story: Story, headline: str) -> Story:
    """The same story under another English headline."""
    first, *others = story.editions
    changed = replace(first, article=replace(first.article, headline=headline))
    return replace(story, editions=(changed, *others))


def go_back(target: Target, number: int, site: Site) -> Draft:
    """Roll back to a release."""
    old = whole_release(target, survey(target), number)
    return release(target, lambda live: back_to(live, old), site, WHY)
