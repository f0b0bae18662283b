"""The translation memory: exact and close matches, and TMX, its exchange format."""
