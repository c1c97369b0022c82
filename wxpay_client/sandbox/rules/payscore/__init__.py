"""Rules of WeChat Pay score."""
