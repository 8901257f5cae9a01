"""Handbook to site: which pages exist, in which order they are found."""

import datetime
from collections.abc import Container, Iterator
from itertools import chain

from generator.expand.articles import article_pages
from generator.expand.forms import form_pages
from generator.expand.home import home_page, site_title
from generator.expand.linking import Linker
from generator.expand.my_work import my_work_pages
from generator.expand.page import Page, Section, Site
from generator.expand.positions import position_page, position_pages
from generator.expand.processes import process_pages
from generator.expand.roles import role_pages
from generator.expand.structure_changes import change_pages
from generator.expand.units import unit_page, unit_pages
from generator.expand.views.career import career_page
from generator.expand.views.controls import control_pages
from generator.expand.views.duties import duty_pages
from generator.expand.views.lists import list_pages
from generator.expand.views.measures import measure_pages
from generator.expand.views.procedures import procedure_pages
from generator.expand.views.staffing import staffing_pages
from generator.expand.views.structure import structure_pages
from generator.expand.views.texts import text_pages
from generator.expand.views.times import time_pages
from generator.model.handbook import Handbook


def expand(handbook: Handbook, today: datetime.date, whole: Handbook | None = None) -> Site:
    """Return the site of a handbook as one profile sees it on one day.

    Args:
        handbook: what is valid on the day and visible to the profile.
        today: the day, printed on the first page.
        whole: the same on all days, for before-and-after tables; the handbook itself when left out.
    """
    linker = Linker(handbook, whole or handbook)
    pages = chain(
        [home_page(linker, today)],
        unit_pages(linker),
        position_pages(linker),
        process_pages(linker),
        form_pages(linker),
        procedure_pages(linker),
        control_pages(linker),
        time_pages(linker),
        text_pages(linker),
        my_work_pages(linker),
        structure_pages(linker),
        staffing_pages(linker),
        duty_pages(linker),
        measure_pages(linker),
        [career_page(linker)],
        list_pages(linker),
        role_pages(linker),
        article_pages(linker),
        change_pages(linker),
    )
    return Site(site_title(handbook), tuple(pages), navigation(linker))


def pages_about(handbook: Handbook, paths: Container[str], whole: Handbook | None = None) -> Iterator[Page]:
    """Yield the pages of the units and positions that are written in the files at these content paths.

    A preview shows them at once; what else follows from a change needs the whole site.
    """
    linker = Linker(handbook, whole or handbook)
    for unit in handbook.units:
        if unit.described and handbook.places[f"unit:{unit.id}"].path in paths:
            yield unit_page(linker, unit)
    for position in handbook.positions:
        if handbook.places[f"position:{position.id}"].path in paths:
            yield position_page(linker, position)


def navigation(linker: Linker) -> tuple[Section, ...]:
    """Return a small navigation: a tab for each task.

    Groups and positions are reached from the pages of their units, so that the navigation stays small for any company.
    """
    handbook = linker.handbook
    units = tuple(Section(unit.label, f"units/{unit.id}.md") for unit in handbook.departments)
    articles = tuple(
        Section(page.label, f"pages/{page.id}.md")
        for page in sorted(handbook.pages, key=lambda page: page.order)
    )
    return (
        Section("首页", "index.md"),
        Section(
            "部门",
            "",
            (Section("部门一览", "units/index.md"), Section("公司架构图", "views/company-chart.md"), *units),
        ),
        Section("岗位", "", _POSITIONS),
        Section("流程", "", (Section("流程一览", "processes/index.md"), *_classes(linker), *_PROCEDURES)),
        Section("职责与权限", "", _DUTIES),
        Section("人员编制", "", _STAFFING),
        Section("清单", "", _LISTS),
        *((Section("关于", "", articles),) if articles else ()),
    )


def _classes(linker: Linker) -> tuple[Section, ...]:
    """Return the processes by the first word of their classification; without any classification one after the other."""
    found: dict[str, list[Section]] = {}
    for one in linker.handbook.processes:
        title = one.classification.split("/")[0].strip()
        found.setdefault(title, []).append(Section(one.label, f"processes/{one.id}.md"))
    if set(found) <= {""}:
        return tuple(found.get("", ()))
    return tuple(Section(title or "其他流程", "", tuple(listed)) for title, listed in found.items())


_PROCEDURES = (
    Section("流程地图", "views/process-map.md"),
    Section("岗位与流程", "views/position-procedures.md"),
    Section("责任矩阵", "views/raci.md"),
    Section("接口矩阵", "views/interfaces.md"),
    Section("时限一览", "views/service-levels.md"),
    Section("周期工作日历", "views/calendar.md"),
    Section("风险控制矩阵", "views/risk-control.md"),
    Section("不相容职责", "views/segregation.md"),
    Section("纠正预防措施", "views/corrective-actions.md"),
    Section("状态模型", "views/state-models.md"),
)
_POSITIONS = (
    Section("岗位一览", "positions/index.md"),
    Section("角色一览", "roles/index.md"),
    Section("项目组一览", "teams/index.md"),
    Section("能力矩阵", "views/competencies.md"),
    Section("晋升与轮转", "views/career.md"),
    Section("培训", "views/training.md"),
    Section("新员工阅读路径", "views/reading-paths.md"),
)
_DUTIES = (
    Section("谁做什么", "views/who-does-what.md"),
    Section("权限表", "views/authority.md"),
    Section("职责模块分布", "views/modules.md"),
    Section("指标一览", "views/indicators.md"),
)
_STAFFING = (
    Section("编制表", "views/staffing.md"),
    Section("空缺与兼任", "views/vacancies.md"),
    Section("班次与排班", "views/shifts.md"),
    Section("组织调整", "structure_changes/index.md"),
    Section("范围集", "views/scopes.md"),
    Section("单元模板", "views/templates.md"),
)
_LISTS = (
    Section("表单一览", "views/forms.md"),
    Section("记录一览", "views/records.md"),
    Section("岗位与表单", "views/position-forms.md"),
    Section("话术与文本模板", "views/scripts.md"),
    Section("清单", "views/checklists.md"),
    Section("评分标准", "views/rating-scales.md"),
    Section("外来文件", "views/external-documents.md"),
    Section("系统一览", "views/systems.md"),
    Section("资产与场所", "views/assets.md"),
    Section("外部相关方", "views/parties.md"),
)
