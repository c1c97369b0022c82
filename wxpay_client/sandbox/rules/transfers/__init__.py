"""Rules of money that the merchant sends to users."""
