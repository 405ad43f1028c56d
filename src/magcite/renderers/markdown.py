"""Markdown: a list with one item a reference, for GitHub, Pandoc and CommonMark alike.

Everything but the annotation is escaped: no title becomes markup. The annotation is the author's own Markdown; it is
indented into its item, so it cannot end the list, and raw HTML in it is shown as text. An entry that stands in several
groups is given in full in the first; the others repeat its reference, with a link there.
"""

import re
from collections.abc import Iterator, Mapping

from magcite.language import label
from magcite.model import Bibliography, ClaimLink, Entry, Group, Run
from magcite.renderers.address import safe_address
from magcite.renderers.anchor import anchor
from magcite.renderers.annotation import contained
from magcite.renderers.notices import notice_text, notice_word
from magcite.renderers.printable import printable
from magcite.renderers.renderer import Renderer, RenderOptions

__all__ = ["RENDERER", "escape"]

_MARKUP = re.compile(r"[\\*_\[\]<>|~$^{}@]|&(?=#?\w+;)|(?<=\w):(?=//)|(?i:(?<=www))\.|!(?=\[)")
_BACKTICK = "&#96;"  # not every parser heeds a backslash before it
_LINE_START = re.compile(r"^\s*(?:[#+\-=:%]|\d{1,9}(?=[.)]))")
_INDENT = "  "


def render(bibliography: Bibliography, _options: RenderOptions) -> str:
    """Return the whole file."""
    blocks = [f"# {escape(bibliography.title.strip())}"]
    language = bibliography.language
    if bibliography.groups:
        entries = {entry.key: entry for entry in bibliography.entries}
        for group in bibliography.groups:
            blocks += _group(group, entries, language)
    else:
        blocks += ["\n\n".join(_item(entry, language)) for entry in bibliography.entries]
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """Return text on one line that reads as itself anywhere in a paragraph, in CommonMark, GFM and Pandoc."""
    plain = _MARKUP.sub(lambda sign: f"\\{sign[0]}", printable(text)).replace("`", _BACKTICK)
    return _LINE_START.sub(_escape_start, plain)


def _escape_start(start: re.Match[str]) -> str:
    """Put the backslash before a sign, and after a number, which a full stop follows."""
    sign = start[0].lstrip()
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"


def _group(group: Group, entries: Mapping[str, Entry], language: str) -> Iterator[str]:
    yield f"## {escape(group.heading.strip())}"
    if group.claim:
        yield _place(group.claim, language)
    for member in group.members:
        entry = entries[member.key]
        item = list(_item(entry, language)) if member.first else [_repeated(entry, language)]
        said = [label("speaks_against", language)] if member.against else []
        said += [label(member.verdict.value, language)] if member.verdict else []
        if said:
            item.insert(1, f"{_INDENT}*{escape(label('verdict', language))}:* {escape('; '.join(said))}")
        yield "\n\n".join(item)


def _repeated(entry: Entry, language: str) -> str:
    return f"- {_reference(entry, language)} ([{escape(label('in_full_at', language))}](<#{anchor(entry.key)}>))"


def _reference(entry: Entry, language: str) -> str:
    marks = "".join(f"**{escape(notice_word(notice, language))}** " for notice in entry.notices)
    return f"{marks}{''.join(map(_run, entry.formatted))}"


def _item(entry: Entry, language: str) -> Iterator[str]:
    yield f'- <a id="{anchor(entry.key)}"></a>{_reference(entry, language)}'
    for notice in entry.notices:
        link = f" <{notice.doi.link}>" if notice.doi else ""
        yield f"{_INDENT}{escape(notice_text(notice, language))}{link}"
    if entry.annotation:
        yield _indented(contained(entry.annotation))
    if entry.evidence:
        yield f"{_INDENT}*{escape(label('evidence', language))}:* {escape(entry.evidence)}"
    for name, claims in (("claims_resting", entry.claims), ("claims_against", entry.claims_against)):
        if claims:
            links = "\n".join(f"{_INDENT}- {_claim(claim, language)}" for claim in claims)
            yield f"{_INDENT}*{escape(label(name, language))}:*\n\n{links}"
    if entry.status:
        yield f"{_INDENT}*{escape(label('status', language))}:* {escape(entry.status)}"
    if entry.last_asked:
        yield f"{_INDENT}*{escape(label('last_checked', language))}:* {entry.last_asked}"


def _run(run: Run) -> str:
    text, address = escape(run.text), safe_address(run.url)
    if address:
        return f"<{address}>" if address == run.text and address.startswith("http") else f"[{text}](<{address}>)"
    if run.raised:
        tag = "sup" if run.raised > 0 else "sub"
        return f"<{tag}>{text}</{tag}>"
    mark = "**" * run.bold + "*" * run.italic
    bare = text.strip()
    if not mark or not bare:
        return text
    start = text.index(bare)
    return f"{text[:start]}{mark}{bare}{mark[::-1]}{text[start + len(bare) :]}"


def _claim(claim: ClaimLink, language: str) -> str:
    verdict = f" – {escape(label(claim.verdict.value, language))}" if claim.verdict else ""
    return f"{escape(claim.text)} ({_place(claim, language)}){verdict}"


def _place(claim: ClaimLink, language: str) -> str:
    place = f"{escape(claim.path)}, {label('line', language)} {claim.line}"
    address = safe_address(claim.href)
    return f"[{place}](<{address}>)" if address else place


def _indented(text: str) -> str:
    return "\n".join(f"{_INDENT}{line}" if line.strip() else "" for line in text.split("\n"))


RENDERER = Renderer("markdown", render)
