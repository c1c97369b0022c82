# Generated from spec/platsolution/ecommerce.yaml by `make codegen`. Do not edit: edit the specification instead.
"""The modules of `platsolution`."""
