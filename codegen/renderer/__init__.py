"""The model to Python source; `render` begins."""
