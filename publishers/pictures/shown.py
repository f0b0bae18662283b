"""How the pictures of an article stand on its pages: from the site, from afar, or as a note."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.article import Caption, Figure, Image
from publishers.edition import Edition, Story
from publishers.inline import safe_url
from publishers.pictures.picture import Picture, Rendition

_LEAD_WITHIN = 2  # blocks from the top, a picture is on the first screen


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture of a figure. Without ``src`` it cannot be shown, and the page says so.

    ``srcset`` and ``webp`` list its files, "" where ``src`` is all there is. The ``lead`` is what
    the reader sees first; ``remote`` pictures lie at their publisher's; ``english`` alternative
    texts were left as they are on a page in another language.
    """

    alt: str
    src: str | None = None
    srcset: str = ""
    webp: str = ""
    width: int | None = None
    height: int | None = None
    lead: bool = False
    remote: bool = False
    english: bool = False


def shown_pictures(story: Story, edition: Edition, up: str) -> dict[str, tuple[Shown, ...]]:
    """The pictures of each figure, by its field ("blocks.3").

    ``up`` leads from the page to the site's root, such as "../".
    """
    original = story.editions[0].article
    figures: dict[str, tuple[Shown, ...]] = {}
    for n, block in enumerate(edition.article.blocks):
        if not isinstance(block, Figure):
            continue
        shown = [_shown(image, story.pictures, up) for image in block.images]
        if edition.language != original.lang:
            told = _alts(original.blocks[n])
            shown = [replace(one, english=one.alt in told) for one in shown]
        if shown and n < _LEAD_WITHIN and not any(figures.values()):
            shown[0] = replace(shown[0], lead=True)
        figures[f"blocks.{n}"] = tuple(shown)
    return figures


def public_images(
    story: Story, edition: Edition, address: Callable[[str], str]
) -> tuple[tuple[Image, Caption | None], ...]:
    """The pictures that other sites may be sent to, in order, each with its figure's caption.

    ``address`` gives the public address of a key. Where the site serves the pictures and has no
    public address, there are none.
    """
    pairs = (
        (image, block.caption)
        for block in edition.article.blocks
        if isinstance(block, Figure)
        for image in block.images
    )
    found = ((_public(image, story.pictures, address), caption) for image, caption in pairs)
    return tuple((image, caption) for image, caption in found if safe_url(image.src))


def lead_picture(story: Story, edition: Edition) -> str:
    """The first picture that can be shown: a key of the site, an address elsewhere, or "".

    Of a picture's files it is the smallest: lists show many at once, and each of them small.
    """
    blocks = (block for block in edition.article.blocks if isinstance(block, Figure))
    sources = (image.src for block in blocks for image in block.images)
    if story.pictures is None:
        return next(sources, "")
    kept = (story.pictures[src] for src in sources if src in story.pictures)
    return next((picture.plain[-1].key for picture in kept), "")


def _public(
    image: Image, pictures: Mapping[str, Picture] | None, address: Callable[[str], str]
) -> Image:
    if pictures is None:
        return image
    if image.src not in pictures:
        return replace(image, src="")
    widest = pictures[image.src].widest
    return Image(address(widest.key), image.alt, widest.width, widest.height)


def _alts(block: object) -> set[str]:
    return {one.alt for one in block.images if one.alt} if isinstance(block, Figure) else set()


def _shown(image: Image, pictures: Mapping[str, Picture] | None, up: str) -> Shown:
    if pictures is None:
        src = safe_url(image.src)
        return Shown(image.alt, src, width=image.width, height=image.height, remote=True)
    picture = pictures.get(image.src)
    if picture is None:
        return Shown(image.alt)
    widest = picture.widest
    return Shown(
        image.alt,
        up + widest.key,
        _srcset(picture.plain, up) if len(picture.plain) > 1 else "",
        _srcset(picture.webp, up),
        widest.width,
        widest.height,
    )


def _srcset(renditions: Sequence[Rendition], up: str) -> str:
    return ", ".join(f"{up}{one.key} {one.width}w" for one in reversed(renditions))
