"""The version, as plain text: asking the installed metadata for it costs more than the whole import."""

__version__ = "0.1.0"
