"""Many calls side by side: threads, processes and other executors."""
