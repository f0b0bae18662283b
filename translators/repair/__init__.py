"""Trying again what failed its checks, and keeping what is good of it."""
