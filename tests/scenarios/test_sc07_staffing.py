"""SC-07: human resources reconciles the staffing of T1."""

import datetime
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.drawing import legend
from generator.expand.site import expand
from generator.model.handbook import Handbook
from generator.model.loading import load
from generator.model.profiles import seen_by
from generator.model.staffing import Staffing, staffing_of
from generator.model.unit import OrgUnit
from generator.model.values import Profile
from generator.source.content_folder import read_content

T1 = Path(__file__).parent.parent / "handbooks" / "t1"
Edited = Callable[..., Handbook]


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    """Return T1 after replacing texts in its files: (file, old, new) …"""

    def load_edited(*edits: tuple[str, str, str]) -> Handbook:
        folder = shutil.copytree(T1, tmp_path / "t1", dirs_exist_ok=True)
        for name, old, new in edits:
            text = (folder / name).read_text(encoding="utf-8")
            assert old in text
            (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        handbook, findings = load(read_content(folder))
        assert findings == ()
        return handbook

    return load_edited


HIRED = (
    "people.yaml",
    "- {标识: p23",
    "- {标识: p24, 姓名: 顾知行, 任职: 推广专员}\n- {标识: p23",
)
FILLED = ("positions/promotion-specialist.yaml", "编制: 1名（待招1名）", "编制: 1名")
ONE_MORE = ("positions/aftersales-agent.md", "编制: 3人", "编制: 4人（待招1人）")


def figures(handbook: Handbook) -> tuple[int, int, int, int]:
    found: Staffing = staffing_of(handbook, handbook.positions)
    assert found.unexplained == 0
    return found.posts.min, found.persons, found.vacancies, found.concurrent


def service(handbook: Handbook) -> OrgUnit:
    return next(unit for unit in handbook.units if unit.id == "service")


def test_posts_are_persons_vacancies_and_concurrent_posts(edited: Edited) -> None:
    handbook = edited()

    assert figures(handbook) == (25, 23, 1, 1)
    assert len(handbook.positions) == 18


def test_hiring_the_promotion_specialist_closes_the_vacancy(edited: Edited) -> None:
    assert figures(edited(HIRED, FILLED)) == (25, 24, 0, 1)


def test_one_more_approved_agent_is_one_more_vacancy(edited: Edited) -> None:
    handbook = edited(HIRED, FILLED, ONE_MORE)

    assert figures(handbook) == (26, 24, 1, 1)
    assert handbook.posts_below(service(handbook)) == 10


def test_a_range_makes_the_total_a_range(edited: Edited) -> None:
    handbook = edited(("positions/graphic-designer.yaml", "编制: 2人", "编制: 1-3人"))

    assert staffing_of(handbook, handbook.positions).posts.display == "24–26"


def test_an_open_headcount_makes_the_total_open(edited: Edited) -> None:
    handbook = edited(("positions/graphic-designer.yaml", "编制: 2人", "编制: 若干"))

    assert staffing_of(handbook, handbook.positions).posts.display_in("en") == "23 or more"


def test_a_post_per_region_counts_once_for_each_region(edited: Edited) -> None:
    regions = ("handbook.yaml", "地区: 华东", "地区: 华东\n区域: [城东, 城西, 城北]")
    handbook = edited(
        regions, ("positions/delivery-specialist.yaml", "headcount: 1人", "headcount: 1名/区域")
    )

    assert staffing_of(handbook, handbook.positions).posts == 27


def test_the_chart_marks_the_concurrent_post_and_its_legend_has_exactly_the_marks_used(
    edited: Edited,
) -> None:
    site = expand(seen_by(edited(), Profile.PUBLIC), datetime.date(2026, 6, 1))

    chart = site.page("units/visual.md").view.figure.chart
    marks = {
        row.text: [mark.kind.value for mark in row.marks] for card in chart.cards for row in card.card.rows
    }
    assert marks == {"视觉主管": [], "美工": [], "摄影专员": ["concurrent"]}
    assert [entry.text for entry in legend(chart)] == ["本单位", "兼任"]


@pytest.mark.parametrize(("profile", "count"), [(Profile.PUBLIC, 0), (Profile.INTERNAL, 23)])
def test_only_the_internal_site_names_holders(edited: Edited, profile: Profile, count: int) -> None:
    handbook = edited()

    site = expand(seen_by(handbook, profile), datetime.date(2026, 6, 1))

    shown = "".join(str(page.view) for page in site.pages)
    assert sum(person.name in shown for person in handbook.people) == count
