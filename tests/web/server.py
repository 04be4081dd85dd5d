"""The site as people run it: a process of its own on a free port of this machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

STARTING_SECONDS = 60


@dataclass(frozen=True)
class Site:
    """A running site: its address without the last slash, and what it writes on its standard error."""

    url: str
    process: subprocess.Popen[str]
    errors: tempfile._TemporaryFileWrapper[str]

    def written(self) -> str:
        """Everything logged so far."""
        self.errors.seek(0)
        return self.errors.read()

    def stop(self) -> tuple[int, str]:
        """Ctrl-C: exit status, and what the program said last."""
        self.process.send_signal(signal.SIGINT)
        said, _ = self.process.communicate(timeout=STARTING_SECONDS)
        return self.process.returncode, said


def command(*arguments: str, errors: tempfile._TemporaryFileWrapper[str], **environment: str) -> subprocess.Popen[str]:
    """The command line, started with other environment variables."""
    return subprocess.Popen(
        [sys.executable, "-m", "clausier.cli.main", *arguments],
        stdout=subprocess.PIPE,
        stderr=errors,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONWARNINGS": "ignore"} | environment,
    )


@contextmanager
def running(*options: str, **environment: str) -> Iterator[Site]:
    """The site on a free port, until the end of the block; fails with what it wrote when it does not start."""
    with tempfile.NamedTemporaryFile("w+", encoding="utf-8") as errors:
        process = command("serve", "--port", "0", "--json", *options, errors=errors, **environment)
        try:
            line = process.stdout.readline()
            errors.seek(0)
            assert line, f"the site did not start: {errors.read()}"
            yield Site(json.loads(line)["url"].rstrip("/"), process, errors)
        finally:
            if process.poll() is None:
                process.kill()
            process.communicate(timeout=STARTING_SECONDS)
