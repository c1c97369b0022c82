"""What changed for users of the client between two specifications: `python -m codegen diff OLD NEW`."""
