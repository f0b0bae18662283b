"""The command line: what people see, and what a mistake costs them."""

import gzip
import http.server
import json
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Run = Callable[..., "CompletedProcess[str]"]

STORY = "The council voted on Tuesday to repair the old bridge before the winter storms arrive.\n\n"

RUSSIAN = (
    "Старый мост через реку починят до зимы\n\n"
    "Городской совет во вторник проголосовал за ремонт старого моста до начала зимних бурь.\n\n"
    "Депутаты почти три года спорили о цене работ, которая за это время выросла до 4,2 миллиона.\n\n"
    "«Больше ждать нельзя», — сказала мэр города, перейдя мост вместе с двумя своими детьми.\n"
)


def _fails(done: "CompletedProcess[str]", code: int, *words: str) -> None:
    """One line that says what failed, one hint below, no traceback."""
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    assert lines[0].startswith("tolmach: ")
    assert len(lines) == 2, done.stderr
    for word in words:
        assert word in done.stderr


def test_help_names_every_command(tolmach: Run) -> None:
    done = tolmach("--help")
    assert done.returncode == 0
    for command in ("demo", "localize", "serve", "read", "models", "doctor"):
        assert command in done.stdout


@pytest.mark.prefect
def test_demo_publishes_readable_pages_and_says_what_it_did(tolmach: Run, tmp_path: Path) -> None:
    done = tolmach("demo")
    assert done.returncode == 0, done.stderr
    assert "starter packages" in done.stdout
    assert "machine" in done.stdout
    assert "memory" in done.stdout
    page = next((tmp_path / "site" / "ru").glob("port-*.html")).read_text("utf-8")
    assert "Пробный пословный перевод" in page
    assert 'data-origin="memory"' in page
    assert "https://portselwick.example/clock" in page
    assert "Harbor Board via X" in page
    again = tolmach("demo")
    assert "0 segments went to the model; 0 files written" in again.stdout


@pytest.mark.prefect
def test_localize_takes_standard_input(tolmach: Run, tiny: None, tmp_path: Path) -> None:
    done = tolmach("localize", "-", "--to", "he", "--out", "out", stdin=f"A bridge\n\n{STORY * 3}")
    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "out" / "he").glob("a-bridge-*.html"))
    assert not list((tmp_path / "out" / "ru").glob("a-bridge-*.html"))


@pytest.mark.prefect
def test_article_that_cannot_be_done_does_not_stop_the_others(
    tolmach: Run, tiny: None, tmp_path: Path
) -> None:
    (tmp_path / "good.txt").write_text(f"A bridge\n\n{STORY * 3}")
    (tmp_path / "empty.txt").write_text("")
    done = tolmach("localize", "good.txt", "empty.txt")
    assert done.returncode == 3
    assert "empty.txt" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "body", "word"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.html", bytes(range(256)) * 50, "binary"),
        ("large.html", b"<p>word</p>" * 5_000_000, "large"),
        ("nothing.html", b"<html><body><nav>Home</nav></body></html>", ""),
        (
            "russian.txt",
            RUSSIAN.encode(),
            "Russian",
        ),
    ],
)
def test_bad_file_gives_one_line_and_a_hint(
    tolmach: Run, tmp_path: Path, name: str, body: bytes, word: str
) -> None:
    (tmp_path / name).write_bytes(body)
    _fails(tolmach("read", name), 1, name, word)


@pytest.mark.parametrize(
    "source",
    [
        "missing.html",
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.1:9/x",
        "http://[::1]/x",
        "http://no-such-host.invalid/x",
        "ftp://example.org/x",
    ],
)
def test_source_that_cannot_be_had_gives_one_line_and_a_hint(tolmach: Run, source: str) -> None:
    _fails(tolmach("read", source), 1, source)


