"""Conferences that go by an acronym in reference lists and by a long name in registries.

The data are facts about names: each line holds acronyms of one series, and one name of its proceedings without
edition, year, sponsor and place, as https://dblp.org and the proceedings themselves spell it. A series
belongs here when its name cannot be read from its acronym's letters ("NeurIPS"), or when initials would take another
series for it ("ACL" is in the names of four). Any other acronym is read by its initials.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from magcite.comparison.fields.field import comparable
from magcite.comparison.fields.words import CONTAINER_STOP_WORDS, EDITION_WORDS

__all__ = ["is_collection", "series_of", "spelled_out", "without_edition"]

_SERIES = """
    AAAI = AAAI conference on artificial intelligence
    AAAI = AAAI national conference on artificial intelligence
    AAMAS = international conference on autonomous agents and multiagent systems
    AAMAS = autonomous agents and multi-agent systems
    ACL = annual meeting of the association for computational linguistics
    ACL = meeting of the association for computational linguistics
    ACML = Asian conference on machine learning
    ACCV = Asian conference on computer vision
    AISTATS = international conference on artificial intelligence and statistics
    AISTATS = artificial intelligence and statistics
    BMVC = British machine vision conference
    CCS = conference on computer and communications security
    CHI = conference on human factors in computing systems
    CHI = human factors in computing systems
    CIKM = international conference on information and knowledge management
    CIKM = conference on information and knowledge management
    COLING = international conference on computational linguistics
    COLT = conference on learning theory
    COLT = annual conference on computational learning theory
    CoNLL = conference on computational natural language learning
    CoRL = conference on robot learning
    CVPR = conference on computer vision and pattern recognition
    CVPR = computer society conference on computer vision and pattern recognition
    CVPR = computer vision and pattern recognition
    EACL = conference of the European chapter of the association for computational linguistics
    ECCV = European conference on computer vision
    ECML = European conference on machine learning
    ECML PKDD = machine learning and knowledge discovery in databases
    EMNLP = conference on empirical methods in natural language processing
    EMNLP = empirical methods in natural language processing
    FAccT = conference on fairness accountability and transparency
    FOCS = symposium on foundations of computer science
    HICSS = Hawaii international conference on system sciences
    ICASSP = international conference on acoustics speech and signal processing
    ICCV = international conference on computer vision
    ICDE = international conference on data engineering
    ICDM = international conference on data mining
    ICLR = international conference on learning representations
    ICML = international conference on machine learning
    ICRA = international conference on robotics and automation
    ICSE = international conference on software engineering
    IJCAI = international joint conference on artificial intelligence
    IJCAI = international joint conferences on artificial intelligence
    IJCNN = international joint conference on neural networks
    INTERSPEECH = annual conference of the international speech communication association
    IROS = international conference on intelligent robots and systems
    KDD SIGKDD = SIGKDD conference on knowledge discovery and data mining
    KDD = SIGKDD international conference on knowledge discovery and data mining
    KDD = international conference on knowledge discovery and data mining
    KDD = knowledge discovery and data mining
    LREC = international conference on language resources and evaluation
    LREC = language resources and evaluation conference
    MICCAI = medical image computing and computer assisted intervention
    MLSys SysML = machine learning and systems
    MLSys = conference on machine learning and systems
    NAACL NAACL-HLT = conference of the North American chapter of the association for computational linguistics
    NAACL = North American chapter of the association for computational linguistics
    NDSS = network and distributed system security symposium
    NeurIPS NIPS = advances in neural information processing systems
    NeurIPS = conference on neural information processing systems
    NeurIPS = neural information processing systems
    OSDI = symposium on operating systems design and implementation
    PAKDD = Pacific-Asia conference on knowledge discovery and data mining
    PLDI = conference on programming language design and implementation
    POPL = symposium on principles of programming languages
    POPL = proceedings of the ACM on programming languages
    RecSys = conference on recommender systems
    RSS = robotics science and systems
    SIGGRAPH = ACM transactions on graphics
    SIGGRAPH = conference on computer graphics and interactive techniques
    SIGIR = conference on research and development in information retrieval
    SIGIR = international conference on research and development in information retrieval
    SIGMOD = international conference on management of data
    SIGMOD = conference on management of data
    SODA = symposium on discrete algorithms
    SOSP = symposium on operating systems principles
    STOC = symposium on theory of computing
    UAI = conference on uncertainty in artificial intelligence
    UAI = uncertainty in artificial intelligence
    UIST = symposium on user interface software and technology
    VLDB = international conference on very large data bases
    VLDB = VLDB endowment
    WACV = winter conference on applications of computer vision
    WSDM = international conference on web search and data mining
    WWW TheWebConf = web conference
    WWW = international world wide web conference
    WWW = international conference on world wide web
    WWW = companion web conference
