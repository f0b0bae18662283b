"""How print in each language looks: quotes, dashes, spaces, gershayim."""
