"""How fields are declared: each name once, with its Chinese and English label."""

from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from generator.diagnostics.words import Words


@dataclass(frozen=True, slots=True)
class Label:
    """The names of a field: what authors may write and what pages print."""

    words: Words
    aliases: tuple[str, ...] = ()
    """Further spellings that authors may use."""

    restricted: bool = False
    """Whether only the restricted profile may show it (pay, personal conditions)."""

    help: Words | None = None
    """One sentence for the editor and the field reference."""


def field(
    zh: str,
    en: str,
    *,
    default: Any = ...,
    aliases: tuple[str, ...] = (),
    restricted: bool = False,
    help: Words | None = None,  # noqa: A002 - reads naturally where fields are declared
) -> Any:
    """Return a pydantic field that carries its labels; without `default` the field is required."""
    info: Any = Field() if default is ... else Field(default=default)
    info.metadata.append(Label(Words(zh, en), aliases, restricted, help))
    return info


def label_of(part: "type[Part]", name: str) -> Label:
    """Return the label of a field of a part.

    Raises:
        KeyError: the part has no such field, or it was declared without `field`.
    """
    for item in part.model_fields[name].metadata:
        if isinstance(item, Label):
            return item
    raise KeyError(f"{part.__name__}.{name} has no label")


class Unreadable(ValueError):
    """An author's words that a value type cannot read."""

    def __init__(self, message: Words, help: Words) -> None:  # noqa: A002
        super().__init__(message.en)
        self.message = message
        """What is wrong: a fact."""
        self.help = help
        """The forms that can be read."""


class Part(BaseModel):
    """Base of everything in the model: frozen, and strict about its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    words: ClassVar[Words]
    """What this part is called."""

    pairs: ClassVar[bool] = False
    """Whether its one-line form is a pair such as "审批: 本组请假", which YAML reads as a mapping of one entry."""

    keyed: ClassVar[str] = ""
    """The field that takes the key where a list of such parts is written as a mapping: `出口: {是: 归档, 否: 登记}`."""

    may_name: ClassVar[tuple[str, str] | None] = None
    """A text field and a reference field: a text that is the whole name of such a target becomes the reference."""

    @classmethod
    def from_text(cls, text: str) -> "dict[str, Any]":
        """Return the fields (by English name) that the author's one-line form stands for.

        Raises:
            Unreadable: the words cannot be read, or this part has no one-line form.
        """
        raise Unreadable(
            Words(
                f"这里需要写成若干“字段: 值”，不能只写一句话“{text}”",
                f"fields are expected here, not a line of text {text!r}",
            ),
            Words("换行缩进，每行写一个字段", "write one field per line, indented"),
        )
