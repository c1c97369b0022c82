"""The same two calls, made in different ways. Each module has a class like `variant.Variant`."""
