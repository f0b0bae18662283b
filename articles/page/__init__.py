"""How an article is read from a web page; ``read.read_page`` is the way in."""
