"""The job that asks: references x sources -> lock."""

from magcite.enrich.ask import SendMany
from magcite.enrich.enrich import Recall, enrich
from magcite.enrich.progress import SILENT, Progress

__all__ = ["SILENT", "Progress", "Recall", "SendMany", "enrich"]
