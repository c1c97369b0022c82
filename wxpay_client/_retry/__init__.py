"""Whether, when and where a call that failed is retried."""
