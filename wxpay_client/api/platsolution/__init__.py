# Generated from spec/platsolution/ecommerce.yaml by `make codegen`. Do not edit.
"""The modules of `platsolution`."""
