"""From a raw document to an article: the form is told, the story read, its language checked."""

import re
from typing import Literal

from articles.article import Article, Block, Note, Paragraph, Reading
from articles.charset import decode
from articles.document import RawDocument
from articles.draft import Draft
from articles.errors import NoArticle
from articles.identity import article_id
from articles.language import require_english
from articles.text.read import read_text

_MARKUP = re.compile(r"<(?:!doctype|html|head|body|article|div|p|meta)\b", re.IGNORECASE)
_SNIFFED = 4096
_HINT = "give the page of one article; see what is read with: tolmach read SOURCE"


def read(document: RawDocument) -> Reading:
    """Read one article.

    Raises:
        NotText: the bytes are empty, binary, or in an unknown charset.
        NoArticle: there is no headline, or no story below it.
        NotEnglish: the story is written in another language.
    """
    text = decode(document)
    is_page = _is_markup(document, text)
    draft = _read_page(text, document.url) if is_page else read_text(text)
    if draft is None:
        raise NoArticle(document.source, "no article found in it", _HINT)
    body = "\n".join(_texts(draft.blocks, Paragraph) or _texts(draft.blocks, Note))
    if not body.strip():
        raise NoArticle(document.source, "a headline, but no story below it", _HINT)
    require_english(document.source, body)
    form: Literal["page", "text"] = "page" if is_page else "text"
    return Reading(_article(draft, body), draft.removed, draft.rules, form)


def _texts(blocks: tuple[Block, ...], kind: type[Paragraph | Note]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, kind)]


def _read_page(html: str, url: str | None) -> Draft | None:
    from articles.page.read import read_page

    return read_page(html, url)


def _is_markup(document: RawDocument, text: str) -> bool:
    if "html" in document.content_type or document.source.lower().endswith((".html", ".htm")):
        return True
    if document.source.lower().endswith(".txt"):
        return False
    return bool(_MARKUP.search(text[:_SNIFFED]))


def _article(draft: Draft, body: str) -> Article:
    first = body.split("\n", 1)[0]
    return Article(
        id=article_id(draft.url, draft.site_name, draft.headline, first),
        lang="en",
        headline=draft.headline,
        blocks=draft.blocks,
        standfirst=draft.standfirst,
        byline=draft.byline,
        source_url=draft.url,
        site_name=draft.site_name,
        published_at=draft.published_at,
        modified_at=draft.modified_at,
        section=draft.section,
        keywords=draft.keywords,
    )
