"""One line says when work comes back, and what it is."""

import pytest

from generator.model.duty import RecurringTask


@pytest.mark.parametrize(
    ("line", "when", "what"),
    [
        ("每日: 查看退款", "每日", "查看退款"),
        ("每个工作日17:00：核对未结的申请", "每个工作日17:00", "核对未结的申请"),
        ("每周一8:00-9:00: 开周会，9:30前发出纪要", "每周一8:00-9:00", "开周会，9:30前发出纪要"),
    ],
)
def test_a_clock_time_does_not_end_the_when(line: str, when: str, what: str) -> None:
    assert RecurringTask.from_text(line) == {"recurrence": when, "text": what}


@pytest.mark.parametrize("line", ["开门前检查水电", "8:00开门", "每日："])
def test_a_line_without_a_when_is_the_work_itself(line: str) -> None:
    assert RecurringTask.from_text(line) == {"text": line}
