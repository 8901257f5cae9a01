"""Pieces that several kinds of pages show alike: facts, duties, authority, conduct, document data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.expand.linking import Linker, anchor_of
from generator.expand.page import Cell, Column, Line, Link, Marked, Piece, Table, Text
from generator.model.duty import Authority, ConductRule, Duty, Output, RecurringTask
from generator.model.entity import Annex, Document, Revision, SignOff
from generator.model.fields import Part, label_of
from generator.model.position import Position, Role
from generator.model.unit import Assessment, Contact, DottedLine, OrgUnit
from generator.model.values import Involvement, Modality, Status, involvement_of, modality_of

NONE = "无"
"""What a stated none looks like; templates set it apart from what was left out."""

STATUS_MARKS = {
    Status.DRAFT: "draft",
    Status.PROPOSED: "draft",
    Status.REVIEW: "draft",
    Status.TRIAL: "announced",
    Status.SUPERSEDED: "superseded",
    Status.WITHDRAWN: "withdrawn",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what stands beside it."""

    label: str
    pieces: tuple[Piece, ...]
    wide: bool = False
    stated_none: bool = False
    """Whether the author wrote 无: an empty fact that is an answer."""

    between: str = "、"
    """What stands between the pieces."""


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One duty with its number and everything that hangs on it."""

    number: str
    anchor: str
    text: Text
    involvement: Involvement | None = None
    facts: tuple[Fact, ...] = ()
    steps: tuple[str, ...] = ()
    children: tuple["DutyLine", ...] = ()
    catch_all: bool = False


@dataclass(frozen=True, slots=True)
class DutyGroup:
    """Duties under one heading, such as a business line; "" when there is none."""

    title: str
    lines: tuple[DutyLine, ...]


@dataclass(frozen=True, slots=True)
class ConductLine:
    """A rule of conduct with its modality."""

    mark: Marked
    text: Text
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """One line of a sign-off block; empty pieces print as a line to write on."""

    role: str
    signer: tuple[Piece, ...]
    date: str


@dataclass(frozen=True, slots=True)
class AnnexLine:
    """One annex: its label 附件 1, title, text and file."""

    label: str
    title: str
    text: Text
    file: Link | None


@dataclass(frozen=True, slots=True)
class DocumentView:
    """The controlled document around a page."""

    facts: tuple[Fact, ...]
    signatures: tuple[Signature, ...]
    revisions: Table
    annexes: tuple[AnnexLine, ...]

    clauses: tuple[tuple[Piece, ...], ...] = ()
    acknowledgement: str = ""
    """The declaration that readers sign, "" when none is asked for."""


def fact(part: Part, name: str, *pieces: Piece | None, wide: bool = False) -> Fact:
    """Return a fact under the label of a part's field; empty pieces are left out."""
    kept = tuple(one for one in pieces if one not in (None, ""))
    none = not kept and name in part.model_fields_set
    return Fact(label_of(type(part), name).words.zh, kept, wide, none, _between(kept))


def _between(pieces: tuple[Piece, ...]) -> str:
    """A list whose items hold "、" themselves is divided by "；"."""
    words = (one if isinstance(one, str) else getattr(one, "text", "") for one in pieces)
    return "；" if len(pieces) > 1 and any("、" in one or "：" in one for one in words) else "、"


def dotted_fact(linker: Linker, part: Part, name: str, lines: Sequence[DottedLine]) -> Fact:
    """Return dotted superiors, each with its subject in brackets."""
    pieces: list[Piece] = []
    for line in lines:
        pieces += ["、"] if pieces else []
        pieces.append(linker.to(line.superior))
        pieces += [f"（{line.subject}）"] if line.subject else []
    return replace(fact(part, name, *pieces), between="")


def status_fact(part: Part, status: Status) -> Fact:
    """Return a status that readers must know of: anything but valid."""
    mark = STATUS_MARKS.get(status)
    return fact(part, "status", Marked(mark, status.display) if mark else None)


