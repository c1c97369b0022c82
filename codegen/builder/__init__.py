"""Nodes to the model of the client, under names of Python; `build` begins."""
