# Generated from spec/papay/transactions.yaml by `make codegen`. Do not edit: edit the specification instead.
"""The modules of `papay`."""
