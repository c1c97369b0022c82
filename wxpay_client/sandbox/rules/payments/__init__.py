"""Rules of payments: orders of every kind, and their refunds."""
