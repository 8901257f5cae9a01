"""Views over the whole handbook: each is computed from facts that stand elsewhere, and each cell links there."""
