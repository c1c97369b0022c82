"""The compiler from the specification to the client: load, validate, build, render, write.

Each stage is a function of the one before. Nothing here imports the client.
"""
