import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.drawing import text_width, wrap

TEXTS = st.text(st.sampled_from("品质检验员()（）、，。A g1 iW-/→é　😀"), max_size=40)


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("品质部", 3.0),
        ("29 人", 2 * 0.6 + 0.34 + 1),
        ("IQC", 0.34 + 2 * 0.7),
        ("mm", 1.84),
        ("il", 0.68),
        ("e\u0301", 0.58),
        ("→", 1),
    ],
)
def test_text_is_as_wide_as_the_table_says(text: str, ems: float) -> None:
    assert text_width(text, 10) == pytest.approx(ems * 10)


def test_bold_latin_letters_are_wider_and_bold_chinese_ones_are_not() -> None:
    assert text_width("abc", 14, bold=True) > text_width("abc", 14)
    assert text_width("品质部", 14, bold=True) == text_width("品质部", 14)


def test_a_text_with_a_line_break_has_no_width() -> None:
    with pytest.raises(ValueError, match="line break"):
        text_width("a\nb", 10)


def test_a_long_name_becomes_lines_of_about_the_same_length() -> None:
    assert wrap("不合格品评审委员会办公室", 110, 10) == ("不合格品评审", "委员会办公室")


def test_lines_break_at_spaces_and_never_before_a_comma() -> None:
    assert wrap("Head of Customer Service", 80, 10) == ("Head of", "Customer", "Service")
    assert not any(line.startswith("、") for line in wrap("张三、李四、王五、赵六", 30, 10))


def test_a_word_wider_than_a_line_is_broken_and_not_cut() -> None:
    assert "".join(wrap("QMS-2024-000123456789", 60, 10)) == "QMS-2024-000123456789"


def test_empty_text_has_no_lines() -> None:
    assert wrap(" \n ", 60, 10) == ()


@given(TEXTS, st.integers(12, 200))
def test_every_line_fits_and_every_character_is_kept(text: str, width: int) -> None:
    lines = wrap(text, width, 10)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(text_width(line, 10) <= width or len(line) == 1 for line in lines)
