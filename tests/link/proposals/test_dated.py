"""Calendar years of papers, and of people's lives."""

import pytest

from magcite.link.proposals.dated import published_years, years_of_people


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("I en studie från 1998 på 38 personer sjönk trycket.", 1998),
        ("En klassiker från 1984: patienter med utsikt mot träd.", 1984),
        ("En brittisk studie publicerades i Lancet 1991.", 1991),
        ("Lund, 1997: 276 frivilliga fick en förkylning.", 1997),
        ("Redan 1972 sov folk sämre av kaffe.", 1972),
        ("Ett litet försök på möss från 2004.", 2004),
        ("1999 års studie gav ett annat svar.", 1999),
        ("A study from 2013 compared runners with walkers.", 2013),
        ("Already in 1999 there was a trial of tea.", 1999),
        ("The 2015 trial found nothing.", 2015),
        ("A 2015 study of salt.", 2015),
        ("The trial was published in 2003 and forgotten.", 2003),
        ("A trial in 1999 found that tea helps.", 1999),
        ("A trial in 2000 adults found that tea helps.", None),
        ("En studie i 2000 hushåll.", None),
        ("Adults followed from 1987 to 1997 lived longer.", None),
        ("In 2010 households.", None),
    ],
)
def test_the_year_of_a_paper(text: str, year: int | None) -> None:
    assert published_years(text) == ({year} if year else set())


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Barn födda mellan 2002 och 2008.", {2002, 2008}),
        ("Kvinnor som svarade både 1987 och 1997.", {1987, 1997}),
        ("Män födda 1914.", {1914}),
        ("People followed from 1987 to 1997.", {1987, 1997}),
        ("Children born in 1980.", {1980}),
        ("The survey of 1976–1980.", {1976, 1980}),
        ("A study from 2013.", set()),
    ],
)
def test_the_years_of_people(text: str, years: set[int]) -> None:
    assert years_of_people(text) == years
