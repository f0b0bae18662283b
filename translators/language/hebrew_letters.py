"""Hebrew letters with a part of their own in a word."""

from itertools import product

PREFIXES = "והבלכמש"
"""Words of one letter, written with the next word: and, the, in, to, as, from, that."""
PARTICLE_STACKS = tuple(
    particles
    for parts in product(("", "ו"), ("", "ש", "כש"), ("", "ב", "כ", "ל", "מ"), ("", "ה"))
    if (particles := "".join(parts))
)
"""These words in every order in which they stand before another. של is also a word apart."""
WITHOUT_FINALS = str.maketrans("ךםןףץ", "כמנפצ")
"""For ``str.translate``: the letters of a word's end as they are inside it."""
