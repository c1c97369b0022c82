"""The page at `/`: what the sandbox receives, as it comes, and what it remembers; for a person with a browser."""
