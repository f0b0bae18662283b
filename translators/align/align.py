"""Which word of a translation stands for which word of its source.

A lexicon, names by their sound, numbers by value, signs, and the model's attention, where there is
any and it agrees with the rest: each is weak alone. Neighbours then decide between the candidates.
Time is linear in the length of the sentence.
"""

from collections.abc import Sequence

from translators.align.attention import add_attention
from translators.align.evidence import add_anchors, gather
from translators.align.lexicon import Lexicon
from translators.align.link import link
from translators.align.words import words_of
from translators.base import Attention, Link, Range

_MOST_WORDS = 1500  # the time grows faster than the text where all words are alike


def align(
    source: str,
    target: str,
    lexicon: Lexicon,
    attention: Attention | None = None,
    anchors: Sequence[tuple[Range, Range]] = (),
) -> tuple[Link, ...]:
    """Links between the words of an English sentence and of its translation, in source order.

    ``anchors`` are pairs of ranges known to correspond. A word may have several links or none;
    a written Hebrew word is one word with its particles. Equal input gives equal links. A text of
    more than 1,500 words is no sentence, and has none.
    """
    ours, theirs = words_of(source), words_of(target)
    if max(len(ours), len(theirs)) > _MOST_WORDS:
        return ()
    evidence = gather(ours, theirs, lexicon)
    if attention is not None:
        add_attention(evidence, ours, theirs, attention)
    add_anchors(evidence, ours, theirs, anchors)
    return tuple(
        Link(ours[i].range, theirs[j].range, confidence)
        for (i, j), confidence in sorted(link(ours, theirs, evidence).items())
    )
