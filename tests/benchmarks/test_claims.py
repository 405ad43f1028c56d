"""The corpora of claims are what they say they are, and what is told of them is judged by what they expect."""

import json
from collections import Counter
from pathlib import Path

import pytest
from benchmarks.claims import KINDS, Entry, Score, entries_of, kind_of, score
from benchmarks.claims_magnesium import ties
from benchmarks.claims_project import CLAIMS, ROOT, Told, project_of, read_toml, run
from benchmarks.claims_sentences import write_sentences

SETS = ("develop", "judge")
TEXT = "# Tea\n\nTea helped 40 adults [@tea].\n\nIt helped 90 adults [@tea].\n\nTea cures [@tea].\n"
GOLD = {
    "claim": [
        {"page": "tea.en.md", "anchor": "helped 40 adults", "citekey": "tea", "verdicts": ["agrees"], "planted": []},
        {
            "page": "tea.en.md",
            "anchor": "helped 90 adults",
            "citekey": "tea",
            "verdicts": ["disagrees"],
            "planted": ["sample-size"],
            "tolerated": ["age"],
        },
        {
            "page": "tea.en.md",
            "anchor": "Tea cures",
            "citekey": "tea",
            "verdicts": ["not-stated"],
            "planted": ["single-small-study"],
        },
    ]
}
CLAIMS_AT = {("tea.en.md", "a"): (7, 36), ("tea.en.md", "b"): (38, 66), ("tea.en.md", "c"): (68, 86)}
VERDICTS = {("tea.en.md", "a", "tea"): "agrees", ("tea.en.md", "b", "tea"): "agrees"}


def told(name: str, claim: str, severity: str = "warning", source_value: str | None = "40") -> Told:
    start = CLAIMS_AT["tea.en.md", claim][0]
    return Told(name, severity, "tea.en.md", claim, "tea", start, "90 adults", source_value, "differs")


def judged(*diagnostics: Told) -> Score:
    return score(entries_of(GOLD, {"tea.en.md": TEXT}), diagnostics, VERDICTS, CLAIMS_AT)


def entries(name: str) -> list[Entry]:
    folder = CLAIMS / "pages" / name
    texts = {path.name: path.read_text("utf-8") for path in folder.glob("*.md")}
    return entries_of(read_toml(folder / "gold.toml"), texts)


def test_a_planted_error_is_found_by_an_accusation_of_its_kind() -> None:
    result = judged(told("sample-size", "b"))
    assert [entry.anchor for entry, _ in result.found] == ["helped 90 adults"]
    assert result.false == []
    assert (result.recall, result.precision) == (0.5, 1.0)


def test_an_accusation_of_a_right_claim_is_false() -> None:
    result = judged(told("sample-size", "a"))
    assert [entry.anchor for entry, _ in result.false if entry] == ["helped 40 adults"]
    assert result.precision == 0


def test_an_accusation_of_another_kind_is_false_unless_it_is_tolerated() -> None:
    assert len(judged(told("dose", "b")).false) == 1
    assert judged(told("age", "b")).false == []
    assert len(judged(told("age", "b")).missed) == 2


def test_without_both_values_nothing_is_accused() -> None:
    result = judged(told("sample-size", "b", source_value=None), told("sample-size", "a", source_value=None))
    assert result.found == []
    assert result.false == []


def test_a_hint_finds_what_is_to_be_hinted_at() -> None:
    result = judged(told("single-small-study", "c", "info", None), told("sample-size", "b", "info"))
    assert [entry.anchor for entry, _ in result.found] == ["Tea cures"]


def test_what_is_told_of_a_heading_is_told_at_the_first_claim_beneath_it() -> None:
    text = "# Tea heals\n\nIt helped 90 adults [@tea].\n"
    one = {"page": "tea.en.md", "citekey": "tea", "verdicts": ["disagrees"], "planted": ["causal-wording"]}
    gold = {"claim": [one | {"anchor": "Tea heals"}, one | {"anchor": "helped 90 adults", "planted": ["sample-size"]}]}
    told = Told("causal-wording", "warning", "tea.en.md", "a", "tea", 13, "Tea heals", "cohort", "differs")
    result = score(entries_of(gold, {"tea.en.md": text}), [told], {}, {("tea.en.md", "a"): (13, 41)})
    assert [entry.anchor for entry, _ in result.found] == ["Tea heals"]
    assert result.false == []


def test_verdicts_are_compared() -> None:
    result = judged()
    assert result.confusion == Counter(
        {("agrees", "agrees"): 1, ("disagrees", "agrees"): 1, ("not-stated", "-"): 1},
    )
    assert [said for _, said in result.wrong_verdicts] == ["agrees", "-"]


