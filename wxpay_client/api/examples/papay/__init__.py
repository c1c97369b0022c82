# Generated from spec/ by `make codegen`. Do not edit: edit the specification instead.
"""Example requests and answers of the operations, and example events, for the sandbox."""
