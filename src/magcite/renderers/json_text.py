"""JSON for people to read: what `json.dumps` writes with two blanks to indent and letters as they are, made faster.

The module json leaves its C code as soon as it is asked to indent.
"""

import json
from json.encoder import encode_basestring

__all__ = ["dump_json"]


def dump_json(value: object, margin: str = "\n") -> str:
    """Return JSON values as text, without a final newline.

    Args:
        value: of the types that `json.loads` makes.
        margin: what begins a line at this depth.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict) and value:
        deeper = f"{margin}  "
        members = [
            f"{encode_basestring(name)}: {encode_basestring(one) if type(one) is str else dump_json(one, deeper)}"
            for name, one in value.items()
        ]
        return f"{{{deeper}{f',{deeper}'.join(members)}{margin}}}"
    if isinstance(value, list) and value:
        deeper = f"{margin}  "
        return f"[{deeper}{f',{deeper}'.join([dump_json(one, deeper) for one in value])}{margin}]"
    return int.__repr__(value) if type(value) is int else json.dumps(value)
