"""What the compiler costs, beside another one, and how it fares on real specifications."""
