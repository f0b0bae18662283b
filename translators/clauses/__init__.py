"""Sentences too long for a model: cut at clauses, and joined again."""
