"""Segments in, translations out."""
