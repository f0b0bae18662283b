"""Names of people and places: transliterated by rule, and spelled one way everywhere."""
