"""Python itself, where the library needs it exact: clocks, signal handlers, types of unknown values, deep JSON."""
