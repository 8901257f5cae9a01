"""Who holds both sides of an incompatible pair: one post, or one person on two posts (I08)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.controls import Activity, IncompatiblePair
from generator.model.duty import Authority, Duty
from generator.model.handbook import Handbook
from generator.model.names import plain
from generator.model.people import Person
from generator.model.position import Position, Role
from generator.model.process import Process
from generator.model.references import Ref
from generator.model.unit import OrgUnit


def positions_behind(handbook: Handbook, ref: Ref) -> tuple[Position, ...]:
    """Return the posts that act for a participant: itself, who fills a role, the head of a unit."""
    entity = handbook.get(ref)
    if isinstance(entity, Position):
        return (entity,)
    if isinstance(entity, Role):
        return handbook.fillers(entity)
    head = handbook.get(entity.head) if isinstance(entity, OrgUnit) and entity.head else None
    return (head,) if isinstance(head, Position) else ()


@dataclass(frozen=True, slots=True)
class Held:
    """An incompatible pair with those who do either side."""

    pair: IncompatiblePair
    first: tuple[Position, ...]
    second: tuple[Position, ...]
    persons: tuple[Person, ...]
    """Persons whose posts stand on both sides, though no single post does."""

    @property
    def both(self) -> tuple[Position, ...]:
        """Posts that stand on both sides."""
        ids = {one.id for one in self.second}
        return tuple(one for one in self.first if one.id in ids)


def held_pairs(handbook: Handbook) -> tuple[Held, ...]:
    """Return every incompatible pair with those who do its two sides."""
    return tuple(_held(handbook, pair) for pair in handbook.all(IncompatiblePair))


def _held(handbook: Handbook, pair: IncompatiblePair) -> Held:
    first, second = holders(handbook, pair.first), holders(handbook, pair.second)
    one_side = {post.id for post in first}
    other_side = {post.id for post in second}
    persons = []
    for person in handbook.people:
        held = {one.position.id for one in person.assignments}
        is_post_alone = held & one_side & other_side
        if held & one_side and held & other_side and not is_post_alone:
            persons.append(person)
    return Held(pair, first, second, tuple(persons))


def holders(handbook: Handbook, activity: Activity) -> tuple[Position, ...]:
    """Return the posts that do an activity, each once."""
    found = [post for ref in activity.who for post in positions_behind(handbook, ref)]
    if activity.element is not None:
        found += _of_element(handbook, activity.element)
    if activity.authority:
        found += _with_authority(handbook, activity.authority)
    if activity.text and not found:
        found += _by_words(handbook, activity.text)
    return tuple({post.id: post for post in found}.values())


def _of_element(handbook: Handbook, ref: Ref) -> Iterator[Position]:
    owner = handbook.get(ref)
    if isinstance(owner, Process):
        node = owner.node(ref.element)
        for actor in (*((node.actor,) if node.actor else ()), *node.together) if node else ():
            yield from positions_behind(handbook, actor)
    elif isinstance(owner, OrgUnit):
        implementing = [
            post
            for post in handbook.positions
            if any(ref == way for duty in _all(post.duties) for way in duty.implements)
        ]
        yield from implementing or positions_behind(handbook, ref)
    else:
        yield from positions_behind(handbook, ref)


def _with_authority(handbook: Handbook, words: str) -> Iterator[Position]:
    kind, _, subject = words.replace("：", ":", 1).partition(":")
    owners: tuple[Position | Role | OrgUnit, ...] = (*handbook.positions, *handbook.roles, *handbook.units)
    for owner in owners:
        if any(_is_meant(one, kind, subject) for one in owner.authority):
            yield from positions_behind(handbook, Ref(kind=owner.kind, id=owner.id))


def _is_meant(one: Authority, kind: str, subject: str) -> bool:
    wanted = plain(subject or kind)
    is_kind = not subject or plain(kind).removesuffix("权") in {plain(word) for word in one.kind.spellings}
    return is_kind and wanted in plain(one.subject)


def _by_words(handbook: Handbook, words: str) -> Iterator[Position]:
    wanted = plain(words)
    for process in handbook.processes:
        for node in process.all_nodes:
            if plain(node.label) == wanted and node.actor:
                yield from positions_behind(handbook, node.actor)
    for post in handbook.positions:
        if any(plain(duty.text) == wanted for duty in _all(post.duties)):
            yield post


def _all(duties: Iterable[Duty]) -> Iterator[Duty]:
    for duty in duties:
        yield duty
        yield from _all(duty.children)
