# Generated from spec/papay/transactions.yaml by `make codegen`. Do not edit.
"""The modules of `papay`."""
