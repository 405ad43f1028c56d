r"""LaTeX markup in BibTeX values to plain Unicode text.

Escapes, groups and ligatures are undone here, accents and macros by pylatexenc, which drops what it does not know,
takes `%` for a comment and stumbles over some macros. So it sees only texts that need it, with `%` made safe, and
where it finds a macro that it does not know, or fails, the text stays as it came.
"""

import re
from functools import cache
from unicodedata import normalize

from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db
from pylatexenc.latexwalker import LatexMacroNode, LatexNode, LatexWalker, LatexWalkerError
from pylatexenc.latexwalker import get_default_latex_context_db as walker_context_db
from pylatexenc.macrospec import std_macro

__all__ = ["plain_text", "plain_verbatim"]

_SPECIAL = re.compile(r"[\\{}$~`'-]")
_NAMED = {
    "backslash": "\\",
    "asciitilde": "~",
    "asciicircum": "^",
    "underscore": "_",
    "braceleft": "{",
    "braceright": "}",
}
_ESCAPE = re.compile(rf"\\([&%#_${{}} ])|\\text({'|'.join(_NAMED)})\b(?:\{{\}}|[ \t]+)?|([{{}}])|(~)")
_LIGATURES = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"))
_SCRIPT = re.compile(r"\$\s*([_^])\s*(?:\{([\d+\-]+)\}|(\d))\s*\$|\\text(sub|super)script\{([\d+\-]+)\}")
_LOWERED, _RAISED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋"), str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_LINK = re.compile(r"\\(?:href\s*\{[^{}]*\}|url)\s*(?=\{)")
_QUOTED = re.compile(r"\\(?:enquote|mkbibquote)\*?\s*\{([^{}]*)\}")
# macros of BibLaTeX and common packages that only dress their argument
_DRESS = (
    "mkbibemph",
    "mkbibbold",
    "mkbibitalic",
    "mkbibparens",
    "textup",
    "textnormal",
    "uppercase",
    "ce",
    "nocase",
    "mbox",
    "texttt",
    "textsf",
    "textmd",
    "textsuperscript",
    "textsubscript",
    "path",
)
_QUOTES = ("enquote", "mkbibquote")
_DROPPED = ("noopsort",)  # with what they hold: it is there to be sorted by
_MARKS = {
    "ocirc": "\N{COMBINING RING ABOVE}",
    "textcommabelow": "\N{COMBINING COMMA BELOW}",
}
_WORDS = {
    **{f"text{name}": sign for name, sign in _NAMED.items()},
    "S": "§",
    "P": "¶",
    "ddag": "‡",
    "pounds": "£",
    "LaTeX": "LaTeX",
    "TeX": "TeX",
    "BibTeX": "BibTeX",
    "textgreater": ">",
    "textless": "<",
    "slash": "/",
    "hyphen": "-",
    "copyright": "©",
    "cprime": "\N{MODIFIER LETTER PRIME}",
    "relax": "",
    "protect": "",
}
_SWITCH = re.compile(
    r"\\(?:em|it|bf|sc|rm|tt|sf|sl|itshape|slshape|scshape|upshape|bfseries|normalfont)\b[ \t]*(?:\{\})?|\\/"
)
_MAX_CHARACTERS = 20_000


def plain_text(value: str, *, keep_lines: bool = False) -> str:
    """Return a value as plain text; the value itself where its LaTeX is beyond us.

    Args:
        value: LaTeX, without the braces or quotes around the whole.
        keep_lines: keep line ends, and hyphens and quotes as they are, as in an annotation; otherwise white space
            is folded and the ligatures of dashes and quotes are made.
    """
    text = value
    if _SPECIAL.search(value):
        text = _decoded(value, ligatures=not keep_lines)
    return text.strip() if keep_lines else " ".join(text.split())


def plain_verbatim(value: str) -> str:
    r"""Return a DOI, URL or number without the escapes people put in, as `\_` and `{$<$}`; folded to no white space."""
    text = re.sub(r"^\s*\\url\s*\{(.*)\}\s*$", r"\1", value, flags=re.DOTALL)
    text = re.sub(r"\{?\$([<>])\$\}?", r"\1", text)
    text = re.sub(r"\\text(?:less|greater)(?:\{\})?", lambda found: "<" if "less" in found[0] else ">", text)
    text = re.sub(r"\{?\\([_%&#~$])\}?(?:\{\})?", r"\1", text)
    text = text.replace(r"\textunderscore", "_").replace(r"\textasciitilde", "~")
    return re.sub(r"[{}]", "", text).strip()


def _decoded(value: str, *, ligatures: bool) -> str:
    text = _SCRIPT.sub(_script, value)
    text = _QUOTED.sub(r"“\1”", _LINK.sub("", _SWITCH.sub("", text)))
    rest = _ESCAPE.sub("", text)
    if "\\" not in rest and "$" not in rest:
        return _simple(text, ligatures=ligatures)
    if len(text) > _MAX_CHARACTERS:
        return value
    try:
        return _through_pylatexenc(text, ligatures=ligatures) or value
    except (LatexWalkerError, IndexError, ValueError, AttributeError, TypeError, RecursionError):
        return value


def _simple(text: str, *, ligatures: bool) -> str:
    """Undo escapes, groups and ties; dashes are made before, so that `-{}-` stays two hyphens."""
    if ligatures:
        for written, meant in _LIGATURES:
            text = text.replace(written, meant)
    return _ESCAPE.sub(_unescape, text)


def _unescape(found: re.Match[str]) -> str:
    escaped, named, _, tie = found.groups()
    if named:
        return _NAMED[named]
    return escaped or (" " if tie else "")


def _script(found: re.Match[str]) -> str:
    lowered = found[1] == "_" or found[4] == "sub"
    return (found[2] or found[3] or found[5]).translate(_LOWERED if lowered else _RAISED)


def _through_pylatexenc(text: str, *, ligatures: bool) -> str:
    safe = re.sub(r"(?<!\\)%", r"\\%", text)
    if not ligatures:
        safe = re.sub(r"-(?=-)|`(?=`)|'(?=')", lambda found: f"{found[0]}{{}}", safe)
    walker = LatexWalker(safe, latex_context=_walker_context(), tolerant_parsing=False)
    nodes, _, _ = walker.get_latex_nodes()
    _refuse_unknown_macros(nodes)
    return str(_converter().nodelist_to_text(nodes)).replace("\N{NO-BREAK SPACE}", " ")


def _refuse_unknown_macros(nodes: list[LatexNode | None]) -> None:
    """Raise ValueError for a macro that pylatexenc would drop without a word."""
    pending = list(nodes)
    known = _converter().latex_context
    while pending:
        node = pending.pop()
        if node is None:
            continue
        if isinstance(node, LatexMacroNode) and known.get_macro_spec(node.macroname).macroname != node.macroname:
            raise ValueError(node.macroname)
        arguments = getattr(getattr(node, "nodeargd", None), "argnlist", None) or ()
        pending.extend(arguments)
        pending.extend(getattr(node, "nodelist", None) or ())


@cache
def _walker_context() -> object:
    context = walker_context_db()
    context.add_context_category(
        "magcite",
        prepend=True,
        macros=[
            *(std_macro(name, None, 1) for name in (*_DRESS, *_QUOTES, *_DROPPED, "lowercase", *_MARKS)),
            *(std_macro(name, None, 0) for name in _WORDS),
        ],
    )
    return context


def _lowered(node: LatexMacroNode, l2tobj: LatexNodes2Text) -> str:
    return str(l2tobj.nodelist_to_text(node.nodeargd.argnlist)).lower()


def _marked(node: LatexMacroNode, l2tobj: LatexNodes2Text) -> str:
    return normalize("NFC", f"{l2tobj.nodelist_to_text(node.nodeargd.argnlist)}{_MARKS[node.macroname]}")


@cache
def _converter() -> LatexNodes2Text:
    context = get_default_latex_context_db()
    specs = [MacroTextSpec(name, simplify_repl="%s") for name in _DRESS]
    specs += [MacroTextSpec(name, simplify_repl="“%s”") for name in _QUOTES]
    specs += [MacroTextSpec(name, discard=True) for name in _DROPPED]
    specs += [MacroTextSpec("lowercase", simplify_repl=_lowered)]
    specs += [MacroTextSpec(name, simplify_repl=_marked) for name in _MARKS]
    specs += [MacroTextSpec(name, simplify_repl=word) for name, word in _WORDS.items()]
    context.add_context_category("magcite", prepend=True, macros=specs)
    return LatexNodes2Text(latex_context=context, math_mode="text", keep_comments=True)
