"""Another processor of CSL, run in its own environment: `python csl_peer.py NAME JOBS`.

JOBS is a JSON list of {style: path, language, items}. Prints a JSON list of {texts, seconds}, or {error}, for each job.
"""

import contextlib
import html
import json
import os
import re
import sys
import warnings
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

__all__: list[str] = []

_ENTRY = re.compile(r'<div id="ref-[^>]*>(.*?)</div>\s*(?=<div id="ref-|</div>\s*$)', re.DOTALL)


def _refkit(job: Mapping[str, Any]) -> list[str]:
    refkit = import_module("refkit")
    read = refkit.decode(json.dumps(job["items"]), format="csl-json")
    library = read["library"] if "library" in read else read["output"]
    style = refkit.Style.from_path(job["style"])
    return str(refkit.Document(library, style, locale=job["language"]).full_bibliography().text).split("\n")


def _citeproc_py(job: Mapping[str, Any]) -> list[str]:
    citeproc = import_module("citeproc")
    source = import_module("citeproc.source.json").CiteProcJSON(job["items"])
    style = citeproc.CitationStylesStyle(job["style"], locale=job["language"], validate=False)
    listed = citeproc.CitationStylesBibliography(style, source, citeproc.formatter.plain)
    for item in job["items"]:
        listed.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
    listed.sort()
    return [str(one) for one in listed.bibliography()]


def _pandoc(job: Mapping[str, Any]) -> list[str]:
    options = ["--citeproc", f"--csl={job['style']}", "-M", f"lang={job['language']}", "--wrap=none"]
    convert = import_module("pypandoc").convert_text
    written = convert(json.dumps(job["items"]), "html", format="csljson", extra_args=options)
    return [html.unescape(re.sub(r"<[^>]*>", "", entry)) for entry in _ENTRY.findall(written)]


_PEERS: Mapping[str, Callable[[Mapping[str, Any]], list[str]]] = {
    "refkit": _refkit,
    "citeproc-py": _citeproc_py,
    "pandoc": _pandoc,
}


def _answer(name: str, job: Mapping[str, Any]) -> dict[str, Any]:
    start = sum(os.times()[:4])  # pandoc is a process of its own
    try:
        with contextlib.redirect_stdout(sys.stderr):
            texts = _PEERS[name](job)
    except BaseException as error:  # noqa: BLE001  a panic in Rust is no Exception
        return {"error": repr(error)}
    return {"texts": texts, "seconds": sum(os.times()[:4]) - start}


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    jobs = json.loads(Path(sys.argv[2]).read_text("utf-8"))
    print(json.dumps([_answer(sys.argv[1], job) for job in jobs]))
