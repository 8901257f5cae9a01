"""The first page: what the company is, and where each kind of reader goes."""

import datetime
from dataclasses import dataclass

from generator.expand.charts import headcount_note
from generator.expand.linking import Linker
from generator.expand.page import Link, Page, Text
from generator.model.handbook import Handbook
from generator.model.unit import OrgUnit


@dataclass(frozen=True, slots=True)
class Tile:
    """One thing a reader comes to do."""

    icon: str
    """Name of a `zs-icon`: "unit", "position", "search" …"""

    title: str
    text: str
    link: Link


@dataclass(frozen=True, slots=True)
class ContentsItem:
    """A line of the contents: a unit, its headcount, and the units below it."""

    link: Link
    note: str
    below: tuple["ContentsItem", ...] = ()


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything the first page says."""

    company: str
    title: str
    facts: tuple[str, ...]
    introduction: Text
    tiles: tuple[Tile, ...]
    contents: tuple[ContentsItem, ...]
    articles: tuple[tuple[Link, str], ...]


def site_title(handbook: Handbook) -> str:
    """Return the name of the handbook, made from the company's name where it has none."""
    settings = handbook.settings
    return settings.title or f"{settings.short_name or settings.company_name}岗位职责手册"


def home_page(linker: Linker, today: datetime.date) -> Page:
    """Return the first page."""
    handbook, settings = linker.handbook, linker.handbook.settings
    facts = (settings.industry, settings.size, settings.region, f"{today.isoformat()} 更新")
    articles = sorted(handbook.pages, key=lambda page: page.order)
    view = HomeView(
        settings.company_name,
        site_title(handbook),
        tuple(one for one in facts if one),
        linker.prose(settings.introduction),
        _tiles(handbook),
        tuple(_contents(linker, unit) for unit in handbook.departments),
        tuple((linker.to_entity(one), one.summary) for one in articles),
    )
    place = handbook.places.get("handbook")
    return Page(
        "index.md",
        site_title(handbook),
        "pages/home.md.j2",
        view,
        source=place.at("company_name") if place else None,
        hide=("navigation", "toc"),
    )


def _contents(linker: Linker, unit: OrgUnit) -> ContentsItem:
    tops = {one.id for one in linker.handbook.departments}
    below = tuple(_contents(linker, one) for one in linker.handbook.children(unit) if one.id not in tops)
    return ContentsItem(linker.to_entity(unit), headcount_note(linker.handbook, unit), below)


def _tiles(handbook: Handbook) -> tuple[Tile, ...]:
    units = sum(1 for unit in handbook.units if not handbook.is_body(unit))
    tiles = [
        Tile(
            "search",
            "这件事归谁管",
            "按职责、部门和标签找到承担的岗位",
            Link("谁做什么", "views/who-does-what.html"),
        ),
        Tile(
            "position",
            "我的岗位",
            f"{len(handbook.positions)} 个岗位的职责、权限和任职资格",
            Link("岗位一览", "positions/index.html"),
        ),
        Tile(
            "process",
            "流程",
            "一件事从头到尾谁做什么、填什么表、多久完成",
            Link("流程一览", "processes/index.html"),
        ),
        Tile("unit", "找部门", f"{units} 个单元的职能、编制和联系方式", Link("部门一览", "units/index.html")),
        Tile("chart", "架构图", "谁归谁管，各单元有多少人", Link("公司架构图", "views/company-chart.html")),
        Tile("rule", "谁能批准", "审批、决策和签发的权限与限度", Link("权限表", "views/authority.html")),
        Tile("ledger", "编制与空缺", "岗位、编制、空缺和兼任", Link("编制表", "views/staffing.html")),
    ]
    if handbook.reading_paths:
        tiles.append(
            Tile(
                "start", "新员工", "第一天、第一周读什么", Link("新员工阅读路径", "views/reading-paths.html")
            )
        )
    tiles.append(Tile("form", "表单", "表单的编号、归口和使用岗位", Link("表单一览", "views/forms.html")))
    return tuple(tiles)
