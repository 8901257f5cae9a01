"""Content to handbook: names first, then every field, then the typed model; every mistake in one run."""

import re
from collections.abc import Iterator

from pydantic import ValidationError

from generator.diagnostics.findings import Finding, Place, Related
from generator.diagnostics.from_source import findings_from
from generator.diagnostics.words import Words
from generator.model import rules
from generator.model.entity import Entity
from generator.model.handbook import Handbook, Placed
from generator.model.kinds import KINDS
from generator.model.names import NameIndex
from generator.model.raw import RawEntity, entities_in, is_settings, kind_of_file, unknown_file
from generator.model.reading import NOTHING, Reading, Steps
from generator.model.references import Ref
from generator.model.settings import Settings
from generator.model.shapes import fields_of
from generator.source.content_folder import Content, RawDocument
from generator.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.source.text import Span

_USABLE_ID = re.compile(r"^[\w][\w.-]*$")


def load(content: Content) -> tuple[Handbook, tuple[Finding, ...]]:
    """Return the handbook that a content folder describes, as far as it can be read, and all that is wrong with it."""
    findings: list[Finding] = list(findings_from(content.problems))
    raws = list(_distinct(_raw_entities(content, findings), findings))
    names = _index(raws)
    settings, placed_settings = _settings(content, names, findings)
    entities: dict[str, dict[str, Entity]] = {kind: {} for kind in KINDS}
    places: dict[str, Placed] = {"handbook": placed_settings} if placed_settings else {}
    for raw in raws:
        entity, placed = _read(raw, names, findings)
        places[f"{raw.kind.kind}:{raw.id}"] = placed
        if entity is not None:
            entities[raw.kind.kind][raw.id] = entity
    handbook = Handbook(settings, entities, places, names, content.assets, content.sources())
    return handbook, tuple(findings)


def _raw_entities(content: Content, findings: list[Finding]) -> Iterator[RawEntity]:
    for document in content.documents:
        path = document.source.path
        kind = kind_of_file(path)
        if kind is None:
            if not is_settings(path):
                findings.append(unknown_file(path))
            continue
        for found in entities_in(document, kind):
            if isinstance(found, Finding):
                findings.append(found)
            else:
                yield found


def _distinct(raws: Iterator[RawEntity], findings: list[Finding]) -> Iterator[RawEntity]:
    first: dict[tuple[str, str], RawEntity] = {}
    for raw in raws:
        if not _USABLE_ID.match(raw.id):
            findings.append(_unusable(raw))
            continue
        same = first.setdefault((raw.kind.kind, raw.id), raw)
        if same is raw:
            yield raw
        else:
            findings.append(_duplicate(raw, same))


def _index(raws: list[RawEntity]) -> NameIndex:
    names = NameIndex()
    for kind in KINDS.values():
        for word in (kind.kind, kind.plural, kind.folder, kind.words.zh):
            names.add_prefix(word, kind.kind)
    for raw in raws:
        ref = Ref(kind=raw.kind.kind, id=raw.id)
        names.add(ref, raw.id, 0)
        for field, strength in (
            (raw.kind.name_field, 1),
            ("short_name", 2),
            ("aliases", 2),
            ("former_names", 3),
        ):
            for name in _texts(raw, field):
                names.add(ref, name, strength)
        for element, text in _duties(_value(raw, "duties"), raw.kind):
            names.add_element(ref, element, text)
    return names


def _value(raw: RawEntity, field: str) -> Node | None:
    shape = fields_of(raw.kind).get(field)
    return raw.node.get(*shape.keys) if shape else None


def _texts(raw: RawEntity, field: str) -> Iterator[str]:
    node = _value(raw, field)
    for item in node.items if isinstance(node, Sequence) else (node,):
        if isinstance(item, Mapping):
            item = item.get("名称", "name")
        if isinstance(item, Scalar) and item.text.strip() != "无":
            yield item.text


def _duties(node: Node | None, kind: type[Entity]) -> Iterator[tuple[str, str]]:
    """Yield id and text of every duty that has an id, whatever its depth."""
    if not isinstance(node, Sequence):
        return
    for item in node.items:
        if isinstance(item, Mapping):
            identity, text = item.get("标识", "id"), item.get("内容", "text", "职责", "@")
            if isinstance(identity, Scalar):
                yield identity.text.strip(), text.text if isinstance(text, Scalar) else ""
            yield from _duties(item.get("子项", "children"), kind)


