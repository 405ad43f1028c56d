"""The job that asks: references x sources -> lock."""

from magcite.enrich.enrich import Recall, enrich
from magcite.enrich.plan import in_reserve
from magcite.enrich.progress import SILENT, Progress
from magcite.enrich.search import search

__all__ = ["SILENT", "Progress", "Recall", "enrich", "in_reserve", "search"]
