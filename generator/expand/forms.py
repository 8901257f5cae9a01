"""One page for each form: what it is for, who fills it in, where its copies go, and the blank form itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.expand import parts
from generator.expand.crumbs import HOME
from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Line, Link, Page, Piece, Table, Text
from generator.expand.parts import DocumentView, Fact, display, fact, shown, text_cell
from generator.expand.work import flows, step_link
from generator.model.papers import Form, FormField
from generator.model.references import Ref

LIST = Link("表单一览", "views/forms.html")
_WIDE = frozenset({"长文", "多行", "照片", "附件"})
_REGISTERS = frozenset(
    {"登记簿", "台账", "清单", "日报", "周报", "点检表", "排班表", "register", "ledger", "roster"}
)
_ROWS = 12
"""Empty rows of a register that does not say how many."""


@dataclass(frozen=True, slots=True)
class Box:
    """One box of the blank form."""

    label: str
    unit: str
    options: tuple[str, ...]
    note: str
    is_wide: bool
    is_required: bool
    is_personal: bool


@dataclass(frozen=True, slots=True)
class BoxGroup:
    """Boxes under one heading; "" when the form has no parts."""

    title: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class FormView:
    """Everything a form page says."""

    facts: tuple[Fact, ...]
    note: Text
    copies: Table
    steps: Table
    fields: Table
    company: str
    number: str
    version: str
    groups: tuple[BoxGroup, ...]
    columns: tuple[Box, ...]
    """The boxes of a register, which are columns."""

    rows: int
    """Empty rows of a register; 0 for a form of boxes."""

    signatures: tuple[str, ...]
    copy_line: str
    """"第一联（白）：品质部　第二联：责任部门", for the foot of the blank form."""

    has_personal_data: bool
    template: Link | None
    document: DocumentView | None


def form_pages(linker: Linker) -> Iterator[Page]:
    """Yield the page of each form."""
    for form in linker.handbook.forms:
        yield Page(
            f"forms/{form.id}.md",
            form.label,
            "pages/form.md.j2",
            form_view(linker, form),
            (HOME, LIST),
            linker.handbook.place(form),
            linker.handbook.places[f"form:{form.id}"].line,
            linker.prose(form.note).markdown or f"{form.label}：谁填、何时填、交给谁、空白表。",
            " · ".join(one for one in (form.form_kind or "表单", form.form_no, form.version) if one),
            document=(form.form_no, form.version),
        )


def form_view(linker: Linker, form: Form) -> FormView:
    """Return what the page of a form says."""
    is_register = bool(form.rows) or form.form_kind in _REGISTERS
    boxes = tuple(_box(one) for one in form.fields_)
    return FormView(
        shown(_facts(linker, form)),
        linker.prose(form.note),
        copies_table(linker, form),
        _steps(linker, form),
        _fields(linker, form),
        linker.handbook.settings.company_name,
        form.form_no,
        form.version,
        () if is_register else _groups(form, boxes),
        boxes if is_register else (),
        (form.rows or _ROWS) if is_register and boxes else 0,
        tuple(linker.to(ref).text for ref in form.approval),
        "　".join(f"{name}：{holders}" for name, holders in _copy_lines(linker, form)),
        any(one.personal for one in form.fields_),
        Link(form.template_file, f"files/{form.template_file}") if form.template_file else None,
        parts.document_view(linker, form.document),
    )


def _facts(linker: Linker, form: Form) -> Iterator[Fact]:
    yield fact(form, "form_no", form.form_no)
    yield fact(form, "version", form.version)
    yield fact(form, "form_kind", form.form_kind)
    yield fact(form, "owner_unit", linker.to(form.owner_unit) if form.owner_unit else None)
    yield fact(form, "filled_by", *linker.all(form.filled_by))
    yield fact(form, "when", form.when)
    yield fact(form, "period", display(form.period))
    yield fact(form, "deadline", display(form.deadline))
    yield fact(form, "submit_to", *linker.all(form.submit_to))
    yield fact(form, "medium", form.medium)
    yield fact(form, "approval", *linker.all(form.approval))
    yield fact(form, "becomes_record", *linker.all((form.becomes_record, *records_of(linker, form))))
    yield fact(form, "reconciles_with", *linker.all(reconciled(linker, form)))
    yield fact(form, "system", linker.to(form.system) if form.system else None)
    yield Fact("谁用到它", tuple(linker.to_entity(one) for one in linker.mentions.get(f"form:{form.id}", ())))
    yield Fact("别名", form.other_names)
    yield Fact("不再用的叫法", form.forbidden_synonyms)


def records_of(linker: Linker, form: Form) -> tuple[Ref, ...]:
    """Return the records that name a form as their source, beside the one the form itself names."""
    own = form.becomes_record.id if form.becomes_record else ""
    return tuple(
        Ref(kind="record", id=one.id)
        for one in linker.handbook.records
        if one.id != own
        and any(ref.id == form.id for ref in (*((one.form,) if one.form else ()), *one.forms))
    )


def reconciled(linker: Linker, form: Form) -> tuple[Ref, ...]:
    """Return what must agree with a form, stated on either side."""
    found = [*form.reconciles_with]
    found += [
        Ref(kind="form", id=one.id)
        for one in linker.handbook.forms
        if one.id != form.id and any(ref.kind == "form" and ref.id == form.id for ref in one.reconciles_with)
    ]
    return tuple(dict.fromkeys(found))


def copies_table(linker: Linker, form: Form) -> Table:
    """Return the copies of a form: which one, its colour, who keeps it."""
    columns = (Column("联"), Column("颜色"), Column("持有人"), Column("用途"))
    lines = tuple(
        Line(
            (
                text_cell(copy.name or f"第{number}联"),
                text_cell(copy.colour),
                Cell(linker.all(copy.to)),
                text_cell(copy.purpose),
            )
        )
        for number, copy in enumerate(form.copies, 1)
    )
    return Table("各联去向", columns, lines)


def _copy_lines(linker: Linker, form: Form) -> Iterator[tuple[str, str]]:
    for number, copy in enumerate(form.copies, 1):
        colour = f"（{copy.colour}）" if copy.colour else ""
        holders = "、".join(link.text for link in linker.all(copy.to))
        yield f"{copy.name or f'第{number}联'}{colour}", holders


def form_steps(linker: Linker) -> dict[str, list[tuple[Link, Link, str]]]:
    """Return process, step and use (填写, 使用) of every paper, by "form:ncr" or "record:ncr-file"."""
    key = "form steps"
    if key not in linker.known:
        found: dict[str, list[tuple[Link, Link, str]]] = {}
        for process in linker.handbook.processes:
            for flow in flows(linker, process):
                for node in flow.written:
                    assert node.node is not None
                    refs = [(one.paper, "填写") for one in node.node.produces if one.paper]
                    refs += [(ref, "使用") for ref in node.node.uses if ref.kind in ("form", "record")]
                    for ref, use in refs:
                        entry = (linker.to_entity(process), step_link(process, node), use)
                        found.setdefault(f"{ref.kind}:{ref.id}", []).append(entry)
        linker.known[key] = found
    steps: dict[str, list[tuple[Link, Link, str]]] = linker.known[key]
    return steps


def _steps(linker: Linker, form: Form) -> Table:
    columns = (Column("流程"), Column("步骤"), Column("用法"))
    lines = tuple(
        Line((Cell((process,)), Cell((step,)), text_cell(use)))
        for process, step, use in form_steps(linker).get(f"form:{form.id}", ())
    )
    return Table("在哪些流程里用", columns, lines)


def _fields(linker: Linker, form: Form) -> Table:
    columns = (
        Column("栏目"),
        Column("类型"),
        Column("必填"),
        Column("个人信息"),
        Column("填写人"),
        Column("说明"),
    )
    lines = []
    for one in form.fields_:
        kind = " / ".join(one.options) if one.options else one.type
        filled: tuple[Piece, ...] = (linker.to(one.filled_by),) if one.filled_by else ()
        note = "；".join(part for part in (f"单位 {one.unit}" if one.unit else "", one.note) if part)
        lines.append(
            Line(
                (
                    text_cell(one.name),
                    text_cell(kind),
                    text_cell("✓" if one.required else ""),
                    text_cell("✓" if one.personal else ""),
                    Cell(filled),
                    text_cell(note),
                )
            )
        )
    return Table("栏目", columns, tuple(lines))


def _box(one: FormField) -> Box:
    is_wide = one.type in _WIDE or len(one.options) > 4
    return Box(one.name, one.unit, one.options, one.note, is_wide, one.required, one.personal)


def _groups(form: Form, boxes: tuple[Box, ...]) -> tuple[BoxGroup, ...]:
    titles = dict.fromkeys(one.group for one in form.fields_)
    return tuple(
        BoxGroup(
            title, tuple(box for box, one in zip(boxes, form.fields_, strict=True) if one.group == title)
        )
        for title in titles
    )
