"""Machine translations, kept with the receipt of what made them."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import bindparam, delete, select

from store.database import Database
from store.rows import chunks, keep
from store.schema import ReceiptRow, TranslationRow
from translators.base import Finding, Link, Origin, Range, Receipt, Severity, Translation


def receipt_id(receipt: Receipt) -> str:
    """The hash of a receipt: equal receipts have equal ids."""
    return hashlib.sha256(json.dumps(asdict(receipt), sort_keys=True).encode()).hexdigest()[:32]


def known_translations(
    database: Database, terms: Mapping[str, str], language: str, receipt: Receipt
) -> Mapping[str, Translation]:
    """What this very receipt has translated before, by segment key.

    ``terms`` has the segments that are asked for, each with the version of its glossary terms and
    lexicon words; a translation made with others is not given.
    """
    row = TranslationRow
    known: dict[str, Translation] = {}
    with database.transaction() as connection:
        for chunk in chunks(terms):
            query = select(row.segment_key, row.terms, row.translation).where(
                row.segment_key.in_(chunk),
                row.language == language,
                row.receipt_id == receipt_id(receipt),
            )
            for key, version, data in connection.execute(query):
                if version == terms[key]:
                    known[key] = _load(key, data)
    return known


def keep_translations(
    database: Database,
    translations: Iterable[Translation],
    terms: Mapping[str, str],
    language: str,
    receipt: Receipt,
) -> None:
    """Keep translations made under ``receipt``, in the place of those made with other terms.

    Those that are kept already stay.
    """
    used = receipt_id(receipt)
    rows = [
        {
            "segment_key": translation.segment_key,
            "language": language,
            "receipt_id": used,
            "terms": terms[translation.segment_key],
            "translation": _dump(translation),
        }
        for translation in translations
    ]
    row = TranslationRow
    outdated = delete(row).where(
        row.segment_key == bindparam("key"),
        row.language == language,
        row.receipt_id == used,
        row.terms != bindparam("now"),
    )
    with database.transaction() as connection:
        keep(connection, ReceiptRow, [{"id": used, "receipt": asdict(receipt)}])
        if rows:
            keys = [{"key": one["segment_key"], "now": one["terms"]} for one in rows]
            connection.execute(outdated, keys)
        keep(connection, TranslationRow, rows)


def _dump(translation: Translation) -> dict[str, Any]:
    return {
        "text": translation.text,
        "origin": translation.origin,
        "score": translation.score,
        "findings": [asdict(finding) for finding in translation.findings],
        "alignment": [
            [*link.source, *link.target, round(link.confidence, 2)]
            for link in translation.alignment
        ],
    }


def _load(key: str, data: Mapping[str, Any]) -> Translation:
    findings = tuple(
        Finding(f["check"], Severity(f["severity"]), f["message"], _range(f.get("span")))
        for f in data["findings"]
    )
    alignment = tuple(
        Link((a, b), (c, d), confidence) for a, b, c, d, confidence in data.get("alignment", ())
    )
    origin = Origin(data["origin"])
    return Translation(key, data["text"], origin, data["score"], findings, alignment)


def _range(pair: Sequence[int] | None) -> Range | None:
    return (pair[0], pair[1]) if pair is not None else None