def _read(raw: RawEntity, names: NameIndex, findings: list[Finding]) -> tuple[Entity | None, Placed]:
    reading = Reading(raw.path, names)
    values = reading.part(raw.kind, _with_id(raw))
    placed = Placed(raw.path, raw.node.span, reading.spans, raw.line)
    findings += reading.findings
    if values is NOTHING:
        return None, placed
    try:
        return raw.kind.model_validate(values), placed
    except ValidationError as error:
        findings += _leftovers(error, raw.path, reading.spans)
        return None, placed


def _with_id(raw: RawEntity) -> Mapping:
    if raw.node.get(*fields_of(raw.kind)["id"].keys) is not None:
        return raw.node
    start = Span(raw.node.span.start, raw.node.span.start)
    return Mapping((*raw.node.entries, Entry(Scalar("id", start), Scalar(raw.id, start))), raw.node.span)


def _settings(content: Content, names: NameIndex, findings: list[Finding]) -> tuple[Settings, Placed | None]:
    document = next((one for one in content.documents if is_settings(one.source.path)), None)
    if document is None or not isinstance(document.node, Mapping):
        if not any(is_settings(problem.path) for problem in content.problems):
            findings.append(_no_handbook(document))
        return Settings(company_name="（未命名的公司）"), None
    reading = Reading(document.source.path, names)
    values = reading.part(Settings, document.node)
    findings += reading.findings
    placed = Placed(document.source.path, document.node.span, reading.spans)
    if values is NOTHING:
        return Settings(company_name="（未命名的公司）"), placed
    try:
        return Settings.model_validate(values), placed
    except ValidationError as error:
        findings += _leftovers(error, document.source.path, reading.spans)
        return Settings(company_name="（未命名的公司）"), placed


def _leftovers(error: ValidationError, path: str, spans: dict[Steps, Span]) -> Iterator[Finding]:
    """Yield what only the typed model noticed, at the closest place that is known."""
    for detail in error.errors(include_url=False):
        steps = tuple(step for step in detail["loc"] if isinstance(step, str | int))
        while steps and steps not in spans:
            steps = steps[:-1]
        yield rules.UNREADABLE_VALUE.finding(
            Words(f"这里的内容不合要求: {detail['msg']}", f"this value does not fit: {detail['msg']}"),
            Place(path, spans.get(steps, Span(0, 0))),
        )


def _duplicate(raw: RawEntity, same: RawEntity) -> Finding:
    words = raw.kind.words
    return rules.DUPLICATE_ID.finding(
        Words(f"{words.zh}标识“{raw.id}”已经用过", f"the {words.en.lower()} id {raw.id!r} is taken"),
        Place(raw.path, raw.node.span),
        help=Words("换一个标识，或删去重复的一份", "choose another id, or delete one of the two"),
        related=(Related(Place(same.path, same.node.span), Words("先出现在这里", "first used here")),),
    )


def _unusable(raw: RawEntity) -> Finding:
    words = raw.kind.words
    return rules.BAD_ID.finding(
        Words(f"{words.zh}的标识“{raw.id}”不能用作网址", f"the id {raw.id!r} cannot be an address")
        if raw.id
        else Words(f"{words.zh}没有名称，也没有标识", f"this {words.en.lower()} has neither name nor id"),
        Place(raw.path, raw.node.span),
        help=Words(
            "用小写英文、数字和连字符，如 iqc-inspector", "use lower-case letters, digits and hyphens"
        ),
    )


def _no_handbook(document: RawDocument | None) -> Finding:
    return rules.NO_HANDBOOK.finding(
        Words("内容文件夹里没有可读的 handbook.yaml", "the content folder has no readable handbook.yaml"),
        Place(document.source.path, Span(0, 0)) if document else None,
        help=Words(
            "新建 handbook.yaml，至少写一行 `公司名称: …`",
            "create handbook.yaml with a line `company_name: …`",
        ),
    )
