"""Posts and players of other sites inside a story, known by their address."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from articles.article import Embed
from articles.page.inline import absolute, words_of
from articles.page.tree import classes_of, name_of

_PROVIDERS = {
    "bsky.app": "Bluesky",
    "dailymotion.com": "Dailymotion",
    "datawrapper.dwcdn.net": "Datawrapper",
    "documentcloud.org": "DocumentCloud",
    "facebook.com": "Facebook",
    "flourish.studio": "Flourish",
    "infogram.com": "Infogram",
    "instagram.com": "Instagram",
    "linkedin.com": "LinkedIn",
    "open.spotify.com": "Spotify",
    "podcasts.apple.com": "Apple Podcasts",
    "reddit.com": "Reddit",
    "rumble.com": "Rumble",
    "scribd.com": "Scribd",
    "soundcloud.com": "SoundCloud",
    "t.me": "Telegram",
    "threads.net": "Threads",
    "tiktok.com": "TikTok",
    "truthsocial.com": "Truth Social",
    "twitter.com": "X",
    "vimeo.com": "Vimeo",
    "x.com": "X",
    "youtu.be": "YouTube",
    "youtube-nocookie.com": "YouTube",
    "youtube.com": "YouTube",
}
_POST_CLASS = re.compile(
    r"(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|text-post-media"
    r"|reddit-(?:card|embed-bq)|fb-(?:post|video)|telegram-post)"
)
_BY_ID = {  # a tag of its own, the attribute with the post's number, the address it stands for
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v={}"),
    "lite-youtube": ("videoid", "https://www.youtube.com/watch?v={}"),
    "amp-twitter": ("data-tweetid", "https://x.com/i/status/{}"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/{}/"),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/{}"),
    "amp-tiktok": ("data-src", "{}"),
    "amp-facebook": ("data-href", "{}"),
}
_FRAMES = frozenset({"iframe", "amp-iframe"})
_FRAME_SOURCES = ("src", "data-src", "data-lazy-src", "data-url")
_POST_SOURCES = ("data-instgrm-permalink", "cite", "data-href", "data-bluesky-uri")
_BUTTON = re.compile(r"^/(?:plugins/(?!post|video)|widgets/|intent/|share\b)|/sharer\b")
_YOUTUBE = re.compile(r"/embed/([\w-]{6,})")
_LINKS = 50  # of a post that are looked at
_ADDRESS = re.compile(r"https?://\S{4,300}")
# What sites and players call every frame.
_ANY = re.compile(
    r"(?:(?:an?|the|from|of|on|by|embed(?:ded)?|external|video|audio|media|podcast|music|player|post"
    r"|tweet|reel|story|i?frame|widget|content|clip|live|stream|map|chart|interactive|document"
    r"|viewer|page|twitter|google|fb|untitled)\b[\W_]*)+",
    re.IGNORECASE,
)
_TITLE = 300  # characters of one
_TAGS = frozenset({*_FRAMES, *_BY_ID})


def is_embed(tag: HtmlElement) -> bool:
    """Tell whether the tag stands for something on another site."""
    if name_of(tag) in _TAGS:
        return True
    return tag.tag in ("blockquote", "div") and bool(_POST_CLASS.search(classes_of(tag)))


def embed_of(tag: HtmlElement, base: str | None) -> Embed | None:
    """The post or player of a tag that ``is_embed``; None where no known site is behind it."""
    found = (_embed_at(address) for address in _addresses(tag, base))
    embed = next((one for one in found if one), None)
    return replace(embed, text=words_of(tag) or _title_of(tag, embed.provider)) if embed else None


def _title_of(tag: HtmlElement, provider: str) -> str:
    """The title of a frame or player; empty where it says but what every one is called."""
    title = " ".join((tag.get("title") or "")[:_TITLE].split())
    plain = re.sub(rf"\b{re.escape(provider)}\b", "video", title, flags=re.IGNORECASE)
    return title if " " in title and not _ANY.fullmatch(plain) else ""


def embed_of_line(text: str) -> Embed | None:
    """The post whose bare address is the whole paragraph, as sites leave it to a script."""
    return _embed_at(text) if _ADDRESS.fullmatch(text) else None


def _addresses(tag: HtmlElement, base: str | None) -> Iterator[str]:
    name = name_of(tag)
    if name in _BY_ID:
        attribute, form = _BY_ID[name]
        raws = [form.format(value)] if (value := tag.get(attribute)) else []
    elif name in _FRAMES:
        raws = [value for key in _FRAME_SOURCES if (value := tag.get(key))]
    else:
        raws = [value for key in _POST_SOURCES if (value := tag.get(key))]
        # The post's own address is its last link: those before it stand in its words.
        raws += [link.get("href") or "" for link in reversed(list(islice(tag.iter("a"), _LINKS)))]
    yield from (address for raw in raws if (address := absolute(raw, base)))


def _embed_at(address: str) -> Embed | None:
    try:
        parts = urlsplit(address)
        provider = _provider_of(parts.hostname or "")
    except ValueError:
        return None
    if provider is None or parts.path in ("", "/") or _BUTTON.search(parts.path):
        return None
    if provider == "YouTube" and (found := _YOUTUBE.match(parts.path)):
        address = f"https://www.youtube.com/watch?v={found[1]}"
    return Embed(address, provider)


def _provider_of(host: str) -> str | None:
    """The site behind a host: its own name, or that of a domain it is in."""
    while host:
        if host in _PROVIDERS:
            return _PROVIDERS[host]
        host = host.partition(".")[2]
    return None
