"""Which lane each node of a process stands in."""

from collections.abc import Iterator, Sequence

from generator.model.flow import FlowLane
from generator.model.flow_nodes import Node
from generator.model.handbook import Handbook
from generator.model.position import Position, Role
from generator.model.process import Lane, Process
from generator.model.references import Ref
from generator.model.unit import OrgUnit

NOBODY = FlowLane("", "未指定")
"""The lane of steps that nobody does; a check names them, and no drawing shows them."""


def lane_key(ref: Ref) -> str:
    """Return the key of a participant's own lane."""
    return f"{ref.kind}:{ref.id}"


class Lanes:
    """The lanes of one flow: the declared ones first, then every other participant by first appearance."""

    def __init__(self, handbook: Handbook, process: Process) -> None:
        """Begin with the lanes that the process declares."""
        self.handbook = handbook
        self.found: dict[str, FlowLane] = {}
        for lane in process.lanes:
            made = self._declared(lane)
            self.found.setdefault(made.key, made)

    def of_nodes(self, nodes: Sequence[Node]) -> tuple[str, ...]:
        """Return the lane of each node: that of its actor, else that of the node before it (the first one after it)."""
        own = [self.key_of(node.actor) if node.actor else "" for node in nodes]
        first = next(filter(None, own), "")
        keys: list[str] = []
        for key in own:
            keys.append(key or (keys[-1] if keys else first))
        return tuple(keys)

    def key_of(self, ref: Ref) -> str:
        """Return the lane of a participant; a new one is added when none fits."""
        key = next(self._fitting(ref), None)
        if key is None:
            lane = FlowLane(lane_key(ref), self._label(ref), ref)
            self.found[lane.key] = lane
            key = lane.key
        return key

    def _fitting(self, ref: Ref) -> Iterator[str]:
        """Yield the lanes of a participant, the closest first: its own, its group's, its unit's, its role's."""
        if lane_key(ref) in self.found:
            yield lane_key(ref)
        by_member = {lane_key(member): lane.key for lane in self.found.values() for member in lane.members}
        declared = {key for key, lane in self.found.items() if lane.is_declared}
        for near in (ref, *self._around(ref)):
            if lane_key(near) in by_member:
                yield by_member[lane_key(near)]
            elif lane_key(near) in declared:
                yield lane_key(near)

    def _around(self, ref: Ref) -> Iterator[Ref]:
        """Yield whose lane a participant may stand in: roles he fills or that he alone fills, his unit and those above."""
        entity = self.handbook.get(ref)
        if isinstance(entity, Role):
            fillers = self.handbook.fillers(entity)
            if len(fillers) == 1:
                yield Ref(kind="position", id=fillers[0].id)
                entity = fillers[0]
        elif isinstance(entity, Position):
            yield from (Ref(kind="role", id=role.id) for role in self.handbook.roles_of(entity))
        unit = self.handbook.unit_of(entity) if isinstance(entity, Position) else entity
        if isinstance(unit, OrgUnit):
            above = (unit, *self.handbook.line_up(unit))
            yield from (Ref(kind="unit", id=one.id) for one in above)

    def _declared(self, lane: Lane) -> FlowLane:
        if lane.who is None:
            return FlowLane(f"lane:{lane.name}", lane.name, None, lane.members, is_declared=True)
        return FlowLane(
            lane_key(lane.who), lane.name or self._label(lane.who), lane.who, lane.members, is_declared=True
        )

    def _label(self, ref: Ref) -> str:
        entity = self.handbook.get(ref)
        return entity.label if entity is not None else self.handbook.names.title(ref)
