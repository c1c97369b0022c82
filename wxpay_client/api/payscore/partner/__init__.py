# Generated from an empty specification by `make codegen`. Do not edit: edit the specification instead.
"""The modules of `payscore.partner`."""
