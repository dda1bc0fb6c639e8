"""Looks whether the relay is there at all, before a batch is begun or gone on with."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from leaflet.errors import MachineError
from leaflet.mail.transport import LostError, RefusedError

if TYPE_CHECKING:
    from leaflet.mail.transport import Transport

_TRIES: Final = 3
_APART: Final = 1.0
"""Seconds between two tries: a relay that is just being started anew is there again."""


def insist_on_reached(transport: Transport) -> None:
    """Connect and part again. A relay that is there but busy is a matter of waiting, which the sender does.

    Raises:
        MachineError: The relay cannot be reached, cannot be trusted, or does not take us in.
    """
    for left in reversed(range(_TRIES)):
        try:
            transport.connect().close()
        except RefusedError:
            return
        except LostError as error:
            if left:
                time.sleep(_APART)
                continue
            raise MachineError(
                f"The relay cannot be reached ({error}). Nothing was sent.",
                "Look at relay in mail.yaml; then run the same command again.",
            ) from error
        else:
            return
