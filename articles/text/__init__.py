"""How an article is read from pasted text; ``read.read_text`` is the way in."""
