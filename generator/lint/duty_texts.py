"""DUT and SLA: what the words of a duty leave open."""

import re
from collections.abc import Iterator

from generator.diagnostics.findings import Severity
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.model.duty import Duty, RecurringTask

_VAGUE_FREQUENCY = re.compile(
    r"(?:不?定期|经常|时常|不时|适时|随机)(?!性|会议|存款|合同|检定|车票|抽样|报表)"
)
_VAGUE_TIME = re.compile(
    r"尽快|尽早|尽速|(?<!不)及时(?!率|性|雨)|第一时间|一定(?:的)?时间(?:之内|以内|内)|短时间内|限期内"
)
_STATES_TIME = re.compile(
    r"\d|[一二两三四五六七八九十半]个?(?:小时|分钟|工作日|天|日|周|月)|当[天日班]|每[日天周月班]"
)
_UNFINISHED = re.compile(r"[，,、：:（(《“](?=\s*(?:\x00|\Z))")
_FIELDS = frozenset({"text", "mission", "purpose", "subject", "description", "definition"})


@rule(
    "DUT008",
    "vague-frequency",
    Severity.INFO,
    Words("“定期”没有说多久一次", "a duty says “regularly” and not how often"),
    Words("没有频次就排不进计划，也无法检查是否做了", "without a frequency it cannot be planned or checked"),
    Words(
        "加一行 `频次: 每月`；没有固定频次的写 `频次: 按需`",
        "add `frequency: …`, or `按需` when there is none",
    ),
)
def vague_frequency(review: Review) -> Iterator[Remark]:
    """Yield the words in duties that promise repetition, where no frequency is given."""
    for hit in review.texts.search(_VAGUE_FREQUENCY):
        part = hit.passage.part
        if isinstance(part, Duty) and hit.passage.field == "text" and part.frequency is None:
            yield Remark(
                Words(f"“{hit.words}”没有说明多久一次", f"{hit.words!r} does not say how often"),
                hit.spot(review.whole).place,
                hit.passage.entity,
            )


@rule(
    "SLA001",
    "vague-time",
    Severity.WARNING,
    Words("“尽快”“及时”没有说多长时间", "a duty promises a time and names none"),
    Words(
        "做的人和等的人各有各的理解，逾期也无从判断",
        "doer and receiver understand it differently; nobody can be late",
    ),
    Words("加一行 `时限: 24小时内` 或 `时限: 3个工作日内`", "add `time: 24小时内` or `time: 3个工作日内`"),
)
def vague_time(review: Review) -> Iterator[Remark]:
    """Yield the words in duties that promise a time, where neither the duty nor its words give one."""
    for hit in review.texts.search(_VAGUE_TIME):
        part = hit.passage.part
        if not isinstance(part, Duty) or hit.passage.field not in ("text", "steps"):
            continue
        if part.time is None and part.frequency is None and not _STATES_TIME.search(hit.passage.text):
            yield Remark(
                Words(f"“{hit.words}”没有说明多长时间", f"{hit.words!r} does not say how long"),
                hit.spot(review.whole).place,
                hit.passage.entity,
            )


@rule(
    "DUT012",
    "unfinished-text",
    Severity.ERROR,
    Words("文字没有写完", "a text breaks off"),
    Words(
        "读者看到半句话，不知道后面少了什么", "readers see half a sentence and cannot know what is missing"
    ),
    Words("补全这句话", "complete the sentence"),
)
def unfinished_text(review: Review) -> Iterator[Remark]:
    """Yield texts that end with a comma, a colon or an opening bracket, unless a list follows."""
    for hit in review.texts.search(_UNFINISHED):
        if hit.passage.field in _FIELDS and not _goes_on(hit.passage.part):
            yield Remark(
                Words(
                    f"文字以“{hit.words}”结束，像是没写完",
                    f"the text ends with {hit.words!r}",
                ),
                hit.spot(review.whole).place,
                hit.passage.entity,
            )


def _goes_on(part: object) -> bool:
    if isinstance(part, Duty):
        return bool(part.children or part.steps or part.outputs)
    return isinstance(part, RecurringTask) and part.output is not None
