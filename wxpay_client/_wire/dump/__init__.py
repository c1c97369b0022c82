"""Typed values to plain data, as it came."""
