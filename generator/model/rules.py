"""What can be wrong while content becomes a handbook: codes, names and severities."""

from generator.diagnostics.catalog import Rule, register
from generator.diagnostics.findings import Severity
from generator.diagnostics.words import Words


def _error(code: str, name: str, title: Words, why: Words) -> Rule:
    return Rule(code, name, Severity.ERROR, title, why)


UNKNOWN_FIELD = _error(
    "FLD001",
    "unknown-field",
    Words("没有这个字段", "unknown field"),
    Words("写错的字段名会让内容悄悄丢失", "a misspelt field would silently lose its content"),
)
MISSING_FIELD = _error(
    "FLD002",
    "missing-field",
    Words("缺少必填字段", "missing field"),
    Words("没有这个字段就无法成页", "the page cannot exist without it"),
)
WRONG_FORM = _error(
    "FLD003",
    "wrong-form",
    Words("字段的写法不对", "wrong form of a field"),
    Words("程序按约定的写法理解内容", "content is understood by its form"),
)
FIELD_TWICE = _error(
    "FLD004",
    "field-twice",
    Words("同一字段写了两次", "field given twice"),
    Words("两处内容不同时读者不知以哪处为准", "readers cannot know which of the two holds"),
)
UNREADABLE_VALUE = _error(
    "FLD005",
    "unreadable-value",
    Words("数值或时间读不懂", "unreadable value"),
    Words(
        "读不懂的数量、时限和日期无法进入汇总表", "numbers and times that cannot be read cannot be added up"
    ),
)
DUTY_WITHOUT_TEXT = _error(
    "DUT004",
    "duty-without-text",
    Words("职责没有内容", "duty without text"),
    Words("没有内容的职责对读者毫无用处", "an empty duty tells readers nothing"),
)
EMPTY_SLOT = Rule(
    "STF006",
    "empty-slot",
    Severity.WARNING,
    Words("字段留空", "empty slot"),
    Words("读者分不清是“无”还是“没写”", "readers cannot tell “none” from “not stated”"),
)
UNKNOWN_UNIT = _error(
    "REF001",
    "unknown-unit",
    Words("找不到部门", "unknown unit"),
    Words("断开的引用会让职责无人承接", "a broken reference leaves a duty with nobody"),
)
UNKNOWN_POSITION = _error(
    "REF002",
    "unknown-position-or-role",
    Words("找不到岗位或角色", "unknown position or role"),
    Words("断开的引用会让职责无人承接", "a broken reference leaves a duty with nobody"),
)
UNDEFINED_FORM = _error(
    "REF006",
    "undefined-form",
    Words("找不到表单或记录", "undefined form or record"),
    Words("读者拿不到要填的表", "readers cannot get the form they must fill"),
)
UNDEFINED_PROCEDURE = _error(
    "REF007",
    "undefined-procedure",
    Words("找不到流程", "undefined procedure"),
    Words("读者无法跟着做", "readers cannot follow it"),
)
UNDEFINED_DOCUMENT = _error(
    "REF008",
    "undefined-document",
    Words("找不到文件", "undefined document"),
    Words("依据的文件必须能找到", "a basis must be findable"),
)
UNKNOWN_TARGET = _error(
    "REF019",
    "unknown-target",
    Words("找不到引用的对象", "unknown target"),
    Words("断开的引用把读者引向空处", "a broken reference leads nowhere"),
)
AMBIGUOUS_NAME = _error(
    "REF020",
    "ambiguous-name",
    Words("名称指向不止一个对象", "ambiguous name"),
    Words("程序不替作者猜", "the program does not guess for authors"),
)
UNIT_IS_A_POSITION = _error(
    "ORG004",
    "superior-unit-is-a-person",
    Words("应写部门处写了岗位", "position where a unit is expected"),
    Words(
        "部门的上级是部门，分管领导另有字段",
        "a unit's parent is a unit; the leader in charge has a field of his own",
    ),
)
DUPLICATE_ID = _error(
    "FLD006",
    "duplicate-id",
    Words("标识重复", "duplicate id"),
    Words("标识是网址和引用的依据，必须唯一", "ids carry addresses and references"),
)
BAD_ID = _error(
    "FLD007",
    "unusable-id",
    Words("标识不能用", "unusable id"),
    Words("标识会成为网址", "ids become addresses"),
)
UNKNOWN_FILE = Rule(
    "SRC101",
    "file-of-no-kind",
    Severity.ERROR,
    Words("不知道这个文件写的是什么", "file of no kind"),
    Words("没被读入的文件会被误以为已经发布", "an ignored file would be believed published"),
)
NO_HANDBOOK = _error(
    "SRC102",
    "missing-handbook-file",
    Words("缺少 handbook.yaml", "handbook.yaml is missing"),
    Words("公司名称等写在这里", "it names the company"),
)

register(*(value for value in tuple(globals().values()) if isinstance(value, Rule)))
