"""Keys, signatures and encryption; nothing here knows an HTTP library."""
