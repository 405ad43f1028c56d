"""JSON inside a script element, as data: https://html.spec.whatwg.org/multipage/scripting.html#data-block."""

import json

__all__ = ["in_script"]


def in_script(document: object) -> str:
    """Return a document as JSON; no sign in it can end the element that holds it."""
    text = json.dumps(document, ensure_ascii=False, indent=1).encode("utf-8", "replace").decode()
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
