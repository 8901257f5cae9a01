"""Versions, snapshots, comparison and the life cycle of documents by date."""
