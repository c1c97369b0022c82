"""What the gateway answers, and how it signs and encrypts it."""
