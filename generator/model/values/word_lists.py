"""Default words for what a company may extend; the model keeps these as plain text."""

UNIT_KINDS = (
    "公司",
    "分公司",
    "事业部",
    "部",
    "中心",
    "营维中心",
    "室",
    "组",
    "班",
    "服务台",
    "库",
    "车间",
    "办事处",
    "网点",
)
"""Kinds of organisation units with staff, from the largest."""

BODY_KINDS = ("股东会", "董事会", "监事会", "委员会", "总裁办", "秘书处")
"""Kinds of governing bodies: they have members, no staff."""

UNIT_ATTRIBUTES = ("决策类", "职能类", "业务类", "后勤类", "后勤支持类", "助理类", "监督类")
"""What a unit is for."""

UNIT_LEVELS = ("A+", "A", "B+", "B", "C")
"""Levels of units, the highest first."""
