"""The weights stand in one file, and what they say holds together."""

from magcite.language.concepts import ConceptKind
from magcite.link.proposals.figures import FigureKind
from magcite.link.proposals.weights import load_weights


def test_every_kind_has_its_weight() -> None:
    weights = load_weights()
    assert {kind.value for kind in FigureKind} - {"year"} == set(weights.figure)
    assert {kind.value for kind in ConceptKind} == set(weights.concept)


def test_what_speaks_against_costs_and_what_speaks_for_pays() -> None:
    weights = load_weights()
    for figure in weights.figure.values():
        assert figure.conflict <= 0 < figure.range
        assert list(figure.by_digits) == sorted(figure.by_digits)
        assert figure.points(9) == figure.by_digits[-1]
    assert weights.decision["prior"] < 0 < weights.name["author"]
    assert 0.5 <= weights.decision["threshold"] < 1
