"""The gateway that the client is measured against, and the merchant that calls it."""
