"""The registry that tests lean on keeps the protocol it stands for."""

import requests

from tests.loopback import Registry, work


def test_twenty_rows_unless_asked_for_more() -> None:
    dois = [f"10.5555/w{number}" for number in range(30)]
    query = ",".join(f"doi:{doi}" for doi in dois)
    with Registry([work(doi) for doi in dois]) as registry:
        unasked = requests.get(f"{registry.url}/works", {"filter": query}, timeout=5).json()
        asked = requests.get(f"{registry.url}/works", {"filter": query, "rows": "30"}, timeout=5).json()
    assert (len(unasked["message"]["items"]), len(asked["message"]["items"])) == (20, 30)
    assert asked["message-type"] == "work-list"


def test_a_comma_breaks_a_filter() -> None:
    with Registry() as registry:
        reply = requests.get(f"{registry.url}/works", {"filter": "doi:10.5555/a,b"}, timeout=5)
    assert reply.status_code == 400
    assert reply.json()["message-type"] == "validation-failure"


def test_an_unknown_work() -> None:
    with Registry() as registry:
        reply = requests.get(f"{registry.url}/works/10.5555%2Fnone", timeout=5)
    assert (reply.status_code, reply.text, reply.headers["Content-Type"]) == (404, "Resource not found.", "text/plain")


def test_agencies() -> None:
    with Registry([work("10.5555/A")], {"10.5061/X": "DataCite"}) as registry:
        said = [
            requests.get(f"{registry.url}/ra/{doi}", timeout=5).json()[0]
            for doi in ("10.5555/a", "10.5061/x", "10.5555/none")
        ]
    assert said == [
        {"DOI": "10.5555/a", "RA": "Crossref"},
        {"DOI": "10.5061/x", "RA": "DataCite"},
        {"DOI": "10.5555/none", "status": "DOI does not exist"},
    ]
