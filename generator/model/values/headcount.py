"""How many people hold a position: a number, a range, a minimum, or open."""

from typing import Any, ClassVar

from pydantic import model_validator

from generator.diagnostics.words import Words
from generator.model.fields import Part, field
from generator.model.values.headcount_reading import read_headcount
from generator.model.values.headcount_total import HeadcountTotal
from generator.model.values.patterns import Count, joined, show_amount
from generator.model.values.value import Value, contradiction
from generator.model.values.vocabularies import VacancyState


class Vacancy(Part):
    """Seats without a holder."""

    words: ClassVar[Words] = Words("空缺", "Vacancy")

    state: VacancyState = field("空缺状态", "State")
    count: Count | None = field("空缺人数", "Number", default=None)
    """None when the author did not say how many."""


class Headcount(Value):
    """How many people a position is meant to have."""

    words: ClassVar[Words] = Words("人数", "Headcount")
    examples = (
        *("4", "4人", "四人", "两名", "1-3人", "1至3人", "2名以上", "不少于2人", "若干", "N名"),
        *("每组1人", "1名/区域", "每班2人", "1人(男)", "4人(待招2名)", "待招2名", "暂缺1名", "拟设1名"),
        *("与售前组共用1人", "由1人兼任", "兼任"),
    )

    exact: Count | None = field("人数", "Number", default=None)
    min: Count | None = field("最少", "At least", default=None)
    max: Count | None = field("最多", "At most", default=None)
    open: bool = field("不限", "Open", default=False)
    per: str = field("每", "Per", default="")
    """What each the number holds for: "组", "区域", "班"."""

    shared: bool = field("共用", "Shared", default=False)
    """The holder is counted elsewhere, so no person is added."""

    shared_with: str = field("共用对象", "Shared with", default="")
    condition: str = field("条件", "Condition", default="", restricted=True)
    """A condition that stood beside the number; it may need a justification."""

    vacancy: Vacancy | None = field("空缺", "Vacancy", default=None)

    @classmethod
    def _read(cls, plain: str) -> dict[str, Any] | None:
        return read_headcount(plain)

    @model_validator(mode="after")
    def _says_one_thing(self) -> "Headcount":
        stated = (self.exact is not None) + (self.min is not None or self.max is not None) + self.open
        alone = self.shared or self.vacancy is not None
        wrong_way = self.min is not None and self.max is not None and self.min > self.max
        if stated > 1 or (not stated and not alone) or wrong_way or (self.shared_with and not self.shared):
            raise contradiction(
                "人数需要一个数、一个范围或“若干”, 只能选一种",
                "a headcount is one number, one range, or open",
                "写成“4人”“1-3人”“不少于2人”“若干”",
                'write "4人", "1-3人", "不少于2人" or "若干"',
            )
        return self

    @property
    def posts(self) -> HeadcountTotal:
        """How many seats, for each `per` if there is one; a shared post is a seat."""
        if self.exact is not None:
            return HeadcountTotal(self.exact, self.exact)
        if self.min is not None or self.max is not None:
            return HeadcountTotal(self.min or 0, self.max)
        if self.vacancy is not None and not self.open:
            return HeadcountTotal(1, None)
        return HeadcountTotal(0, None) if self.open else HeadcountTotal(1, 1)

    @property
    def persons(self) -> HeadcountTotal:
        """How many people the position adds to a staff when all seats are filled: none when shared."""
        return HeadcountTotal() if self.shared else self.posts

    def _composed(self, language: str) -> str:
        remarks = [self.condition] if self.condition else []
        body = self._amount(language)
        if self.shared:
            body = self._shared(body, language)
        if self.vacancy:
            state = self.vacancy.state.display_in(language)
            count = self.vacancy.count
            vacant = state if count is None else f"{state} {count}" + ("" if language == "en" else " 人")
            only_vacant = count is not None and count == self.exact and not (self.per or self.shared)
            if body and not only_vacant:
                remarks.append(vacant)
            else:
                body = vacant
        left, right = (" (", ")") if language == "en" else ("（", "）")
        return body + (f"{left}{'、'.join(remarks)}{right}" if remarks else "")

    def _amount(self, language: str) -> str:
        english = language == "en"
        unit = "" if english else "人"
        amount = show_amount(self.exact, self.min, self.max, unit, language=language).strip()
        if self.open:
            amount = "open" if english else "若干人" if self.per else "若干"
        if self.per and amount:
            return f"{amount} per {self.per}" if english else joined("每" + self.per, amount)
        return amount

    def _shared(self, amount: str, language: str) -> str:
        if language == "en":
            partner = f"shared with {self.shared_with}" if self.shared_with else "shared"
            return f"{amount} ({partner})" if amount else partner
        if self.shared_with and amount:
            return joined(f"与{self.shared_with}共用", amount)
        if self.shared_with:
            return f"由{self.shared_with}兼任"
        return joined("由", amount) + "兼任" if amount else "兼任"
