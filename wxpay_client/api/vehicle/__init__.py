# Generated from spec/vehicle/transactions.yaml by `make codegen`. Do not edit.
"""The modules of `vehicle`."""
