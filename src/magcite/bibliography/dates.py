"""Dates in words, in the language of the bibliography."""

from magcite.language import label
from magcite.model import Date

__all__ = ["in_words", "month_and_day", "year_of"]


def year_of(date: Date | None, language: str, suffix: str = "") -> str:
    """Return the year ("2006", "2006a", "44 BCE"), the date's own words, or "n.d."."""
    if date is None or (date.year is None and not date.literal):
        return f"{label('no_date', language)}{f'-{suffix}' if suffix else ''}"
    if date.year is None:
        return date.literal or ""
    before_christ = date.year <= 0
    return f"{1 - date.year} {label('bce', language)}" if before_christ else f"{date.year}{suffix}"


def month_and_day(date: Date | None, language: str) -> str:
    """Return "May 1", "1 maj", "May", or "" when the month is not known."""
    if date is None or date.month is None:
        return ""
    month = label(f"month-{date.month}", language)
    if date.day is None:
        return month
    return label("day_of_month", language).format(day=date.day, month=month)


def in_words(date: Date, language: str) -> str:
    """Return the whole date in running text: "May 1, 2006", "1 maj 2006", "2006"."""
    when, year = month_and_day(date, language), year_of(date, language)
    if not when:
        return year
    joint = label("day_year_joint", language) if date.day is not None else " "
    return f"{when}{joint}{year}"
