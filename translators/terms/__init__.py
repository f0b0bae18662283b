"""The glossary: terms found, inflected, and put in place of what the model wrote."""
