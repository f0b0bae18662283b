"""Numbers, dates, money and units by value, and how each language writes them."""
