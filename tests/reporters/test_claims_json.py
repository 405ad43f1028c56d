"""magcite/claims/1: the keys scripts rely on."""

import json
from dataclasses import replace

from magcite.language import find_quantities
from magcite.reporters.claims_json import REPORTER
from tests.reporters.sample import PAGE

DOCUMENT = json.loads(REPORTER.report([PAGE]))
CLAIM = DOCUMENT["pages"][0]["claims"][0]


def test_keys_are_those_of_the_schema() -> None:
    assert list(DOCUMENT) == ["schema", "pages"]
    assert list(DOCUMENT["pages"][0]) == ["path", "language", "claims"]
    assert list(CLAIM) == [
        *("id", "kind", "text", "start", "end", "line", "column", "section", "citations", "quantities"),
    ]
    assert list(CLAIM["citations"][0]) == ["key", "target", "intent", "locator", "state", "start", "end"]
    assert list(CLAIM["quantities"][0]) == ["text", "start", "end", "role", "value", "high", "unit", "relation"]


def test_offsets_lead_back_to_the_page() -> None:
    assert PAGE.text[CLAIM["start"] : CLAIM["end"]].startswith("4035 män")
    cited = CLAIM["citations"][0]
    assert PAGE.text[cited["start"] : cited["end"]] == "[@ek2012, s. 4]"
    assert (CLAIM["line"], CLAIM["column"]) == (3, 1)


def test_a_key_is_one_of_the_library_or_null() -> None:
    assert [(one["key"], one["target"], one["state"]) for one in CLAIM["citations"]] == [
        ("ek2012", "doi:10.5555/ek2012", "linked"),
        (None, None, "lost"),
        (None, None, "not-in-library"),
    ]


def test_whole_numbers_stay_whole() -> None:
    assert '"value": 4035,' in REPORTER.report([PAGE])
    assert [quantity["value"] for quantity in CLAIM["quantities"]] == [4035, 1.5]


def test_no_pages() -> None:
    assert json.loads(REPORTER.report([])) == {"schema": "magcite/claims/1", "pages": []}


def test_a_step_and_what_a_share_is_of_are_extra_keys() -> None:
    quantities = find_quantities("For every 100 mg the risk fell by 8 %; 1 % of body magnesium is in blood", "en")
    claim = replace(PAGE.claims[0], quantities=quantities)
    told = json.loads(REPORTER.report([replace(PAGE, claims=(claim,))]))["pages"][0]["claims"][0]["quantities"]
    assert [(one["text"], one.get("per"), one.get("of")) for one in told] == [
        ("100 mg", None, None),
        ("8 %", "100 mg", None),
        ("1 %", None, "body magnesium"),
    ]
