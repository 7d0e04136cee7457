from __future__ import annotations

from html.parser import HTMLParser

from extract.evaluation.error_kinds import commonest
from extract.evaluation.errors import find_errors, to_html, to_text
from extract.evaluation.gold import GoldDocument
from extract.evaluation.scoring import Scored
from extract.evaluation.spans import Span

TEXT = "The Audit Board met\nin May 2020 with <script>alert(1)</script> Ofsted & \x1b[31mCo."


def span(surface: str, label: str) -> Span:
    start = TEXT.index(surface)
    return start, start + len(surface), label


def scored(gold: list[Span], predicted: list[Span]) -> Scored:
    document = GoldDocument(TEXT, tuple(gold), "g:1", name="<b>doc</b>")
    return Scored(document, tuple(gold), tuple(predicted), tuple(0.5 for _ in predicted))


def kinds(gold: list[Span], predicted: list[Span]) -> list[tuple[str, str, str]]:
    found = find_errors([scored(gold, predicted)])
    return [(error.kind, error.gold_text, error.predicted_text) for error in found]


def test_the_four_kinds() -> None:
    gold = [span("Audit Board", "ORG"), span("May 2020", "DATE"), span("Ofsted", "ORG"),
            span("Co", "ORG")]  # fmt: skip
    predicted = [span("Audit", "ORG"), span("May 2020", "PERSON"), span("script", "ROLE"),
                 span("Co", "ORG")]  # fmt: skip
    assert kinds(gold, predicted) == [
        ("missed", "Ofsted", ""),
        ("spurious", "", "script"),
        ("boundary", "Audit Board", "Audit"),
        ("label", "May 2020", "May 2020"),
    ]


def test_an_overlap_of_another_label_is_one_error() -> None:
    assert kinds([span("Audit Board", "ORG")], [span("Board met", "ROLE")]) == [
        ("label", "Audit Board", "Board met")
    ]


def test_a_nearer_reading_comes_first() -> None:
    gold = [span("Audit Board", "ORG")]
    found = kinds(gold, [span("Audit", "ROLE"), span("Board", "ORG")])
    assert found == [("spurious", "", "Audit"), ("boundary", "Audit Board", "Board")]


def test_places_and_context() -> None:
    (error,) = find_errors([scored([span("May 2020", "DATE")], [])], context=8)
    assert (error.line, error.before, error.after) == (2, "ard met\nin "[-8:], " with <s")


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)


def test_the_page_escapes_what_documents_hold() -> None:
    found = find_errors([scored([span("Ofsted", "ORG")], [span("script", "</h2><img>")])])
    page = to_html(found, "<title>")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    parser = Tags()
    parser.feed(page)
    assert not parser.tags & {"script", "img", "b"}
    assert "default-src 'none'" in page


def test_the_text_cannot_command_a_terminal() -> None:
    text = to_text(find_errors([scored([span("Ofsted", "ORG")], [])]), "t\x1b[2J")
    assert "\x1b" not in text
    assert "[[Ofsted]]" in text
    assert "missed: ORG (1)" in text
    assert "<b>doc</b>:2" in text


def test_no_errors() -> None:
    assert find_errors([scored([], [])]) == []
    assert "all         0" in to_text([], "none")
    assert "<h1>none</h1>" in to_html([], "none")


def test_the_commonest_kinds() -> None:
    gold = [span("Audit Board", "ORG"), span("May 2020", "DATE"), span("Ofsted", "ORG")]
    predicted = [span("Audit", "ORG"), span("May 2020", "PERSON"), span("script", "ROLE")]
    one = scored(gold, predicted)
    other = scored([span("Ofsted", "ORG")], [])
    found = commonest(find_errors([one, other]))
    assert [(each.count, each.kind, each.label, each.manner) for each in found] == [
        (2, "missed", "ORG", "a capital word"),
        (1, "spurious", "ROLE", "a small word"),
        (1, "boundary", "ORG", "right end, too short"),
        (1, "label", "DATE", "taken for PERSON"),
    ]
    assert found[0].examples == ("Ofsted",)
    assert len(commonest(find_errors([one, other]), most=2)) == 2
    listed = "    2  missed ORG, a capital word: Ofsted"
    assert listed in to_text(find_errors([one, other]), "t")
    assert listed in to_html(find_errors([one, other]), "t")
