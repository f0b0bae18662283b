"""Builds complete Argos packages without training: a Transformer whose weights are set by hand.

Its last cross-attention head looks at the source position equal to its own, and its output
projection writes that token letter by letter in the target's alphabet. So the output is a pure
function of the input (``transliterate``), the model stops by itself, and every step costs what a
trained model of the same size costs.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_LETTERS = {
    "ru": dict(zip(_LATIN, "абцдефгхийклмнопярстувшжыз", strict=True)),
    # No letter with a final form: whether a piece ends its word is not known.
    "he": dict(zip(_LATIN, "אבסדעוגהיזקלחטובקרשתווחטיז", strict=True)),
}
_NAMES = {"en": "English", "ru": "Russian", "he": "Hebrew"}
_SPECIALS = ("<unk>", "<blank>", "<s>", "</s>")
_MAX_POSITIONS = 1100
_MODULI = (5, 7, 8, 9)  # pairwise coprime: 29 residues tell 2520 positions apart
_POSITION_DIMS = sum(_MODULI)
_FORBIDDEN = -1e4
_SHARPNESS = 60.0  # attention logits between the right position and the next best


@dataclass(frozen=True, slots=True)
class Size:
    """The shape of the Transformer; ``pieces`` is sentencepiece's own vocabulary."""

    depth: int
    encoder_layers: int
    decoder_layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    pieces: int
    noise: bool


TINY = Size(64, 1, 1, 1, 64, 0, 600, noise=False)
"""For tests: 28 KB."""
BASE = Size(512, 6, 6, 8, 2048, 32_000, 8_000, noise=True)
"""The size of the official Argos packages, for benchmarks."""


def transliterate(text: str, language: str) -> str:
    """What a package built here makes of ``text``."""
    letters = _LETTERS[language]
    return "".join(_letter(char, letters) for char in text)


def _letter(char: str, letters: dict[str, str]) -> str:
    written = letters.get(char.lower(), char) if char.isascii() else char
    return written.upper() if char.isupper() else written


def build_package(
    path: Path, language: str, text: Iterable[str], size: Size = TINY, version: str = "1.9"
) -> Path:
    """Write an .argosmodel from English into ``language``; ``text`` trains its sentencepiece."""
    name = f"translate-en_{language}-{version.replace('.', '_')}"
    with TemporaryDirectory() as scratch:
        root = Path(scratch) / name
        root.mkdir()
        pieces = _train_tokenizer(text, size, language, root / "sentencepiece.model")
        _write_model(root / "model", pieces, size, language)
        metadata = {
            "package_version": version,
            "argos_version": "1.9.0",
            "from_code": "en",
            "from_name": _NAMES["en"],
            "to_code": language,
            "to_name": _NAMES[language],
        }
        (root / "metadata.json").write_text(json.dumps(metadata, indent=2))
        path.parent.mkdir(parents=True, exist_ok=True)
        _zip(root, path)
    return path


