"""How patient and how polite the transport is."""

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one run; times in seconds.

    The gaps keep below what Crossref allows since December 2025: single records 5 a second, lists 1 a second; 10 and 3
    for those who give a contact address (https://www.crossref.org/documentation/retrieve-metadata/rest-api/).

    Attributes:
        tries: calls for one question at most.
        timeout: for connecting, and for each read.
        deadline: for one call as a whole, however it drips.
        body: bytes of an answer.
        longest_wait: the longest a source may ask us to wait; a longer wish is a failure.
        first_wait: before the second try when the source does not say; doubled from try to try.
        rest_after: questions in a row that fail before the host is left alone.
        list_gap: between two list calls to a host; `polite_list_gap` with a contact address.
        single_gap: between two calls about one record; `polite_single_gap` with a contact address.
    """

    tries: int = 3
    timeout: float = 10.0
    deadline: float = 45.0
    body: int = 32 * 1024 * 1024
    longest_wait: float = 60.0
    first_wait: float = 0.5
    rest_after: int = 3
    list_gap: float = 1.05
    polite_list_gap: float = 0.35
    single_gap: float = 0.21
    polite_single_gap: float = 0.105

    def gap(self, *, several: bool, polite: bool) -> float:
        """Return the least time between two calls of a kind."""
        if several:
            return self.polite_list_gap if polite else self.list_gap
        return self.polite_single_gap if polite else self.single_gap
