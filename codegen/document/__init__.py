"""What a document says, wherever it says it: asked by all who read documents."""
