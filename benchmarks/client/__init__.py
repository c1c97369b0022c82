"""What the client costs, beside other ways to make the same calls, and what becomes of calls that fail."""
