"""A rate that is never exceeded, waits that grow, and a pause when the relay is unwell."""

from __future__ import annotations

import math
import struct
import threading
from typing import TYPE_CHECKING

import pytest

from leaflet.errors import MachineError
from leaflet.mail.pacing import (
    BURST,
    LONGEST_WAIT,
    MINUTE,
    MOST_PAUSES,
    MOST_TRIES,
    Pace,
    StoppedError,
    wait_before,
)
from leaflet.mail.turns import FILE, SharedTurns

if TYPE_CHECKING:
    from pathlib import Path


class Clock:
    """Time that passes only when somebody waits."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now

    def wait(self, seconds: float) -> bool:
        """Let time pass."""
        self.now += seconds
        return False


def paced(rate: float, base: float = 10.0) -> tuple[Pace, Clock]:
    clock = Clock()
    pace = Pace(rate, base, clock=clock)
    pace.stop.wait = clock.wait  # type: ignore[assignment,method-assign]
    return pace, clock


@pytest.mark.parametrize("rate", [1, 7, 60, 1000])
def test_no_minute_ever_holds_more_than_the_rate(rate: int) -> None:
    pace, clock = paced(rate)
    turns = []
    for _ in range(rate * 3 + 5):
        pace.take_turn()
        turns.append(clock.now)
    for start in turns:
        assert sum(start <= turn <= start + MINUTE for turn in turns) <= rate


@pytest.mark.parametrize("rate", [60, 1000])
def test_two_batches_together_keep_to_the_relay_s_rate(rate: int, tmp_path: Path) -> None:
    clock = Clock()
    with SharedTurns(tmp_path) as one, SharedTurns(tmp_path) as other:
        paces = [Pace(rate, 10.0, clock=clock, turns=turns) for turns in (one, other)]
        for pace in paces:
            pace.stop.wait = clock.wait  # type: ignore[assignment,method-assign]
        turns = []
        for _ in range(rate + 5):
            for pace in paces:
                pace.take_turn()
                turns.append(clock.now)
    for start in turns:
        assert sum(start <= turn <= start + MINUTE for turn in turns) <= rate


@pytest.mark.parametrize("held", [struct.pack("<d", 9e9), b"", b"12", struct.pack("<d", math.nan)])
def test_turns_of_before_the_machine_started_anew_hold_nobody_up(
    held: bytes, tmp_path: Path
) -> None:
    (tmp_path / FILE).write_bytes(held)
    with SharedTurns(tmp_path) as turns:
        assert turns.take(5.0, 1.0) == 5.0
        assert turns.take(5.0, 1.0) == 6.0
    with SharedTurns(tmp_path) as turns:
        assert turns.take(5.0, 1.0) == 7.0
        assert turns.take(50.0, 1.0) == 50.0


def test_waits_double_with_chance_up_to_an_hour() -> None:
    assert [wait_before(n, 60, lambda: 0.5) for n in (1, 2, 3)] == [60, 120, 240]
    assert wait_before(1, 60, lambda: 0.0) == 30
    assert wait_before(1, 60, lambda: 1.0) == 90
    assert wait_before(99, 60, lambda: 0.5) == LONGEST_WAIT
    assert len({wait_before(3, 60) for _ in range(20)}) > 10


def test_a_burst_of_soft_failures_pauses_all_and_many_pauses_end_the_run() -> None:
    pace, clock = paced(1_000_000, base=10)
    for _ in range(BURST):
        pace.was_put_off()
    before = clock.now
    pace.take_turn()
    assert clock.now - before >= 5
    for _ in range(BURST * MOST_PAUSES - 1):
        pace.was_put_off()
    with pytest.raises(MachineError, match="come back later"):
        pace.was_put_off()


def test_one_success_forgets_the_failures() -> None:
    pace, clock = paced(1_000_000)
    for _ in range(5):
        for _ in range(BURST - 1):
            pace.was_put_off()
        pace.went_well()
    before = clock.now
    pace.take_turn()
    assert clock.now - before < 1


def test_a_relay_that_is_away_is_tried_a_few_times() -> None:
    pace, _ = paced(60, base=60)
    waits = [pace.could_not_connect("away") for _ in range(MOST_TRIES - 1)]
    assert max(waits) < 5 * 2**MOST_TRIES
    with pytest.raises(MachineError, match=r"cannot be reached \(away\)"):
        pace.could_not_connect("away")


def test_whoever_waits_wakes_when_asked_to_stop() -> None:
    pace = Pace(1, 10)
    pace.take_turn()
    threading.Timer(0.05, pace.stop.set).start()
    with pytest.raises(StoppedError):
        pace.take_turn()
