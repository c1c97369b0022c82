"""What a request has to be before the gateway takes it; the first thing that is wrong is what it answers."""
