"""Whatever stands in content, pages show it as words: nothing of it runs, and nothing of it changes the page."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from markdown import Markdown

from generator.model.fields import Part
from generator.model.handbook import Handbook
from generator.model.loading import load
from generator.model.shapes import ListShape, MapShape, PartShape, Shape, TextShape, fields_of
from generator.model.values import Profile
from generator.source.content_folder import read_content
from tests.builders import ROOT, a_handbook, a_page, a_position, a_unit, rendered

IN_LINE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</div></p></table><iframe src=javascript:alert(1)>",
    '<div markdown="1" onclick="alert(1)">*x*</div>',
    "<!-- <style>",
    "]]></style></svg><svg onload=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](&#106;avascript:alert(1))",
    "[x]( data:text/html;base64,PHNjcmlwdD4= )",
    "![x](javascript:alert(1)) ![y](https://example.com/pixel.png) ![z](//example.com/pixel.png)",
    "<javascript:alert(1)>",
    "{: onclick=alert(1) } {onclick=alert(1)} {.zs-hidden}",
    "`x`{ onclick=alert(1) }",
    "`` <img src=x onerror=alert(1)> `",
    "\\`<img src=x onerror=alert(1)>\\`",
    "{{ 1337 * 2 }} {% raw %} {# x #} {{ self.__class__ }}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "| a | b | C# *b* _c_ ~~d~~ ^e^ [^1] #",
)
AS_BLOCKS = (
    "~~~\n<script>alert(1)</script>\n```\n<img src=x onerror=alert(1)>",
    "# H { onclick=alert(1) }\n\n## H2 {: onclick=alert(1) }\n\ntext\n{: onclick=alert(1) }",
    "[x][a] ![x][a]\n\n[a]: javascript:alert(1)",
    "<details open ontoggle=alert(1)>\n\n*x*\n\n</details>",
    '!!! danger "<img src=x onerror=alert(1)>"\n    <script>alert(1)</script>',
    "*[a]: <script>alert(1)</script>\n\n[^1]: <script>alert(1)</script>",
    "    <script>alert(1)</script>\n\n\n\n    </pre></div><script>alert(1)</script>",
    "```{.x onclick=alert(1)}\n</code></pre><script>alert(1)</script>\n```",
    "| a {onclick=alert(1)} |\n|---|\n| <script>alert(1)</script> |",
)
TAGS = frozenset(
    [
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "form",
        "input",
        "button",
        "link",
        "meta",
        "base",
        "template",
        "audio",
        "video",
        "img",
    ]
)
"""Tags that run something, ask for something, or imitate the frame of the page."""

EXTRA = frozenset({"href", "title", "start", "align", "class", "src", "alt"})
"""Attributes that Markdown itself gives."""


def poisoned(value: Any, poison: str, shape: Shape | None = None) -> Any:
    """Return a value with the poison behind every text in it, at any depth; ids and references stay."""
    if isinstance(value, Part):
        update = {
            name: poisoned(getattr(value, name), poison, field.shape)
            for name, field in fields_of(type(value)).items()
            if name != "id"
        }
        return value.model_copy(update=update)
    match shape:
        case ListShape(item) if isinstance(value, tuple):
            return tuple(poisoned(one, poison, item) for one in value)
        case MapShape(inner) if isinstance(value, dict):
            return {key: poisoned(one, poison, inner) for key, one in value.items()}
        case TextShape(prose) if isinstance(value, str) and value:
            return f"{value} {poison}" if prose else f"{value} {poison.splitlines()[0]}"
        case PartShape():
            return value
    return value


def poisoned_handbook(poison: str) -> Handbook:
    clean = sample()
    entities = {
        kind: {key: poisoned(entity, poison) for key, entity in found.items()}
        for kind, found in clean.entities.items()
    }
    return Handbook(poisoned(clean.settings, poison), entities, clean.places, clean.names, clean.assets)


@cache
def sample() -> Handbook:
    return load(read_content(ROOT / "tests" / "handbooks" / "t1"))[0]


def as_html(page: bytes) -> str:
    """Return a page as the engine makes it: Python-Markdown with the extensions of the site."""
    text = page.decode()
    return engine().reset().convert(text.split("\n---\n", 1)[1])


@cache
def engine() -> Markdown:
    # The file is our own and names a Python function, as every engine expects it.
    settings = yaml.unsafe_load((ROOT / "site_config" / "base.yml").read_text(encoding="utf-8"))
    extensions = settings["markdown_extensions"]
    return Markdown(extensions=list(extensions), extension_configs=extensions)


class Elements(HTMLParser):
    """Collects tags and attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [(tag, "", ""), *((tag, name, value or "") for name, value in attrs)]


