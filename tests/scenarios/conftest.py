"""The command line in an empty folder, as for the tests of the hosts."""

from tests.hosts.conftest import zhishou

__all__ = ["zhishou"]
