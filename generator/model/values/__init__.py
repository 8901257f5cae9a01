"""Typed values that keep the author's words: headcounts, durations, recurrences, targets, limits."""
