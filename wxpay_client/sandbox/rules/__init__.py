"""The gateway's rules: a module for each product, in a package where several belong together."""
