"""What the sandbox remembers: records, the clock, the merchant's account."""
