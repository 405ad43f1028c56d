"""Single sentences and their evidence, made into pages and reference files that `magcite check` can be run on."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

__all__ = ["write_sentences"]


def write_sentences(sentences: Sequence[Mapping[str, Any]], folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Write a page a language and a reference a sentence, and return what is expected in the shape of a gold file.

    Each sentence is a paragraph of its own, so that it is a claim of its own.
    """
    references = folder / "references"
    references.mkdir(parents=True)
    pages: dict[str, list[str]] = {}
    gold: list[dict[str, Any]] = []
    for place, one in enumerate(sentences, start=1):
        key = f"work{place}"
        head = {"type": "article-journal", "title": f"Work {key}", "author": ["Leaf, Ann"], "issued": 2015}
        lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in head.items()]
        lines.append(f"evidence: {json.dumps(one['evidence'], ensure_ascii=False)}")
        (references / f"{key}.md").write_text("\n".join(["---", *lines, "---", "Made up.", ""]), "utf-8")
        cited = f"{one['text'][:-1]} [@{key}]{one['text'][-1]}"
        name = f"sentences.{one['language']}.md"
        pages.setdefault(name, []).append(cited)
        small = one["evidence"].get("n", 1000) < 100
        gold.append(
            {
                "page": name,
                "anchor": cited,
                "citekey": key,
                "verdicts": one["verdicts"],
                "planted": one["planted"],
                "tolerated": ["single-small-study"] if small else [],
            }
        )
    for name, texts in pages.items():
        (folder / name).write_text("\n\n".join(texts) + "\n", "utf-8")
    return {"claim": gold}
