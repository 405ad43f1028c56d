"""What the schemas of lists of entries take and refuse."""

import jsonschema
import pytest

from magcite.readers.entry_schema import entries_schema, entry_schema, pair_schema

ENTRY = entry_schema(("name", "day"), ("note", "pair"), days=("day",), other={"pair": pair_schema()})
VALIDATOR = jsonschema.Draft202012Validator(entries_schema("list", "A list", [ENTRY]))


@pytest.mark.parametrize(
    ("values", "fits"),
    [
        (None, True),
        ({"list": None}, True),
        ({"list": [{"name": 2013, "day": "2026-01-02"}]}, True),
        ({"list": [{"name": "a", "day": "2026-01-02", "note": None, "pair": ["a", None]}]}, True),
        ({"list": [{"name": "", "day": "2026-01-02"}]}, False),
        ({"list": [{"name": None, "day": "2026-01-02"}]}, False),
        ({"list": [{"name": "a"}]}, False),
        ({"list": [{"name": "a", "day": "2 January"}]}, False),
        ({"list": [{"name": "a", "day": "2026-01-02", "pair": ["a"]}]}, False),
        ({"list": {"name": "a", "day": "2026-01-02"}}, False),
        ({"lists": []}, False),
    ],
)
def test_what_fits(values: object, fits: bool) -> None:
    assert VALIDATOR.is_valid(values) is fits
