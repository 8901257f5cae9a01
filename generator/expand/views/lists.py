"""Lists of the smaller kinds: parties, forms, records, external documents, systems, assets, reading paths."""

from collections.abc import Iterable, Iterator, Sequence

from generator.expand.forms import form_steps, records_of
from generator.expand.linking import OWN_PAGE, Linker
from generator.expand.page import Cell, Column, Line, Link, Page, Table
from generator.expand.parts import display, fact, shown, text_cell
from generator.expand.views.view import Block, table_page, view_page
from generator.expand.work import flows, step_link
from generator.model.entity import Entity, Prose
from generator.model.papers import Form, Record
from generator.model.references import Ref


def list_pages(linker: Linker) -> Iterator[Page]:
    """Yield one page for each of the smaller kinds, also when it is empty."""
    yield from (parties(linker), forms(linker), records(linker), external_documents(linker))
    yield from (systems(linker), assets(linker), reading_paths(linker))


def parties(linker: Linker) -> Page:
    """Return the external parties (A17)."""
    rows = [
        (
            one,
            text_cell(one.party_kind.display),
            text_cell(one.subject),
            _prose(linker, one.note),
            _mentions(linker, one),
        )
        for one in linker.handbook.parties
    ]
    titles = ("名称", "类别", "联系事项", "备注", "谁与它打交道")
    return _list(
        linker, "views/parties.md", "外部相关方", "公司外部与我们打交道的各方，不计入编制。", titles, rows
    )


def forms(linker: Linker) -> Page:
    """Return the form list (V10)."""
    rows = [
        (
            one,
            text_cell(one.form_no),
            text_cell(one.version),
            text_cell(one.form_kind),
            _one(linker, one.owner_unit),
            Cell(linker.all(one.filled_by)),
            Cell(linker.all(one.submit_to)),
            text_cell(_copies(one)),
            Cell(linker.all((one.becomes_record, *records_of(linker, one)))),
            Cell(_used(linker, one), "\n"),
        )
        for one in linker.handbook.forms
    ]
    titles = ("表单", "表号", "版本", "类型", "归口部门", "填写人", "送交", "联次", "形成记录", "用在哪里")
    return _list(
        linker, "views/forms.md", "表单一览", "表单的编号、归口、联次、去向和使用岗位。", titles, rows
    )


def _copies(form: Form) -> str:
    count = len(form.copies) or form.declared_copies or 0
    return f"{count}联" if count else ""


def _used(linker: Linker, entity: Entity) -> tuple[Link, ...]:
    """Return where a paper is used: the steps of processes, then the units, posts and roles that name it."""
    key = f"{entity.kind}:{entity.id}"
    steps = (
        Link(f"{process.text}：{step.text}", step.path, step.anchor)
        for process, step, _ in form_steps(linker).get(key, ())
    )
    others = (linker.to_entity(owner) for owner in linker.mentions.get(key, ()) if owner.kind != "process")
    return tuple(dict.fromkeys((*steps, *others)))


def records(linker: Linker) -> Page:
    """Return the record list with custodian, retention and disposal (V11)."""
    rows = [
        (
            one,
            Cell(linker.all(sources(linker, one))),
            _one(linker, one.custodian),
            text_cell("，".join(part for part in (one.location, one.medium) if part)),
            text_cell(display(one.retention)),
            text_cell(one.disposal),
            text_cell("；".join(_access(one))),
            text_cell(one.index_key),
            Cell(_used(linker, one), "\n"),
            _prose(linker, one.note),
        )
        for one in linker.handbook.records
    ]
    titles = (
        "记录",
        "来源表单",
        "保管人",
        "存放地点",
        "保存期限",
        "到期处置",
        "查阅",
        "检索依据",
        "用在哪里",
        "说明",
    )
    return _list(
        linker,
        "views/records.md",
        "记录一览",
        "记录从哪里来、由谁保管、放在哪里、保存多久、到期怎么办。",
        titles,
        rows,
    )


def _access(record: Record) -> Iterator[str]:
    if record.access is not None:
        yield record.access.display
    if record.personal_data:
        yield "含个人信息"


def sources(linker: Linker, record: Record) -> tuple[Ref, ...]:
    """Return the forms that become a record, stated on either side."""
    found = [*((record.form,) if record.form else ()), *record.forms]
    found += [
        Ref(kind="form", id=one.id)
        for one in linker.handbook.forms
        if one.becomes_record is not None and one.becomes_record.id == record.id
    ]
    return tuple(dict.fromkeys(found))


def external_documents(linker: Linker) -> Page:
    """Return the documents of external origin and who refers to them."""
    rows = [
        (
            one,
            text_cell(one.number),
            text_cell(one.edition),
            text_cell(one.issuer),
            text_cell(one.document_kind),
            text_cell(one.status),
            _one(linker, one.kept_by),
            _mentions(linker, one),
        )
        for one in linker.handbook.external_documents
    ]
    titles = ("名称", "文号", "版本", "发布机构", "类别", "状态", "保管人", "谁引用它")
    return _list(
        linker, "views/external-documents.md", "外来文件", "法律、标准、客户文件和证照。", titles, rows
    )


