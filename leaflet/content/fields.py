"""Kinds of value that content files hold beside plain text: links, phone numbers, days kept as text."""

import re
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticUndefined

from leaflet.content.languages import is_language
from leaflet.reading.schema import Ident, Text, fault

LINK_SCHEMES: Final = ("https:", "mailto:", "tel:")
_LEAFLET_ID: Final = re.compile(r"[A-Z0-9][A-Z0-9-]{0,39}", re.ASCII)
_VERSION: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+-]{0,19}", re.ASCII)
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_MAIL: Final = re.compile(r"[^\s@<>,;:\"()]+@[^\s@<>,;:\"()]+\.[^\s@<>,;:\"().]+")
_PHONE: Final = re.compile(r"[0-9+*#(][0-9 ()+*#/.-]*( ?(ext|x)\.? ?[0-9]+)?", re.ASCII)
_WEB: Final = re.compile(r"https://[^\s/?#@\\]+\.[^\s/?#@\\]+([/?#][^\s\\]*)?", re.IGNORECASE)
_LONGEST: Final = 500
"""Letters of an address; longer ones are never meant, and would make matching slow."""


def is_web_address(href: str) -> bool:
    """Return whether this is an https address with a host name."""
    return len(href) <= _LONGEST and _WEB.fullmatch(href) is not None


def is_mail_address(address: str) -> bool:
    """Return whether this can be one mail address."""
    return len(address) <= _LONGEST and _MAIL.fullmatch(address) is not None


def _leaflet_id(value: str) -> str:
    if _LEAFLET_ID.fullmatch(value):
        return value
    hint = "Use capitals, digits and dashes only, for example LF-7F3K2."
    raise fault("KEY-value", f'"{value[:40]}" is not spelled like the id of a leaflet.', hint)


def _version(value: str) -> str:
    if _VERSION.fullmatch(value):
        return value
    hint = 'Use digits, letters, dots and dashes without spaces, for example "0.1".'
    raise fault("KEY-value", f'"{value[:40]}" is not spelled like a version.', hint)


def _language(value: str) -> str:
    if is_language(value):
        return value
    hint = "Write the name of the leaflet's file without its ending, for example en-AU."
    raise fault("KEY-value", f'"{value[:40]}" is not a language.', hint)


def _web(value: str) -> str:
    if is_web_address(value):
        return value
    message = f'"{value[:80]}" is not a web address that a leaflet may link to.'
    raise fault("LINK-scheme", message, "Write the whole address, beginning with https://.")


def _mail(value: str) -> str:
    if is_mail_address(value):
        return value
    raise fault("KEY-value", f'"{value[:80]}" is not a mail address.', "Write name@place.example.")


def _phone(value: str) -> str:
    if len(value) <= _LONGEST and _PHONE.fullmatch(value):
        return value
    hint = "Write digits and spaces, for example +61 2 5550 0142; words belong in the note."
    raise fault("KEY-value", f'"{value[:80]}" is not a phone number.', hint)


def _day_text(value: str) -> str:
    from datetime import date  # noqa: PLC0415 - only files with checked links need it

    try:
        if _DAY.fullmatch(value):
            date.fromisoformat(value)
            return value
    except ValueError:
        pass
    hint = "Write year, month and day with dashes, for example 2026-11-22, or leave it empty."
    raise fault("KEY-value", f'"{value[:60]}" is not a day of the calendar.', hint)


def _all(value: object) -> object:
    return ["all"] if value == "all" else value


def _block(value: object) -> object:
    return {"paragraph": value} if isinstance(value, str) else value


def _bullet(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


LeafletId = Annotated[Text, AfterValidator(_leaflet_id)]
"""Opaque number of a leaflet."""
Version = Annotated[Text, AfterValidator(_version)]
"""Version of a text."""
Language = Annotated[Text, AfterValidator(_language)]
"""A language, as the file of a leaflet is named."""
WebAddress = Annotated[Text, AfterValidator(_web)]
"""An https address."""
MailAddress = Annotated[Text, AfterValidator(_mail)]
"""A mail address."""
PhoneNumber = Annotated[Text, AfterValidator(_phone)]
"""A phone number as printed."""
DayText = Annotated[Text, AfterValidator(_day_text)]
"""A day of the calendar, kept as text."""
Idents = Annotated[list[Ident], Field(min_length=1), BeforeValidator(_all)]
"""Ids in the order in which to print, or `all`."""
BLOCK: Final = BeforeValidator(_block)
"""Lets a plain text stand for a paragraph."""
BULLET: Final = BeforeValidator(_bullet)
"""Lets a plain text stand for a bullet without bullets below it."""


def key(description: str, example: str, default: Any = PydanticUndefined, **limits: Any) -> Any:
    """Return a field: what authors are told of it, an example as it stands in a file, and its default."""
    return Field(default, description=description, examples=[example], **limits)
