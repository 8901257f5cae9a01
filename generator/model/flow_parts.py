"""What hangs on the steps of a process: exits, repeats, copies of papers, escalations."""

import re

from generator.diagnostics.words import Words
from generator.model.fields import Part, Unreadable, field
from generator.model.references import ActorRef, PaperRef, PartyRef
from generator.model.values import Duration, EdgeKind

END_WORDS = frozenset({"结束", "完结", "流程结束", "end"})
"""What authors write for the end of a process where the name of a step is expected."""

_BRACKETS = re.compile(r"^(?P<head>.*?)\s*[（(](?P<inner>[^（）()]*)[）)]\s*$", re.DOTALL)
_AT_MOST = re.compile(r"^(?:最多|至多|不超过)\s*(?P<number>\d+|[一二两三四五六七八九十])\s*次$")
_AFTERWARDS = re.compile(r"^(?:之后|超过后|超限后|仍不行|再不行|再|超过)[，,]?\s*(?P<what>\S.*)$")
_SHARE = re.compile(r"^(?:约|占)?\s*\d+(?:\.\d+)?\s*[%％]$")
_REPORT = re.compile(r"^(?:上报|升级到|升级至|升级|报|由)\s*(?P<who>\S.*?)(?:裁决|处理|决定)?$")
_DIGITS = {word: number for number, word in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}


def in_brackets(text: str) -> tuple[str, str]:
    """Return "登记" and "30分钟内" of "登记（30分钟内）"; the second is "" without brackets at the end."""
    match = _BRACKETS.match(text.strip())
    return (match["head"].strip(), match["inner"].strip()) if match else (text.strip(), "")


def number_of_times(text: str) -> int | None:
    """Return 2 for "最多2次"; None for other words."""
    match = _AT_MOST.match(text.strip())
    return int(_DIGITS.get(match["number"], match["number"])) if match else None


class LoopEnd(Part):
    """What happens when a step was repeated as often as allowed."""

    words = Words("超限处理", "After the last repeat")

    escalate: PartyRef | None = field("上报", "escalate", default=None, aliases=("升级",))
    to: str = field("转", "to", default="", aliases=("去向", "到"))
    text: str = field("说明", "text", default="")

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "上报客服主管" as an escalation, "转终止合作" or the name of a step as where it goes on."""
        if match := _REPORT.match(text.strip()):
            return {"escalate": match["who"]}
        return {"to": text.strip().removeprefix("转").strip()}


class Exit(Part):
    """One way out of a decision or a step: its label, and the step that it leads to (H05, H07)."""

    words = Words("出口", "Exit")
    pairs = True
    keyed = "label"

    label: str = field("结果", "label", default="", aliases=("情况", "出口"))
    to: str = field("去向", "to", default="", aliases=("到", "转", "转到"))
    condition: str = field("条件", "condition", default="")
    kind: EdgeKind | None = field("连线", "kind", default=None, aliases=("连线类型", "类型"))
    max: int | None = field("最多", "max", default=None, aliases=("最多次数",))
    until: str = field("直至", "until", default="", aliases=("直到",))
    then: LoopEnd | None = field("之后", "then", default=None, aliases=("超过后", "超限后"))
    share: str = field("占比", "share", default="")
    document: PaperRef | None = field("单据", "document", default=None, aliases=("表单",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "登记申请（退回，最多2次，之后上报客服主管）" as target, kind, limit and what follows.

        "是: 归档", one item of a list, is label and target.
        """
        label, colon, rest = text.replace("：", ":", 1).partition(":")
        if colon:
            return (
                {"label": label.strip(), **cls.from_text(rest)} if rest.strip() else {"label": label.strip()}
            )
        head, inner = in_brackets(text)
        said = _said_of_exit(inner)
        return {"to": head, **said} if said else {"to": text.strip()}


def _said_of_exit(inner: str) -> dict[str, object]:
    """Return what the words in brackets behind a target say; {} when they belong to its name."""
    found: dict[str, object] = {}
    others = []
    for piece in filter(None, (one.strip() for one in re.split("[，,；;]", inner))):
        if (times := number_of_times(piece)) is not None:
            found |= {"max": times, "kind": found.get("kind", EdgeKind.BACK)}
        elif match := _AFTERWARDS.match(piece):
            found["then"] = match["what"]
        elif _SHARE.match(piece):
            found["share"] = piece
        elif piece.startswith(("直至", "直到")):
            found["until"] = piece[2:].strip()
        else:
            try:
                found["kind"] = EdgeKind.from_text(piece)
            except Unreadable:
                others.append(piece)
    return found | ({"condition": "，".join(others)} if others else {}) if found else {}