def systems(linker: Linker) -> Page:
    """Return the systems with their users and the steps done in them (V38)."""
    rows = [
        (
            one,
            text_cell(one.purpose),
            text_cell(one.version),
            _one(linker, one.owner_unit),
            Cell(_users(linker, one)),
            Cell(_steps_with(linker, one), "\n"),
            text_cell(one.account),
        )
        for one in linker.handbook.systems
    ]
    lead = "哪些岗位要用哪些系统，在哪些步骤里用。"
    titles = ("系统", "用途", "版本", "归口部门", "使用岗位", "使用步骤", "开通方式")
    return _list(linker, "views/systems.md", "系统一览", lead, titles, rows)


def assets(linker: Linker) -> Page:
    """Return rooms, devices, seals and tools with their keepers (V38)."""
    rows = [
        (
            one,
            text_cell(one.asset_kind),
            _one(linker, one.keeper),
            text_cell(display(one.calibration)),
            Cell(_users(linker, one)),
            Cell(_steps_with(linker, one), "\n"),
        )
        for one in linker.handbook.things
    ]
    titles = ("资产", "类别", "保管人", "检定周期", "谁管或使用", "使用步骤")
    return _list(linker, "views/assets.md", "资产与场所", "设备、场所、印章由谁保管和使用。", titles, rows)


def _steps_with(linker: Linker, entity: Entity) -> tuple[Link, ...]:
    """Return the steps that are done in a system or with an asset."""
    return tuple(step for step, _ in _tool_steps(linker).get(f"{entity.kind}:{entity.id}", ()))


def _users(linker: Linker, entity: Entity) -> tuple[Link, ...]:
    """Return who uses a system or asset: as stated, as named by units and posts, as doers of steps."""
    stated = linker.all(getattr(entity, "users", ()))
    named = (
        linker.to_entity(one)
        for one in linker.mentions.get(f"{entity.kind}:{entity.id}", ())
        if one.kind != "process"
    )
    doers = (link for _, links in _tool_steps(linker).get(f"{entity.kind}:{entity.id}", ()) for link in links)
    return tuple(dict.fromkeys((*stated, *named, *doers)))


def _tool_steps(linker: Linker) -> dict[str, list[tuple[Link, tuple[Link, ...]]]]:
    """Return step and doers for every system and asset, by "system:erp"."""
    key = "tool steps"
    if key not in linker.known:
        found: dict[str, list[tuple[Link, tuple[Link, ...]]]] = {}
        for process in linker.handbook.processes:
            for flow in flows(linker, process):
                for node in flow.steps:
                    written = node.node
                    assert written is not None
                    tools = [ref for ref in written.uses if ref.kind in ("system", "asset")]
                    doers = linker.all((node.actor, *written.together))
                    for ref in (*((written.system,) if written.system else ()), *tools):
                        link = step_link(process, node, f"{process.label}：{node.label}")
                        found.setdefault(f"{ref.kind}:{ref.id}", []).append((link, doers))
        linker.known[key] = found
    steps: dict[str, list[tuple[Link, tuple[Link, ...]]]] = linker.known[key]
    return steps


def reading_paths(linker: Linker) -> Page:
    """Return what new staff read, in order (P03)."""
    columns = (Column("顺序", numeric=True), Column("阅读内容"), Column("期限"))
    blocks = []
    for path in linker.handbook.reading_paths:
        lines = tuple(
            Line((text_cell(str(number)), Cell((linker.to(item.target),)), text_cell(item.by)))
            for number, item in enumerate(path.items, 1)
        )
        facts = shown((fact(path, "audience", *linker.all(path.audience)),))
        table = Table(path.label, columns, lines)
        blocks.append(Block(path.label, path.id, (table,), linker.words(path.note), facts))
    return view_page(
        "views/reading-paths.md",
        "新员工阅读路径",
        "新员工按顺序读什么、何时读完。",
        tuple(blocks),
        kicker="入职",
    )


def _list(
    linker: Linker,
    path: str,
    title: str,
    lead: str,
    titles: tuple[str, ...],
    rows: Iterable[Sequence[Entity | Cell]],
) -> Page:
    lines = []
    for entity, *cells in rows:
        assert isinstance(entity, Entity)
        others = "".join(f"（{name}）" for name in entity.other_names[:1])
        name = linker.to_entity(entity) if entity.kind in OWN_PAGE else entity.label
        first = Cell((name, others) if others else (name,), "")
        lines.append(Line((first, *(cell for cell in cells if isinstance(cell, Cell))), anchor=entity.id))
    columns = tuple(Column(words, style="zs-code" if words in ("表号", "文号") else "") for words in titles)
    return table_page(path, title, lead, Table(title, columns, tuple(lines), wide=len(titles) > 5))


def _one(linker: Linker, ref: Ref | None) -> Cell:
    return Cell((linker.to(ref),) if ref else ())


def _prose(linker: Linker, text: Prose) -> Cell:
    return Cell((linker.prose(text),) if text else ())


def _mentions(linker: Linker, entity: Entity) -> Cell:
    """Return the units, positions and roles whose fields or prose name an entity."""
    return Cell(
        tuple(linker.to_entity(owner) for owner in linker.mentions.get(f"{entity.kind}:{entity.id}", ()))
    )
