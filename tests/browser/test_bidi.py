"""Lines of Hebrew are drawn as a Hebrew reader reads them: where Chromium puts every character.

In each case ``|`` divides what runs from right to left from what runs from left to right.
"""

import json

import pytest

from publishers.bidi import isolated
from publishers.inline import render_inline
from tests.browser.chromium import Tab

pytestmark = pytest.mark.browser

LINES = [
    "הודעה מ |John (Work)| היום",
    "נמכר ה־|iPhone (15)|.",
    "בגילאי |5–10| בלבד",
    "בגילאי |5-10| בלבד",
    "ניצחה |2–1| אתמול",
    "ניצחה |2-1| אתמול",
    "טלפון |+972-52-123-4567|.",
    "טלפון |+972 52 123 4567|, בלבד",
    "בין |10%–20%| מהקולות",
    "עלייה של |25%|!",
    "מחיר של |$5–$10|.",
    "מחיר של |$1.2B|, אמרו",
    "קור של |-5| מעלות",
    "חום של |50°C|.",
    "בשעה |14:30|.",
    "ביום |15.2.2025|.",
    "רשת |CNN| שידרה",
    "ערוץ |CNN|: אין תגובה",
    "שפת |C++|, למשל",
    "צילום: (|IDF|)",
    "צילום: |Harbor Board via X (formerly Twitter)|",
    "נציג |Кремль (Москва)|.",
    "הוא אמר \"|Hello, world!|\" והלך",
    "ראו |https://a.org/x?y=1|.",
    "כתבו אל |a.b@c.org| או |@you_there|!",
    "מטוס |F-16| ומחלת |COVID-19|.",
    "|The New York Times| דיווח",
    "קבוצת |U.S. Steel|, לשעבר",
    "|It rang. Twice.|",
    "חברת |AT&T|, |24| עובדים",
]  # fmt: skip

_DRAWN = """(html => {
  document.documentElement.dir = "rtl";
  document.body.innerHTML = `<p style="white-space: nowrap">${html}</p>`;
  const seen = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; node = walk.nextNode();) for (let n = 0; n < node.length; n++) {
    const range = document.createRange();
    range.setStart(node, n);
    range.setEnd(node, n + 1);
    const box = range.getBoundingClientRect();
    if (box.width) seen.push([(box.left + box.right) / 2, node.data[n]]);
  }
  return seen.sort((a, b) => a[0] - b[0]).map(one => one[1]).join("");
})(%s)"""


def _drawn(tab: Tab, html: str) -> str:
    """The characters of a right-to-left line from left to right, as they are drawn."""
    return str(tab.evaluate(_DRAWN % json.dumps(html)))


def _expected(line: str) -> str:
    pieces = line.split("|")
    turned = [piece if n % 2 else piece[::-1] for n, piece in enumerate(pieces)]
    return "".join(reversed(turned))


@pytest.fixture(autouse=True)
def _blank(tab: Tab) -> None:
    if not tab.evaluate("document.URL").startswith("about:"):
        tab.open("about:blank")


@pytest.mark.parametrize("line", LINES)
def test_line_on_a_page_is_drawn_as_it_is_read(tab: Tab, line: str) -> None:
    html = str(render_inline(line.replace("|", ""), (), (), "rtl"))
    assert _drawn(tab, html) == _expected(line)


@pytest.mark.parametrize("line", LINES)
def test_line_without_markup_is_drawn_as_it_is_read(tab: Tab, line: str) -> None:
    text = isolated(line.replace("|", ""), "rtl").replace("&", "&amp;")
    assert _drawn(tab, text) == _expected(line)


def test_without_isolation_many_lines_break(tab: Tab) -> None:
    """If they did not, the tests above would prove nothing."""
    broken = [one for one in LINES if _drawn(tab, one.replace("|", "")) != _expected(one)]
    assert len(broken) >= 10


def test_hebrew_within_english_keeps_what_stands_beside_it(tab: Tab) -> None:
    html = str(render_inline("The paper הארץ, 12 pages, (מעריב) too", (), (), "ltr"))
    left_to_right = f'<span dir="ltr" style="unicode-bidi: isolate">{html}</span>'
    drawn = _drawn(tab, left_to_right)
    assert drawn == "The paper ץראה, 12 pages, (בירעמ) too"
