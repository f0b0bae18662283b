"""What lists tell machines: schema.org CollectionPage as JSON-LD."""

import json

from markupsafe import Markup

from publishers.render import Site
from publishers.site.archive import Part
from publishers.site.frame import Place
from publishers.site.keys import FRONT
from publishers.site.topics import Topic


def collection(place: Place, part: Part, topic: Topic | None, site: Site) -> Markup | None:
    """The page as a CollectionPage with an ItemList; None where the site has no address."""
    if not site.url:
        return None
    words = site.locales[place.language].words
    items = [
        {"@type": "ListItem", "position": n, "url": site.address(entry.key)}
        for n, entry in enumerate(part.entries, 1)
    ]
    page: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "url": site.address(place.key),
        "name": topic.name if topic else words["latest"],
        "inLanguage": place.language,
        "isPartOf": {"@type": "WebSite", "name": site.name, "url": site.address(FRONT)},
        "mainEntity": {"@type": "ItemList", "itemListElement": items},
    }
    if topic:
        page["about"] = {"@type": "Thing", "name": topic.name}
    return json_script(page)


def json_script(document: object) -> Markup:
    """JSON for a script element: no word in it can end the element or begin a comment."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - no sign of HTML is left in it
