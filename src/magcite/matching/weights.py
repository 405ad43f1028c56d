"""What each observation is worth, and how much is enough. Hundredths of a full score.

The points are chosen so that each of these reaches ACCEPTED, and nothing less does where nothing contradicts:

- a telling title with the year, or with the first author
- journal, volume, first page and year, with or without an author (how physicists and chemists cite)
- author, journal, year and first page, for journals without volumes
- a title of two telling words (many books) with first author and year
- a book or journal with year and a first page of three digits, where the reference says nothing else
- three authors, journal or proceedings, and year, where the reference says nothing else

A generic title ("Editorial") is worth so little that the rest must be enough alone. What speaks against a record
weighs about as much as the same thing would weigh for it; another title or another author weighs more.
"""

__all__ = [
    "ACCEPTED",
    "ANOTHER_AUTHOR",
    "ANOTHER_CONTAINER",
    "ANOTHER_ISSUE",
    "ANOTHER_PAGE",
    "ANOTHER_PLACE",
    "ANOTHER_SUBTITLE",
    "ANOTHER_TITLE",
    "ANOTHER_VOLUME",
    "ANOTHER_YEAR",
    "CANDIDATE",
    "CONTAINER",
    "DAMAGED_PAGE",
    "FIRST_AUTHOR",
    "FULL",
    "ISSUE",
    "LAST_PAGE",
    "LATER_AUTHOR",
    "LATER_AUTHORS_DIFFER",
    "LATER_AUTHORS_MOST",
    "MARGIN",
    "MISSING_AUTHORS",
    "MISSING_NUMERAL",
    "NOTHING_UNEXPLAINED",
    "NO_PLACE_STATED",
    "NO_SIGN_OF_JOURNAL",
    "OTHER_IDENTIFIER",
    "PAGE_BY_DIGITS",
    "SAME_IDENTIFIER",
    "SIMILAR_TITLE",
    "STRANGE_AUTHOR",
    "STRANGE_AUTHORS_MOST",
    "STRAY_WORD",
    "TITLE",
    "TITLE_BEGINNING",
    "TITLE_DAMAGED",
    "TITLE_GENERIC",
    "TITLE_IN_OTHER_ORDER",
    "TITLE_ONE_WORD",
    "TITLE_TWO_WORDS",
    "TITLE_WITHIN",
    "UNEXPLAINED_FREE",
    "UNEXPLAINED_MOST",
    "UNEXPLAINED_NUMBER",
    "UNEXPLAINED_NUMBERS_MOST",
    "UNEXPLAINED_WORD",
    "VOLUME",
    "YEAR",
    "YEAR_NEAR",
]

ACCEPTED, CANDIDATE, FULL = 55, 25, 100
MARGIN = 12  # how far the best must lead the next; less is "several may be meant"

TITLE = 50
TITLE_IN_OTHER_ORDER = 40
TITLE_DAMAGED = 25  # found by its letters, with other words beside it
TITLE_WITHIN = 38  # a long title in the middle of a longer sentence
TITLE_BEGINNING = 30  # of a title and its subtitle one is stated
TITLE_TWO_WORDS, TITLE_ONE_WORD, TITLE_GENERIC = 26, 12, 5
ANOTHER_TITLE, ANOTHER_SUBTITLE, SIMILAR_TITLE = -60, -30, -20  # similar: most words, and others besides
MISSING_NUMERAL = -30  # "Part II", "2.": the other side counts too, and does not say this number

FIRST_AUTHOR, ANOTHER_AUTHOR = 19, -40
LATER_AUTHOR, LATER_AUTHORS_MOST, LATER_AUTHORS_DIFFER = 4, 16, -10  # each; together
STRANGE_AUTHOR, STRANGE_AUTHORS_MOST, MISSING_AUTHORS = -5, -15, -6  # where no title says more

YEAR, YEAR_NEAR, ANOTHER_YEAR = 12, 5, -15  # one year apart is print and online
CONTAINER, ANOTHER_CONTAINER = 15, -12
NO_SIGN_OF_JOURNAL = -15  # neither journal, nor volume, nor page of an article is stated: a book may be meant
VOLUME, ANOTHER_VOLUME = 13, -15
ISSUE, ANOTHER_ISSUE = 4, -4
PAGE_BY_DIGITS = (0, 6, 15, 20)  # first page, by its digits: small numbers agree by chance
LAST_PAGE, ANOTHER_PAGE = 8, -20
DAMAGED_PAGE = 10  # "k451" for 1451
ANOTHER_PLACE = -25  # volume and first page both, on top of each: another version of the work, if not another work
UNEXPLAINED_NUMBER, UNEXPLAINED_NUMBERS_MOST = -8, -16  # where no title speaks for the record
SAME_IDENTIFIER, OTHER_IDENTIFIER = 60, -40

NOTHING_UNEXPLAINED = 8  # a reference without a title says nothing that the record does not
NO_PLACE_STATED = -10  # neither title, nor volume, nor page, and the record has a volume or page
STRAY_WORD = -5  # each after the first, where no title of the record is found
UNEXPLAINED_FREE = 4  # words that the record does not account for: publisher, place, "available from"
UNEXPLAINED_WORD, UNEXPLAINED_MOST = -6, -45
