"""One HTTP exchange: session, connections, base URI, the signed request."""
