"""`python -m generator.hosts` is `zhishou`, also where it is not installed."""

from generator.hosts.cli import main

main()
