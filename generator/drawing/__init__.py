"""Pictures as data, laid out and written as SVG."""
