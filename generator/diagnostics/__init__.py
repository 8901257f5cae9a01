"""Findings, fixes and the ways to show them."""
