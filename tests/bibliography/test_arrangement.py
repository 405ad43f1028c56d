"""Which entries are listed, in which order, under which headings."""

from dataclasses import replace

import pytest

from magcite.bibliography import Arrangement, compile_bibliography
from magcite.bibliography.arrangement import GROUPINGS, ONLY, SORTS
from magcite.errors import SettingsError
from magcite.model import (
    Bibliography,
    ClaimVerdict,
    Date,
    Design,
    Evidence,
    Intent,
    Item,
    Library,
    Name,
    NoticeKind,
    Outcome,
    Page,
    Reference,
    ReferenceCheck,
    Verdict,
)
from magcite.renderers import FORMATS, render
from tests.builders import claim, doi_for, found, lock, page

LIBRARY = Library(
    (
        Reference(
            "zinc",
            Item(title="Ö", author=(Name("Ek", "A"),), issued=Date(2001), doi=doi_for("zinc")),
            ("Heart",),
            Evidence(Design.RCT),
        ),
        Reference(
            "tea",
            Item(title="Aa", author=(Name("Öst", "B"),), issued=Date(2010)),
            ("sleep", "heart"),
            Evidence(Design.COHORT),
        ),
        Reference("milk", Item(title="Z", author=(Name("Berg", "C"),)), (), None),
    )
)
FIRST = replace(claim("tea", "zinc"), id="c1", text="Tea and zinc calm.", section=("Page", "Sleep"), anchor="s")
SECOND = replace(claim("tea", intent=Intent.DISPUTES), id="c2", text="Tea does not help.", section=("Page", "Heart"))
PAGES = (replace(page(FIRST, SECOND), title="Page"),)
VERDICTS = (
    ClaimVerdict("page.md", "c1", "tea", Verdict.AGREES),
    ClaimVerdict("page.md", "c1", "zinc", Verdict.DISAGREES),
)
CHECKS = {
    "zinc": ReferenceCheck("zinc", Outcome.VERIFIED),
    "tea": ReferenceCheck("tea", Outcome.CONTRADICTED),
    "milk": ReferenceCheck("milk", Outcome.NOT_CHECKED),
}


def arranged(language: str = "sv", pages: tuple[Page, ...] = PAGES, **options: object) -> Bibliography:
    return compile_bibliography(
        LIBRARY,
        pages,
        lock(found("zinc", NoticeKind.RETRACTION)),
        CHECKS,
        title="T",
        language=language,
        verdicts=VERDICTS,
        arrangement=Arrangement(**options),  # type: ignore[arg-type]
    )


def keys(**options: object) -> list[str]:
    return [entry.key for entry in arranged(**options).entries]


def grouped(bibliography: Bibliography) -> dict[str, list[str]]:
    return {
        group.heading: [one.key if one.first else f"{one.key} again" for one in group.members]
        for group in bibliography.groups
    }


@pytest.mark.parametrize(
    ("options", "left"),
    [
        ({"only": ("retracted",)}, {"zinc"}),
        ({"only": ("under-concern",)}, set()),
        ({"only": ("verified",)}, {"zinc"}),
        ({"only": ("unverified",)}, {"tea", "milk"}),
        ({"only": ("contradicted", "not-checked")}, {"tea", "milk"}),
        ({"only": ("not-found",)}, set()),
        ({"only": ("could-not-check",)}, set()),
        ({"only": ("disagrees",)}, {"zinc"}),
        ({"only": ("uncited",)}, {"milk"}),
        ({"tags": ("HEART",)}, {"zinc", "tea"}),
        ({"tags": ("sleep", "heart")}, {"zinc", "tea"}),
        ({"designs": ("rct", "cohort")}, {"zinc", "tea"}),
        ({"designs": ("rct",), "tags": ("sleep",)}, set()),
    ],
    ids=lambda value: " ".join(sorted(map(str, value))) if isinstance(value, set) else str(value),  # sets have no order
)
def test_filters(options: dict[str, object], left: set[str]) -> None:
    assert set(keys(**options)) == left


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("style", ["milk", "zinc", "tea"]),
        ("author", ["milk", "zinc", "tea"]),
        ("title", ["tea", "milk", "zinc"]),
        ("year", ["zinc", "tea", "milk"]),
        ("newest", ["tea", "zinc", "milk"]),
        ("citekey", ["milk", "tea", "zinc"]),
        ("page", ["tea", "zinc", "milk"]),
    ],
)
def test_orders(sort: str, order: list[str]) -> None:
    assert keys(sort=sort) == order


