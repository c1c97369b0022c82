"""What the compiler and the library cost, and what they can do. `make corpus`, `make bench-compiler`."""
