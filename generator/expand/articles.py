"""Pages of prose: what the company is, its culture, how to use the handbook (P05)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.expand import parts
from generator.expand.crumbs import HOME
from generator.expand.linking import Linker
from generator.expand.page import Page, Text
from generator.expand.parts import DocumentView


@dataclass(frozen=True, slots=True)
class ArticleView:
    """A page of prose."""

    summary: str
    text: Text
    document: DocumentView | None


def article_pages(linker: Linker) -> Iterator[Page]:
    """Yield the article pages."""
    for one in linker.handbook.pages:
        view = ArticleView(one.summary, linker.prose(one.text), parts.document_view(linker, one.document))
        yield Page(
            f"pages/{one.id}.md",
            one.label,
            "pages/article.md.j2",
            view,
            (HOME,),
            linker.handbook.place(one),
            linker.handbook.places[f"page:{one.id}"].line,
            one.summary,
            one.document.doc_no if one.document else "",
            document=parts.document_number(one.document),
        )
