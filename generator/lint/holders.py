"""STF: persons against posts, where the people are given."""

from collections.abc import Iterator

from generator.diagnostics.findings import Related, Severity
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.people import Person
from generator.model.position import Position
from generator.model.staffing import seats_of
from generator.model.values import AssignmentKind


@rule(
    "STF005",
    "concurrency-incomplete",
    Severity.WARNING,
    Words("兼任没有写清由谁兼任", "a concurrent post does not say who fills it"),
    Words(
        "找不到主岗，人数就会重复计算或漏算", "without the main post people are counted twice or not at all"
    ),
)
def concurrency_incomplete(review: Review) -> Iterator[Remark]:
    """Yield shared posts without the other post, and persons who hold a post besides none."""
    for position in review.now.positions:
        headcount = position.headcount
        held = review.now.holders.get(position.id, ())
        if headcount and headcount.shared and not (headcount.shared_with or held):
            yield Remark(
                Words(
                    f"“{position.title_}”是兼任，没有写由谁",
                    f"{position.title_!r} is filled besides another post",
                ),
                review.place(position, "headcount"),
                position,
                help=Words(
                    "写成 `1人（由…兼任）` 或 `与…共用1人`", "write 1人（由…兼任）, naming the main post"
                ),
            )
    for person in review.now.people:
        kinds = [one.kind for one in person.assignments]
        if kinds and AssignmentKind.MAIN not in kinds and not review.is_incomplete:
            yield Remark(
                Words(f"“{person.name}”只有兼任或代理，没有主岗", f"{person.name!r} has no main post"),
                review.place(person, "assignments"),
                person,
                help=Words("补上主岗，或改为专任", "add the main post, or make this one it"),
            )


@rule(
    "STF008",
    "holder-twice-unmarked",
    Severity.WARNING,
    Words("一人占两个岗位，没有写明兼任", "one person on two posts, neither marked as concurrent"),
    Words("人数多算一人，空缺少算一个", "one person too many is counted, and one vacancy too few"),
    Words("其中一个写成 `岗位（兼任）`", "mark one of them as concurrent"),
)
def holder_twice_unmarked(review: Review) -> Iterator[Remark]:
    """Yield persons with more than one main post at the same time."""
    for person in review.now.people:
        mains = [
            number
            for number, one in enumerate(person.assignments)
            if one.kind is AssignmentKind.MAIN and (one.until is None or one.until > review.today)
        ]
        for number in mains[1:]:
            first, again = person.assignments[mains[0]].position, person.assignments[number].position
            titles = [review.whole.names.title(first), review.whole.names.title(again)]
            yield Remark(
                Words(
                    f"“{person.name}”同时专任“{titles[0]}”和“{titles[1]}”",
                    f"{person.name!r} mainly holds both {titles[0]!r} and {titles[1]!r}",
                ),
                review.place(person, "assignments", number),
                person,
            )


@rule(
    "STF011",
    "seats-not-explained",
    Severity.WARNING,
    Words(
        "编制、在岗、空缺和兼任的人数对不上", "posts, persons, vacancies and concurrent posts do not add up"
    ),
    Words("人事无法核对编制，空缺既不在招也没有人", "nobody can reconcile the staffing"),
    Words("补上任职人员，或在编制里写 `（暂缺1人）`", "add the holders, or state the vacancy: （暂缺1人）"),
)
def seats_not_explained(review: Review) -> Iterator[Remark]:
    """Yield positions whose posts are neither held nor stated vacant, where the people file covers most posts."""
    if review.is_incomplete or not _has_most_people(review):
        return
    for position in review.now.positions:
        seats = seats_of(review.now, position)
        filled = seats.persons + seats.vacancies + seats.concurrent
        if position.headcount is not None and not seats.posts.allows(filled):
            yield Remark(
                Words(
                    f"“{position.title_}”编制 {seats.posts.display}：在岗 {seats.persons}、空缺 {seats.vacancies}、"
                    f"兼任 {seats.concurrent}",
                    f"{position.title_!r} has {seats.posts.display_in('en')} posts: {seats.persons} held, "
                    f"{seats.vacancies} vacant, {seats.concurrent} concurrent",
                ),
                review.place(position, "headcount"),
                position,
                related=tuple(_held(review, position)),
            )


def _has_most_people(review: Review) -> bool:
    """A list of department heads is no register of persons."""
    posts = sum(review.now.posts(position).min for position in review.now.positions)
    return sum(len(person.assignments) for person in review.now.people) * 2 > posts


def _held(review: Review, position: Position) -> Iterator[Related]:
    for person, assignment in review.now.holders.get(position.id, ()):
        number = person.assignments.index(assignment)
        yield Related(review.place(person, "assignments", number), _note(person))


def _note(person: Person) -> Words:
    return Words(f"{person.name} 在岗", f"held by {person.name}")
