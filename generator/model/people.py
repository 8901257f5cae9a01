"""Persons and their assignments to posts: an optional file, never in the public profile."""

from generator.diagnostics.words import Words
from generator.model.entity import Date, Entity
from generator.model.fields import Part, field
from generator.model.references import PositionRef
from generator.model.values import AssignmentKind


class Assignment(Part):
    """A person holds a post: mainly, concurrently or acting."""

    words = Words("任职", "Assignment")

    position: PositionRef = field("岗位", "position")
    seat: int | None = field("席位号", "seat", default=None)
    kind: AssignmentKind = field("任职类型", "kind", default=AssignmentKind.MAIN, aliases=("类型",))
    share: str = field("投入比例", "share", default="")
    since: Date | None = field("自", "from", default=None, aliases=("since", "起"))
    until: Date | None = field("至", "to", default=None, aliases=("until", "止"))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the position; "摄影专员（兼任）" also says the kind."""
        name, bracket, kind = text.replace("(", "（").partition("（")
        return (
            {"position": name.strip(), "kind": kind.strip("）) ")} if bracket else {"position": text.strip()}
        )


class Person(Entity):
    """One person."""

    kind = "person"
    plural = "people"
    folder = "人员"
    words = Words("人员", "Person")

    name: str = field("姓名", "name", aliases=("名称",))
    assignments: tuple[Assignment, ...] = field("任职", "assignments", default=(), aliases=("岗位",))
