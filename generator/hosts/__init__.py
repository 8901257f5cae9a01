"""The outside world: command line, MkDocs and the written folder."""
