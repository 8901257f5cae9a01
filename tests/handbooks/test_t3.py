"""T3 云岭通信运维: the generator writes the company with the figures that charts and benchmarks rely on."""

from collections import Counter
from pathlib import Path

import pytest

from generator.model.handbook import Handbook
from generator.model.loading import load
from generator.model.unit import OrgUnit
from generator.source.content_folder import read_content
from tests.handbooks.t3 import t3_files, write_t3


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Handbook:
    folder = tmp_path_factory.mktemp("t3")
    write_t3(folder)
    found, findings = load(read_content(folder))
    assert findings == ()
    return found


def unit(handbook: Handbook, key: str) -> OrgUnit:
    return next(one for one in handbook.units if one.id == key)


def figures(handbook: Handbook, *keys: str) -> list[tuple[int, int]]:
    """Positions and posts of units with all that is below them."""
    found = []
    for key in keys:
        below = handbook.below(unit(handbook, key))
        positions = sum(len(handbook.positions_of(one)) for one in below)
        found.append((positions, handbook.posts_below(unit(handbook, key)).min))
    return found


def test_the_company_has_90_units_397_positions_and_1152_posts(handbook: Handbook) -> None:
    assert len(handbook.units) == 90
    assert figures(handbook, "yunling") == [(397, 1152)]


def test_units_are_of_the_kinds_that_the_plan_names(handbook: Handbook) -> None:
    kinds = Counter(one.unit_kind for one in handbook.units)

    assert kinds == {"公司": 1, "部": 1, "室": 4, "中心": 7, "营维中心": 14, "组": 63}


def test_the_management_department_has_its_rooms_as_planned(handbook: Handbook) -> None:
    rooms = ("dispatch-room", "basic-room", "transport-room", "support-room")

    assert figures(handbook, *rooms) == [(5, 11), (4, 9), (5, 13), (4, 10)]
    assert figures(handbook, "ops") == [(20, 46)]


def test_the_seven_centres_have_their_figures(handbook: Handbook) -> None:
    centres = ("noc", "resource", "equipment", "enterprise", "service", "wireless", "access")

    assert figures(handbook, *centres) == [(8, 64), (6, 38), (8, 72), (7, 42), (8, 96), (7, 58), (7, 60)]


def test_branches_follow_their_size_class_and_their_deviations(handbook: Handbook) -> None:
    assert figures(handbook, "nanpu", "beizhu", "dongdu") == [(23, 62), (23, 48), (23, 34)]
    assert figures(handbook, "yunxi", "liulin") == [(25, 64), (22, 33)]


def test_nine_modules_sit_undivided_in_eight_units(handbook: Handbook) -> None:
    hosts = [(module.id, one.id) for one in handbook.units for module in one.modules]

    assert len(hosts) == len({module for module, _ in hosts}) == len(handbook.modules) == 9
    assert Counter(host for _, host in hosts)["ops"] == 2


def test_declared_totals_equal_the_sums(handbook: Handbook) -> None:
    for one in handbook.units:
        if one.declared_headcount:
            assert handbook.posts_below(one) == one.declared_headcount.posts, one.name


def test_unit_codes_are_unique_and_keep_their_spaces(handbook: Handbook) -> None:
    codes = [one.code for one in handbook.units]

    assert len(set(codes)) == 90
    assert all(len(code.split(" ")) == 3 for code in codes)


def test_writing_twice_gives_the_same_bytes() -> None:
    assert list(t3_files()) == list(t3_files())


def test_a_factor_repeats_the_whole_company(tmp_path: Path) -> None:
    write_t3(tmp_path, factor=2)

    found, findings = load(read_content(tmp_path))

    assert findings == ()
    assert len(found.units) == 1 + 2 * 90
    assert figures(found, "group") == [(2 * 397, 2 * 1152)]
