"""What a page tells machines: Open Graph for networks, JSON-LD of schema.org for search engines.

There is no markup in either, so runs of the other direction stand between isolates.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from articles.article import Article, Caption, Image, Note
from publishers.bidi import isolated, runs, without_controls
from publishers.credit_line import credit_line
from publishers.edition import Edition, Story
from publishers.inline import safe_url
from publishers.locales import Locale
from publishers.site.options import SiteOptions
from publishers.site.topic_names import told

_CORRECTS = ("correction", "clarification", "retraction")
_IN_SCRIPT = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def script_json(document: Mapping[str, Any]) -> Markup:
    """``document`` for a ``<script>``: nothing in it can end the element or start another."""
    return Markup(json.dumps(document, ensure_ascii=False).translate(_IN_SCRIPT))  # noqa: S704


def structured_data(
    story: Story,
    edition: Edition,
    locales: Mapping[str, Locale],
    addresses: Mapping[str, str],
    images: Sequence[tuple[Image, Caption | None]],
) -> dict[str, Any]:
    """The edition as a schema.org NewsArticle, without what is not known.

    ``addresses`` are public ones of all editions by language, "" where the site has none;
    ``images`` those of ``public_images``.
    """
    article, locale = edition.article, locales[edition.language]
    here = addresses[edition.language]
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": here,
            "url": here,
            "mainEntityOfPage": here,
            "headline": _value(article.headline, locale),
            "description": _value(article.standfirst, locale),
            "inLanguage": locale.tag,
            "datePublished": article.published_at and article.published_at.isoformat(),
            "dateModified": _modified(article),
            "author": [_person(name, locale) for name in article.byline],
            "editor": _reviewer(edition, locale),
            "sourceOrganization": _organization(article.site_name, locale),
            "image": [_picture(*pair, locale) for pair in images],
            "correction": [
                _correction(block, locale)
                for block in article.blocks
                if isinstance(block, Note) and block.kind in _CORRECTS
            ],
            "isBasedOn": safe_url(article.source_url),
            **_relatives(story, edition, locales, addresses),
        }
    )


def topic_data(article: Article, locale: Locale, options: SiteOptions) -> dict[str, Any]:
    """The article's section and keywords, in the page's language where the newsroom named them."""

    def name(topic: str) -> str:
        return _value(told(" ".join(topic.split()), locale.tag, options)[0], locale)

    return _known(
        {
            "articleSection": name(article.section),
            "keywords": [*filter(None, map(name, article.keywords))],
        }
    )


def _relatives(
    story: Story, edition: Edition, locales: Mapping[str, Locale], addresses: Mapping[str, str]
) -> dict[str, Any]:
    works = [_work(e, locales[e.language], addresses[e.language]) for e in story.editions]
    original, *translations = works
    if edition is story.editions[0]:
        return {"workTranslation": translations}
    return {"translationOfWork": original}


def _work(edition: Edition, locale: Locale, address: str) -> dict[str, Any]:
    return _known(
        {
            "@type": "NewsArticle",
            "@id": address,
            "url": address,
            "headline": _value(edition.article.headline, locale),
            "inLanguage": edition.language,
        }
    )


def _modified(article: Article) -> str | None:
    moments = [m for m in (article.published_at, article.modified_at) if m is not None]
    return max(moments).isoformat() if moments else None


def _person(name: str, locale: Locale) -> dict[str, Any]:
    return {"@type": "Person", "name": _value(name, locale)}


def _organization(name: str, locale: Locale) -> dict[str, Any] | None:
    return {"@type": "Organization", "name": _value(name, locale)} if name else None


def _reviewer(edition: Edition, locale: Locale) -> dict[str, Any] | None:
    reviewer = edition.notice.reviewed_by if edition.notice else ""
    return _person(reviewer, locale) if reviewer else None


def _correction(note: Note, locale: Locale) -> dict[str, Any]:
    return _known(
        {
            "@type": "CorrectionComment",
            "text": _value(note.text, locale),
            "datePublished": note.dated and note.dated.isoformat(),
        }
    )


def _picture(image: Image, caption: Caption | None, locale: Locale) -> dict[str, Any]:
    credit = caption.credit if caption else None
    return _known(
        {
            "@type": "ImageObject",
            "url": image.src,
            "contentUrl": image.src,
            "width": _distance(image.width),
            "height": _distance(image.height),
            "caption": _value(caption.text, locale) if caption else "",
            "creditText": _value(credit_line(credit.raw).text, locale) if credit else "",
        }
    )


def _distance(pixels: int | None) -> str:
    """A width or height; schema.org takes no bare number for one."""
    return f"{pixels} px" if pixels else ""


def _value(text: str, locale: Locale) -> str:
    """A text, isolated within; one that is all of the other direction has no line to disturb."""
    plain = without_controls(text)
    whole = runs(plain, 0, len(plain), locale.direction) == [(0, len(plain))]
    return plain if whole else isolated(plain, locale.direction)


def _known(entries: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in entries.items() if value}
