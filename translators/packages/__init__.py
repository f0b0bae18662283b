"""Installed Argos packages: found, downloaded, unpacked, verified, removed."""
