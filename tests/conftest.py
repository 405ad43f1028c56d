"""What every test stands on: which tests run here, how many examples, and no network beyond loopback."""

import os
import shutil
import signal
import socket

import pytest
from hypothesis import HealthCheck, settings

from tests.process import project, run

__all__ = ["project", "run"]

settings.register_profile(
    "quick", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
settings.register_profile("full", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("full" if os.environ.get("FULL_COUNTS") else "quick")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # a shell starts what runs in the background deaf to Ctrl-C, and the processes that tests interrupt would inherit it
    signal.signal(signal.SIGINT, signal.default_int_handler)

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_NO_BROWSER = "no Chromium on this machine"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out browser tests where there is no browser and nobody insists."""
    if os.environ.get("REQUIRE_BROWSER") or any(shutil.which(name) for name in _BROWSERS):
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=_NO_BROWSER))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many browser tests were left out."""
    left_out = [report for report in terminalreporter.stats.get("skipped", []) if _NO_BROWSER in str(report.longrepr)]
    if left_out:
        terminalreporter.write_line(f"left out {len(left_out)} tests marked browser: {_NO_BROWSER}")


@pytest.fixture(autouse=True)
def _loopback_only(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Fail a test that opens a connection to anywhere but this machine, and give each test a cache of its own."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        if self.family in {socket.AF_INET, socket.AF_INET6} and host not in {"127.0.0.1", "::1", "localhost"}:
            pytest.fail(f"a test tried to connect to {host}")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)
    for name in [
        name for name in os.environ if name.startswith("MAGCITE_") and name.endswith(("_URL", "_KEY", "MAILTO"))
    ]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("MAGCITE_CACHE", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(scope="session")
def browser_path() -> str:
    """Where Chromium lies; a test that asks for it fails where there is none."""
    found = next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    assert found, "this test needs Chromium"
    return found
