"""Lists of the smaller kinds: parties, forms, records, external documents, systems, assets, reading paths."""

from collections.abc import Iterable, Iterator, Sequence

from generator.expand.linking import Linker
from generator.expand.page import Cell, Column, Line, Page, Table
from generator.expand.parts import display, fact, shown, text_cell
from generator.expand.views.view import Block, table_page, view_page
from generator.model.entity import Entity, Prose
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
    return _list("views/parties.md", "外部相关方", "公司外部与我们打交道的各方，不计入编制。", titles, rows)


def forms(linker: Linker) -> Page:
    """Return the form list."""
    rows = [
        (
            one,
            text_cell(one.form_no),
            text_cell(one.version),
            text_cell(one.form_kind),
            _one(linker, one.owner_unit),
            Cell(linker.all(one.filled_by)),
            _mentions(linker, one),
        )
        for one in linker.handbook.forms
    ]
    titles = ("表单", "表号", "版本", "类型", "归口部门", "填写人", "谁用到它")
    return _list("views/forms.md", "表单一览", "表单的编号、归口和使用岗位。", titles, rows)


def records(linker: Linker) -> Page:
    """Return the record list with custodian and retention."""
    rows = [
        (
            one,
            _one(linker, one.custodian),
            text_cell(one.location),
            text_cell(display(one.retention)),
            _prose(linker, one.note),
        )
        for one in linker.handbook.records
    ]
    titles = ("记录", "保管人", "存放地点", "保存期限", "说明")
    return _list("views/records.md", "记录一览", "记录由谁保管、放在哪里、保存多久。", titles, rows)


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
    return _list("views/external-documents.md", "外来文件", "法律、标准、客户文件和证照。", titles, rows)


def systems(linker: Linker) -> Page:
    """Return the systems and their users."""
    rows = [
        (one, text_cell(one.purpose), _one(linker, one.owner_unit), _mentions(linker, one))
        for one in linker.handbook.systems
    ]
    return _list(
        "views/systems.md",
        "系统一览",
        "哪些岗位要用哪些系统。",
        ("系统", "用途", "归口部门", "使用岗位"),
        rows,
    )


def assets(linker: Linker) -> Page:
    """Return rooms, devices, seals and tools with their keepers."""
    rows = [
        (
            one,
            text_cell(one.asset_kind),
            _one(linker, one.keeper),
            text_cell(display(one.calibration)),
            _mentions(linker, one),
        )
        for one in linker.handbook.things
    ]
    titles = ("资产", "类别", "保管人", "检定周期", "谁管或使用")
    return _list("views/assets.md", "资产与场所", "设备、场所、印章由谁保管和使用。", titles, rows)


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
    path: str, title: str, lead: str, titles: tuple[str, ...], rows: Iterable[Sequence[Entity | Cell]]
) -> Page:
    lines = []
    for entity, *cells in rows:
        assert isinstance(entity, Entity)
        others = "".join(f"（{name}）" for name in entity.other_names[:1])
        first = Cell((entity.label, others) if others else (entity.label,), "")
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
