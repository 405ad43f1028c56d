"""Character references of HTML in text: `&amp;`, `&#229;`, `&#xE5;`.

https://html.spec.whatwg.org/#character-references. Only those closed with a semicolon, since "&copy" without one may
be part of an address.
"""

import re

__all__ = ["ENTITY"]

ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