"""
_COLLECTIONS = (  # series in which the proceedings of many conferences appear, and which registries name instead
    "lecture notes in",
    "proceedings of machine learning research",
    "pmlr",
    "jmlr workshop",
    "communications in computer and information science",
    "ceur workshop proceedings",
    "acm international conference proceeding",
    "ifip advances in",
    "advances in intelligent systems",
    "proceedings of spie",
    "lncs",
    "lnai",
)
_SEGMENT = re.compile(r"[:;,()\[\]/]|\s[-‐-―]\s|[–—]")
_LEAST_ABBREVIATION = 3
_ACRONYM_AND_YEAR = re.compile(r"\s*[’'`]?\s?(?:(?:19|20)\d\d|\d\d)$")


def _content(text: str) -> tuple[str, ...]:
    return tuple(word for word in comparable(text).split() if word not in CONTAINER_STOP_WORDS)


def _read() -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    for line in _SERIES.strip().splitlines():
        acronyms, _, name = line.strip().partition(" = ")
        first, *_ = acronyms.split()
        yield first, tuple(map(_letters, acronyms.split())), _content(name)


def _letters(text: str) -> str:
    return comparable(text).replace(" ", "")


_KNOWN = tuple(_read())
_BY_ACRONYM = {one: first for first, acronyms, _ in _KNOWN for one in acronyms}
_BY_NAME = {name: first for first, _, name in _KNOWN}
_LONGEST = max(map(len, _BY_NAME))


@lru_cache(maxsize=2048)  # one record is compared with many
def series_of(name: str) -> frozenset[str]:
    """Return the conferences of which a name is the proceedings, by acronym; empty for any other name.

    "Proc. NAACL 2019" and "Proceedings of the 2019 Conference of the North American Chapter of …" are NAACL both; a
    workshop at a conference, or a conference with more in its name, is not that conference.
    """
    found = set()
    for segment in _SEGMENT.split(name):
        words = without_edition(segment)
        acronym = _BY_ACRONYM.get("".join(words))
        named = _named(words)
        found |= {one for one in (acronym, named) if one}
    return frozenset(found)


def spelled_out(name: str) -> str | None:
    """Return the telling words of a conference's long name where a name is its acronym ("ICML"); None otherwise."""
    first = _BY_ACRONYM.get("".join(without_edition(name)))
    return next((" ".join(words) for one, _, words in _KNOWN if one == first), None)


def is_collection(name: str) -> bool:
    """Whether a name is that of a series in which the proceedings of many conferences appear."""
    return comparable(name).startswith(_COLLECTIONS)


def without_edition(name: str) -> tuple[str, ...]:
    """Return the words of a name that are left without edition, year, sponsor and small words, comparable."""
    words = _content(_ACRONYM_AND_YEAR.sub("", name.strip()))
    return tuple(word for word in words if word not in EDITION_WORDS and not re.fullmatch(r"\d+(?:st|nd|rd|th)?", word))


def _named(words: tuple[str, ...]) -> str | None:
    if not words:
        return None
    if first := _BY_NAME_BARE.get(words):
        return first
    if len(words) > _LONGEST or all(len(word) > _LEAST_ABBREVIATION * 3 for word in words):
        return None
    return next((first for name, first in _BY_NAME_BARE.items() if _abbreviated(words, name)), None)


def _abbreviated(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether words are a name's, some of them cut ("int conf mach learn")."""
    return len(words) == len(name) and all(
        full == word or (len(word) >= _LEAST_ABBREVIATION and full.startswith(word))
        for word, full in zip(words, name, strict=True)
    )


_BY_NAME_BARE = {without_edition(" ".join(name)): first for name, first in _BY_NAME.items()}
