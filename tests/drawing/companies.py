"""Invented companies of any size, to be drawn."""

from generator.drawing import Card, Mark, MarkKind, Row, Tag, Tint

_CENTRES = (
    "营销中心",
    "研发中心",
    "制造中心",
    "供应链中心",
    "质量中心",
    "财务中心",
    "人力行政中心",
    "客户服务中心",
)
_UNITS = (
    "品质部",
    "销售一部",
    "技术支持部",
    "采购部",
    "仓储物流部",
    "设备部",
    "生产计划部",
    "售后服务部",
    "工艺部",
)
_TEAMS = (
    "IQC组",
    "来料检验组",
    "华东区域组",
    "备件组",
    "一车间",
    "包装线",
    "系统运维组",
    "体系与文控组",
    "客户投诉处理组",
)
_POSTS = (
    "检验员",
    "技术员",
    "客服专员",
    "备件管理员",
    "设备维修工程师",
    "统计员",
    "文控专员",
    "计划员",
    "班组长",
    "叉车司机",
)
_MARKS = {3: Mark(MarkKind.VACANT), 5: Mark(MarkKind.RECRUITING, "待招 2")}


def a_company(centres: int, units: int, teams: int, posts: int) -> Card:
    """Return a company with this many cards on each level and rows in all; one box more than their sum."""
    numbers = iter(range(100_000))
    team_posts, unit_teams, centre_units = (
        _shares(posts, teams),
        _shares(teams, units),
        _shares(units, centres),
    )

    def rows(count: int) -> tuple[Row, ...]:
        places = [next(numbers) for _ in range(count)]
        return tuple(
            Row(
                _POSTS[place % 10],
                f"{place % 19 + 1} 人",
                f"positions/p{place}.html",
                (_MARKS[place % 13],) if place % 13 in _MARKS else (),
            )
            for place in places
        )

    def card(names: tuple[str, ...], head: str, inside: tuple[Row, ...], below: tuple[Card, ...]) -> Card:
        place = next(numbers)
        name = names[place % len(names)]
        return Card(
            f"u{place}", name, head, f"{place % 300 + 2} 人", f"units/u{place}.html", inside, children=below
        )

    all_teams = [card(_TEAMS, "组长 王敏", rows(count), ()) for count in team_posts]
    all_units = [card(_UNITS, "经理 李文", (), _taken(all_teams, count)) for count in unit_teams]
    all_centres = [card(_CENTRES, "总监", (), _taken(all_units, count)) for count in centre_units]
    return Card("company", "恒拓电器", "总经理 陈立", "1286 人", "index.html", children=tuple(all_centres))


def _shares(total: int, parts: int) -> list[int]:
    return [total // parts + (index < total % parts) for index in range(parts)]


def _taken(cards: list[Card], count: int) -> tuple[Card, ...]:
    taken, cards[:count] = tuple(cards[:count]), []
    return taken


FIVE = Card(
    "gm", "总经理", "", "1 人", children=tuple(Card(f"u{n}", name) for n, name in enumerate(_UNITS[:4]))
)
SIXTY = a_company(6, 15, 10, 28)
SIX_HUNDRED = a_company(8, 33, 110, 448)
TWO_THOUSAND = a_company(8, 60, 330, 1601)

MARKED = Card(
    "board",
    "董事会",
    "董事长 陈远山",
    "5 人",
    "units/board.html",
    marks=(Mark(MarkKind.BODY),),
    children=(
        Card(
            "company",
            "恒拓电器有限公司",
            "总经理 陈立",
            "1286 人",
            "index.html",
            assistants=(Card("office", "总经理办公室", "主任", "6 人", "units/office.html"),),
            children=(
                Card(
                    "quality",
                    "品质部",
                    "品质部经理 周岚",
                    "29 人",
                    "units/quality.html",
                    rows=(
                        Row("IQC检验员", "10 人", "positions/iqc.html"),
                        Row("文控专员", "1 人", "positions/dc.html", (Mark(MarkKind.CONCURRENT),)),
                        Row("计量管理员", "1 人", None, (Mark(MarkKind.VACANT),), id="metrology"),
                        Row(
                            "客诉工程师",
                            "3 人",
                            None,
                            (Mark(MarkKind.RECRUITING, "待招 1 名"),),
                            "张三、李四",
                        ),
                    ),
                    marks=(Mark(MarkKind.HIGHLIGHT),),
                    tags=(Tag("虚线 → 研发总监", "positions/rd.html", "rd"),),
                ),
                Card(
                    "rd", "研发中心", "总监 林舟", "86 人", "units/rd.html", tint=Tint(0, "服务管理体系范围")
                ),
                Card("ai", "智能算法研究室", marks=(Mark(MarkKind.PROPOSED),)),
                Card("lab", "新实验室", marks=(Mark(MarkKind.PLANNED),)),
                Card("net", "授权服务网点", marks=(Mark(MarkKind.EXTERNAL),)),
                Card("audit", "审计部", marks=(Mark(MarkKind.OUTSIDE),)),
            ),
        ),
    ),
)
"""One of everything."""