@pytest.mark.parametrize(("anchor", "planted"), [("helped", []), ("nowhere", []), ("Tea cures", ["colour"])])
def test_a_gold_file_that_cannot_be_meant_is_refused(anchor: str, planted: list[str]) -> None:
    one = {"page": "tea.en.md", "anchor": anchor, "citekey": "tea", "verdicts": [], "planted": planted}
    with pytest.raises(ValueError, match=r"tea\.en\.md"):
        entries_of({"claim": [one]}, {"tea.en.md": TEXT})


@pytest.mark.parametrize("name", SETS)
def test_a_set_covers_both_languages_and_all_kinds(name: str) -> None:
    mine = entries(name)
    references = {path.stem for path in (CLAIMS / "pages" / name / "references").glob("*.md")}
    assert {one.citekey for one in mine} <= references
    pages = Counter(page.split(".")[1] for page in {one.page for one in mine})
    assert pages["sv"] == pages["en"] >= 4
    assert {kind for one in mine for kind in one.planted} >= set(KINDS) - {"number-not-found"}
    planted = sum(bool(one.planted) for one in mine)
    assert len(mine) * 0.3 < planted < len(mine) * 0.45


def test_the_sets_share_no_work() -> None:
    develop, judge = ({path.stem for path in (CLAIMS / "pages" / name / "references").glob("*.md")} for name in SETS)
    assert develop & judge == set()


@pytest.mark.parametrize("name", SETS)
def test_works_known_by_their_abstract_have_no_other_evidence(name: str) -> None:
    folder = CLAIMS / "pages" / name
    lock = json.loads((folder / "references" / "magcite.lock").read_text("utf-8"))
    for key, said in read_toml(folder / "abstracts.toml").items():
        assert "evidence:" not in (folder / "references" / f"{key}.md").read_text("utf-8")
        (answer,) = lock["works"][f"pmid:{said['pmid']}"]["answers"]
        assert {"design", "sample"} <= {fact["kind"] for fact in answer["derived"]["facts"]}


def test_sentences_are_checked_one_by_one(tmp_path: Path) -> None:
    sentences = read_toml(CLAIMS / "pages" / "develop" / "sentences.toml")["sentence"]
    assert Counter(one["language"] for one in sentences)["sv"] >= 40 <= len(sentences) / 2
    few = [one for one in sentences if one["planted"] == ["sample-size"]]
    gold = write_sentences(few, tmp_path / "few")
    texts = {path.name: path.read_text("utf-8") for path in (tmp_path / "few").glob("*.md")}
    with project_of(tmp_path / "few") as project:
        ran = run(project)
    result = score(entries_of(gold, texts), ran.diagnostics, ran.verdicts, ran.claims)
    assert (len(result.found), result.missed, result.false) == (len(few), [], [])


def test_findings_on_the_magnesium_pages_name_what_is_there() -> None:
    findings = read_toml(CLAIMS / "magnesium.toml")["finding"]
    assert len({one["id"] for one in findings}) == len(findings)
    for one in findings:
        assert set(one["kinds"]) <= set(KINDS)
        assert (ROOT / "references" / f"{one['citekey']}.md").is_file()
        for language, tokens in one.get("tokens", {}).items():
            if language != "real":
                page = (ROOT / "docs" / f"magnesium.{language}.md").read_text("utf-8").lower()
                assert all(token.lower() in page for token in tokens)


def test_lost_links_are_tied_by_their_words_and_by_numbers() -> None:
    text = "Tea helped 40 adults. Read about tea. Coffee helped 90 adults."
    told_of = [
        {"id": "a", "section": ["Drinks"], "text": text[:21], "citations": [{"start": 22, "end": 37}]},
        {"id": "b", "section": ["Drinks"], "text": text[38:], "citations": []},
    ]
    listed = [
        {"section": "Drinks", "link_text": "Read about tea", "page_numbers": [], "keys": ["tea2020"]},
        {"section": "Drinks (2)", "link_text": None, "page_numbers": ["90 adults"], "keys": ["coffee2021"]},
        {"section": "Drinks", "link_text": None, "page_numbers": ["7"], "keys": ["water1999"]},
    ]
    assert ties(listed, told_of, text) == {"a": ["tea2020"], "b": ["coffee2021"]}


def test_names_of_rules_are_kinds_or_known() -> None:
    assert [kind_of(one) for one in ("within-groups", "design-named", "sample-size", "retracted-work")] == [
        *("within-group", "design", "sample-size", "retracted-work")
    ]