def _zip(root: Path, path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        for file in sorted(p for p in root.rglob("*") if p.is_file()):
            info = zipfile.ZipInfo(str(file.relative_to(root.parent)), (2020, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            bundle.writestr(info, file.read_bytes())


def _map_piece(piece: str, language: str) -> str:
    special = piece.startswith("<") and piece.endswith(">")
    return piece if special else transliterate(piece, language)


def _train_tokenizer(text: Iterable[str], size: Size, language: str, out: Path) -> list[str]:
    """Train sentencepiece on English, and add every piece as the target writes it."""
    import sentencepiece
    from sentencepiece import sentencepiece_model_pb2

    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([line for line in text if line.strip()]),
        model_writer=model,
        vocab_size=size.pieces,
        model_type="unigram",
        character_coverage=1.0,
        byte_fallback=True,
        normalization_rule_name="identity",
        hard_vocab_limit=False,
        num_threads=1,
        minloglevel=2,
        bos_id=1,
        eos_id=2,
        unk_id=0,
    )
    proto = sentencepiece_model_pb2.ModelProto()
    proto.ParseFromString(model.getvalue())
    english = [piece.piece for piece in proto.pieces]
    known = set(english)
    for piece in english:
        if (mapped := _map_piece(piece, language)) not in known:
            known.add(mapped)
            proto.pieces.add(piece=mapped, score=-100.0)
    proto.trainer_spec.vocab_size = len(proto.pieces)
    out.write_bytes(proto.SerializeToString(deterministic=True))
    return [piece.piece for piece in proto.pieces]


def _write_model(out: Path, pieces: Sequence[str], size: Size, language: str) -> None:
    vocabulary = [*_SPECIALS, *(piece for piece in pieces if piece not in _SPECIALS)]
    vocabulary += [f"<pad{n}>" for n in range(size.vocabulary - len(vocabulary))]
    index = {piece: n for n, piece in enumerate(vocabulary)}
    targets = np.array([index.get(_map_piece(p, language), n) for n, p in enumerate(vocabulary)])
    spec = _Weights(size, vocabulary, targets).spec()
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.add_source_eos = True
    spec.config.decoder_start_token = "<s>"
    spec.validate()
    spec.optimize(quantization="int8")
    out.mkdir()
    spec.save(str(out))


class _Weights:
    """Fills a CTranslate2 Transformer so that it copies its source, mapped by ``targets``."""

    def __init__(self, size: Size, vocabulary: list[str], targets: Any) -> None:
        self.size = size
        self.targets = targets
        self.rng = np.random.default_rng(1)
        self.head = size.depth // size.heads
        free = min(self.head, size.depth - _POSITION_DIMS, 64)
        self.token_dims = free - free % 2
        self.eos = vocabulary.index("</s>")
        self.blocked = [vocabulary.index(special) for special in ("<blank>", "<s>")]
        self.codes = self._codes(len(vocabulary))
        self.positions = self._positions()

    def spec(self) -> Any:
        from ctranslate2.specs import TransformerSpec

        size = self.size
        layers = (size.encoder_layers, size.decoder_layers)
        spec = TransformerSpec.from_config(layers, size.heads, pre_norm=True)
        for layer in spec.encoder.layer:
            self._attention(layer.self_attention, (3, 1))
            self._feed_forward(layer.ffn)
        for layer in spec.decoder.layer:
            self._attention(layer.self_attention, (3, 1))
            self._attention(layer.attention, (1, 2, 1))
            self._feed_forward(layer.ffn)
        self._norm(spec.encoder.layer_norm)
        self._norm(spec.decoder.layer_norm)
        self._embed(spec)
        self._look_at_own_position(spec.decoder.layer[-1].attention)
        return spec

    def _norm(self, norm: Any) -> None:
        norm.gamma = np.ones(self.size.depth, np.float32)
        norm.beta = np.zeros(self.size.depth, np.float32)

    def _linear(self, linear: Any, rows: int, columns: int, *, to_residual: bool) -> None:
        """Noise where the size asks for it: equal matrices would be shared and stay in cache."""
        linear.bias = np.zeros(rows, np.float32)
        linear.weight = np.zeros((rows, columns), np.float32)
        if self.size.noise:
            scale = np.float32(columns**-0.5 * (1e-4 if to_residual else 1.0))
            linear.weight = self.rng.standard_normal((rows, columns), dtype=np.float32) * scale

    def _attention(self, attention: Any, widths: tuple[int, ...]) -> None:
        depth = self.size.depth
        self._norm(attention.layer_norm)
        for n, width in enumerate(widths):
            last = n == len(widths) - 1
            self._linear(attention.linear[n], width * depth, depth, to_residual=last)

    def _feed_forward(self, block: Any) -> None:
        depth, inner = self.size.depth, self.size.feed_forward
        self._norm(block.layer_norm)
        self._linear(block.linear_0, inner, depth, to_residual=False)
        self._linear(block.linear_1, depth, inner, to_residual=True)

    def _codes(self, count: int) -> Any:
        """A balanced +-1 code a token, all far from that of </s>, so that beams end together."""
        half = self.token_dims // 2
        balanced = np.array([1.0] * half + [-1.0] * half, dtype=np.float32)
        end = self.rng.permutation(balanced)
        codes = np.stack([self._code(balanced, end) for _ in range(count)])
        if count < 4000:
            self._spread(codes, balanced, end)
        codes[self.eos] = end
        return codes

    def _code(self, balanced: Any, end: Any) -> Any:
        while True:
            code = self.rng.permutation(balanced)
            if abs(code @ end) <= self.token_dims // 8:
                return code

    def _spread(self, codes: Any, balanced: Any, end: Any) -> None:
        """Draw small vocabularies again until no two codes are alike."""
        limit = self.token_dims // 2 + 4
        for n in range(1, len(codes)):
            for attempt in range(4000):
                if np.max(codes[:n] @ codes[n]) <= limit + 4 * (attempt // 1000):
                    break
                codes[n] = self._code(balanced, end)

    def _positions(self) -> Any:
        out = np.zeros((_MAX_POSITIONS, self.size.depth), np.float32)
        for position in range(_MAX_POSITIONS):
            offset = self.token_dims
            for modulus in _MODULI:
                out[position, offset + position % modulus] = 1.0
                offset += modulus
        return out

    def _embed(self, spec: Any) -> None:
        count, depth, dims = len(self.codes), self.size.depth, self.token_dims
        source = np.zeros((count, depth), np.float32)
        source[:, :dims] = self.codes[self.targets]
        for side in (spec.encoder, spec.decoder):
            side.scale_embeddings = False
            side.position_encodings.encodings = self.positions
        spec.encoder.embeddings[0].weight = source
        spec.decoder.embeddings.weight = np.zeros((count, depth), np.float32)
        example = np.concatenate([self.codes[0], self.positions[0, dims:]])
        out = np.zeros((count, depth), np.float32)
        out[:, :dims] = self.codes * float(np.std(example)) * 2.0
        bias = np.zeros(count, np.float32)
        bias[self.blocked] = _FORBIDDEN
        spec.decoder.projection.weight, spec.decoder.projection.bias = out, bias

    def _look_at_own_position(self, cross: Any) -> None:
        depth, dims, head = self.size.depth, self.token_dims, self.head
        encoder = np.std(np.concatenate([self.codes[0], self.positions[0, dims:]]))
        decoder = np.std(self.positions[0])
        query, memory, output = (linear.weight for linear in cross.linear)
        query[:head] = 0
        memory[:head] = 0
        memory[depth : depth + head] = 0
        for n in range(_POSITION_DIMS):
            query[n, dims + n] = _SHARPNESS * encoder * decoder * head**0.5
            memory[n, dims + n] = 1.0
        for n in range(dims):
            memory[depth + n, n] = encoder  # undoes the layer norm
            output[n, n] = 1.0
