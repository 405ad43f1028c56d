"""How patient and how polite the transport is."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from magcite.model import SourceName

__all__ = ["Limits", "Pace"]


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast one kind of call may go to one host.

    Attributes:
        gap: between the beginnings of two calls on average, in seconds.
        in_flight: calls that may be under way at once.
        burst: calls that are counted together: any `burst + 1` of them stretch over `burst * gap` seconds at least.
    """

    gap: float
    in_flight: int
    burst: int = 1


_OTHERS: Mapping[SourceName, Pace] = MappingProxyType(
    {
        # 3000 requests in 5 minutes for those who say who they are, 500 otherwise:
        # https://support.datacite.org/docs/is-there-a-rate-limit-for-making-requests-against-the-datacite-apis
        SourceName.DATACITE: Pace(0.2, 2),
        SourceName.EUROPEPMC: Pace(0.2, 2),  # no limit is documented; 10 a second are spoken of
        # 3 a second, 10 with a key: https://www.ncbi.nlm.nih.gov/books/NBK25497/
        SourceName.PUBMED: Pace(0.36, 2),
        # 10 a second: https://docs.openalex.org/how-to-use-the-api/rate-limits-and-authentication
        SourceName.OPENALEX: Pace(0.12, 2),
        SourceName.RETRACTION_WATCH: Pace(1.0, 1),
    }
)
_PUBMED_WITH_KEY = Pace(0.11, 3)


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one run; times in seconds.

    The gaps keep six per cent below what Crossref allows since December 2025: single records 5 a second, lists 1
    a second, one call at a time; 10, 3 and three calls at a time for those who give a contact address
    (https://www.crossref.org/documentation/retrieve-metadata/rest-api/access-and-authentication/). The margin is for
    calls that overtake each other on their way.

    Attributes:
        tries: calls for one question at most.
        timeout: for connecting, and for each read.
        deadline: for one call as a whole, however it drips.
        body: bytes of an answer, unpacked.
        file_body: bytes of a data set that comes as one file (Retraction Watch).
        longest_wait: the longest a source may ask us to wait; a longer wish is a failure, and the host rests.
        first_wait: before the second try when the source does not say; doubled from try to try.
        rest_after: questions in a row that fail before the host is left alone.
        list_gap: between two list calls to a host; `polite_list_gap` with a contact address.
        single_gap: between two calls about one record; `polite_single_gap` with a contact address.
        in_flight: calls under way at once; `polite_in_flight` with a contact address.
    """

    tries: int = 3
    timeout: float = 10.0
    deadline: float = 45.0
    body: int = 32 * 1024 * 1024
    file_body: int = 512 * 1024 * 1024
    longest_wait: float = 60.0
    first_wait: float = 0.5
    rest_after: int = 3
    list_gap: float = 1.06
    polite_list_gap: float = 0.354
    single_gap: float = 0.212
    polite_single_gap: float = 0.106
    in_flight: int = 1
    polite_in_flight: int = 3

    def pace(self, source: SourceName, *, several: bool, polite: bool, keyed: bool = False) -> Pace:
        """Return the pace for a kind of call; polite: with a contact address, keyed: with a key of the source's."""
        if source is SourceName.PUBMED and keyed:
            return _PUBMED_WITH_KEY
        if source in _OTHERS:
            return _OTHERS[source]
        width = self.polite_in_flight if polite else self.in_flight
        if several:
            return Pace(self.polite_list_gap, width, 3) if polite else Pace(self.list_gap, width)
        return Pace(self.polite_single_gap, width, 10) if polite else Pace(self.single_gap, width, 5)

    def body_of(self, source: SourceName) -> int:
        """Return how many bytes an answer of a source may have."""
        return self.file_body if source is SourceName.RETRACTION_WATCH else self.body
