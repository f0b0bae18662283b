"""Where a tokenizer's pieces stand in the text they were made from."""

from collections.abc import Sequence

from translators.base import Attention, Range

_SPACE = "▁"  # what sentencepiece writes for a space
_REACH = 12  # characters that normalisation may have put between two pieces
_FAINT = 0.02  # weights below say nothing, and would fill the memory


def piece_ranges(pieces: Sequence[str], text: str) -> tuple[Range, ...]:
    """The range of each piece in ``text``, in order; an empty one where it is not found.

    Pieces that the tokenizer normalised or wrote as bytes are not found.
    """
    ranges: list[Range] = []
    at = 0
    for piece in pieces:
        wanted = piece.replace(_SPACE, " ").strip()
        found = text.find(wanted, at, at + len(wanted) + _REACH) if wanted else -1
        start, at = (at, at) if found < 0 else (found, found + len(wanted))
        ranges.append((start, at))
    return tuple(ranges)


def attention_between(
    source: tuple[Range, ...], target: tuple[Range, ...], rows: Sequence[Sequence[float]]
) -> Attention:
    """The model's attention over these pieces; columns past the source (its end mark) are left out.

    ``rows`` has one row a target piece or more.
    """
    weights = (
        tuple(weight if weight >= _FAINT else 0.0 for weight in row[: len(source)])
        for row in rows[: len(target)]
    )
    return Attention(source, target, tuple(weights))
