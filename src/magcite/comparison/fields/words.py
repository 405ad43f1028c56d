"""Words that tell little when records are compared."""

__all__ = [
    "ANNOUNCING_TITLE_WORDS",
    "CONTAINER_STOP_WORDS",
    "EDITION_WORDS",
    "GENERIC_TITLE_WORDS",
    "MEETING_WORDS",
    "NAME_PARTICLES",
    "ORGANISATION_WORDS",
    "PREPRINT_SERVERS",
    "PUBLISHER_WORDS",
    "TITLE_STOP_WORDS",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MEETING_WORDS = _words("conference conf symposium symp workshop congress colloquium meeting meet")

TITLE_STOP_WORDS = _words("""
    a an and as at by for from in into is its of on or the to with without via vs versus
    av de den det die der das du en ett et for hos i la le les med och om pa samt som und vid van
""")

CONTAINER_STOP_WORDS = _words("""
    a an the of for in on to at by from with
    da de del delle den der des det di die das do dos du e el et for fur het i la las le les los og och par pour
    sur the und van ve voor y zum zur
""")

EDITION_WORDS = _words("""
    proceedings proc acm ieee cvf ifip usenix siam annual annu in record
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth twenty thirtieth thirty fortieth forty fiftieth fifty sixtieth
    sixty seventieth seventy
""")

GENERIC_TITLE_WORDS = _words("""
    abstract abstracts acknowledgements acknowledgments addendum afterword announcement announcements appendix author
    authors back bibliography book books case comment commentary concern conclusion conclusions contents contributors
    correction corrections correspondence corrigendum cover discussion editor editorial editorials editors epilogue
    errata erratum expression foreword from front guest image in index interview introduction introductory invited
    issue letter letters masthead matter memoriam news note notes obituary of overview page perspective perspectives
    preface program prologue received references reply report research response retraction review reviewers reviews
    special summary supplement supplementary table the this title to untitled viewpoint
""")

ANNOUNCING_TITLE_WORDS = _words("""
    addendum comment commentary correction corrections corrigenda corrigendum errata erratum reply retraction
""")

NAME_PARTICLES = _words("""
    af al auf av d da dal de del della den der di do dos du el l la le ten ter van von y zu
""")

ORGANISATION_WORDS = _words("""
    academy agency alliance and association authority board center centre college collaboration collaborators
    commission committee consortium council department foundation group health hospital initiative institute
    investigators livsmedelsverket ministry myndigheten network office of organisation organization panel project
    research school service society study task team the trial trialists union university working
    cochrane folkhalsomyndigheten lakemedelsverket socialstyrelsen wikipedia
""")

PREPRINT_SERVERS = (  # how the name of a place for preprints begins, comparable
    "arxiv", "biorxiv", "medrxiv", "chemrxiv", "psyarxiv", "socarxiv", "eartharxiv", "engrxiv", "techrxiv",
    "osf preprint", "ssrn", "research square", "preprints org", "preprint",
    "peerj preprint", "authorea", "corr", "hal ", "zenodo",
    "cold spring harbor laboratory",
)  # fmt: skip

PUBLISHER_WORDS = _words("""
    ab bv co company corporation gmbh group inc international limited llc ltd of press publisher publishers
    publishing the university verlag society for american association
""")
