"""Fields as people write them by hand and as databases hand them out, made plain: markup in titles, dates in words."""

import re
from dataclasses import replace
from functools import cache

from magcite.language import LANGUAGES, label
from magcite.language.emphasis import emphasised
from magcite.language.markup import plain
from magcite.model import Date, Item

__all__ = ["with_plain_fields"]

_TEXTS = (
    *("title_short", "container_title", "container_title_short", "collection_title", "event_title"),
    *("publisher", "publisher_place"),
)
_MARKUP = re.compile(
    r"</?(?:i|b|em|strong|sub|sup|sc|scp|span|br|p|jats:\w+)\b[^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);", re.IGNORECASE
)
_DAY_FIRST = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.|:?e)?\s+)?(?P<month>[^\W\d_]{3,})\.?,?\s+(?P<year>\d{4})"
)
_MONTH_FIRST = re.compile(r"(?P<month>[^\W\d_]{3,})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})")
_SHORT = 3  # letters of a month that are enough to tell it


def with_plain_fields(item: Item) -> Item:
    """Return the item, its titles without tags and entities, and dates such as "12 mars 2020" read.

    What tags set off stands in `title_markup`. A date in other words ("in press", "spring 2006") stays as written.
    """
    changed: dict[str, object] = {}
    if item.title and _MARKUP.search(item.title):
        title = plain(item.title) or item.title
        changed |= {"title": title, "title_markup": emphasised(item.title, title)}
    for name in _TEXTS:
        text = getattr(item, name)
        if text and _MARKUP.search(text):
            changed[name] = plain(text) or text
    for name in ("issued", "accessed"):
        date: Date | None = getattr(item, name)
        if date is not None and date.literal and date.year is None and (read := _date(date.literal)):
            changed[name] = read
    return replace(item, **changed) if changed else item  # type: ignore[arg-type]


def _date(text: str) -> Date | None:
    match = _DAY_FIRST.fullmatch(text.strip()) or _MONTH_FIRST.fullmatch(text.strip())
    month = _months().get(match["month"].lower()) if match else None
    if match is None or month is None:
        return None
    day = int(match["day"]) if match["day"] else None
    return Date(int(match["year"]), month, day) if day is None or 1 <= day <= _days(month) else None


def _days(month: int) -> int:
    return {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}.get(month, 31)


@cache
def _months() -> dict[str, int]:
    """Return the months by name and by first letters, in all languages."""
    names = {label(f"month-{month}", tag).lower(): month for tag in LANGUAGES for month in range(1, 13)}
    return names | {name[:_SHORT]: month for name, month in names.items()} | {"sept": 9}
