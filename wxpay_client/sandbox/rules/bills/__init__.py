"""Bills and statements, made from the state."""
