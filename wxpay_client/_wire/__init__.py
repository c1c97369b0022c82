"""Typed values to the wire and back: what a call sends, what an answer holds."""
