"""What the other registries answer, each in its own shape: DataCite, Europe PMC, PubMed, OpenAlex, Retraction Watch."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

__all__ = ["PREFIXES", "Others", "article", "retraction_row"]

PREFIXES = ("datacite", "europepmc", "pubmed", "openalex", "retraction_watch")
_JSON, _XML, _CSV = "application/json", "text/xml", "text/csv"
COLUMNS = (
    "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,"
    "RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,"
    "Reason,Paywalled,Notes,"
)

Answer = tuple[int, str, str]  # status, body, content type


def article(pmid: str, title: str = "A work", doi: str | None = None, *, abstract: str = "", types: str = "") -> str:
    """The smallest PubmedArticle with a title, and whatever else is given."""
    ids = f'<ArticleId IdType="pubmed">{pmid}</ArticleId>' + (
        f'<ArticleId IdType="doi">{doi}</ArticleId>' if doi else ""
    )
    text = f"<Abstract><AbstractText>{abstract}</AbstractText></Abstract>" if abstract else ""
    kinds = f"<PublicationTypeList><PublicationType>{types}</PublicationType></PublicationTypeList>" if types else ""
    return (
        f"<PubmedArticle><MedlineCitation><PMID>{pmid}</PMID><Article><Journal><Title>Invented Journal</Title>"
        f"<JournalIssue><PubDate><Year>2020</Year></PubDate></JournalIssue></Journal><ArticleTitle>{title}</ArticleTitle>"
        f"{text}<AuthorList><Author><LastName>Leaf</LastName><Initials>A</Initials></Author></AuthorList>{kinds}</Article>"
        f"</MedlineCitation><PubmedData><ArticleIdList>{ids}</ArticleIdList></PubmedData></PubmedArticle>"
    )


def retraction_row(doi: str, title: str = "A work", nature: str = "Retraction") -> str:
    """One row of the Retraction Watch file."""
    return (
        f'1,"{title}",,,Invented Journal,,,"Leaf, Ann",,Research Article;,2/6/2020 0:00,10.5555/notice,0,1/1/2018 0:00,'
        f"{doi},0,{nature},+Data invented;,No,,"
    )


@dataclass(slots=True)
class Others:
    """What each of them holds.

    Attributes:
        datacite: attributes by DOI in lower case.
        europepmc: results; each names its "doi", "pmid" or "pmcid".
        pubmed: PubmedArticle elements by PMID.
        openalex: works by DOI in lower case.
        retractions: rows of the Retraction Watch file.
    """

    datacite: dict[str, dict[str, Any]] = field(default_factory=dict)
    europepmc: list[dict[str, Any]] = field(default_factory=list)
    pubmed: dict[str, str] = field(default_factory=dict)
    openalex: dict[str, dict[str, Any]] = field(default_factory=dict)
    retractions: list[str] = field(default_factory=list)

    def answer(self, prefix: str, path: str, query: Mapping[str, list[str]]) -> Answer:
        """The right answer to a request below one prefix."""
        match prefix:
            case "datacite":
                return self._datacite(path, query)
            case "europepmc":
                return self._europepmc(query)
            case "pubmed":
                return self._pubmed(query)
            case "openalex":
                return self._openalex(path, query)
        return 200, "\n".join([COLUMNS, *self.retractions]) + "\n", _CSV

    def _datacite(self, path: str, query: Mapping[str, list[str]]) -> Answer:
        def record(doi: str) -> dict[str, object]:
            return {"id": doi, "type": "dois", "attributes": {"doi": doi, **self.datacite[doi]}}

        doi = unquote(path.removeprefix("/dois").removeprefix("/")).lower()
        if doi:
            if doi in self.datacite:
                return 200, json.dumps({"data": record(doi)}), _JSON
            return (
                404,
                '{"errors":[{"status":"404","title":"The resource you are looking for doesn\'t exist."}]}',
                _JSON,
            )
        wanted = re.findall(r'"([^"]+)"', query.get("query", [""])[0])
        return 200, json.dumps({"data": [record(one) for one in wanted if one in self.datacite]}), _JSON

    def _europepmc(self, query: Mapping[str, list[str]]) -> Answer:
        said = query.get("query", [""])[0]
        if "TITLE_ABS:" in said or "AUTH:" in said:
            return self._about(said, int(query.get("pageSize", ["25"])[0]))
        asked = {
            value.lower()
            for value in re.findall(r'DOI:"([^"]+)"|EXT_ID:(\d+)|PMCID:(\w+)', said)
            for value in value
            if value
        }
        hits = [
            one
            for one in self.europepmc
            if asked & {str(one.get(name, "")).lower() for name in ("doi", "pmid", "pmcid")}
        ]
        return 200, json.dumps({"hitCount": len(hits), "resultList": {"result": hits}}), _JSON

    def _about(self, said: str, rows: int) -> Answer:
        """What a search by subject gives: works that fit every group, "(A OR B) AND (C OR D)", a page of them."""

        def fits(work: Mapping[str, Any], term: str) -> bool:
            name, _, value = term.partition(":")
            value = value.strip('"').lower()
            inside = {
                "TITLE_ABS": f"{work.get('title', '')} {work.get('abstractText', '')}",
                "AUTH": json.dumps(work.get("authorList", "")),
                "JOURNAL": json.dumps(work.get("journalInfo", "")),
                "PUB_TYPE": json.dumps(work.get("pubTypeList", "")),
            }
            return value in inside[name].lower()

        groups = [group.strip("()").split(" OR ") for group in said.split(" AND ")]
        hits = [one for one in self.europepmc if all(any(fits(one, term) for term in group) for group in groups)]
        return 200, json.dumps({"hitCount": len(hits), "resultList": {"result": hits[:rows]}}), _JSON

    def _pubmed(self, query: Mapping[str, list[str]]) -> Answer:
        wanted = query.get("id", [""])[0].split(",")
        articles = "".join(self.pubmed[one] for one in wanted if one in self.pubmed)
        return 200, f'<?xml version="1.0" ?>\n<PubmedArticleSet>{articles}</PubmedArticleSet>', _XML

    def _openalex(self, path: str, query: Mapping[str, list[str]]) -> Answer:
        name = unquote(path.removeprefix("/works").removeprefix("/")).lower().removeprefix("doi:")
        if name:
            if name in self.openalex:
                return 200, json.dumps(self.openalex[name]), _JSON
            return 404, "<!doctype html><title>404 Not Found</title>", _JSON
        wanted = query.get("filter", [""])[0].removeprefix("doi:").split("|")
        return 200, json.dumps({"results": [self.openalex[one] for one in wanted if one in self.openalex]}), _JSON
