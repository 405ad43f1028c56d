"""References from any format: which reader is asked, and which citekeys cannot be cited."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import magcite.readers.references
from magcite.errors import ReferenceFileError
from magcite.readers.references import ENDINGS, READERS, REFERENCE_FORMATS, read_references, reference_reader

BIB = "@article{leone2006, title={T}}"
JSON = '[{"id": "leone2006", "title": "T"}]'
RIS = "TY  - JOUR\nID  - leone2006\nTI  - T\nER  - \n"
MARKDOWN = "---\ntitle: T\n---\n"


def test_every_reader_file_is_listed() -> None:
    files = Path(magcite.readers.references.__file__).parent.glob("*.py")
    declaring = {path.stem for path in files if re.search(r"^READER\b", path.read_text("utf-8"), re.MULTILINE)}
    assert declaring == set(READERS) == set(REFERENCE_FORMATS.values())


@pytest.mark.parametrize("name", REFERENCE_FORMATS)
def test_each_reader_is_what_the_list_says(name: str) -> None:
    reader = reference_reader(name)
    assert (reader.format, reader.endings) == (name, ENDINGS[name])


def test_no_two_formats_share_an_ending() -> None:
    endings = [ending for known in ENDINGS.values() for ending in known]
    assert len(set(endings)) == len(endings)


@pytest.mark.parametrize(
    ("text", "path"),
    [(BIB, "a.bib"), (BIB, "A.BIB"), (JSON, "a.json"), (RIS, "a.ris"), (MARKDOWN, "references/leone2006.md")],
)
def test_the_ending_tells_the_format(text: str, path: str) -> None:
    (reference,) = read_references(text, path=path)
    assert (reference.citekey, reference.item.title) == ("leone2006", "T")
    assert reference.place.path == path


@pytest.mark.parametrize(
    ("text", "format"), [(BIB, "bibtex"), (JSON, "csl-json"), (RIS, "ris"), (MARKDOWN, "markdown")]
)
def test_the_caller_may_name_the_format(text: str, format: str) -> None:  # noqa: A002
    (reference,) = read_references(text, path="-", format=format)
    assert reference.item.title == "T"


@pytest.mark.parametrize("path", ["a.docx", "a"])
def test_an_unknown_ending_is_refused(path: str) -> None:
    with pytest.raises(ReferenceFileError, match=r"none of the formats of references \(.md, .bib, .json, .ris\)"):
        read_references("", path=path)


@pytest.mark.parametrize(
    ("citekey", "reason"),
    [
        ("", "the entry has none, and goes by 't' until you give it one"),
        ("a b", "there is white space in it, so no page can cite it: write it as one word"),
        ("a;b", "the sign ; cannot stand in a citation"),
        ("a]b", "the sign ] cannot stand in a citation"),
    ],
)
def test_a_citekey_that_no_page_can_cite_is_said(citekey: str, reason: str) -> None:
    text = f'[{{"id": "{citekey}", "title": "T"}}]' if citekey else f"@article{{{citekey}, title={{T}}}}"
    (reference,) = read_references(text, path="a", format="csl-json" if citekey else "bibtex")
    assert [(flaw.field, flaw.text, flaw.reason) for flaw in reference.unreadable] == [("citekey", citekey, reason)]


@pytest.mark.parametrize("citekey", ["leone2006", "åkerfeldtnd", "DBLP:conf/x-1", "a.b_c+d", "10.1000/x"])
def test_usual_citekeys_are_fine(citekey: str) -> None:
    (reference,) = read_references(f"@article{{{citekey}, title={{T}}}}", path="a.bib")
    assert reference.citekey == citekey
    assert reference.unreadable == ()


def test_no_reader_loads_the_libraries_of_another() -> None:
    heavy = {"bibtexparser", "ruamel.yaml", "pydantic", "pylatexenc"}
    needed = {"bibtex": {"bibtexparser", "pylatexenc"}, "markdown": {"ruamel.yaml", "pydantic"}}
    texts = {"bibtex": BIB, "csl-json": JSON, "ris": RIS, "markdown": MARKDOWN}
    assert texts.keys() == REFERENCE_FORMATS.keys()
    for name, text in texts.items():
        script = (
            "import sys; from magcite.readers.references import read_references\n"
            f"read_references({text!r}, path='a', format={name!r}); print(*sorted(sys.modules))"
        )
        loaded = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True
        ).stdout.split()
        assert heavy & set(loaded) == needed.get(name, set())
