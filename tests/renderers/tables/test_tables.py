"""The evidence table in Markdown, HTML and CSV."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography import evidence_table
from magcite.cli.commands.render import _TABLE_ONLY
from magcite.errors import SettingsError
from magcite.model import EvidenceRow, EvidenceTable, Verdict
from magcite.renderers.tables import TABLE_FORMATS, render_table
from tests.renderers.bibliographies import HOSTILE, bibliographies, sample
from tests.renderers.markup import parse
from tests.strategies import texts

COLUMNS = "Design,Sample size,Dose,Duration,Outcome,Effect"


def table(language: str = "en", verdict: Verdict | None = Verdict.AGREES) -> EvidenceTable:
    made = sample(language)
    entries = [
        replace(entry, claims=tuple(replace(one, verdict=verdict) for one in entry.claims)) for entry in made.entries
    ]
    return evidence_table(replace(made, entries=tuple(entries)))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_has_a_header_and_a_row_for_each_result() -> None:
    text = render_table("csv", table())
    assert text.startswith(f"citekey,Study,URL,Notices,{COLUMNS},Claims and verdicts\r\n")
    by_key = {row["citekey"]: row for row in rows(text)}
    assert by_key["leone2006"] == {
        "citekey": "leone2006",
        "Study": "Leone and van Gogh 2006",
        "URL": "https://doi.org/10.5555/leone_2006(a)",
        "Notices": "RETRACTED",
        "Design": "Cohort study",
        "Sample size": "4035",
        "Dose": "",
        "Duration": "18 years",
        "Outcome": "cancer mortality",
        "Effect": "RR 0.5 (0.3–0.8), lower",
        "Claims and verdicts": "agrees: Magnesium did something. (docs/a page.md, line 1)",
    }
    assert by_key["minerals2010"]["Claims and verdicts"].startswith("speaks against it, not compared: ")
    assert by_key["bare"]["Design"] == ""


def test_the_language_of_the_page() -> None:
    text = render_table("csv", table("sv"))
    assert "Studie,URL,Meddelanden,Upplägg,Antal" in text
    assert "RR 0,5 (0,3–0,8), lägre" in text
    assert "18 år" in text
    assert "stämmer: Magnesium" in text


@pytest.mark.parametrize("sign", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n@x", "＝1"])
def test_a_cell_is_no_formula(sign: str) -> None:
    row = EvidenceRow(sign, sign, None, (), (), (sign,) * 6, False, ())
    made = EvidenceTable("T", "en", ("a",) * 8, (row,))
    for cell in rows(render_table("csv", made))[0].values():
        assert not cell or cell.startswith("'") or cell[0] not in "=+-@\t\r"
    assert f"'{sign.strip()}" in render_table("csv", made)


@given(st.lists(st.sampled_from(HOSTILE) | texts, min_size=6, max_size=6))
def test_whatever_a_cell_holds(cells: list[str]) -> None:
    row = EvidenceRow("k", cells[0], "javascript:alert(1)", (), (), tuple(cells), True, ())
    made = EvidenceTable(cells[1], "en", ("a", "b", "c", "d", "e", "f", "g", "h"), (row,))
    (_, *read) = list(csv.reader(io.StringIO(render_table("csv", made), newline="")))
    assert [len(one) for one in read] == [11]
    assert all(not cell.startswith(("=", "+", "-", "@")) for cell in read[0])
    lines = render_table("markdown", made).split("\n")
    assert len(lines) == 6
    assert all(line.startswith("| ") and line.endswith(" |") for line in (lines[2], lines[4]))
    html = render_table("html", made)
    assert not {"script", "img", "iframe"} & parse(html).tags
    assert "javascript:" not in html.replace("[link](javascript:alert(1))", "")


@given(bibliographies)
def test_every_format_ends_with_one_line_end(bibliography: object) -> None:
    made = evidence_table(bibliography)  # type: ignore[arg-type]
    for name in TABLE_FORMATS:
        text = render_table(name, made)
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
        assert text.encode("utf-8")


def test_markdown_is_one_table_with_marks_and_links() -> None:
    lines = render_table("markdown", table()).splitlines()
    assert lines[0] == "# References & \\<sources\\>"
    assert lines[3].count("---") == lines[2].count(" | ") + 1
    (study,) = [line for line in lines if "Leone" in line]
    assert study.startswith(
        "| **RETRACTED** [Leone and van Gogh 2006](<https://doi.org/10.5555/leone_2006(a)>) | Cohort"
    )
    assert "agrees ([docs/a page.md, line 1](<docs/a%20page.md>))" in study


def test_html_is_a_table_that_can_be_walked() -> None:
    text = render_table("html", table())
    assert "<caption>Evidence table</caption>" in text
    assert text.count('<th scope="col">') == 8
    assert text.count('<th scope="rowgroup" rowspan="1">') == 5
    assert 'role="region" aria-labelledby="title" tabindex="0"' in text
    assert '<strong class="mark">RETRACTED</strong>' in text


def test_there_are_three() -> None:
    assert _TABLE_ONLY in TABLE_FORMATS
    with pytest.raises(SettingsError, match="no table in ris; the formats are markdown, html, csv"):
        render_table("ris", table())
