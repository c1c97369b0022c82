"""How the sandbox fares over a long time."""