def dangers(html: str) -> Iterator[str]:
    for tag, name, value in Elements(html).found:
        address = re.sub(r"[\s\x00-\x1f]", "", value).lower()
        if tag in TAGS or name.startswith("on") or name in ("style", "srcdoc", "markdown"):
            yield f"<{tag} {name}={value}>"
        if name in ("href", "src", "xlink:href", "action") and re.match(
            "(javascript|data|vbscript):", address
        ):
            yield f"<{tag} {name}={value}>"


def shape_of_page(html: str) -> set[tuple[str, str]]:
    return {(tag, name) for tag, name, _ in Elements(html).found}


POISONS = [*(pytest.param(" ".join(IN_LINE[start::3]), id=f"lines-{start}") for start in range(3))]
POISONS += [pytest.param(f"\n\n{block}", id=f"block-{number}") for number, block in enumerate(AS_BLOCKS)]


@pytest.mark.parametrize("poison", POISONS)
def test_nothing_in_content_runs_or_asks_for_anything(poison: str) -> None:
    files = rendered(poisoned_handbook(poison), Profile.RESTRICTED)

    pages = some_of(path for path in files if path.endswith(".md"))
    found = {path: list(dangers(as_html(files[path]))) for path in pages}

    assert {path: found for path, found in found.items() if found} == {}


def some_of(paths: Iterator[str]) -> list[str]:
    """Return two pages of every kind, all that there are of kinds with fewer, so that the test stays quick."""
    by_folder: dict[str, list[str]] = {}
    for path in sorted(paths, key=lambda path: (path.rpartition("/")[0], path.endswith("index.md"), path)):
        by_folder.setdefault(path.rpartition("/")[0], []).append(path)
    return [
        path for folder, found in by_folder.items() for path in (found if folder == "views" else found[:2])
    ]


def test_content_brings_no_attribute_that_pages_do_not_have() -> None:
    poison = " ".join(IN_LINE)
    clean, hostile = (
        rendered(sample(), Profile.RESTRICTED),
        rendered(poisoned_handbook(poison), Profile.RESTRICTED),
    )

    for path in some_of(path for path in clean if path.endswith(".md")):
        new = shape_of_page(as_html(hostile[path])) - shape_of_page(as_html(clean[path]))
        assert {name for _, name in new if name} <= EXTRA, path


def test_the_guards_of_this_file_see_what_they_guard_against() -> None:
    html = engine().reset().convert("\n\n".join((*IN_LINE, *AS_BLOCKS)))

    found = set(dangers(html))

    assert len(found) > 15
    assert {tag for tag in TAGS if any(one.startswith(f"<{tag} ") for one in found)} >= {
        "script",
        "img",
        "iframe",
    }


def test_downloads_are_sound_pictures_without_scripts() -> None:
    files = rendered(poisoned_handbook(" ".join(IN_LINE)), Profile.RESTRICTED)
    pictures = [data for path, data in files.items() if path.endswith(".svg")]

    assert len(pictures) > 5
    for data in pictures:
        for element in ElementTree.fromstring(data).iter():
            assert not str(element.tag).endswith("script")
            assert [name for name in element.attrib if name.startswith("on")] == []


def test_templates_of_the_handbook_are_not_templates_of_the_site() -> None:
    page = rendered(
        a_handbook(a_page("a", title="{{ 1337 * 2 }} {% if x %}", text="{{ 1337 * 2 }} {{ page }}"))
    )

    text = page["pages/a.md"].decode()

    assert "2674" not in text
    assert "{{ page }}" in text


@pytest.mark.parametrize(
    "title", ["C#", "a | b", "*x*", "{: #y }", "[z](w)", "甲\n\n乙", "<b>", "a_b_c", "1. x", "~~x~~"]
)
def test_a_title_is_shown_letter_by_letter(title: str) -> None:
    handbook = a_handbook(a_position("p", title=title))

    html = as_html(rendered(handbook)["positions/p.md"])

    shown = re.search(r"<h1[^>]*>(.*?)(?:<a class=\"headerlink|</h1>)", html)
    assert shown is not None
    assert Text(shown[1]).words == " ".join(title.split())


class Text(HTMLParser):
    """Collects words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words = ""
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("title", ['a"b', "a: b", "\x7f\x85 x", "---", "yes", "😀", "a\\u0041"])
def test_front_matter_keeps_any_title(title: str) -> None:
    made = a_handbook(a_unit("u"))
    unit = made.units[0].model_copy(update={"name": title})
    handbook = Handbook(made.settings, {**made.entities, "unit": {"u": unit}}, made.places, made.names)

    head = rendered(handbook)["units/u.md"].decode().split("\n---\n")[0]

    assert yaml.safe_load(head)["title"] == title


def test_a_picture_from_outside_becomes_a_link() -> None:
    handbook = a_handbook(a_page("a", text="![图](https://example.com/a.png) ![内](img/a.png)"))

    page = rendered(handbook)["pages/a.md"].decode()

    assert '<a href="https://example.com/a.png">图</a>' in page
    assert '<img src="img/a.png" alt="内"' in page
