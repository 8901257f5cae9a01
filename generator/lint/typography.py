"""TXT: characters that crept in by copying or by the wrong input method; all of them can be mended safely."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.diagnostics.findings import Edit, Fix, Severity
from generator.diagnostics.words import Words
from generator.lint.locating import Spot, spot_in
from generator.lint.registry import Remark, rule
from generator.lint.review import Review
from generator.lint.texts import Hit, Passage
from generator.model.handbook import Steps

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
    "帐(?=目|户|款|务|册|单|本|面|龄|卡|簿|号|套|期|物|实|外)|(?<=[管台记做对入结报转收付核查总建登销调坏呆烂欠算细水来应库])帐(?!篷|子|幕|幔|蓬)"
)


@dataclass(frozen=True, slots=True)
class _Change:
    """Characters of a passage and what they should be."""

    start: int
    end: int
    to: str


def _remarks(review: Review, found: Iterable[tuple[Hit, str]]) -> Iterator[Remark]:
    """Yield one remark for each passage, however often it has the mistake; its fix mends them all."""
    passages: dict[tuple[str, Steps], tuple[Passage, list[_Change]]] = {}
    for hit, to in found:
        key = (hit.passage.key, hit.passage.steps)
        passages.setdefault(key, (hit.passage, []))[1].append(_Change(hit.start, hit.end, to))
    for passage, changes in passages.values():
        yield _remark(review, passage, sorted(changes, key=lambda change: change.start))


def _remark(review: Review, passage: Passage, changes: list[_Change]) -> Remark:
    spots = [_spot(review, passage, change) for change in changes]
    first, to, count = passage.text[changes[0].start : changes[0].end], changes[0].to, len(changes)
    more = (
        Words(f"（这段文字共 {count} 处）", f" ({count} such places in this text)")
        if count > 1
        else Words("", "")
    )
    edits = tuple(
        Edit(spot.place.path, spot.place.span, change.to) for spot, change in zip(spots, changes, strict=True)
    )
    title = Words(f"把“{first}”改为“{to}”{more.zh}", f"write {to!r} for {first!r}{more.en}")
    return Remark(
        Words(f"“{first}”应为“{to}”{more.zh}", f"{first!r} should be {to!r}{more.en}"),
        spots[0].place,
        passage.entity,
        fix=Fix(title, edits) if all(spot.is_exact for spot in spots) else None,
    )


def _spot(review: Review, passage: Passage, change: _Change) -> Spot:
    placed = review.whole.places[passage.key]
    return spot_in(review.whole, placed, passage.steps, passage.text, change.start, change.end)


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
    yield from _remarks(
        review, ((hit, hit.words.translate(_SMALL)) for hit in review.texts.search(_SMALL_FORMS))
    )


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
    yield from _remarks(review, ((hit, "、") for hit in review.texts.search(_STROKE)))


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
    marks = ((hit, hit.words.strip().translate(_FULL)) for hit in review.texts.search(_HALF_WIDTH))
    brackets = (
        (end, end.words.translate(_FULL)) for hit in review.texts.search(_BRACKETS) for end in _ends(hit)
    )
    yield from _remarks(review, (*marks, *brackets))


def _ends(hit: Hit) -> tuple[Hit, Hit]:
    """Return the two brackets of what was found in them, so that the text between is left alone."""
    return replace(hit, end=hit.start + 1), replace(hit, start=hit.end - 1)


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
    yield from _remarks(review, ((hit, "账") for hit in review.texts.search(_ACCOUNT)))


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
        spot, once = hit.spot(review.whole), hit.words[0]
        fix = spot.replaced(Words("删去一个", "delete one of them"), once) if once != "、" else None
        fact = Words(f"“{hit.words}”重复", f"{hit.words!r} is doubled")
        yield Remark(fact, spot.place, hit.passage.entity, fix=fix)
