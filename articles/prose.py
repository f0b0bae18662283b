"""How running text is told from headlines, menus and labels."""

import re

SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\s*$")
RUNNING = 80  # characters of a line that is more likely a paragraph than a label


def runs(text: str) -> bool:
    """Tell whether the text is as long as a paragraph and ends as a sentence."""
    return len(text) >= RUNNING and SENTENCE_END.search(text) is not None
