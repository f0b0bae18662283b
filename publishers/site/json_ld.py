"""What lists tell machines: schema.org CollectionPage as JSON-LD."""

from markupsafe import Markup

from publishers.bidi import isolated
from publishers.metadata import script_json
from publishers.render import Site
from publishers.site.archive import Part
from publishers.site.frame import Place
from publishers.site.keys import FRONT
from publishers.site.topics import Topic


def collection(place: Place, part: Part, topic: Topic | None, site: Site) -> Markup | None:
    """The page as a CollectionPage with an ItemList; None where the site has no address."""
    if not site.url:
        return None
    locale = site.locales[place.language]
    items = [
        {"@type": "ListItem", "position": n, "url": site.address(entry.key)}
        for n, entry in enumerate(part.entries, 1)
    ]
    page: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "url": site.address(place.key),
        "name": isolated(topic.name if topic else locale.words["latest"], locale.direction),
        "inLanguage": place.language,
        "isPartOf": {"@type": "WebSite", "name": site.name, "url": site.address(FRONT)},
        "mainEntity": {"@type": "ItemList", "itemListElement": items},
    }
    if topic:
        page["about"] = {"@type": "Thing", "name": isolated(topic.name, locale.direction)}
    return script_json(page)
