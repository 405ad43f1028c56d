"""Sidecars as people write them, and as nobody should."""

import json

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from magcite.errors import InputError
from magcite.model import ClaimKind, Intent, Span
from magcite.readers.sidecar import read_sidecar, sidecar_schema

WHOLE = """\
# mine
claims:
  - claim: c1
    state: gone
    quote:
      exact: "In a study of 51 men"
      prefix: "before "
      suffix: " after"
    position: {start: 7, end: 27}
    citations:
      - {key: ek2012, intent: supports, locator: p. 4}
      - doi:10.5555/X
      - berg1999
    kind: finding
    notes: my own
    colour: blue
  - quote: By its words alone
    citations: ek2012
seen: |
  aa bb
  cc
"""


def test_everything() -> None:
    sidecar = read_sidecar(WHOLE, path="page.txt.claims.yaml")
    first, second = sidecar.entries
    quote = first.anchor.quote
    assert (quote.exact, quote.prefix, quote.suffix) == ("In a study of 51 men", "before ", " after")
    assert (first.anchor.position, first.claim, first.gone, first.kind) == (Span(7, 27), "c1", True, ClaimKind.FINDING)
    assert (first.notes, first.line, first.column) == ("my own", 3, 5)
    by_key, by_doi, plain = first.citations
    assert (by_key.key, by_key.intent, by_key.locator) == ("ek2012", Intent.SUPPORTS, "p. 4")
    assert by_doi.target is not None
    assert by_doi.target.prefixed == "doi:10.5555/x"
    assert (plain.key, plain.intent) == ("berg1999", Intent.CITES_AS_EVIDENCE)
    assert (second.anchor.quote.exact, second.anchor.position, second.line) == ("By its words alone", None, 17)
    assert [one.key for one in second.citations] == ["ek2012"]
    assert sidecar.seen == ("aa", "bb", "cc")


@pytest.mark.parametrize("text", ["", "claims: []\n", "claims:\n", "\ufeff# nothing\r\nclaims: []\r\n"])
def test_an_empty_one(text: str) -> None:
    sidecar = read_sidecar(text, path="s")
    assert (sidecar.entries, sidecar.seen) == ((), None)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("claims: 5\n", (1, 1), "claims must be a list"),
        ("claims:\n  - 5\n", (2, 5), '"key: value" lines were expected under claims'),
        ("claims:\n  - claim: c1\n", (2, 5), "the key quote is missing"),
        ("claims:\n  - quote: {prefix: a}\n", (2, 5), "the key exact is missing"),
        ("claims:\n  - quote: [a]\n", (2, 5), '"key: value" lines were expected under quote'),
        ("claims:\n  - quote: a\n    kind: opinion\n", (3, 5), "kind must be one of finding, background, advice, "),
        ("claims:\n  - quote: a\n    state: lost\n", (3, 5), "state must be one of present, gone"),
        ("claims:\n  - quote: a\n    position: {start: x, end: 2}\n", (3, 16), "start must be a whole number, from 0"),
        ("claims:\n  - quote: a\n    position: {start: 3, end: 2}\n", (3, 5), "the end comes before the start"),
        ("claims:\n  - quote: a\n    citations:\n      - {intent: cites}\n", (4, 9), "write either key or target"),
        ("claims:\n  - quote: a\n    citations:\n      - {target: nothing}\n", (4, 10), "is not a known identifier"),
        (
            "claims:\n  - quote: a\n    citation: ek2012\n",
            (3, 5),
            "did you mean citations",
        ),
        ("claims:\n  - quote: a\n    claims: 1\n    claim: 2\n", (3, 5), "did you mean claim"),
        ("schema: magcite/sidecar/9\n", (1, 1), "schema must be one of magcite/sidecar/1"),
        ("- a\n", (1, None), '"key: value" lines were expected'),
        ("claims: &a [*a]\n", (1, 9), "anchors and aliases are not read here"),
        ("a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", (1, 4), "anchors and aliases are not read here"),
        ("claims: " + "[" * 5000, (1, None), "nested deeper"),
        ("claims: !!python/object:os.system []\n", (1, 9), "the tag"),
        ("claims: []\nclaims: []\n", (2, 1), "a second time"),
        ("claims: [\n", (2, 1), "this is no YAML"),
        ("x: " + "y" * 300_000, (1, None), "this YAML is larger than 256 kB"),
    ],
)
def test_what_cannot_be_read_is_an_error_with_its_place(text: str, place: tuple[int, int | None], words: str) -> None:
    with pytest.raises(InputError, match=r".") as caught:
        read_sidecar(text, path="page.txt.claims.yaml")
    error = caught.value
    assert words in error.message
    assert (error.path, error.line) == ("page.txt.claims.yaml", place[0])
    assert place[1] is None or error.column == place[1]


def test_the_schema_is_one_and_takes_what_is_read() -> None:
    schema = json.loads(json.dumps(sidecar_schema()))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    tree = YAML(typ="safe").load("claims:\n  - quote: {exact: a}\n    citations: [{key: ek2012}]\nseen: a b\n")
    assert list(validator.iter_errors(tree)) == []
    assert list(validator.iter_errors({"claims": [{"claim": "c1"}]}))
