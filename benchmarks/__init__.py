"""What the compiler and the library cost, and what they can do. `make bench`, `make bench-compiler`, `make corpus`."""
