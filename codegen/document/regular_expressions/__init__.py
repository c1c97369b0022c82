"""Regular expressions of a document: what they mean to Python, and whether they can take for ever."""
