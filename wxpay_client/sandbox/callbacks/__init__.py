"""The callbacks of the gateway: made, signed, and delivered until they are answered as they have to be."""
