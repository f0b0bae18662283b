"""Prefect flows, the command line, settings and the run report."""