def shown(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts that say something, a stated none among them."""
    return tuple(one for one in facts if one.pieces or one.stated_none)


def display(value: Any) -> str:
    """Return a value in its author's words, "" for none."""
    return "" if value is None else str(value.display)


def duties_of(linker: Linker, owner: OrgUnit | Position | Role) -> tuple[DutyGroup, ...]:
    """Return the duties of a unit, position or role, as its own page and the index of duties show them."""
    key = f"duties {owner.kind}:{owner.id}"
    if key not in linker.known:
        linker.known[key] = duty_groups(linker, owner.duties)
    found: tuple[DutyGroup, ...] = linker.known[key]
    return found


def duty_groups(linker: Linker, duties: Sequence[Duty], prefix: str = "") -> tuple[DutyGroup, ...]:
    """Return duties by their group, numbered within each; catch-all duties stand last in theirs."""
    titles = list(dict.fromkeys(duty.group for duty in duties))
    return tuple(
        DutyGroup(
            title,
            _numbered(
                linker, [duty for duty in duties if duty.group == title], prefix + _mark(index, titles)
            ),
        )
        for index, title in enumerate(titles, 1)
    )


def _mark(index: int, titles: Sequence[str]) -> str:
    return f"g{index}-" if len(titles) > 1 else ""


def _numbered(linker: Linker, duties: Sequence[Duty], prefix: str, above: str = "") -> tuple[DutyLine, ...]:
    ordered = sorted(duties, key=lambda duty: duty.catch_all)
    return tuple(_line(linker, duty, prefix, f"{above}{number}") for number, duty in enumerate(ordered, 1))


def _line(linker: Linker, duty: Duty, prefix: str, number: str) -> DutyLine:
    source = duty_source(linker, duty)
    text = duty.text or (source.text if source else "") or linker.handbook.settings.catch_all_text
    return DutyLine(
        number,
        anchor_of(duty.id) or f"{prefix}duty-{number.replace('.', '-')}",
        linker.prose(text),
        involvement_shown(duty, text),
        shown(duty_facts(linker, duty)),
        duty.steps,
        _numbered(linker, duty.children, prefix, f"{number}."),
        duty.catch_all,
    )


def duty_source(linker: Linker, duty: Duty) -> Duty | None:
    """Return the duty that `同` points to, so that one text serves several owners (E14)."""
    if duty.same_as is None:
        return None
    owner = linker.handbook.get(duty.same_as)
    return next(
        (one for one in all_duties(getattr(owner, "duties", ())) if one.id == duty.same_as.element), None
    )


def all_duties(duties: Iterable[Duty]) -> Iterable[Duty]:
    """Yield duties and their children at every depth, in order."""
    for duty in duties:
        yield duty
        yield from all_duties(duty.children)


def involvement_shown(duty: Duty, text: str) -> Involvement | None:
    """Return what the author stated, else what the duty's verb says (model.md 3.4)."""
    if duty.involvement is not None or duty.catch_all:
        return duty.involvement
    return involvement_of(text)


def duty_facts(linker: Linker, duty: Duty) -> tuple[Fact, ...]:
    """Return what a duty says beside its text."""
    return (
        fact(duty, "condition", duty.condition),
        fact(duty, "frequency", display(duty.frequency)),
        fact(duty, "quantity", display(duty.quantity)),
        fact(duty, "time", display(duty.time)),
        fact(duty, "scope", duty.scope),
        *(Fact("产出", output_pieces(linker, output), between="") for output in duty.outputs),
        fact(duty, "escalate_to", linker.to(duty.escalate_to) if duty.escalate_to else None),
        fact(duty, "basis", *linker.all(duty.basis)),
        fact(duty, "implements", *(duty_link(linker, ref) for ref in duty.implements)),
        Fact("同", (duty_link(linker, duty.same_as),)) if duty.same_as else Fact("同", ()),
        fact(duty, "tags", *(Marked("tag", tag) for tag in duty.tags)),
    )


def duty_link(linker: Linker, ref: Any) -> Link:
    """Return a link to a duty under its owner's name and its number or text."""
    owner = linker.handbook.get(ref)
    duties = tuple(all_duties(getattr(owner, "duties", ())))
    found = next((duty for duty in duties if duty.id == ref.element), None)
    words = f"{owner.label}：{_short(linker.words(found.text))}" if owner and found else ""
    return linker.to(ref, words)


def _short(text: str, most: int = 18) -> str:
    return text if len(text) <= most else text[:most].rstrip("，、；") + "…"


def output_pieces(linker: Linker, output: Output) -> tuple[Piece, ...]:
    """Return what is handed over, to whom and when."""
    what: list[Piece] = [linker.to(output.paper)] if output.paper else [output.text]
    if output.paper and output.text:
        what.append(output.text)
    if output.to:
        what.append(" → ")
        for index, link in enumerate(linker.all(output.to)):
            what += ["、", link] if index else [link]
    when = "，".join(part for part in (display(output.when), display(output.time)) if part)
    return (*what, f"（{when}）") if when else tuple(what)


def authority_table(linker: Linker, authority: Sequence[Authority], caption: str) -> Table:
    """Return the authority of one holder as a table: kind, subject, limit, who decides above it."""
    columns = (Column("类型"), Column("事项"), Column("限度"), Column("超限由"), Column("说明"))
    return Table(caption, columns, tuple(Line(authority_cells(linker, one)) for one in authority))


def authority_cells(linker: Linker, one: Authority) -> tuple[Cell, ...]:
    """Return the cells of one authority: kind, subject, limit, next level, remarks."""
    remarks: list[Piece] = [one.condition] if one.condition else []
    if one.delegated_from:
        remarks += ["受", linker.to(one.delegated_from), "委托"]
    if one.legal_basis:
        remarks += ["依据", linker.to(one.legal_basis)]
    return (
        text_cell(one.kind.display),
        text_cell(one.subject),
        text_cell(display(one.limit)),
        Cell((linker.to(one.next_level),) if one.next_level else ()),
        Cell(tuple(remarks), ""),
    )


def routine_table(linker: Linker, tasks: Sequence[RecurringTask], caption: str) -> Table:
    """Return recurring work: when, what, where, on which form."""
    columns = (
        Column("频次"),
        Column("工作"),
        Column("地点与对象"),
        Column("数量", numeric=True),
        Column("表单"),
    )
    lines = [
        Line(
            (
                text_cell(display(task.recurrence)),
                Cell((linker.prose(task.text), *_meeting(linker, task)), ""),
                text_cell("，".join(part for part in (task.place, task.about) if part)),
                text_cell(display(task.quantity)),
                Cell((linker.to(task.output),) if task.output else ()),
            )
        )
        for task in tasks
    ]
    return Table(caption, columns, tuple(lines))


def _meeting(linker: Linker, task: RecurringTask) -> tuple[Piece, ...]:
    pieces: list[Piece] = ["；主持：", linker.to(task.chair)] if task.chair else []
    if task.participants:
        pieces.append("；参加：")
        for index, link in enumerate(linker.all(task.participants)):
            pieces += ["、", link] if index else [link]
    return tuple(pieces)


def conduct_lines(linker: Linker, rules: Sequence[ConductRule]) -> tuple[ConductLine, ...]:
    """Return rules of conduct, prohibitions first."""
    order = (Modality.MUST_NOT, Modality.MUST, Modality.SHOULD, Modality.MAY)
    lines = []
    for rule in sorted(rules, key=lambda rule: order.index(rule.modality)):
        facts = (
            fact(rule, "information", rule.information),
            fact(rule, "consequence", rule.consequence),
            fact(rule, "basis", *linker.all(rule.basis)),
        )
        mark = Marked(rule.modality.value.replace("_", "-"), rule.modality.display)
        lines.append(ConductLine(mark, linker.prose(rule.text), shown(facts)))
    return tuple(lines)


def must_not(linker: Linker, duties: Iterable[Duty]) -> tuple[ConductLine, ...]:
    """Return the prohibitions that stand among duties."""
    return tuple(
        ConductLine(Marked("must-not", "严禁"), linker.prose(duty.text))
        for duty in all_duties(duties)
        if (duty.modality or modality_of(duty.text)) is Modality.MUST_NOT
    )


def assessment_table(linker: Linker, items: Sequence[Assessment], caption: str) -> Table:
    """Return how somebody is assessed: indicator or question, target, period, weight."""
    columns = (
        Column("指标"),
        Column("目标值"),
        Column("统计周期"),
        Column("权重", numeric=True),
        Column("口径"),
    )
    lines = []
    for item in items:
        indicator = linker.handbook.get(item.indicator) if item.indicator else None
        name: tuple[Piece, ...] = (
            (linker.to(item.indicator), item.text) if item.indicator else (item.text, Marked("tag", "定性"))
        )
        lines.append(
            Line(
                (
                    Cell(tuple(one for one in name if one), " "),
                    text_cell(display(getattr(indicator, "target", None))),
                    text_cell(display(getattr(indicator, "period", None))),
                    text_cell(item.weight),
                    Cell((linker.prose(getattr(indicator, "definition", "")),)),
                )
            )
        )
    return Table(caption, columns, tuple(lines))


def contact_facts(contacts: Sequence[Contact]) -> tuple[Fact, ...]:
    """Return ways to reach somebody."""
    return tuple(
        Fact(
            one.kind,
            tuple(
                part for part in (one.value, Marked("tag", "共享") if one.shared else "", one.window) if part
            ),
        )
        for one in contacts
    )


def document_view(linker: Linker, document: Document | None, owner: str = "") -> DocumentView | None:
    """Return the document data of a page, None when the page is no controlled document."""
    if document is None:
        return None
    facts = shown(_document_facts(linker, document))
    revisions = tuple(
        Line(
            (
                text_cell(one.version),
                text_cell(day(one.date)),
                Cell(_revision_words(one), "\n"),
                text_cell(one.change_request),
            )
        )
        for one in document.revisions
    )
    columns = (Column("版本"), Column("日期", style="zs-date"), Column("修订内容"), Column("变更单号"))
    annexes = annex_lines(linker, document.annexes)
    declaration = linker.handbook.settings.acknowledgement_text if document.acknowledgement else ""
    clauses = tuple(
        (*((linker.to(one.standard),) if one.standard else ()), one.clause) for one in document.clauses
    )
    return DocumentView(
        facts,
        signatures(linker, document),
        Table("修订记录", columns, revisions),
        annexes,
        clauses,
        declaration,
    )


def annex_lines(linker: Linker, annexes: Sequence[Annex]) -> tuple[AnnexLine, ...]:
    """Return annexes numbered in order, each with a link to its file."""
    return tuple(
        AnnexLine(
            f"附件 {number}",
            annex.title,
            linker.prose(annex.text),
            Link(annex.file.rpartition("/")[2], annex.file) if annex.file else None,
        )
        for number, annex in enumerate(annexes, 1)
    )


def document_number(document: Document | None) -> tuple[str, str]:
    """Return number and version of a page's document, ("", "") when it is none."""
    return (document.doc_no, document.version) if document else ("", "")


def _revision_words(revision: Revision) -> tuple[Piece, ...]:
    """Return a revision's summary and, each on a line of its own, its A/M/D items with place and reason."""
    words = [revision.summary] if revision.summary else []
    for item in revision.items:
        place = f"{item.target}：" if item.target else ""
        reason = f"（{item.reason}）" if item.reason else ""
        words.append(f"{item.status.value} {item.status.display}　{place}{item.text}{reason}")
    return tuple(words)


def _document_facts(linker: Linker, document: Document) -> tuple[Fact, ...]:
    status: Piece = Marked(STATUS_MARKS.get(document.status, "in-force"), document.status.display)
    return (
        fact(document, "doc_no", document.doc_no),
        fact(document, "type", document.type.display if document.type else ""),
        fact(document, "version", document.version),
        fact(document, "status", status),
        fact(document, "owner_unit", linker.to(document.owner_unit) if document.owner_unit else None),
        fact(document, "written", day(document.written)),
        fact(document, "effective_date", day(document.effective_date)),
        fact(document, "expiry_date", day(document.expiry_date)),
        fact(document, "review_cycle", display(document.review_cycle)),
        fact(document, "confidentiality", document.confidentiality.display),
        fact(document, "supersedes", *document.supersedes),
    )


def signatures(linker: Linker, document: Document) -> tuple[Signature, ...]:
    """Return the sign-off block: prepared, reviewed, countersigned, approved, then lines to sign by hand."""
    named = [("编制", document.prepared)] if document.prepared else []
    named += [("审核", one) for one in document.reviewed]
    named += [("会签", one) for one in document.countersigned]
    named += [("批准", document.approved)] if document.approved else []
    lines = [_signature(linker, role, one) for role, one in named]
    return (*lines, *(Signature(role, (), "") for role in document.sign_off_lines))


def _signature(linker: Linker, role: str, one: SignOff) -> Signature:
    signer = (
        linker.to(one.position) if one.position else None,
        linker.to(one.person) if one.person else None,
    )
    return Signature(one.role or role, tuple(link for link in signer if link), day(one.date))


def day(value: Any) -> str:
    """Return a date as 2026-02-01, "" for none."""
    return "" if value is None else str(value.isoformat())


def text_cell(text: str) -> Cell:
    """Return a cell with one text, or an empty one."""
    return Cell((text,) if text else ())


def link_cell(links: Iterable[Link]) -> Cell:
    """Return a cell with links."""
    return Cell(tuple(links))
