"""Opinions about a handbook, each one function."""
