"""What the sandbox remembers, and the gateway's rules: a module for each product."""
