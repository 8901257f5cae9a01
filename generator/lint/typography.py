"""TXT: characters that crept in by copying or by the wrong input method; all of them can be mended safely."""

import re
from collections.abc import Iterator

from generator.diagnostics.findings import Edit, Fix, Severity
from generator.diagnostics.words import Words
from generator.lint.locating import spot_in
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.lint.texts import Hit

_HAN = "\u4e00-\u9fff"
_SMALL = str.maketrans("﹑﹒﹐﹔﹕﹖﹗", "、.，；：？！")
_SMALL_FORMS = re.compile("[﹑﹒﹐﹔﹕﹖﹗]")
_STROKE = re.compile("(?<=\\S)丶")
_HALF_WIDTH = re.compile(rf"(?<=[{_HAN}”》）】])[,;:] ?(?=[{_HAN}“《（【])")
_BRACKETS = re.compile(
    rf"(?<=[{_HAN}”》])\((?=[^()\n\x00]*[{_HAN}])[^()\n\x00]*\)|\((?=[^()\n\x00]*[{_HAN}])[^()\n\x00]*\)(?=[{_HAN}])"
)
_FULL = str.maketrans(",;:()", "，；：（）")
_DOUBLED = re.compile("(?P<one>[。；，：])[ ]?(?P=one)(?![。；，：])(?<![。；，：]{3})|(?<!、)、、(?!、)")
_ACCOUNT = re.compile(
    "帐(?=目|户|款|务|册|单|本|面|龄|卡|簿|号|套|期|物|实|外)|(?<=[台记做对入结报转收付核查总建登销调坏呆烂欠算细水来应库])帐(?!篷|子|幕|幔|蓬)"
)


def _replaced(review: Review, hit: Hit, to: str, fact: Words) -> Remark:
    spot = hit.spot(review.whole)
    return Remark(
        fact, spot.place, hit.passage.entity, fix=spot.replaced(Words(f"改为“{to}”", f"write {to!r}"), to)
    )


@rule(
    "TXT001",
    "small-form-punctuation",
    Severity.WARNING,
    Words("小写形式的标点", "small-form punctuation"),
    Words("多从旧文档带来，搜索和排版都会出错", "it comes with old documents and breaks search and layout"),
    Words("运行 `zhishou fix`", "run `zhishou fix`"),
)
def small_form_punctuation(review: Review) -> Iterator[Remark]:
    """Yield ﹑﹒﹐ and the like, with the usual mark."""
    for hit in review.texts.search(_SMALL_FORMS):
        to = hit.words.translate(_SMALL)
        yield _replaced(review, hit, to, Words(f"“{hit.words}”应为“{to}”", f"{hit.words!r} should be {to!r}"))


@rule(
    "TXT003",
    "stroke-as-comma",
    Severity.WARNING,
    Words("用笔画“丶”当顿号", "the stroke 丶 stands for the comma 、"),
    Words(
        "看着像顿号，搜索和朗读都认作汉字", "it looks like a comma, but is read and searched as a character"
    ),
    Words("运行 `zhishou fix`", "run `zhishou fix`"),
)
def stroke_as_comma(review: Review) -> Iterator[Remark]:
    """Yield the character 丶 behind other text."""
    for hit in review.texts.search(_STROKE):
        yield _replaced(review, hit, "、", Words("“丶”应为“、”", "丶 should be 、"))


@rule(
    "TXT004",
    "half-width-punctuation",
    Severity.WARNING,
    Words("汉字之间用了半角标点", "half-width punctuation between Chinese characters"),
    Words(
        "同一页里两种标点，断行也不对（GB/T 15834）", "two kinds of marks on a page, and wrong line breaks"
    ),
    Words("运行 `zhishou fix`", "run `zhishou fix`"),
)
def half_width_punctuation(review: Review) -> Iterator[Remark]:
    """Yield , ; : between Chinese characters, and brackets around Chinese; never in numbers, times, code, addresses."""
    for hit in review.texts.search(_HALF_WIDTH):
        to = hit.words.strip().translate(_FULL)
        yield _replaced(review, hit, to, Words(f"“{hit.words}”应为“{to}”", f"{hit.words!r} should be {to!r}"))
    for hit in review.texts.search(_BRACKETS):
        yield _brackets(review, hit)


def _brackets(review: Review, hit: Hit) -> Remark:
    placed, passage = review.whole.places[hit.passage.key], hit.passage
    ends = [
        spot_in(review.whole, placed, passage.steps, passage.text, at, at + 1)
        for at in (hit.start, hit.end - 1)
    ]
    edits = tuple(
        Edit(spot.place.path, spot.place.span, mark) for spot, mark in zip(ends, "（）", strict=True)
    )
    return Remark(
        Words("汉字两边的括号应为“（）”", "brackets around Chinese should be （）"),
        hit.spot(review.whole).place,
        passage.entity,
        fix=Fix(Words("改为“（）”", "write （）"), edits) if all(spot.is_exact for spot in ends) else None,
    )


@rule(
    "TXT005",
    "zhang-account",
    Severity.WARNING,
    Words("账目的“账”写成了“帐”", "帐 stands for 账"),
    Words(
        "“账”指账目，“帐”指帐篷；混用时搜索只找到一半", "a search finds only half of them when both are used"
    ),
    Words("运行 `zhishou fix`", "run `zhishou fix`"),
)
def zhang_account(review: Review) -> Iterator[Remark]:
    """Yield 帐 in the words for accounts, not in 帐篷 or 蚊帐."""
    for hit in review.texts.search(_ACCOUNT):
        yield _replaced(review, hit, "账", Words("“帐”应为“账”", "帐 should be 账"))


@rule(
    "TXT016",
    "doubled-terminal",
    Severity.WARNING,
    Words("标点重复", "a punctuation mark is doubled"),
    Words(
        "多半是删改时留下的，也可能漏了一项", "it is left over from an edit, or something is missing between"
    ),
    Words("删去一个；两个顿号之间可能漏了内容", "delete one; between two 、 an item may be missing"),
)
def doubled_terminal(review: Review) -> Iterator[Remark]:
    """Yield a mark that stands twice; between two 、 something may be missing, so only a person can mend that."""
    for hit in review.texts.search(_DOUBLED):
        fact = Words(f"“{hit.words}”重复", f"{hit.words!r} is doubled")
        if hit.words == "、、":
            yield Remark(fact, hit.spot(review.whole).place, hit.passage.entity)
        else:
            yield _replaced(review, hit, hit.words[0], fact)
