"""Argos packages run by CTranslate2 directly, in large batches."""
