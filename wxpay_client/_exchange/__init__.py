"""One call: its request signed and sent, its answer verified and interpreted, or the error that came instead."""
