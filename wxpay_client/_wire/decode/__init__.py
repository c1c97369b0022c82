"""Plain data to typed values: the readers of each kind of type, and what chooses among them."""
