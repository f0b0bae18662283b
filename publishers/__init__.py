"""Articles in, pages out: rendering, and putting pages somewhere."""
