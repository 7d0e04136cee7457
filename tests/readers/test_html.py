"""Web pages: what is kept, what is left out, and how it is laid out."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.readers import read
from readers.makers import SAMPLES, cells, kinds, read_data


def page(tmp_path: Path, body: str) -> list[tuple[str, str]]:
    return kinds(read_data(tmp_path, f"<html><body>{body}</body></html>".encode(), "page.html"))


MEETING = """<body>
<a class="skip" href="#c">Skip to content</a>
<form id="aspnetForm"><ul class="mgNav"><li><a href="/">Home</a></ul>
<div id="modgov"><div class="mgContent">
<h1 class="mgMainTitleTxt">Agenda and minutes</h1>
<h2 class="mgSubTitleTxt">Licensing Panel, Monday 4th March, 2019 10.00 am</h2>
<div class="mgLinks"><ul class="mgActionList"><li><a href="x.pdf">Agenda frontsheet
<span class="mgFileSize">PDF 120 KB</span></a></li></ul></div>
<table class="mgItemTable">
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">4.</p></td><td>
<p class="mgAiTitleTxt"><a href="a">Review of taxi ranks</a>
<span class="mgFileSize">PDF 93 KB</span></p>
<div class="mgWordPara"><p>To consider the report.</p></div>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara">
<p>The Licensing Officer reported that 3 of 7 ranks were little used, and that the trade had been
asked for its views twice since the autumn without any reply. Members thought that
unsatisfactory.</p>
<p>Resolved: that the Officer write again by 29&nbsp;March&nbsp;2019, and that the Panel look at the
matter anew in the summer.</p></div></td></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">5.</p></td>
<td><p class="mgAiTitleTxt">Urgent business</p></td></tr>
</table></div></div></form><div id="footer">&copy; Someshire Council</div></body>"""


def test_modern_gov_meeting_page(tmp_path: Path) -> None:
    source = read_data(tmp_path, MEETING.encode(), "meeting.html")
    assert kinds(source)[2:6] == [
        ("list_item", "4. Review of taxi ranks"),
        ("paragraph", "To consider the report."),
        ("paragraph", "Minutes:"),
        (
            "paragraph",
            "The Licensing Officer reported that 3 of 7 ranks were little used, and "
            "that the trade had been"
            " asked for its views twice since the autumn without any reply. Members thought that"
            " unsatisfactory.",
        ),
    ]
    assert "29 March 2019" in source.text
    for furniture in ("Skip", "Home", "frontsheet", "KB", "©"):
        assert furniture not in source.text


def test_modern_gov_sample_in_full() -> None:
    source = read(next(SAMPLES.glob("*.html")))
    text = source.text
    assert text.startswith(
        "Agenda item\n\nInspection Action Plan: Progress\n\n• Meeting of Children"
    )
    assert text.endswith("be invited to attend.")
    assert "\n\n3. Mrs Farrah Collingwood" in text
    assert "\n\nb. four of the nine" in text
    assert ["Workforce", "Owen Tranter, HR Business Partner", "Amber", "Green"] in cells(source)
    for furniture in (
        "Loading",
        "Search",
        "Jobs",
        "Calendar",
        "Supporting",
        "Print",
        "KB",
        "Privacy",
    ):
        assert furniture not in text


def test_lists_get_their_numbers(tmp_path: Path) -> None:
    body = (
        "<ol start=4><li>Fees<ol type=a><li>stalls<li value=5>halls</ol><li>"
        "<p>Grants</p><p>None.</p>"
        '<li style="x"><ul><li>deep</ul></ol><ol type=I reversed start=3><li>x1<li>x2</ol>'
        '<ol style="list-style-type: lower-roman"><li>y1<li>y2</ol><ul>'
        "<li>dot<li>&middot; typed</ul>"
    )
    assert page(tmp_path, body) == [
        ("list_item", "4. Fees"),
        ("list_item", "a. stalls"),
        ("list_item", "e. halls"),
        ("list_item", "5. Grants"),
        ("paragraph", "None."),
        ("list_item", "• deep"),
        ("list_item", "III. x1"),
        ("list_item", "II. x2"),
        ("list_item", "i. y1"),
        ("list_item", "ii. y2"),
        ("list_item", "• dot"),
        ("list_item", "• typed"),
    ]


def test_breaks_end_lines_but_not_sentences(tmp_path: Path) -> None:
    body = (
        "<p>Present:<br>Cllr A. Low<br/>Cllr B. High</p><p>The Chair, who<br>had read "
        "it, agreed.</p>"
    )
    source = read_data(tmp_path, body.encode(), "page.html")
    assert (
        source.text == "Present:\nCllr A. Low\nCllr B. High\n\nThe Chair, who had read it, agreed."
    )


def test_entities_and_invisible_characters(tmp_path: Path) -> None:
    body = (
        "<p>14&nbsp;May&#160;2021 &ndash; caf&eacute; &amp; bar; re&shy;port; "
        "multi&#8209;agency&#8203;; &pound;5</p>"
    )
    assert page(tmp_path, body) == [
        ("paragraph", "14 May 2021 – café & bar; report; multi-agency; £5")
    ]


def test_data_tables_are_rows_and_layout_tables_are_not(tmp_path: Path) -> None:
    data = (
        "<table><thead><tr><th>Risk<th>Lead<th>RAG</thead><tr><td colspan=2>Fleet<td><b>Red</b>"
        "<tr><td>Roads<td>A. Low<br>B. High<td>Green</table>"
    )
    source = read_data(tmp_path, data.encode(), "page.html")
    assert source.text == "Risk\tLead\tRAG\n\u0046leet\t\tRed\nRoads\tA. Low B. High\tGreen"
    assert cells(source)[2] == ["Roads", "A. Low", "B. High", "Green"]
    frame = "<table><tr><td><h2>Minutes</h2><p>The Panel met.</p>" + data + "</td></tr></table>"
    assert [kind for kind, _ in page(tmp_path, frame)] == ["heading", "paragraph"] + 3 * [
        "table_row"
    ]


def test_headings_and_bold_lines(tmp_path: Path) -> None:
    found = read_data(
        tmp_path,
        b"<h2>Item <b>4</b></h2><p><strong>Witnesses:</strong></p><p><b>Ann Low</b> "
        b"spoke.</p><p>RESOLVED</p>",
        "page.html",
    )
    assert [(b.kind, b.level) for b in found.blocks] == [
        ("heading", 2),
        ("heading", 4),
        ("paragraph", None),
        ("heading", 4),
    ]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav>Menu words</nav>",
        "<div class='breadcrumb'>Menu words</div>",
        "<div id='cookie-banner'>Menu words</div>",
        "<div style='display: none'>Menu words</div>",
        "<div hidden>Menu words</div>",
        "<footer>Menu words</footer>",
        "<div role='search'>Menu words</div>",
        "<script>Menu words</script>",
        "<!-- Menu words -->",
        "<ul><li><a href='/a'>Menu words</a><li><a href='/b'>Menu words</a></ul>",
        "<aside class='sidebar'>Menu words</aside>",
    ],
)
def test_furniture_is_left_out(furniture: str, tmp_path: Path) -> None:
    body = f"{furniture}<p>{'The Panel met and agreed its plan. ' * 4}</p>{furniture}"
    assert [kind for kind, _ in page(tmp_path, body)] == ["paragraph"]


def test_declared_encodings(tmp_path: Path) -> None:
    for declared, encoding in (("iso-8859-1", "cp1252"), ("utf-8", "utf-8"), ("koi8-r", "koi8-r")):
        text = "Да" if declared == "koi8-r" else "“Café” – agreed"
        data = f'<html><meta charset="{declared}"><p>{text}</p></html>'.encode(encoding)
        assert read_data(tmp_path, data, "page.html").text == text


def test_a_page_nested_without_end_is_read_or_refused(tmp_path: Path) -> None:
    source = read_data(tmp_path, b"<p>Minutes</p>" + b"<div>" * 150 + b"<p>Deep", "page.html")
    assert source.text.startswith("Minutes")
