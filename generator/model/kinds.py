"""All kinds of entities, by name: the one place that lists them."""

from generator.model.catalogue import (
    Asset,
    ExternalDocument,
    ExternalParty,
    Form,
    Indicator,
    Page,
    ReadingPath,
    Record,
    StructureChange,
    System,
    TrainingTopic,
)
from generator.model.entity import Entity
from generator.model.people import Person
from generator.model.position import Position, Role, Team
from generator.model.requirement import Competency
from generator.model.unit import FunctionModule, OrgUnit, Scope, UnitTemplate

KINDS: dict[str, type[Entity]] = {
    kind.kind: kind
    for kind in (
        OrgUnit,
        Position,
        Role,
        Team,
        Person,
        ExternalParty,
        FunctionModule,
        Scope,
        UnitTemplate,
        Indicator,
        Competency,
        Form,
        Record,
        ExternalDocument,
        System,
        Asset,
        TrainingTopic,
        ReadingPath,
        Page,
        StructureChange,
    )
}
