"""A handbook under review: the day, the profile and what several rules look up."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from generator.diagnostics.findings import Place
from generator.lint.texts import Texts, texts_of
from generator.model.entity import Document, Entity
from generator.model.handbook import Handbook
from generator.model.position import Position
from generator.model.values import Profile, Status

_DRAFT = frozenset({Status.DRAFT, Status.PROPOSED, Status.REVIEW})
_RANKS = {Profile.PUBLIC: 0, Profile.INTERNAL: 1, Profile.RESTRICTED: 2}


@dataclass(frozen=True)
class Review:
    """One handbook on one day, as one profile would publish it."""

    whole: Handbook
    """On all days, for everybody."""

    today: datetime.date
    profile: Profile

    @cached_property
    def now(self) -> Handbook:
        """The handbook as it stands today, still for everybody."""
        return self.whole.as_of(self.today)

    @cached_property
    def texts(self) -> Texts:
        """Everything that authors wrote for readers, on all days."""
        return texts_of(self.whole)

    @cached_property
    def is_incomplete(self) -> bool:
        """Whether some entity could not be read, so that sums and links may seem wrong for want of it."""
        read = {f"{kind}:{key}" for kind, found in self.whole.entities.items() for key in found}
        return any(key not in read for key in self.whole.places if key != "handbook")

    def place(self, entity: Entity, *steps: str | int) -> Place:
        """Return where an entity, or a field of it, is written."""
        return self.whole.place(entity, *steps)

    def is_written(self, entity: Entity, *steps: str | int) -> bool:
        """Return whether the author wrote a field at all, be it 无 or something that could not be read."""
        return steps in self.whole.places[f"{entity.kind}:{entity.id}"].spans

    def is_draft(self, entity: Entity) -> bool:
        """Return whether an entity, or the unit of a position, is still a draft or a proposal."""
        if self.status(entity) in _DRAFT:
            return True
        unit = self.whole.unit_of(entity) if isinstance(entity, Position) else None
        return unit is not None and unit.status in _DRAFT

    def status(self, entity: Entity) -> Status:
        """Return the status of an entity's document, else its own; VALID for what has neither."""
        document = getattr(entity, "document", None)
        if isinstance(document, Document) and document.status is not Status.VALID:
            return document.status
        own = getattr(entity, "status", None)
        return own if isinstance(own, Status) else Status.VALID

    def is_published(self, entity: Entity) -> bool:
        """Return whether this profile's site shows an entity."""
        document = getattr(entity, "document", None)
        level = document.confidentiality if isinstance(document, Document) else Profile.PUBLIC
        if entity.kind == "person":
            level = max(level, Profile.INTERNAL)
        return _RANKS[level] <= _RANKS[self.profile]
