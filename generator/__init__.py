"""职守 (Zhishou): expands structured handbook content into a searchable handbook site."""
