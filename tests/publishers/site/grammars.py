"""What the schemas of feeds and sitemaps find wrong with a file. No network is asked."""

from functools import cache
from pathlib import Path

import pytest
from lxml import etree

SCHEMAS = Path(__file__).with_name("schemas")
SITEMAP = Path(__file__).parents[2] / "browser/node_modules/sitemap/schema/sitemap.xsd"
_OFFLINE = etree.XMLParser(no_network=True, resolve_entities=False)


def feed_faults(kind: str, body: bytes) -> list[str]:
    """What the grammar of ``kind``, "atom" or "rss", finds wrong; nothing in a valid feed."""
    return _faults(_grammar(kind), body)


def sitemap_faults(kind: str, body: bytes) -> list[str]:
    """What the schema of ``kind``, "sitemaps" or "siteindex", finds wrong."""
    if not SITEMAP.exists():
        pytest.skip("no schema of sitemaps.org: npm ci --ignore-scripts in tests/browser")
    return _faults(_schema(kind), body)


@cache
def _grammar(kind: str) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(SCHEMAS / f"{kind}.rng", _OFFLINE))


@cache
def _schema(kind: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMAS / f"{kind}.xsd", _OFFLINE))


def _faults(schema: etree.RelaxNG | etree.XMLSchema, body: bytes) -> list[str]:
    if schema.validate(etree.fromstring(body, _OFFLINE)):
        return []
    return [f"line {one.line}: {one.message}" for one in schema.error_log]
