"""What a profile may not see is in no page, no file and no field of it."""

import datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest

from generator.model.entity import Entity
from generator.model.fields import Part
from generator.model.handbook import Handbook
from generator.model.kinds import KINDS
from generator.model.loading import load
from generator.model.profiles import seen_by, without_restricted
from generator.model.references import Ref
from generator.model.shapes import (
    BoolShape,
    DateShape,
    ListShape,
    MapShape,
    NumberShape,
    PartShape,
    RefShape,
    Shape,
    WordShape,
    fields_of,
)
from generator.model.values import Profile
from generator.source.content_folder import read_content
from tests.builders import ROOT, a_handbook, a_page, a_person, a_position, a_unit, rendered

SECRET = "SECRET"
DEEP = 3


def full(part: type[Part], depth: int, *, is_secret: bool = False) -> Part:
    """Return a part with something in every field; what is restricted says so."""
    values = {
        name: sample(field.shape, depth, is_secret=is_secret or field.label.restricted)
        for name, field in fields_of(part).items()
    }
    return part.model_construct(**{name: value for name, value in values.items() if value is not None})


def sample(shape: Shape, depth: int, *, is_secret: bool) -> Any:
    match shape:
        case ListShape(item):
            values = [sample(item, depth, is_secret=is_secret)]
            if isinstance(item, RefShape):
                values = [Ref(kind=kind, id="SECRET" if is_secret else "open") for kind in item.target.kinds]
            return tuple(value for value in values if value is not None)
        case PartShape(part):
            return full(part, depth - 1, is_secret=is_secret) if depth else None
        case MapShape(value):
            return {"key": sample(value, depth, is_secret=is_secret)}
        case RefShape(target):
            return Ref(kind=target.kinds[0], id=SECRET if is_secret else "open")
        case WordShape(vocabulary):
            return next(iter(vocabulary))
        case NumberShape():
            return Decimal(7_777_777 if is_secret else 1)
        case BoolShape():
            return True
        case DateShape():
            return datetime.date(2026, 1, 1)
    return SECRET if is_secret else "open"


def leaks(value: Any, way: str = "") -> list[str]:
    """Return the ways to everything restricted inside a value, and to every reference to a person."""
    if isinstance(value, Ref):
        return [f"{way} names a person"] * (value.kind == "person") + [way] * (value.id == SECRET)
    if isinstance(value, Part):
        return [leak for name, inner in value if inner is not None for leak in leaks(inner, f"{way}.{name}")]
    if isinstance(value, tuple):
        return [leak for inner in value for leak in leaks(inner, f"{way}[]")]
    if isinstance(value, dict):
        return [leak for inner in value.values() for leak in leaks(inner, f"{way}{{}}")]
    return [way] * (value == SECRET or (not isinstance(value, Enum) and value == Decimal(7_777_777)))


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS.values() if kind.kind != "person"], ids=lambda kind: kind.kind
)
def test_nothing_restricted_and_no_person_is_left_in_any_field_for_the_public(kind: type[Entity]) -> None:
    assert leaks(without_restricted(full(kind, DEEP), names=False)) == []


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.kind)
def test_the_internal_profile_loses_what_is_restricted_and_keeps_persons(kind: type[Entity]) -> None:
    whole, seen = leaks(full(kind, DEEP)), leaks(without_restricted(full(kind, DEEP), names=True))

    assert seen == [leak for leak in whole if "names a person" in leak]


def test_the_fields_that_are_guarded_are_these() -> None:
    found = {leak.partition(" ")[0] for kind in KINDS.values() for leak in leaks(full(kind, DEEP))}

    assert {way for way in found if "pay_range" in way} != set()
    assert {way for way in found if "personal_conditions" in way} != set()
    assert {way for way in found if way.endswith("prepared.person")} != set()
    assert ".members[]" in found
    assert ".instances[].deviations[].fields{}" in found


def test_what_is_not_restricted_stays() -> None:
    unit = a_handbook(a_unit("q", members=["boss"], notes="n"), a_position("boss", unit="q")).units[0]

    assert without_restricted(unit, names=False) is unit


