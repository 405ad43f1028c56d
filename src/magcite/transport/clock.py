"""The time, as the lock writes it."""

from datetime import UTC, datetime

__all__ = ["at", "now", "today"]


def now() -> str:
    """Return the time, ISO 8601 in UTC with seconds: "2026-11-23T09:30:00Z"."""
    return at(datetime.now(UTC))


def today() -> str:
    """Return the day where the user is, ISO 8601: "2026-11-23"."""
    return datetime.now(UTC).astimezone().date().isoformat()


def at(moment: datetime) -> str:
    """Return a moment in the same form; it must know its zone."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
