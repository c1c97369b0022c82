"""The rules of a specification, from its shape to what its parts say of one another; `validate` calls them."""
