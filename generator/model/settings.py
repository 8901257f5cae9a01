"""handbook.yaml: the company, its vocabularies and how the handbook is built."""

from generator.diagnostics.words import Words
from generator.model.entity import Prose
from generator.model.fields import Part, field
from generator.model.values import Duration, Profile


class KindStyle(Part):
    """A unit kind of the company: its rank, and whether it is a governing body (A01, A02)."""

    words = Words("单元类型", "Unit kind")

    name: str = field("名称", "name")
    rank: int = field("层级", "rank", default=50)
    body: bool = field("机构", "body", default=False, aliases=("治理机构",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the kind's name alone."""
        return {"name": text}


class Grade(Part):
    """One rung of the grade ladder (C11)."""

    words = Words("职级", "Grade")

    name: str = field("名称", "name")
    family: str = field("职系", "family", default="")
    note: str = field("说明", "note", default="")

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return the grade's name alone."""
        return {"name": text}


class RuleSetting(Part):
    """What a company decides about one check: another severity, or off, with the reason."""

    words = Words("检查设置", "Rule setting")

    rule: str = field("规则", "rule")
    severity: str = field("级别", "severity", default="")
    off: bool = field("关闭", "off", default=False)
    reason: str = field("理由", "reason", default="")


class Settings(Part):
    """The head of a handbook: what holds for all of it."""

    words = Words("手册", "Handbook")

    company_name: str = field("公司名称", "company_name", aliases=("公司",))
    short_name: str = field("简称", "short_name", default="", aliases=("公司简称",))
    title: str = field("手册名称", "title", default="")
    industry: str = field("行业", "industry", default="", aliases=("公司行业",))
    size: str = field("规模", "size", default="", aliases=("公司规模",))
    region: str = field("地区", "region", default="")
    introduction: Prose = field("简介", "introduction", default="", aliases=("公司简介",))
    language: str = field("语言", "language", default="zh")
    variables: dict[str, str] = field("变量", "variables", default={})
    unit_kinds: tuple[KindStyle, ...] = field("单元类型", "unit_kinds", default=())
    attributes: tuple[str, ...] = field("部门属性", "attributes", default=())
    levels: tuple[str, ...] = field("部门级别", "levels", default=())
    grades: tuple[Grade, ...] = field("职级体系", "grades", default=(), aliases=("职等职级",))
    ranking_rule: Prose = field("职级规则", "ranking_rule", default="")
    regions: tuple[str, ...] = field("区域", "regions", default=())
    code_scheme: dict[str, str] = field("文件编码规则", "code_scheme", default={})
    review_cycles: dict[str, Duration] = field("复审周期", "review_cycles", default={})
    catch_all_text: str = field("兜底条款", "catch_all_text", default="完成上级交办的其他工作")
    acknowledgement_text: str = field(
        "签收声明", "acknowledgement_text", default="本人已阅读并理解上述文件，承诺遵照执行。"
    )
    profiles: tuple[Profile, ...] = field("发布级别", "profiles", default=(Profile.PUBLIC, Profile.INTERNAL))
    edit_base: str = field("编辑地址", "edit_base", default="")
    checks: tuple[RuleSetting, ...] = field("检查", "checks", default=())
