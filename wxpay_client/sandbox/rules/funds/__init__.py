"""Rules of the merchant's own accounts: what is in them, what is withdrawn, what was settled."""
