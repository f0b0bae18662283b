"""Machine translations, kept with the receipt of what made them."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import select

from store.database import Database
from store.rows import chunks, keep
from store.schema import ReceiptRow, TranslationRow
from translators.base import Finding, Origin, Range, Receipt, Severity, Translation


def receipt_id(receipt: Receipt) -> str:
    """The hash of a receipt: equal receipts have equal ids."""
    return hashlib.sha256(json.dumps(asdict(receipt), sort_keys=True).encode()).hexdigest()[:32]


def known_translations(
    database: Database, keys: Sequence[str], language: str, receipt: Receipt
) -> Mapping[str, Translation]:
    """What this very receipt has translated before, by segment key."""
    row = TranslationRow
    known: dict[str, Translation] = {}
    with database.transaction() as connection:
        for chunk in chunks(keys):
            query = select(row.segment_key, row.translation).where(
                row.segment_key.in_(chunk),
                row.language == language,
                row.receipt_id == receipt_id(receipt),
            )
            known |= {key: _load(key, data) for key, data in connection.execute(query)}
    return known


def keep_translations(
    database: Database, translations: Iterable[Translation], language: str, receipt: Receipt
) -> None:
    """Keep translations made under ``receipt``; those that are kept already stay."""
    used = receipt_id(receipt)
    rows = [
        {
            "segment_key": translation.segment_key,
            "language": language,
            "receipt_id": used,
            "translation": _dump(translation),
        }
        for translation in translations
    ]
    with database.transaction() as connection:
        keep(connection, ReceiptRow, [{"id": used, "receipt": asdict(receipt)}])
        keep(connection, TranslationRow, rows)


def _dump(translation: Translation) -> dict[str, Any]:
    return {
        "text": translation.text,
        "origin": translation.origin,
        "score": translation.score,
        "findings": [asdict(finding) for finding in translation.findings],
    }


def _load(key: str, data: Mapping[str, Any]) -> Translation:
    findings = tuple(
        Finding(f["check"], Severity(f["severity"]), f["message"], _range(f.get("span")))
        for f in data["findings"]
    )
    return Translation(key, data["text"], Origin(data["origin"]), data["score"], findings)


def _range(pair: Sequence[int] | None) -> Range | None:
    return (pair[0], pair[1]) if pair is not None else None
