"""Hebrew letters with a part of their own in a word."""

PREFIXES = "והבלכמש"
"""Words of one letter, written with the next word: and, the, in, to, as, from, that."""
WITHOUT_FINALS = str.maketrans("ךםןףץ", "כמנפצ")
"""For ``str.translate``: the letters of a word's end as they are inside it."""
