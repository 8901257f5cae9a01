"""Other formats in: drafts out of Word and PDF."""
