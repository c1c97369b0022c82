"""YAML to nodes that know their places; `load` begins."""
