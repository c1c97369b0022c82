"""The journal of a bulk job, which lets it be resumed after a crash."""