class Copy(Part):
    """One copy of a form: its number or colour, and who keeps it (L02)."""

    words = Words("联次", "Copy")
    pairs = True
    keyed = "name"

    name: str = field("联", "name", default="", aliases=("联号", "名称", "第几联"))
    colour: str = field("颜色", "colour", default="")
    to: tuple[ActorRef, ...] = field("持有人", "holder", default=(), aliases=("交", "to", "去向", "保存"))
    purpose: str = field("用途", "purpose", default="", aliases=("说明",))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "第一联（白）: 仓库" as name, colour and holder; without a colon the holder alone."""
        name, colon, holder = text.replace("：", ":", 1).partition(":")
        if not colon:
            return {"to": [one for one in re.split("[、；;]", text.strip()) if one.strip()]}
        head, colour = in_brackets(name)
        found: dict[str, object] = {"name": head, "to": [one.strip() for one in re.split("[、；;]", holder)]}
        return found | ({"colour": colour} if colour else {})


class Produced(Part):
    """A form or record that a step fills in or makes, and where its copies go (H14, H17)."""

    words = Words("产出", "Output of a step")
    may_name = ("text", "paper")

    paper: PaperRef | None = field("表单", "paper", default=None, aliases=("form", "record", "记录"))
    text: str = field("名称", "text", default="", aliases=("内容",))
    copies: tuple[Copy, ...] = field("联次", "copies", default=(), aliases=("各联",))
    to: tuple[ActorRef, ...] = field("送交", "to", default=(), aliases=("接收者", "交"))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "退货登记表" as a paper, "《质量月报》→ 品质部经理" with its recipients."""
        name, _, recipients = (part.strip() for part in text.partition("→"))
        to = [one.strip() for one in re.split("[、；;]", recipients) if one.strip()]
        found: dict[str, object] = {"text": name.removeprefix("《").removesuffix("》")}
        return found | ({"to": to} if to else {})


class Timer(Part):
    """A rule by the clock: wait, repeat, give up (H19)."""

    words = Words("计时", "Timer")

    text: str = field("说明", "text", default="")
    every: Duration | None = field("间隔", "every", default=None, aliases=("每隔",))
    max: int | None = field("最多", "max", default=None, aliases=("最多次数",))
    wait: Duration | None = field("等待", "wait", default=None)
    then: LoopEnd | None = field("之后", "then", default=None, aliases=("超过后", "超时"))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "每隔30秒，最多3次，之后上报客服主管" as interval, number and what follows; else the words alone."""
        found: dict[str, object] = {"text": text.strip()}
        for piece in filter(None, (one.strip() for one in re.split("[，,；;]", text))):
            if (times := number_of_times(piece)) is not None:
                found["max"] = times
            elif piece.startswith("每隔"):
                found["every"] = piece
            elif match := _AFTERWARDS.match(piece):
                found["then"] = match["what"]
        return found


class Escalation(Part):
    """Who is called in, and when (H09)."""

    words = Words("上报", "Escalation")

    to: ActorRef = field("上报", "to", aliases=("上报给", "对象"))
    when: str = field("情形", "when", default="", aliases=("条件", "何时"))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "客服主管（超过24小时）" as whom and when."""
        who, when = in_brackets(text)
        return {"to": who, "when": when}


class Handling(Part):
    """An exceptional case, and what is done then (H20)."""

    words = Words("例外", "Exception")
    pairs = True
    keyed = "case"

    case: str = field("情况", "case")
    text: str = field("处理", "text", default="", aliases=("做法",))
    to: str = field("转", "to", default="", aliases=("去向", "转到"))

    @classmethod
    def from_text(cls, text: str) -> dict[str, object]:
        """Return "客户不在家: 贴留言条" as case and handling; of a mapping's value the handling alone."""
        case, colon, what = text.replace("：", ":", 1).partition(":")
        return {"case": case.strip(), "text": what.strip()} if colon else {"text": text.strip()}
