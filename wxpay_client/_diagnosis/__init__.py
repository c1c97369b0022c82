"""Why a signature was not accepted, or an answer not believed, in words."""
