"""REF: figures, tables and annexes that a text announces."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.diagnostics.findings import Severity
from generator.diagnostics.suggest import nearest
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.lint.texts import Hit
from generator.model.entity import Annex, Document, Entity
from generator.model.handbook import Steps
from generator.model.values import parse_integer

_FIGURE = re.compile(
    r"(?:见|如)(?:下|附|后|右|左)图|(?:见|如)图\s*\d+|(?:流程|示意|架构|结构)图附后|下图所示"
)
_TABLE = re.compile(r"(?:见|如)(?:下|附|后)表|(?:详?见|如)表\s*\d+(?:[.-]\d+)?|下表所示|表格?附后")
_GENERATED = re.compile("架构|机构|编制|人员|职责")
"""A unit's page draws its chart and its staffing table, so a text may announce them."""

_TABLE_ROW = re.compile(r"^\s*\|.*\|\s*$", re.MULTILINE)
_ANNEX = re.compile(r"附件\s*(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})(?![\d\w年月日份个张页项条])")


@rule(
    "REF004",
    "missing-figure",
    Severity.ERROR,
    Words("文字说有图，图不在", "a text announces a figure that is not there"),
    Words("读者找不到图，也不知道少了什么", "readers look for it in vain"),
    Words(
        "插入图片 `![说明](图片)`，或改引用已有的图",
        "insert it as `![caption](file)`, or refer to one that exists",
    ),
)
def missing_figure(review: Review) -> Iterator[Remark]:
    """Yield announcements of figures in things whose texts hold none."""
    for hit in review.texts.search(_FIGURE):
        if "![" not in hit.passage.text and not _is_generated(hit):
            yield _announced(review, hit, Words("图", "figure"))


@rule(
    "REF003",
    "unknown-table",
    Severity.ERROR,
    Words("文字说有表，表不在", "a text announces a table that is not there"),
    Words("读者找不到表，也不知道少了什么", "readers look for it in vain"),
    Words("在正文里补上表格，或改为引用表单", "add the table, or refer to the form that is meant"),
)
def unknown_table(review: Review) -> Iterator[Remark]:
    """Yield announcements of tables in texts that hold none."""
    for hit in review.texts.search(_TABLE):
        if not _TABLE_ROW.search(hit.passage.text) and not _is_generated(hit):
            yield _announced(review, hit, Words("表", "table"))


def _is_generated(hit: Hit) -> bool:
    entity, text = hit.passage.entity, hit.passage.text
    sentence = text[max(0, hit.start - 20) : hit.end + 10]
    return entity is not None and entity.kind == "unit" and bool(_GENERATED.search(sentence))


def _announced(review: Review, hit: Hit, what: Words) -> Remark:
    return Remark(
        Words(f"“{hit.words}”: 这里没有{what.zh}", f"{hit.words!r}: there is no {what.en} here"),
        hit.spot(review.whole).place,
        hit.passage.entity,
    )


@rule(
    "REF005",
    "missing-annex",
    Severity.ERROR,
    Words("附件不存在", "an annex does not exist"),
    Words("读者拿不到文件说要填、要看的东西", "readers cannot get what the text sends them to"),
)
def missing_annex(review: Review) -> Iterator[Remark]:
    """Yield annexes whose file is not in the content folder, and mentions of annexes beyond the last."""
    for found in review.now.entities.values():
        for entity in found.values():
            yield from _missing_files(review, entity)
    for hit in review.texts.search(_ANNEX):
        owner = hit.passage.entity
        if owner is None or not hasattr(owner, "document") or hit.passage.field == "title":
            continue
        count, number = len(_annexes(owner)), parse_integer(hit.match["number"])
        if number > count:
            has = (
                Words(f"只有 {count} 个附件", f"only {count} annexes")
                if count
                else Words("没有附件", "no annex")
            )
            yield Remark(
                Words(
                    f"提到{hit.words}，“{owner.label}”{has.zh}", f"{hit.words} is named; there are {has.en}"
                ),
                hit.spot(review.whole).place,
                owner,
                help=Words("在 `附件` 里加上它，或改正序号", "add it under `annexes`, or correct the number"),
            )


def _annexes(entity: Entity) -> tuple[tuple[Steps, Annex], ...]:
    document = getattr(entity, "document", None)
    own: list[tuple[Steps, Annex]] = [
        (("annexes", number), one) for number, one in enumerate(getattr(entity, "annexes", ()))
    ]
    if isinstance(document, Document):
        own += [(("document", "annexes", number), one) for number, one in enumerate(document.annexes)]
    return tuple(own)


def _missing_files(review: Review, entity: Entity) -> Iterator[Remark]:
    for steps, annex in _annexes(entity):
        file = annex.file.strip().replace("\\", "/").removeprefix("./")
        here = PurePosixPath(review.place(entity).path).parent
        if not file or file in review.whole.assets or str(here / file) in review.whole.assets:
            continue
        near = nearest(file, review.whole.assets)
        yield Remark(
            Words(
                f"附件“{annex.title}”的文件“{file}”不存在",
                f"the file {file!r} of annex {annex.title!r} is missing",
            ),
            review.place(entity, *steps, "file"),
            entity,
            help=Words(f"是不是想写“{near[0]}”？", f"did you mean {near[0]!r}?")
            if near
            else Words(
                "把文件放进内容文件夹，路径从那里写起",
                "put the file into the content folder; paths start there",
            ),
        )
