"""Prose of authors becomes links, names and words, and what leads nowhere stays their own words."""

import pytest

from generator.expand.linking import Linker
from generator.expand.page import Link
from generator.model.handbook import Handbook
from generator.model.references import Ref
from tests.builders import a_file, a_form, a_handbook, a_page, a_position, a_unit, page_at, rendered


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    return a_handbook(
        a_unit("q", name="品质部", duties=[{"id": "check", "text": "检验"}], described=True),
        a_unit("out", name="外协厂", parent="q", described=False),
        a_position("lead", unit="q", title="IQC组长"),
        a_form("report", name="检验_报告*"),
        a_file("systems/erp.yaml", name="ERP"),
        a_file("people/p.yaml", name="李一"),
        a_page("a"),
        company_name="恒拓电器有限公司",
        short_name="恒拓",
        variables={"热线": "400"},
    )


@pytest.fixture(scope="module")
def linker(handbook: Handbook) -> Linker:
    return Linker(handbook, handbook)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("找[[IQC组长]]。", "找[IQC组长](<zs:positions/lead.html>)。"),
        ("找[[岗位:lead|组长]]。", "找[组长](<zs:positions/lead.html>)。"),
        ("见[[品质部#check]]", "见[品质部](<zs:units/q.html#check>)"),
        ("填[[表单:检验_报告*]]", "填[检验\\_报告\\*](<zs:forms/report.html>)"),
        ("用[[ERP]]", "用[ERP](<zs:views/systems.html#erp>)"),
        ("问[[没有的人]]", "问没有的人"),
        ("问[[表单:没有|这张表]]", "问这张表"),
        ("送[[外协厂]]", "送外协厂"),
        ("{{公司}}（{{ 简称 }}）热线{{热线}}，{{没有}}", "恒拓电器有限公司（恒拓）热线400，{{没有}}"),
        ("写作`[[IQC组长]]`", "写作`[[IQC组长]]`"),
        ("```\n[[IQC组长]]\n```", "```\n[[IQC组长]]\n```"),
        ("[[]] [[ ]]", "[[]] "),
    ],
)
def test_prose_gets_its_references_and_variables(linker: Linker, markdown: str, expected: str) -> None:
    assert linker.prose(markdown).markdown == expected


def test_prose_knows_the_links_it_holds(linker: Linker) -> None:
    text = linker.prose("[[IQC组长]]和[[没有]]和[[IQC组长]]")

    assert text.links == (Link("IQC组长", "positions/lead.html"),) * 2


def test_words_alone_have_neither_links_nor_marks(linker: Linker) -> None:
    assert linker.words("**严禁**[[IQC组长|组长]]\n用`x`，热线{{热线}}") == "严禁组长 用x，热线400"


def test_a_reference_to_what_is_not_there_is_its_name(linker: Linker, handbook: Handbook) -> None:
    public = Linker(handbook.only(lambda entity: entity.kind != "position"), handbook)

    assert public.to(Ref(kind="position", id="lead")) == Link("IQC组长")
    assert linker.to(Ref(kind="position", id="lead"), "组长") == Link("组长", "positions/lead.html")


def test_a_duty_with_any_id_can_be_linked_to() -> None:
    handbook = a_handbook(
        a_unit("q", duties=[{"id": "a b)>#%_", "text": "检验"}]), a_page("a", text="见[[q#a b)>#%_|这条]]。")
    )

    page = rendered(handbook)["pages/a.md"].decode()

    assert '<a href="../units/q.html#a%20b%29%3E%23%25_">这条</a>' in page
    assert 'id="a b)&gt;#%_"' in rendered(handbook)["units/q.md"].decode()


def test_a_page_lists_the_links_it_shows_in_order_and_each_once() -> None:
    handbook = a_handbook(
        a_position("lead"), a_position("agent", superior="lead", purpose="帮[[lead]]，见[[company]]。")
    )

    page = page_at("positions/agent.md", handbook)

    assert [link.path for link in page.links] == ["index.html", "units/company.html", "positions/lead.html"]


def test_everything_that_names_a_form_is_listed_beside_it() -> None:
    handbook = a_handbook(
        a_form("report", name="检验报告"),
        a_position("a", forms=["report"]),
        a_position("b", duties=["填[[检验报告]]"]),
        a_position("c"),
    )

    row = next(
        line for line in rendered(handbook)["views/forms.md"].decode().splitlines() if "检验报告" in line
    )

    assert [name in row for name in ("positions/a.html", "positions/b.html", "positions/c.html")] == [
        True,
        True,
        False,
    ]
