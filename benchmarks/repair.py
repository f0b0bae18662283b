"""How many failing sentences are mended, over a corpus with planted failures of every known kind.

    uv run python -m benchmarks.repair [--sentences 300] [--shared ../shared]

A translator double gives the human translations of the news sentences, damaged in one way each:
the ways are those in which Argos models fail. As a model would, it fails again when it is asked the
same again, and two thirds of its other hypotheses fail too; asked something else, the starter
package answers, or the human translation where only capitals differ. Two judges: the checks, and
the human's own words, to which a text is the nearer the higher its chrF. Mended is a sentence
without error that is no further from the human's words than the damaged one; worse is one with more
errors or warnings; further is one without error, but further from them: mostly the starter
package's word for word glosses, where a translation had one fault. "As written" are those that came
out in the human's own words.
"""

import argparse
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sacrebleu.metrics import CHRF

from benchmarks.damages import DAMAGES, ONLY
from benchmarks.houses import house, starter
from benchmarks.news import read_news
from translators.base import (
    Hypothesis,
    Origin,
    Progress,
    Receipt,
    Translation,
    Translator,
    faults,
)
from translators.checks.check import check
from translators.protect import mask, unmask
from translators.repair.repair import needs_repair
from translators.segment import Kind, Segment, make_segment
from translators.translate import translate_segments

_CHRF = CHRF()
_ALIKE = 1.0  # points of chrF that are no difference


@dataclass(frozen=True, slots=True)
class Planted:
    """A source, its good translation, and how the double damages it."""

    segment: Segment
    asked: str
    good: str
    damage: str


class Double:
    """A ``translators.base.Translator`` that fails as planted."""

    def __init__(self, planted: Sequence[Planted], honest: Translator) -> None:
        self._planted = {one.asked: one for one in planted}
        self._calm = {one.segment.text.casefold(): one for one in planted}
        self._honest = honest

    @property
    def receipt(self) -> Receipt:
        return Receipt("double", "double", "1", "")

    def translate(
        self, sentences: Sequence[str], progress: Progress | None = None
    ) -> tuple[Hypothesis, ...]:
        rest = [text for text in sentences if not self._known(text)]
        told = dict(zip(rest, self._honest.translate(rest), strict=True))
        return tuple(told.get(text) or self._first(text) for text in sentences)

    def alternatives(self, sentences: Sequence[str]) -> tuple[tuple[Hypothesis, ...], ...]:
        return tuple(tuple(self._others(text)) for text in sentences)

    def fits(self, sentence: str) -> bool:
        return self._honest.fits(sentence)

    def _known(self, text: str) -> bool:
        return text in self._planted or text.casefold() in self._calm

    def _first(self, text: str) -> Hypothesis:
        if (one := self._planted.get(text)) is not None:
            return Hypothesis(DAMAGES[one.damage](one.asked, one.good), -0.5)
        return Hypothesis(self._calm[text.casefold()].good, -0.5)

    def _others(self, text: str) -> Iterator[Hypothesis]:
        """Three of the beam, good or not by the toss of a hash, and one without repetition."""
        one = self._planted.get(text)
        if one is None:
            return
        for n in range(4):
            loop_free = n == 3 and one.damage in ("endless repetition", "last word repeated")
            stubborn = one.damage in ("capitals copied",)
            tossed = hashlib.sha256(f"{n}{text}".encode()).digest()[0] % 3 == 0
            good = loop_free or (tossed and not stubborn)
            shown = one.good if good else DAMAGES[one.damage](one.asked, one.good)
            yield Hypothesis(shown, -0.6 - n / 10)


def plant(pairs: Sequence[tuple[str, str]], language: str) -> list[Planted]:
    """One damage a sentence, in turn; pairs whose damage changes nothing are left out."""
    names = [name for name in DAMAGES if ONLY.get(name, language) == language]
    planted = []
    for n, (source, target) in enumerate(pairs):
        name, kind = names[n % len(names)], Kind.TEXT
        if name == "capitals copied":
            source, kind = source.upper(), Kind.HEADLINE
        if name == "address lost":
            source = f"{source.rstrip('.')}: https://news.example/{n}_a"
        hidden = mask(source)
        good = " ".join([target.rstrip("."), *hidden.marks]) if hidden.marks else target
        one = Planted(make_segment(source, kind), hidden.text, good, name)
        if DAMAGES[name](one.asked, good) != good:
            planted.append(one)
    return planted


def run(language: str, pairs: Sequence[tuple[str, str]], folder: Path) -> None:
    """Print, for each kind of damage, how many failed, were mended, and became worse."""
    planted = plant(pairs, language)
    ours, double = house(language), Double(planted, starter(language, folder))
    done = translate_segments([one.segment for one in planted], ours, double)
    counts: dict[str, Counter[str]] = {}
    for one, after in zip(planted, done, strict=True):
        counts.setdefault(one.damage, Counter()).update(_judged(one, after, language))
    total = sum(counts.values(), Counter())
    for name, count in [*counts.items(), ("all", total)]:
        print(
            f"{language} {name:20} planted {count['planted']:4} failing {count['failing']:4} "
            f"mended {count['mended']:4} ({count['mended'] / max(1, count['failing']):.0%}) "
            f"as written {count['as written']:4} further {count['further']:3} "
            f"worse {count['worse']:d}"
        )


def _judged(one: Planted, after: Translation, language: str) -> Counter[str]:
    raw = DAMAGES[one.damage](one.asked, one.good)
    before = _checked(one.segment, raw, language)
    if not needs_repair(before) and faults(before.findings) == (0, 0):
        return Counter({"planted": 1})
    human = _unhidden(one)
    sound = faults(after.findings)[0] == 0 and after.text != raw
    nearer = _likeness(after.text, human) >= _likeness(raw, human) - _ALIKE
    return Counter(
        {
            "planted": 1,
            "failing": 1,
            "mended": sound and nearer,
            "further": sound and not nearer,
            "as written": _folded(after.text) == _folded(human),
            "worse": faults(after.findings) > faults(before.findings),
        }
    )


def _likeness(text: str, human: str) -> float:
    """chrF, from 0 to 100; marks and the kind of spaces do not count."""
    return float(_CHRF.sentence_score(_worded(text), [_worded(human)]).score)


def _worded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text)).casefold()


def _unhidden(one: Planted) -> str:
    return unmask(mask(one.segment.text), one.good) or one.good


def _folded(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _checked(segment: Segment, text: str, language: str) -> Translation:
    findings = check(segment.text, text, language, segment.kind)
    return Translation(segment.key, text, Origin.MACHINE, None, findings)


def main() -> None:
    """Both languages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=300)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        for language in ("ru", "he"):
            pairs = read_news(options.shared / "corpus", language)
            run(language, pairs[:: max(1, len(pairs) // options.sentences)], Path(folder))


if __name__ == "__main__":
    main()
