"""The invented payloads under tests/fixtures, in each source's shape."""

import json
from pathlib import Path
from typing import Any

__all__ = ["json_of", "text_of"]

_FOLDER = Path(__file__).parent.parent / "fixtures"


def json_of(source: str, name: str) -> Any:
    return json.loads(text_of(source, f"{name}.json"))


def text_of(source: str, name: str) -> str:
    return (_FOLDER / source / name).read_text("utf-8")