def test_a_numbered_style_counts_in_the_order_asked_for() -> None:
    bibliography = compile_bibliography(
        LIBRARY, (), lock(), {}, title="", language="en", style="ieee", arrangement=Arrangement(sort="newest")
    )
    assert ["".join(run.text for run in one.formatted)[:3] for one in bibliography.entries] == ["[1]", "[2]", "[3]"]
    assert [one.key for one in bibliography.entries] == ["tea", "zinc", "milk"]


def test_one_list_has_no_groups() -> None:
    assert arranged(group_by="reference").groups == ()


def test_by_claim_with_verdicts_and_what_speaks_against() -> None:
    first, second, third = arranged(group_by="claim").groups
    assert (first.heading, first.claim and first.claim.href) == ("Tea and zinc calm.", "page.md#s")
    assert [(one.key, one.first, one.verdict, one.against) for one in first.members] == [
        ("zinc", True, Verdict.DISAGREES, False),
        ("tea", True, Verdict.AGREES, False),
    ]
    assert [(one.key, one.first, one.verdict, one.against) for one in second.members] == [("tea", False, None, True)]
    assert (third.heading, third.claim, [one.key for one in third.members]) == (
        "Citeras inte av något påstående", None, ["milk"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("section", {"Sleep": ["zinc", "tea"], "Heart": ["tea again"], "Cited by no claim": ["milk"]}),
        ("tag", {"Heart": ["zinc", "tea"], "sleep": ["tea again"], "Without a tag": ["milk"]}),
        ("design", {"Randomised controlled trial": ["zinc"], "Cohort study": ["tea"], "Design not stated": ["milk"]}),
        ("year", {"2010": ["tea"], "2001": ["zinc"], "Without a year": ["milk"]}),
    ],
)
def test_groups(by: str, expected: dict[str, list[str]]) -> None:
    found_groups = grouped(arranged("en", group_by=by))
    assert found_groups == expected
    assert list(found_groups) == list(expected)


def test_sections_of_several_pages_carry_the_page() -> None:
    other = replace(page(replace(claim("milk"), id="c9"), path="other.md"), title="Other")
    headings = [group.heading for group in arranged("en", (*PAGES, other), group_by="section").groups]
    assert headings == ["Page › Sleep", "Page › Heart", "Other"]


@pytest.mark.parametrize("by", GROUPINGS[1:])
def test_every_entry_stands_in_full_once(by: str) -> None:
    bibliography = arranged(group_by=by)
    full = [one.key for group in bibliography.groups for one in group.members if one.first]
    assert sorted(full) == sorted(entry.key for entry in bibliography.entries)
    for name in ("markdown", "html"):
        text = render(name, bibliography)
        for key in full:
            assert text.count(f'id="ref-{key}"') == 1
        repeated = [one.key for group in bibliography.groups for one in group.members if not one.first]
        for key in repeated:
            assert f"#ref-{key}" in text


def test_formats_of_records_heed_filters_and_no_groups() -> None:
    for name in FORMATS:
        if name not in {"markdown", "html"}:
            assert render(name, arranged(group_by="tag")) == render(name, arranged())
            assert "tea" not in render(name, arranged(only=("retracted",)))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"only": ("retrated",)}, "no filter 'retrated'; did you mean retracted"),
        ({"designs": ("rcd",)}, "no study design 'rcd'; did you mean rct"),
        ({"group_by": "x"}, "no grouping 'x'; There are reference, claim"),
        ({"sort": "years"}, "no order 'years'; did you mean year"),
    ],
)
def test_what_cannot_be_asked_for_is_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        Arrangement(**options)  # type: ignore[arg-type]


def test_the_names_there_are() -> None:
    assert "retracted" in ONLY
    assert SORTS[0] == "style"
    assert not Arrangement(group_by="tag", sort="year").filters