def test_read_gives_json(tolmach: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"A bridge\n\n{STORY * 3}")
    data = json.loads(tolmach("read", "a.txt", "--json").stdout)
    assert data["title"] == "A bridge"
    assert [block["type"] for block in data["blocks"]].count("paragraph") == 3


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>The [bold]Daily</title>
<item><title>A bridge</title><link>/bridge</link><pubDate>Mon, 09 Mar 2026 12:00:00 GMT</pubDate></item>
<item><title>A ferry</title><link>/ferry</link></item></channel></rss>"""
ON_LOOPBACK = {"TOLMACH_FETCH__ALLOW_PRIVATE": "true", "TOLMACH_FETCH__DELAY_S": "0"}


def test_read_lists_the_articles_of_a_feed(tolmach: Run, site: Any) -> None:
    address = site.put("/feed", FEED, ETag='"1"')
    done = tolmach("read", address, **ON_LOOPBACK)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert "The [bold]Daily" in lines[0]
    assert lines[2:] == [
        f"2026-03-09 12:00  {site.url}/bridge  A bridge",
        f"                  {site.url}/ferry  A ferry",
    ]
    assert site.asked == ["/robots.txt", "/feed"]
    again = tolmach("read", address, "--json", **ON_LOOPBACK)
    assert [entry["url"] for entry in json.loads(again.stdout)["entries"]] == [
        f"{site.url}/bridge",
        f"{site.url}/ferry",
    ]


def test_read_lists_a_feed_from_standard_input(tolmach: Run) -> None:
    done = tolmach("read", "-", stdin=FEED.replace("<link>", "<link>https://daily.example"))
    assert "https://daily.example/ferry" in done.stdout


def test_read_follows_a_sitemap_index_and_says_what_it_left_out(tolmach: Run, site: Any) -> None:
    pages = "<urlset><url><loc>/bridge</loc></url></urlset>"
    site.put("/a.xml.gz", gzip.compress(pages.encode()), Content_Type="application/gzip")
    parts = "".join(f"<sitemap><loc>/{name}</loc></sitemap>" for name in ("a.xml.gz", "b.xml"))
    index = site.put("/sitemap.xml", f"<sitemapindex>{parts}</sitemapindex>")
    done = tolmach("read", index, **ON_LOOPBACK)
    assert done.returncode == 0
    assert f"{site.url}/bridge" in done.stdout
    assert f"{site.url}/b.xml: answers HTTP 404" in done.stderr


def test_page_that_robots_txt_forbids_gives_one_line_and_a_hint(tolmach: Run, site: Any) -> None:
    site.put("/robots.txt", "User-agent: *\nDisallow: /")
    _fails(tolmach("read", site.put("/1", "x"), **ON_LOOPBACK), 1, "robots.txt", "robots = false")


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        (("localize", "x.txt", "--to", "fr"), 2, "ru, he"),
        (("localize", "x.txt", "--engine", "magic"), 2, "argos or pseudo"),
        (("localize", "x.txt", "--out", "s3://"), 2, "s3://BUCKET"),
        (("models", "install", "nothing.argosmodel"), 1, ".argosmodel"),
        (("models", "remove", "ru"), 1, "models list"),
    ],
)
def test_mistake_in_the_arguments_gives_one_line_and_a_hint(
    tolmach: Run, arguments: tuple[str, ...], code: int, word: str
) -> None:
    _fails(tolmach(*arguments), code, word)


def test_broken_setting_gives_exit_code_2(tolmach: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"A bridge\n\n{STORY * 3}")
    _fails(tolmach("read", "a.txt", TOLMACH_FETCH__MAX_BYTES="many"), 2, "fetch.max_bytes")


def test_corrupt_package_file_is_refused(tolmach: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.argosmodel").write_bytes(b"PK\x03\x04 but no more")
    _fails(tolmach("models", "install", "bad.argosmodel"), 1, "bad.argosmodel")
    assert not (tmp_path / "data" / "packages" / "lock.json").exists()


def test_models_are_installed_listed_verified_and_removed(tolmach: Run, archives: Path) -> None:
    assert tolmach("models", "install", archives / "en_ru.argosmodel").returncode == 0
    listed = tolmach("models", "list").stdout
    assert "translate-en_ru-1_9" in listed
    assert "starter gloss" in listed
    verified = tolmach("models", "verify")
    assert (verified.returncode, "translate-en_ru-1_9" in verified.stdout) == (0, True)
    assert tolmach("models", "remove", "ru").returncode == 0
    assert "translate-en_ru-1_9" not in tolmach("models", "list").stdout


def test_damaged_package_is_found_by_verify(tolmach: Run, tiny: None, tmp_path: Path) -> None:
    weights = next((tmp_path / "data").rglob("model.bin"))
    weights.write_bytes(weights.read_bytes()[:4000])
    done = tolmach("models", "verify")
    assert done.returncode == 1
    assert "models remove" in done.stdout


def test_doctor_names_the_command_that_mends(tolmach: Run) -> None:
    done = tolmach("doctor")
    assert done.returncode == 0
    assert "tolmach models install ru" in " ".join(done.stdout.split())


def test_unreachable_database_is_a_clear_error(tolmach: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"A bridge\n\n{STORY * 3}")
    url = "postgresql+psycopg://me:hidden@127.0.0.1:9/none"
    done = tolmach("doctor", TOLMACH_STORE__URL=url)
    assert done.returncode == 1
    assert "hidden" not in done.stdout + done.stderr


def test_doctor_misses_a_configured_server_that_is_not_there(tolmach: Run) -> None:
    done = tolmach("doctor", PREFECT_API_URL="http://127.0.0.1:9/api", COLUMNS="200")
    assert done.returncode == 1
    assert "unset PREFECT_API_URL" in " ".join(done.stdout.split())


@pytest.mark.parametrize("command", [("localize", "a.txt"), ("serve",)])
def test_configured_server_that_is_not_there_is_a_clear_error(
    tolmach: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_text(f"A bridge\n\n{STORY * 3}")
    _fails(tolmach(*command, PREFECT_API_URL="http://127.0.0.1:9/api"), 2, "PREFECT_API_URL")


@pytest.mark.prefect
def test_nothing_to_publish_is_said_without_a_table(tolmach: Run, tiny: None) -> None:
    _fails(tolmach("localize", "none.txt"), 1, "none.txt", "check the path")


@pytest.mark.prefect
def test_target_that_cannot_be_had_is_found_before_the_model_works(
    tolmach: Run, tiny: None, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(f"A bridge\n\n{STORY * 3}")
    where = {"TOLMACH_S3__ENDPOINT_URL": "http://127.0.0.1:9", "AWS_ACCESS_KEY_ID": "key"}
    done = tolmach("localize", "a.txt", "--out", "s3://news", AWS_SECRET_ACCESS_KEY="word", **where)
    _fails(done, 1, "s3://news", "endpoint_url")
    assert "segments went to the model" not in done.stdout


def test_read_only_output_is_one_line_and_a_hint(tolmach: Run, tiny: None, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"A bridge is to be repaired\n\n{STORY * 3}")
    done = tolmach("localize", "a.txt", "--out", "/proc/nowhere")
    assert done.returncode == 1
    assert "/proc/nowhere" in done.stderr
    assert "--out DIR" in done.stderr
    assert "Traceback" not in done.stderr


def test_packages_come_from_the_configured_index(
    tolmach: Run, archives: Path, tmp_path: Path
) -> None:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    handler = partial(Quiet, directory=str(archives))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        url = f"http://127.0.0.1:{server.server_address[1]}"
        index = [
            {
                "from_code": "en",
                "to_code": language,
                "package_version": "1.9",
                "links": [f"{url}/en_{language}.argosmodel"],
            }
            for language in ("ru", "he")
        ]
        (archives / "index.json").write_text(json.dumps(index))
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        where = {"TOLMACH_MODELS__INDEX_URL": f"{url}/index.json"}
        try:
            done = tolmach("models", "install", "ru", "he", **where)
            missing = tolmach("models", "install", "fr", **where)
        finally:
            server.shutdown()
            thread.join()
    assert done.returncode == 0, done.stderr
    lock = json.loads((tmp_path / "data" / "packages" / "lock.json").read_text())["packages"]
    assert {entry["source"] for entry in lock.values()} == {link["links"][0] for link in index}
    assert all(len(entry["archive_sha256"]) == 64 for entry in lock.values())
    _fails(missing, 1, "en to fr")


PASTED = (
    f"A bridge is to be repaired\n\nViews: 12\n\n{STORY}"
    "The mayor (L) on the bridge. (Noa Brandt/Quay Press)\n\n"
    f"Advertisement\n\n{STORY}Leave a Comment\n"
)


@pytest.mark.parametrize("columns", ["80", "120"])
def test_explain_tells_kind_words_and_rule_in_reading_order(
    tolmach: Run, tmp_path: Path, columns: str
) -> None:
    (tmp_path / "a.txt").write_text(PASTED)
    done = tolmach("read", "a.txt", "--explain", COLUMNS=columns)
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in done.stdout
    lines = done.stdout.splitlines()
    assert max(map(len, lines)) <= int(columns)
    starts = [line.split("  ")[0] for line in lines if line[:1].strip()]
    removed = "✗ removed"
    kinds = ["headline", removed, "paragraph", "caption", removed, "paragraph", removed]
    assert starts[: len(kinds)] == kinds
    text = " ".join(done.stdout.split())
    assert "Views: 12 view counter" in text
    assert "credit: Noa Brandt/Quay Press" in text
    assert "kept: 1 headline · 2 paragraphs · 1 caption" in text
    assert "removed: 1 advertisement · 1 comment form · 1 view counter" in text


def test_report_is_written_where_it_was_asked_for(tolmach: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PASTED)
    done = tolmach("read", "a.txt", "--html", "report.html")
    assert (done.returncode, done.stdout) == (0, "")
    assert "report.html" in done.stderr
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "default-src 'none'" in page
    assert "view counter" in page


def test_report_that_cannot_be_written_is_one_line_and_a_hint(tolmach: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PASTED)
    _fails(tolmach("read", "a.txt", "--html", "none/report.html"), 2, "none/report.html", "--html")
    _fails(tolmach("read", "a.txt", "--json", "--explain"), 2, "--explain", "one")


@pytest.mark.parametrize("form", [(), ("--json",), ("--explain",)])
def test_page_cannot_command_the_terminal(
    tolmach: Run, tmp_path: Path, form: tuple[str, ...]
) -> None:
    head = '<title>A bridge</title><script type="application/ld+json">'
    linked = r'{"@type":"NewsArticle","headline":"A bri\u001b]0;mine\u0007 \ud800ge"}</script>'
    story = f"<p>{STORY}</p>" * 3 + "<p>\x1b[2J Wiped, and every line of it is gone for good.</p>"
    (tmp_path / "a.html").write_text(f"<html>{head}{linked}{story}</html>")
    done = tolmach("read", "a.html", *form)
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in done.stdout
    assert "\x07" not in done.stdout