def test_what_was_taken_out_does_not_look_like_a_stated_none() -> None:
    handbook = a_handbook(a_position("a", pay_range="5000-8000元/月"))
    (before,), (after,) = handbook.positions, seen_by(handbook, Profile.INTERNAL).positions

    assert (before.pay_range is not None, after.pay_range) == (True, None)
    assert not after.states_none("pay_range")


def test_a_condition_beside_a_headcount_goes_with_the_words_that_say_it() -> None:
    position = seen_by(a_handbook(a_position("a", headcount="1人(男)")), Profile.INTERNAL).positions[0]

    assert position.headcount is not None
    assert position.headcount.display == "1 人"


SECRETIVE = (
    a_unit("board", kind="董事会", members=["陈静", "boss"], document={"prepared": {"person": "陈静"}}),
    a_unit("works", contacts=[{"kind": "电话", "value": "800"}]),
    a_position("boss", unit="works", pay_range="9999元/月", purpose="与[[陈静]]和[[人员:陈静|她]]一起决定。"),
    a_position("spy", unit="works", document={"confidentiality": "内部"}, purpose="只在内部公开"),
    a_position(
        "ghost", unit="works", document={"confidentiality": "机密"}, purpose="谁也不说", superior="spy"
    ),
    a_page("news", text="欢迎[[陈静]]。"),
    a_person("chen", name="陈静", assignments=["boss"]),
)


@pytest.mark.parametrize(
    ("profile", "shown"),
    [
        (Profile.PUBLIC, set()),
        (Profile.INTERNAL, {"陈静", "只在内部公开"}),
        (Profile.RESTRICTED, {"陈静", "只在内部公开", "谁也不说", "9999元"}),
    ],
)
def test_each_profile_reads_what_it_may(profile: Profile, shown: set[str]) -> None:
    handbook = a_handbook(*SECRETIVE)

    text = "\n".join(data.decode() for data in rendered(handbook, profile).values())

    assert {word for word in ("陈静", "只在内部公开", "谁也不说", "9999元") if word in text} == shown


def test_prose_keeps_its_sense_where_a_name_is_hidden() -> None:
    page = rendered(a_handbook(*SECRETIVE))["positions/boss.md"].decode()

    assert "与（姓名不公开）和她一起决定。" in page


def test_pages_that_a_profile_may_not_see_do_not_exist() -> None:
    handbook = a_handbook(*SECRETIVE)

    pages = {
        profile: {path for path in rendered(handbook, profile) if path.startswith("positions/")}
        for profile in (Profile.PUBLIC, Profile.INTERNAL)
    }

    assert pages[Profile.PUBLIC] == {"positions/index.md", "positions/boss.md"}
    assert pages[Profile.INTERNAL] == pages[Profile.PUBLIC] | {"positions/spy.md"}


@pytest.fixture(scope="module")
def company() -> Handbook:
    return load(read_content(ROOT / "content"))[0]


def secrets_of(handbook: Handbook) -> set[str]:
    """Return names, pay figures and personal conditions as their authors wrote them."""
    pay = [position.pay_range for position in handbook.positions]
    pay += [line.pay_range for unit in handbook.units for line in unit.staffing]
    needs = [position.requirements for position in handbook.positions if position.requirements]
    return {
        *(person.name for person in handbook.people),
        *(one.display for one in pay if one is not None),
        *(one.text for need in needs for one in need.personal_conditions),
    }


def told(secrets: set[str], files: dict[str, bytes]) -> set[str]:
    everything = b"\0".join(files.values())
    return {secret for secret in secrets if secret.encode() in everything}


def test_the_public_site_of_the_sample_company_tells_no_secret(company: Handbook) -> None:
    secrets = secrets_of(company)

    assert len(company.people) == 243
    assert len(secrets) > 243
    assert told(secrets, rendered(company)) == set()


def test_the_restricted_site_of_the_sample_company_tells_them(company: Handbook) -> None:
    secrets = secrets_of(company)

    # Without this, the test above would pass for a site that says nothing at all.
    assert len(told(secrets, rendered(company, Profile.RESTRICTED))) > len(secrets) * 0.9
