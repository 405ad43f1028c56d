from collections.abc import Iterator

import pytest

from tests.loopback import Registry


@pytest.fixture
def registry() -> Iterator[Registry]:
    with Registry() as server:
        yield server
