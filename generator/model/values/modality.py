"""Finds out from its words whether a sentence is a must, a must not, a should or a may."""

import re

from generator.model.values.vocabularies import Modality

_WORDS = {
    Modality.MUST_NOT: "严禁|禁止|不得|不准|不许|不允许|不应当?该?|切勿|请勿|严防|不可(?!避免|抗|或缺|分割|逆)|must not|may not",
    Modality.MUST: "必须|务必|必需|须(?!知|臾)|一律|must(?! not)|shall",
    Modality.SHOULD: (
        "应当|应该|(?<![供响相反适对效感回呼因])应(?!用|急|收|付|聘|届|变|力|答|对|酬|验|征|邀)|宜(?!居)|尽量|should"
    ),
    Modality.MAY: "可以|(?<![许认不尽宁])可(?!靠|追|行|能|见|用性|视|持续|操作|控|读|疑)|允许|有权|may(?! not)",
}
_EXEMPT = "无须|不必须|非必须|必须品|便宜|事宜|适宜|相宜|不宜(?=居)"
_PATTERN = re.compile(
    f"(?:{_EXEMPT})|" + "|".join(f"(?P<{modality.name}>{words})" for modality, words in _WORDS.items()),
    re.IGNORECASE,
)


def modality_of(text: str) -> Modality | None:
    """Return the modality of the first modal word of a sentence, None when it has none ("检验来料")."""
    groups = (match.lastgroup for match in _PATTERN.finditer(text))
    return next((Modality[name] for name in groups if name), None)
