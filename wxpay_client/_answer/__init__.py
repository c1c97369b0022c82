"""What an HTTP answer means: verified data, or which error."""
