"""Bulk jobs of a command line: tables of requests, checked, sent and reported."""
