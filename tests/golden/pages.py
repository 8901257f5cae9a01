"""The golden pages: what readers will see of a small workshop, as Markdown. Run this module to write them anew."""

import re
from collections.abc import Mapping
from pathlib import Path

from generator.model.loading import load
from generator.model.values import Profile
from generator.source.content_folder import read_content
from tests.builders import ROOT, rendered

FOLDER = Path(__file__).parent
HANDBOOK = ROOT / "tests" / "handbooks" / "small" / "workshop"
PAGES = {
    Profile.PUBLIC: ("index.md", "units/carpentry.md", "positions/carpenter.md", "views/authority.md"),
    Profile.INTERNAL: ("views/staffing.md",),
    Profile.RESTRICTED: ("positions/carpenter.md",),
}
_PICTURE = re.compile(r"<svg\b.*?</svg>", re.DOTALL)


def golden_pages() -> Mapping[str, str]:
    """Return the pages as they are made now, by their path below this folder; pictures are left to their own tests."""
    handbook, findings = load(read_content(HANDBOOK))
    assert findings == ()
    found = {}
    for profile, paths in PAGES.items():
        files = rendered(handbook, profile)
        for path in paths:
            found[f"{profile.value}/{path}"] = _PICTURE.sub("<svg></svg>", files[path].decode())
    return found


if __name__ == "__main__":
    for path, text in golden_pages().items():
        file = FOLDER / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
