"""How the articles that a feed or a sitemap lists are read; ``read.read_feed`` is the way in."""
