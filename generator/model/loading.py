"""Content to handbook: names first, then every field, then the typed model; every mistake in one run."""

import re
from collections.abc import Iterator

from pydantic import ValidationError

from generator.diagnostics.findings import Finding, Place, Related
from generator.diagnostics.from_source import findings_from
from generator.diagnostics.words import Words
from generator.model import complaints, rules
from generator.model.entity import Entity
from generator.model.fields import Unreadable
from generator.model.files import head_of, is_settings, kind_of_file, kinds_in, unknown_files, unread_paths
from generator.model.handbook import Handbook, Placed
from generator.model.indexing import index_names
from generator.model.kinds import KINDS
from generator.model.names import NameIndex
from generator.model.raw import RawEntity, entities_in
from generator.model.reading import NOTHING, Reading, Steps
from generator.model.settings import Settings
from generator.model.shapes import fields_of
from generator.source.content_folder import Content, RawDocument
from generator.source.nodes import Entry, Mapping, Scalar
from generator.source.text import Span

_USABLE_ID = re.compile(r"\w[\w.-]*")
_RESERVED = frozenset({"index"})
"""Each folder of the site has a list page of that name."""


def load(content: Content) -> tuple[Handbook, tuple[Finding, ...]]:
    """Return the handbook that a content folder describes, as far as it can be read, and all that is wrong with it."""
    findings: list[Finding] = list(findings_from(content.problems))
    raws = list(_raw_entities(content, findings))
    kept = {id(raw) for raw in _usable(raws, findings)}
    names = index_names(raws)
    names.add_unread(kind for path in unread_paths(content) for kind in kinds_in(path))
    settings, placed_settings = _settings(content, names, findings)
    entities: dict[str, dict[str, Entity]] = {kind: {} for kind in KINDS}
    places: dict[str, Placed] = {"handbook": placed_settings} if placed_settings else {}
    for raw in raws:
        entity, placed = _read(raw, names, findings)
        if id(raw) in kept:
            places[f"{raw.kind.kind}:{raw.id}"] = placed
            if entity is not None:
                entities[raw.kind.kind][raw.id] = entity
    handbook = Handbook(settings, entities, places, names, content.assets, content.sources())
    return handbook, tuple(dict.fromkeys(findings))


def _raw_entities(content: Content, findings: list[Finding]) -> Iterator[RawEntity]:
    findings += unknown_files(content)
    for document in content.documents:
        kind = kind_of_file(document.source.path)
        for found in entities_in(document, kind) if kind else ():
            if isinstance(found, RawEntity):
                yield found
            elif found.code != rules.EMPTY_SLOT.code or not document.has_gaps:
                findings.append(found)


def _usable(raws: list[RawEntity], findings: list[Finding]) -> Iterator[RawEntity]:
    """Yield the entities that can have a page of their own; the others are read for what is wrong with them."""
    first: dict[tuple[str, str], RawEntity] = {}
    for raw in raws:
        if not _USABLE_ID.fullmatch(raw.id) or raw.id.casefold() in _RESERVED:
            # Without id and name, the missing name is what the author must hear of.
            findings += [_unusable(raw)] if raw.id or raw.is_named else []
            continue
        # Two ids that differ in case only are one file name on Windows and macOS.
        same = first.setdefault((raw.kind.kind, raw.id.casefold()), raw)
        if same is raw:
            yield raw
        else:
            findings.append(_duplicate(raw, same))


def _read(raw: RawEntity, names: NameIndex, findings: list[Finding]) -> tuple[Entity | None, Placed]:
    reading = Reading(raw.path, names, raw.has_gaps)
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
    written = raw.node.get(*fields_of(raw.kind)["id"].keys)
    if isinstance(written, Scalar) and written.text.strip():
        return raw.node
    start = Span(raw.node.span.start, raw.node.span.start)
    entries = tuple(entry for entry in raw.node.entries if entry.value is not written)
    implied = Entry(Scalar("id", start), Scalar(raw.id or "?", start))
    return Mapping((*entries, implied), raw.node.span)


def _settings(content: Content, names: NameIndex, findings: list[Finding]) -> tuple[Settings, Placed | None]:
    heads = [one for one in content.documents if is_settings(one.source.path)]
    node = head_of(heads[0]) if heads else None
    findings += [_second_head(heads[0], other) for other in heads[1:]]
    unnamed = Settings(company_name="（未命名的公司）")
    if node is None:
        if not any(is_settings(problem.path) for problem in content.problems):
            findings.append(_no_handbook(heads[0] if heads else None))
        return unnamed, None
    path = heads[0].source.path
    reading = Reading(path, names, heads[0].has_gaps)
    values = reading.part(Settings, node)
    findings += reading.findings
    placed = Placed(path, node.span, reading.spans)
    if values is NOTHING:
        return unnamed, placed
    try:
        return Settings.model_validate(values), placed
    except ValidationError as error:
        findings += _leftovers(error, path, reading.spans)
        return unnamed, placed


def _leftovers(error: ValidationError, path: str, spans: dict[Steps, Span]) -> Iterator[Finding]:
    """Yield what only the typed model noticed, at the closest place that is known."""
    for detail in error.errors(include_url=False):
        steps = tuple(step for step in detail["loc"] if isinstance(step, str | int))
        while steps and steps not in spans:
            steps = steps[:-1]
        place = Place(path, spans.get(steps, Span(0, 0)))
        cause = detail.get("ctx", {}).get("error")
        if isinstance(cause, Unreadable):
            yield complaints.unreadable(cause, place)
        else:
            message = Words(
                f"这里的内容不合要求: {detail['msg']}", f"this value does not fit: {detail['msg']}"
            )
            yield rules.UNREADABLE_VALUE.finding(message, place)


def _duplicate(raw: RawEntity, same: RawEntity) -> Finding:
    words = raw.kind.words
    only_case = Words("，只差大小写", ", in another case") if raw.id != same.id else Words("", "")
    return rules.DUPLICATE_ID.finding(
        Words(
            f"{words.zh}标识“{raw.id}”已经用过{only_case.zh}",
            f"the {words.en.lower()} id {raw.id!r} is taken{only_case.en}",
        ),
        Place(raw.path, raw.place),
        help=Words("换一个标识，或删去重复的一份", "choose another id, or delete one of the two"),
        related=(Related(Place(same.path, same.place), Words("先出现在这里", "first used here")),),
    )


def _unusable(raw: RawEntity) -> Finding:
    words = raw.kind.words
    return rules.BAD_ID.finding(
        Words(
            f"{words.zh}的标识“{raw.id}”不能用作网址",
            f"the {words.en.lower()} id {raw.id!r} cannot be an address",
        ),
        Place(raw.path, raw.place),
        help=Words(
            "用小写英文、数字和连字符，如 iqc-inspector；index 留给一览页",
            "use lower-case letters, digits and hyphens, such as iqc-inspector; index is the list page's own",
        ),
    )


def _second_head(first: RawDocument, other: RawDocument) -> Finding:
    return rules.DUPLICATE_ID.finding(
        Words(
            f"手册的设置已经写在“{first.source.path}”里",
            f"the settings stand in {first.source.path!r} already",
        ),
        Place(other.source.path, Span(0, 0)),
        help=Words("合并成一个文件", "keep one file"),
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
