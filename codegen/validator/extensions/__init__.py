"""What must hold of the fields that are this compiler's own, `x-…`: that what they name is there, and can serve."""
