"""The commands of zhishou, one module each."""
