"""The commands, a module for each subject: each has its own in `COMMANDS`, by name."""
