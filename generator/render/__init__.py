"""Pages to Markdown through templates."""
