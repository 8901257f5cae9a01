"""PRV: persons, pay and private numbers on pages that must not have them."""

import re
from collections.abc import Iterator

from generator.diagnostics.findings import Severity
from generator.diagnostics.words import Words
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.lint.texts import Hit
from generator.model.values import Profile

_PAY = re.compile(
    r"(?:月薪|年薪|底薪|时薪|工资|薪资|薪酬|薪水|薪金)[^。；;\n\x00]{0,12}?\d[\d,.]*\s*(?:[-—–~～至到]\s*\d[\d,.]*\s*)?(?:万|千)?(?:元|块|[kK]\b)"
)
_MOBILE = r"(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)"
_IDENTITY = r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)"
_MAILBOX = r"(?<![\w.+-])[\w.+-]+@(?:qq|163|126|sina|sohu|foxmail|gmail|hotmail|outlook|139|189)\.(?:com|cn|net)(?!\w)"
_PRIVATE = re.compile(rf"(?P<phone>{_MOBILE})|(?P<identity>{_IDENTITY})|(?P<mail>{_MAILBOX})")
_MADE_UP = re.compile(r"0000|1234|xxxx|\*{3}|(\d)\1{4}", re.IGNORECASE)
_BESIDE = "同志|经理|主管|组长|主任|先生|女士|老师|工程师|总监|班长"


def _is_seen(review: Review, hit: Hit) -> bool:
    entity = hit.passage.entity
    return entity is None or review.is_published(entity)


@rule(
    "PRV001",
    "personal-name-in-public",
    Severity.ERROR,
    Words("公开的页面写着员工姓名", "a public page names a person"),
    Words(
        "姓名是个人信息，人一调动页面也就错了", "names are personal data, and wrong as soon as somebody moves"
    ),
    Words("改写成岗位，姓名只放在人员文件里", "name the position; keep names in the people file"),
)
def personal_name_in_public(review: Review) -> Iterator[Remark]:
    """Yield names from the people file that stand in texts which the public site shows."""
    names = sorted({person.name.strip() for person in review.whole.people if len(person.name.strip()) > 1})
    if review.profile is not Profile.PUBLIC or not names:
        return
    for hit in review.texts.search(_pattern_of(names)):
        if hit.passage.entity is not None and hit.passage.entity.kind == "person":
            continue
        if _is_seen(review, hit) and not hit.passage.restricted:
            yield Remark(
                Words(f"公开内容里有姓名“{hit.words}”", f"the name {hit.words!r} stands in public text"),
                hit.spot(review.whole).place,
                hit.passage.entity,
            )


def _pattern_of(names: list[str]) -> re.Pattern[str]:
    """Two characters may be part of other words (高峰 in 高峰期), so they must stand alone or before a title."""
    long = [re.escape(name) for name in names if len(name) > 2]
    short = [re.escape(name) for name in names if len(name) == 2]
    alone = rf"(?<![\u4e00-\u9fff\w])(?:{'|'.join(short)})(?=$|[^\u4e00-\u9fff\w]|{_BESIDE})" if short else ""
    return re.compile("|".join(filter(None, [*long, alone])), re.MULTILINE)


@rule(
    "PRV002",
    "pay-in-public",
    Severity.ERROR,
    Words("非受限的文字里写着薪酬数额", "pay stands in text that is not restricted"),
    Words(
        "薪酬只给受限级别看，写在正文里就会公开",
        "pay is for the restricted profile; in prose everybody reads it",
    ),
    Words("移到 `薪金标准` 或 `工资范围`，这两个字段只在受限级别显示", "move it to the field `pay_range`"),
)
def pay_in_public(review: Review) -> Iterator[Remark]:
    """Yield amounts of pay in texts that this profile shows and that are not restricted."""
    if review.profile is Profile.RESTRICTED:
        return
    for hit in review.texts.search(_PAY):
        if _is_seen(review, hit) and not hit.passage.restricted:
            yield Remark(
                Words(
                    f"文字里有薪酬数额“{hit.words}”", f"an amount of pay stands in the text: {hit.words!r}"
                ),
                hit.spot(review.whole).place,
                hit.passage.entity,
            )


@rule(
    "PRV004",
    "real-looking-personal-data",
    Severity.ERROR,
    Words(
        "文字里有像真的手机号、身份证号或私人邮箱",
        "a text holds what looks like a real mobile, identity number or mailbox",
    ),
    Words(
        "手册会被转发和归档，号码再也收不回来",
        "handbooks are passed on and archived; a number cannot be recalled",
    ),
    Words(
        "删去，或改用公司的联系方式；举例用 13800000000 一类的号码", "delete it, or use the company's contact"
    ),
)
def real_looking_personal_data(review: Review) -> Iterator[Remark]:
    """Yield mobile numbers, identity numbers and mailboxes at free providers in texts for readers."""
    for hit in review.texts.search(_PRIVATE, raw=True):
        if not _MADE_UP.search(hit.words):
            what = next(name for name in ("phone", "identity", "mail") if hit.match[name])
            words = _CALLED[what]
            yield Remark(
                Words(f"文字里有{words.zh}“{hit.words}”", f"a {words.en} stands in the text: {hit.words!r}"),
                hit.spot(review.whole).place,
                hit.passage.entity,
            )


_CALLED = {
    "phone": Words("手机号", "mobile number"),
    "identity": Words("身份证号", "identity number"),
    "mail": Words("私人邮箱", "private mailbox"),
}
