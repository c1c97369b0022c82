"""What an operation takes and gives, on a command line: described, read from texts, and shown."""
