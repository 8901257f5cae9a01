"""What a post asks of its holder, and under which conditions it works (ISO 9001:2015 7.2)."""

from generator.diagnostics.words import Words
from generator.model.entity import Entity, Prose
from generator.model.fields import Part, field
from generator.model.references import CompetencyRef
from generator.model.values import CompetencyLevel, EducationLevel, Quantity


class Experience(Part):
    """How many years, in which field."""

    words = Words("工作经验", "Experience")

    years: Quantity | None = field("年限", "years", default=None)
    area: str = field("领域", "field", default="", aliases=("area", "内容"))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "3年以上 检验" as years and field; without a number of years the field alone."""
        years, _, area = text.strip().partition(" ")
        if area and "年" in years:
            return {"years": years, "area": area.strip()}
        return {"area": text.strip()}


class Skill(Part):
    """A knowledge or skill, and how well it must be mastered."""

    words = Words("知识技能", "Skill")
    pairs = True

    name: str = field("名称", "name", aliases=("内容",))
    level: str = field("程度", "level", default="", aliases=("水平",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "游标卡尺: 熟练" as name and level; without a colon the name alone."""
        name, _, level = text.replace("：", ":", 1).partition(":")
        return {"name": name.strip(), "level": level.strip()}


class PersonalCondition(Part):
    """A condition on the person (gender, age, looks), lawful only with a justification (LAW001–LAW003)."""

    words = Words("个人条件", "Personal condition")
    pairs = True

    kind: str = field("类别", "kind", aliases=("类型",))
    text: str = field("内容", "text", aliases=("要求",))
    justification: str = field("理由", "justification", default="", aliases=("法定依据", "依据"))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "年龄: 25 岁以上" as kind and text."""
        kind, _, what = text.replace("：", ":", 1).partition(":")
        return {"kind": kind.strip(), "text": what.strip() or kind.strip()}


class Requirement(Part):
    """任职资格: education, experience, training, knowledge, certificates, attitude."""

    words = Words("任职资格", "Requirements")

    education_min: EducationLevel | None = field(
        "最低学历", "education_min", default=None, aliases=("学历", "教育背景")
    )
    majors: tuple[str, ...] = field("专业", "majors", default=())
    experience: tuple[Experience, ...] = field("工作经验", "experience", default=(), aliases=("经验",))
    training: tuple[str, ...] = field("培训经历", "training", default=())
    knowledge: tuple[Skill, ...] = field("专业知识", "knowledge", default=(), aliases=("知识",))
    skills: tuple[Skill, ...] = field("技能", "skills", default=(), aliases=("知识技能", "技能技巧"))
    certificates: tuple[str, ...] = field(
        "资格证书", "certificates", default=(), aliases=("专业证书", "证书")
    )
    languages: tuple[Skill, ...] = field("语言", "languages", default=(), aliases=("语言能力",))
    computer: tuple[Skill, ...] = field("电脑操作", "computer", default=(), aliases=("计算机",))
    attitude: tuple[str, ...] = field("态度", "attitude", default=(), aliases=("个性特征",))
    personal_conditions: tuple[PersonalCondition, ...] = field(
        "个人条件", "personal_conditions", default=(), restricted=True
    )
    other: tuple[str, ...] = field("其他要求", "other", default=(), aliases=("其他",))


class WorkingConditions(Part):
    """工作条件: place, environment, hazard, occupational disease."""

    words = Words("工作条件", "Working conditions")

    place: str = field("工作场所", "place", default="", aliases=("场所",))
    environment: str = field("环境状况", "environment", default="", aliases=("环境",))
    hazard: str = field("危险性", "hazard", default="")
    occupational_disease: str = field("职业病", "occupational_disease", default="")
    shift_pattern: str = field("班制", "shift_pattern", default="", aliases=("工作时间",))
    travel: str = field("出差", "travel", default="", aliases=("出差比例",))


class Competency(Entity):
    """An ability that several posts need to different degrees: the rows of the 知能/体能 grid."""

    kind = "competency"
    plural = "competencies"
    folder = "能力项"
    words = Words("能力项", "Competency")

    name: str = field("名称", "name")
    aliases: tuple[str, ...] = field("别名", "aliases", default=())
    group: str = field("类别", "group", default="知能", aliases=("分组",))
    description: Prose = field("说明", "description", default="")


class CompetencyNeed(Part):
    """How much a post needs one competency; not ticked is POS002."""

    words = Words("能力要求", "Competency need")
    pairs = True

    competency: CompetencyRef = field("能力项", "competency", aliases=("能力",))
    level: CompetencyLevel | None = field("需要程度", "level", default=None, aliases=("程度",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "应变能力: 极需要" as competency and level; no level means not ticked."""
        name, _, level = text.replace("：", ":", 1).partition(":")
        found: dict[str, object] = {"competency": name.strip()}
        return found | ({"level": level.strip()} if level.strip() else {})
