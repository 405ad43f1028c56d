"""JSON with indents is, sign for sign, what the module json writes."""

import json

from hypothesis import given
from hypothesis import strategies as st

from magcite.renderers.json_text import dump_json

PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@given(VALUES)
def test_is_what_json_writes(value: object) -> None:
    assert dump_json(value) == json.dumps(value, ensure_ascii=False, indent=2)
