"""What takes bytes from outside, under fuzzing: nothing but the documented exceptions may come out."""
