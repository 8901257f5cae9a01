"""Text with positions: YAML and Markdown readers and the content folder. Knows nothing of handbooks."""
