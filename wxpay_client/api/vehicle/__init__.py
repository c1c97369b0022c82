# Generated from spec/vehicle/transactions.yaml by `make codegen`. Do not edit: edit the specification instead.
"""The modules of `vehicle`."""
