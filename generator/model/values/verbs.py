"""The verb lexicon: what the first governing verb of a duty says about the involvement of its owner."""

import re
from dataclasses import dataclass, replace
from functools import cache

from generator.model.values.vocabularies import Involvement


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Verbs by what they say; a company may add its own with `with_verbs`."""

    verbs: tuple[tuple[str, Involvement], ...]
    """Verb and involvement; the order does not matter, the longest verb that fits is taken."""

    reports: tuple[str, ...]
    """Verbs of handing on: the owner does it, the recipient is informed."""

    nouns: tuple[str, ...]
    """Compounds that hold a verb and are none: "组织架构"."""

    catch_all: tuple[str, ...]
    """Patterns of duties that leave open what is to be done."""

    def with_verbs(self, verbs: dict[str, Involvement]) -> "Lexicon":
        """Return a lexicon in which these verbs are added or mean something else."""
        kept = tuple(pair for pair in self.verbs if pair[0] not in verbs)
        reports = tuple(verb for verb in self.reports if verb not in verbs)
        return replace(self, verbs=kept + tuple(verbs.items()), reports=reports)


def _pairs(involvement: Involvement, verbs: str) -> tuple[tuple[str, Involvement], ...]:
    return tuple((verb, involvement) for verb in verbs.split())


LEXICON = Lexicon(
    verbs=(
        *_pairs(
            Involvement.RESPONSIBLE,
            "负责 执行 办理 编制 填写 登记 受理 制定 制订 拟定 建立 实施 落实 开展 完成 处理 维护 收集 整理 统计 分析 保管 发放 接听 "
            "接待 跟踪 跟进 安排 检验 测试 采购 安装 维修 录入 归档 记录 提交 管理 承担 做好 贯彻 起草 撰写 核对 "
            "清点 标识 隔离 回访 解答 答复 培训 招聘 发货 收货 盘点 巡检 保养 校准 更新 发布 出具 开具",
        ),
        *_pairs(Involvement.ACCOUNTABLE, "组织 牵头 主持 统筹 主管 领导 审批 批准 签发 决定 核准 审定"),
        *_pairs(Involvement.VERIFIES, "审核 审查 检查 监督 考核 抽查 复核 监控 督促 督导 验证 稽核"),
        *_pairs(Involvement.SUPPORTS, "协助 配合 协同 支持 辅助"),
        *_pairs(Involvement.CONSULTED, "参与 参加 会签 评审 建议 提出意见 提出建议 提出合理化建议 提供意见"),
    ),
    reports=("汇报", "上报", "通报", "反馈", "抄送", "报送"),
    nouns=(
        "组织架构",
        "组织机构",
        "组织结构",
        "管理制度",
        "管理办法",
        "检验计划",
        "检查计划",
        "考核办法",
        "培训计划",
        "登记表",
        "登记簿",
    ),
    catch_all=(
        "(?:完成|承办|办理|做好|执行).*(?:其他|其它|临时|另行).*(?:任务|工作|事项|事务)",
        "(?:交办|下达|指派|安排|布置)的?.*(?:其他|其它|临时).*",
        "(?:其他|其它)(?:特命|临时|相关)?(?:交办)?(?:事项|工作|任务).{0,6}",
        "(?:临时|另行)(?:下达|交办|安排)的?.*(?:任务|工作|事项)",
        "(?:上级|领导|公司|主管).*(?:交办|下达|指派|安排|布置)的?.*(?:任务|工作|事项|事务)",
    ),
)
"""The default verbs (domain model, section 3.4)."""

_LIGHT = "负责"
_TITLES = ("主管", "领导")
"""Verbs that are also what people are called: "报客服主管", "请示公司领导"; they govern only where a clause begins."""

_AT_CLAUSE_START = r"(?:(?<![\u4e00-\u9fff])|(?<=负责)|(?<=全面))"
_MANAGING = ("组织", "牵头", "主持", "统筹", "主管", "领导")


def involvement_of(text: str, lexicon: Lexicon = LEXICON) -> Involvement | None:
    """Return the involvement that the first governing verb of a duty states.

    "负责" is light: "负责审核合同" verifies, but "负责组织…" is responsible for organising, the doers being others.
    None when no known verb governs, and for a catch-all.
    """
    if is_catch_all(text, lexicon):
        return None
    table = dict(lexicon.verbs) | dict.fromkeys(lexicon.reports, Involvement.RESPONSIBLE)
    verbs = _verbs_of(_core(text), tuple(table), lexicon.nouns)
    if not verbs:
        return None
    (first, end), *others = verbs
    if (
        first == _LIGHT
        and others
        and others[0][1] - len(others[0][0]) == end
        and others[0][0] not in _MANAGING
    ):
        return table[others[0][0]]
    return table[first]


def informs(text: str, lexicon: Lexicon = LEXICON) -> bool:
    """Return whether a duty hands something on to somebody who is thereby informed."""
    return bool(_verbs_of(text, lexicon.reports, lexicon.nouns))


def is_catch_all(text: str, lexicon: Lexicon = LEXICON) -> bool:
    """Return whether a duty only says that there may be others: "完成上级交办的其他任务"."""
    plain = re.sub(r"[\s。.;；]", "", text)
    return any(re.fullmatch(pattern, plain) for pattern in lexicon.catch_all)


def _core(text: str) -> str:
    """Return the duty without an opening such as "在总经理领导下," or "根据检查计划,"."""
    return re.sub(r"^\s*(?:在.{1,20}?下|(?:根据|按照?|依据|依照|遵照|为了?).{1,30}?)[，,、]", "", text)


def _verbs_of(text: str, verbs: tuple[str, ...], nouns: tuple[str, ...]) -> list[tuple[str, int]]:
    """Return the verbs of a text with the place where each ends, from the left, the longest at each place."""
    found = _pattern(verbs, nouns).finditer(text)
    return [(match[0], match.end()) for match in found if match[0] not in nouns]


@cache
def _pattern(verbs: tuple[str, ...], nouns: tuple[str, ...]) -> re.Pattern[str]:
    words = sorted((*nouns, *verbs), key=len, reverse=True)
    return re.compile(
        "|".join(_AT_CLAUSE_START + word if word in _TITLES else re.escape(word) for word in words)
    )
