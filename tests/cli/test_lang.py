"""`--lang sv` and `language = "sv"`: what people read is Swedish, what machines read is English."""

import json
import re
from pathlib import Path

import pytest

from magcite.cli.main import main
from magcite.language.messages import translated
from magcite.rules import explanation, names

SETTINGS = """\
[project]
pages = ["*.md"]
library = "references"
"""
PAGE = """\
---
lang: sv
---

# Kaffe förebygger cancer

I en studie på 45 personer fick alla 300 mg koffein per dag i 6 veckor [@liten2001]. Kaffe minskar risken för cancer
med 40 procent [@kohort2010]. Kaffe gör möss piggare, och då blir människor också piggare [@mus2012]. En randomiserad
studie med 900 deltagare visade att kaffe gav lägre blodtryck [@kohort2010].

Blodtrycket sjönk hos 120 deltagare enligt en artikel [@tidning2020]. Sömnen blev 12 procent längre hos alla deltagare
[@saknas2020]. Risken för diabetes halverades hos 4000 deltagare [studien](https://doi.org/10.5555/borta).

Deltagarna fick 30 procent lägre risk för hjärtinfarkt. Läs studien här.

<!-- magcite-ignore CIT001 -->
Kaffe ökade livslängden med 3 år hos 5000 deltagare.

<!-- magcite-ignore -->

Dubbelt verk [@dubbel1999] [@dubbel2000].
"""
KOHORT = """\
type: article-journal
title: Coffee and cancer in adults
author: [{family: Berg, given: Anna}]
issued: 2010
container-title: Journal of Invented Coffee
DOI: 10.5555/coffee.2010
evidence:
  design: cohort
  n: 1200
  population: vuxna
  results:
    - outcome: cancer
      measure: RR
      value: 0.9
      ci: [0.7, 1.2]
      significant: false
"""
REFERENCES = {
    "liten2001": "type: article-journal\ntitle: Caffeine in a few\nauthor: [{family: Ek, given: Bo}]\nissued: 2001\n"
    "container-title: Journal of Invented Coffee\nevidence:\n  design: rct\n  n: 38\n  dose: 200 mg per dag\n"
    "  duration: 8 veckor\n",
    "kohort2010": KOHORT,
    "mus2012": "type: article-journal\ntitle: Mice and coffee\nauthor: [{family: Al, given: C}]\nissued: 2012\n"
    "container-title: Journal of Mice\nevidence:\n  design: animal\n  species: [mouse]\n  n: 12\n",
    "tidning2020": "type: article-newspaper\ntitle: Kaffe bra\nissued: 2020\ncontainer-title: Dagens Påhitt\n",
    "dubbel1999": "type: article-journal\ntitle: Same again\nDOI: 10.5555/same\nissued: 2000-13\n",
    "dubbel2000": "type: article-journal\ntitle: Same again\nDOI: 10.5555/same\nISSN: 1234-5678\n",
    "ensam2003": "type: article-journal\ntitle: Alone\nPMID: abc\n",
}
FIRED = {
    *("CIT001", "CIT002", "CIT003", "CIT004", "CIT005", "CIT006"),
    *("REF001", "REF002", "REF003", "REF004", "REF006", "REG001"),
    *("EVD010", "EVD013", "EVD022", "EVD023", "EVD025"),
}
ENGLISH = re.compile(
    r"\b(?:the|is|are|was|were|of|and|not|its|it|this|that|which|has|have|with|from|says)\b", re.IGNORECASE
)
NAMED = re.compile(r"”[^”]*”|`[^`]*`|'[^']*'|\S*-\S*")  # what is quoted, and names of rules and references


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "magcite.toml").write_text(SETTINGS, "utf-8")
    (tmp_path / "page.md").write_text(PAGE, "utf-8")
    (tmp_path / "references").mkdir()
    for key, fields in REFERENCES.items():
        (tmp_path / "references" / f"{key}.md").write_text(f"---\n{fields}---\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    main(arguments)
    told = capsys.readouterr()
    return told.out + told.err


def english_in(text: str) -> list[str]:
    return [line for line in text.splitlines() if ENGLISH.search(NAMED.sub("", line))]


@pytest.mark.usefixtures("project")
def test_a_check_speaks_swedish_throughout(capsys: pytest.CaptureFixture[str]) -> None:
    told = said(capsys, "check", "--lang", "sv")
    assert english_in(told) == []
    assert set(re.findall(r"\b[A-Z]{3}\d{3}\b", told)) >= FIRED


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("format_", ["github", "junit"])
def test_so_do_the_formats_that_people_read(capsys: pytest.CaptureFixture[str], format_: str) -> None:
    told = said(capsys, "check", "--format", format_, "--lang", "sv")
    assert "en källa skulle hjälpa" in told
    assert "a source would help" not in told


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("format_", ["json", "sarif"])
def test_what_machines_read_stays_english(capsys: pytest.CaptureFixture[str], format_: str) -> None:
    swedish, english = (said(capsys, "check", "--format", format_, "--lang", tag) for tag in ("sv", "en"))
    assert swedish == english
    assert "a source would help" in swedish
    json.loads(swedish)


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("command", ["claims", "link"])
def test_listings_speak_swedish(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert english_in(said(capsys, command, "page.md", "--lang", "sv")) == []


def test_the_settings_choose_and_the_option_wins(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "reference" in said(capsys, "check").splitlines()[-2]
    (project / "magcite.toml").write_text(SETTINGS + 'language = "sv"\n', "utf-8")
    assert "referenser" in said(capsys, "check").splitlines()[-2]
    assert "references" in said(capsys, "check", "--lang", "en").splitlines()[-2]
    assert "references" in said(capsys, "--lang", "en", "check").splitlines()[-2]


@pytest.mark.usefixtures("project")
def test_errors_speak_swedish(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "check", "borta.md", "--lang", "sv") == "borta.md: fel: det finns ingen sådan fil\n"


@pytest.mark.parametrize("rule", names())
def test_every_rule_is_explained_in_swedish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], rule: str
) -> None:
    monkeypatch.chdir(tmp_path)
    told = " ".join(said(capsys, "explain", rule, "--lang", "sv").split())
    one = explanation(rule)
    for part in (one.summary, one.what, one.why, one.fix, one.limits):
        assert " ".join(translated(part, "sv").split()) in told
        assert part not in told


def test_explain_in_json_stays_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    swedish = said(capsys, "explain", "--format", "json", "--lang", "sv")
    assert swedish == said(capsys, "explain", "--format", "json")


DAMAGED = {
    "lock-of-another-shape": (
        "references/magcite.lock",
        '{"schema": "magcite/lock/1", "works": {"doi:10.1/X": {"answers": 3}}}',
    ),
    "lock-of-another-version": ("references/magcite.lock", '{"schema": "magcite/lock/9"}'),
    "lock-without-schema": ("references/magcite.lock", "{}"),
    "sidecar-turned-round": ("page.md.claims.yaml", "claims:\n- quote: {exact: a}\n  position: {start: 3, end: 1}\n"),
    "sidecar-with-a-slip": ("page.md.claims.yaml", "claims:\n- quote: {exact: a}\n  citation: x\n"),
    "sidecar-with-another-kind": ("page.md.claims.yaml", "claims:\n- quote: {exact: a}\n  kind: guess\n"),
    "sidecar-with-no-target": (
        "page.md.claims.yaml",
        'claims:\n- quote: {exact: a}\n  citations: [{target: "doi:x"}]\n',
    ),
    "settings-of-another-kind": ("magcite.toml", "[project]\npages = 3\n"),
    "settings-without-address": ("magcite.toml", '[project]\nmailto = "me"\n'),
    "settings-with-no-source": ("magcite.toml", '[sources]\nask = ["nobody"]\n'),
    "settings-with-no-rule": ("magcite.toml", '[project]\npages = ["*.md"]\n[check]\nselect = ["FOO"]\n'),
    "reviews-without-a-name": ("references/reviews.yaml", "reviews:\n- claim: x\n  page: page.md\n"),
    "accepted-in-another-form": ("references/accepted.yaml", "accepted: all\n"),
    "list-that-breaks-off": ("references/list.bib", "@article{a, title = {A}}\n@article{b, title = {B"),
    "list-that-is-no-json": ("references/list.json", "{"),
}


@pytest.mark.parametrize(("name", "text"), DAMAGED.values(), ids=DAMAGED)
def test_what_is_broken_is_told_in_swedish(
    project: Path, capsys: pytest.CaptureFixture[str], name: str, text: str
) -> None:
    (project / name).write_text(text, "utf-8")
    told = said(capsys, "check", "--lang", "sv")
    quoted = re.compile(r"\(.*?\)|: expecting .*")  # what a parser of somebody else's says
    assert english_in(quoted.sub("", told)) == []


STYLES = {"none": None, "no-style": "<a/>", "no-xml": "<a", "no-list": "<style><citation/></style>"}


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_a_style_that_is_none_is_told_in_swedish(
    project: Path, capsys: pytest.CaptureFixture[str], style: str | None
) -> None:
    if style is not None:
        (project / "own.csl").write_text(style, "utf-8")
    told = said(capsys, "render", "page.md", "--style", "own.csl" if style else "unheard-of", "--lang", "sv")
    assert english_in(re.sub(r"XML: .*", "", told)) == []


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("format_", ["ris", "bibtex"])
def test_what_a_format_leaves_out_is_told_in_swedish(capsys: pytest.CaptureFixture[str], format_: str) -> None:
    main(["render", "--to", format_, "--lang", "sv"])
    assert english_in(capsys.readouterr().err) == []


@pytest.mark.usefixtures("project")
def test_doctor_status_and_verify_speak_swedish(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (
        ("doctor", "--offline"),
        ("status",),
        ("verify", "liten2001", "--verdict", "unclear", "--by", "Bo"),
    ):
        told = said(capsys, *command, "--lang", "sv")
        assert told
        assert english_in(told) == []
