"""References from one thing of a handbook to another, written by id, title or alias."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict


class Ref(BaseModel):
    """A resolved reference: the kind and id of its target, and the element inside it, if any."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    """The kind of the target: "unit", "position", "form" …"""

    id: str
    """The target's id."""

    element: str = ""
    """A duty, article or step inside the target, "" for the target itself."""

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}" + (f"#{self.element}" if self.element else "")


@dataclass(frozen=True, slots=True)
class Target:
    """Marks a `Ref` field with the kinds it may point to, and whether it must name an element inside."""

    kinds: tuple[str, ...]
    element: bool = False
    """Whether the reference names a duty inside the target: `unit:quality#incoming`."""


UnitRef = Annotated[Ref, Target(("unit",))]
PositionRef = Annotated[Ref, Target(("position",))]
SuperiorRef = Annotated[Ref, Target(("position", "unit"))]
HolderRef = Annotated[Ref, Target(("position", "unit", "role"))]
PartyRef = Annotated[Ref, Target(("position", "unit", "role", "party"))]
ActorRef = Annotated[Ref, Target(("position", "unit", "role", "party", "system"))]
MemberRef = Annotated[Ref, Target(("position", "person", "role", "unit"))]
RoleRef = Annotated[Ref, Target(("role",))]
PersonRef = Annotated[Ref, Target(("person",))]
ModuleRef = Annotated[Ref, Target(("module",))]
IndicatorRef = Annotated[Ref, Target(("indicator",))]
CompetencyRef = Annotated[Ref, Target(("competency",))]
FormRef = Annotated[Ref, Target(("form",))]
PaperRef = Annotated[Ref, Target(("form", "record"))]
RecordRef = Annotated[Ref, Target(("record",))]
AssetRef = Annotated[Ref, Target(("asset", "system"))]
SystemRef = Annotated[Ref, Target(("system",))]
ProcessRef = Annotated[Ref, Target(("process",))]
StepRef = Annotated[Ref, Target(("process",), element=True)]
ActivityRef = Annotated[Ref, Target(("process", "position", "unit", "role"), element=True)]
StateModelRef = Annotated[Ref, Target(("state_model",))]
ServiceLevelRef = Annotated[Ref, Target(("service_level",))]
ScriptRef = Annotated[Ref, Target(("script",))]
ChecklistRef = Annotated[Ref, Target(("checklist",))]
ShiftRef = Annotated[Ref, Target(("shift",))]
UsedRef = Annotated[Ref, Target(("form", "record", "external", "asset", "system", "page"))]
DutyRef = Annotated[Ref, Target(("unit", "position", "role"), element=True)]
DocumentRef = Annotated[Ref, Target(("external", "page", "process", "position", "unit"))]
ExternalRef = Annotated[Ref, Target(("external",))]
AnyRef = Annotated[
    Ref,
    Target(
        (
            "unit",
            "position",
            "role",
            "module",
            "form",
            "record",
            "external",
            "page",
            "process",
            "training",
            "term",
            "service_level",
            "script",
            "checklist",
        )
    ),
]
