"""How running text is told from headlines, menus and labels."""

import re

SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\s*$")
RUNNING = 80  # characters of a line that is more likely a paragraph than a label
