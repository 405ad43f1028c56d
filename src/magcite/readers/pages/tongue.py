"""Which language a page is read in, and whether it is written in another.

What the page says goes first, then what the project says, then the words. A page that names a language magcite does not
read is in that language, unless its words are surely of one that it reads: many themes name a language of their own. It
is read as English then, in which magcite finds its citations and paragraphs, and what it says is compared with nothing.
"""

import re
from dataclasses import dataclass

from magcite.language import LANGUAGES, detect_language
from magcite.language.foreign import surely_written_in

__all__ = ["Tongue", "tongue_of"]

_TAG = re.compile(r"[A-Za-z]{2}(?=[-_]|\Z)")
_DEFAULT = "en"
_NORWEGIAN = frozenset({"no", "nb", "nn"})  # in whose words Danish is not told from it
# ISO 639-1, https://www.loc.gov/standards/iso639-2/php/code_list.php
_TAGS = (
    " aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de "
    "dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id "
    "ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu "
    "lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu "
    "rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr "
    "ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
)


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language of a page.

    Attributes:
        read: tag of the language it is read in, one of `LANGUAGES`.
        other: tag of the language it is surely written in, where that is another; else None.
        named: whether the page itself names the language it is written in.
    """

    read: str
    other: str | None
    named: bool


def tongue_of(text: str, declared: str | None, language: str | None) -> Tongue:
    """Return the language of a page.

    Args:
        text: its words.
        declared: what the page says ("sv-SE"), as written; None where it says nothing.
        language: that of the project's pages; None where none is set.
    """
    tag = _primary(declared)
    if tag in LANGUAGES:
        other = surely_written_in(text, tag)
        return Tongue(tag, other, other is None)
    if tag is None:
        detected = detect_language(text)
        other = surely_written_in(text, language or detected)
        read = language or (detected if other is None or other in LANGUAGES else _DEFAULT)
        return Tongue(read, other, named=False)
    words = surely_written_in(text, "en") or surely_written_in(text, "sv")
    if words in LANGUAGES and tag not in _NORWEGIAN:
        return Tongue(words, None, named=False)
    return Tongue(language or _DEFAULT, tag, named=True)


def _primary(declared: str | None) -> str | None:
    """Return the primary tag of "sv-SE"; None of what is no tag of a language."""
    found = _TAG.match(declared.strip()) if declared else None
    tag = found[0].lower() if found else None
    return tag if f" {tag} " in _TAGS else None
