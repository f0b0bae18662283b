"""What an article is, and how one is read from a page or from pasted text."""
