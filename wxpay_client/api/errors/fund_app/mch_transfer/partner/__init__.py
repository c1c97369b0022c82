# Generated from spec/ by `make codegen`. Do not edit: edit the specification instead.
"""The documented error codes, with what causes each and what helps, in English and in Chinese."""
