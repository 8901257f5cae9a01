"""All kinds of entities, by name: the one place that lists them."""

from generator.model.catalogue import (
    Asset,
    ExternalDocument,
    ExternalParty,
    Indicator,
    Page,
    ReadingPath,
    StructureChange,
    System,
    TrainingTopic,
)
from generator.model.controls import CorrectiveAction, IncompatiblePair
from generator.model.entity import Entity
from generator.model.papers import Form, Record
from generator.model.people import Person
from generator.model.position import Position, Role, Team
from generator.model.process import Process
from generator.model.requirement import Competency
from generator.model.service import (
    Checklist,
    PeriodPlan,
    RatingScale,
    Roster,
    ServiceLevel,
    Shift,
    StateModel,
    TextTemplate,
)
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
        Process,
        Form,
        Record,
        ServiceLevel,
        StateModel,
        TextTemplate,
        Checklist,
        RatingScale,
        IncompatiblePair,
        CorrectiveAction,
        Shift,
        Roster,
        PeriodPlan,
        ExternalDocument,
        System,
        Asset,
        TrainingTopic,
        ReadingPath,
        Page,
        StructureChange,
    )
}
