"""The time, as the lock writes it."""

from datetime import UTC, datetime

__all__ = ["now"]


def now() -> str:
    """Return the time, ISO 8601 in UTC with seconds: "2026-11-23T09:30:00Z"."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
