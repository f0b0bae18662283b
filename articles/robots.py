"""What a site's robots.txt allows Tolmach (RFC 9309)."""

from dataclasses import dataclass

from protego import Protego

from articles.errors import SourceRefused, SourceUnavailable

AGENT = "Tolmach"
"""The name that a robots.txt knows us by; the ``User-Agent`` of every request begins with it."""
MAX_BYTES = 512_000
"""What is read of a robots.txt; the RFC asks for 500 KiB at least."""
_PERMITTED = "with the publisher's permission, set robots = false under [fetch]"


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one origin. ``parsed`` None: it has none, and everything is allowed.

    ``unreachable`` says why they cannot be had, "" if they can; nothing is allowed until then.
    """

    parsed: Protego | None = None
    unreachable: str = ""

    @property
    def crawl_delay_s(self) -> float:
        """The seconds that the site wants between two requests."""
        return (self.parsed.crawl_delay(AGENT) or 0.0) if self.parsed else 0.0


def rules_of(status: int, body: bytes) -> Rules:
    """The rules in the answer to a request for robots.txt.

    A refusal (4xx) means that there are none; a site in trouble (5xx, 429) must not be asked.
    """
    if 200 <= status < 300:
        return Rules(Protego.parse(body[:MAX_BYTES].decode("utf-8-sig", "replace")))
    if status >= 500 or status == 429:
        return Rules(unreachable=f"answers HTTP {status}")
    return Rules()


def require_allowed(source: str, url: str, rules: Rules) -> None:
    """See that ``url``, which ``source`` led to, may be asked for.

    Raises:
        SourceRefused: the rules forbid it.
        SourceUnavailable: the rules cannot be had now.
    """
    if rules.unreachable:
        reason = f"its robots.txt {rules.unreachable}, so nobody knows what it allows"
        raise SourceUnavailable(source, reason, f"try again later; {_PERMITTED}")
    if rules.parsed and not rules.parsed.can_fetch(url, AGENT):
        reason = "robots.txt forbids it" if url == source else f"robots.txt forbids {url}"
        raise SourceRefused(source, reason, _PERMITTED)
