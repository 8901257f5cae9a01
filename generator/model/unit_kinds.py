"""The unit kinds that every handbook knows; a company adds its own in handbook.yaml (A01)."""

from generator.model.settings import KindStyle


def _kind(name: str, rank: int, *, body: bool = False) -> KindStyle:
    return KindStyle(name=name, rank=rank, body=body)


DEFAULT_KINDS: tuple[KindStyle, ...] = (
    _kind("股东会", 1, body=True),
    _kind("董事会", 2, body=True),
    _kind("监事会", 2, body=True),
    _kind("委员会", 3, body=True),
    _kind("公司", 5),
    _kind("总裁办", 8),
    _kind("秘书处", 8),
    _kind("事业部", 10),
    _kind("分公司", 12),
    _kind("部", 20),
    _kind("中心", 22),
    _kind("营维中心", 24),
    _kind("车间", 30),
    _kind("室", 32),
    _kind("办事处", 34),
    _kind("网点", 36),
    _kind("库", 38),
    _kind("组", 40),
    _kind("服务台", 42),
    _kind("班", 44),
)
"""Rank orders ladders and charts, the highest first; bodies have members instead of staff."""
