"""What a handbook is: frozen kinds, their fields and the references between them. Knows no disk."""
