"""Files are opened by the system's viewer, without a shell."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from leaflet.cli.opening import open_file
from leaflet.errors import MachineError

ODD = Path("a b; rm -rf $HOME.pdf")


@pytest.mark.skipif(sys.platform == "win32", reason="there the system opens files itself")
def test_the_path_is_one_word_for_the_viewer(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[Any, dict[str, Any]]] = []
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(subprocess, "Popen", lambda words, **more: started.append((words, more)))
    open_file(ODD)
    ((words, more),) = started
    assert words[1:] == [str(ODD)]
    assert "shell" not in more


@pytest.mark.skipif(sys.platform == "win32", reason="there the system opens files itself")
def test_a_machine_without_a_viewer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(MachineError, match="no viewer"):
        open_file(ODD)
