"""Typed values to the wire: each value checked, and brought into the form in which it travels."""
