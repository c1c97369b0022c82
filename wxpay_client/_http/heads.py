"""The head of an answer, read without the parser for e-mail that `http.client` has do it.

That parser takes longer than sending the request and reading its answer. So a head in which every line is a plain
`Name: value` is split here; any other is left to `http.client`, which does everything else in any case.
"""

from __future__ import annotations

import re
from http import client
from io import BufferedReader
from types import FunctionType
from typing import Any, Final

__all__ = ["HTTPResponse", "parse_headers"]

_END: Final = b"\r\n\r\n"
_PLAIN: Final = re.compile(r"(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\t -~\x80-\xff]*\r\n)+")
_LINE: Final = re.compile(r"([^:]+):[ \t]*(.*)\r\n")
# As `http.client` takes them: longer lines, or more of them with the empty one at the end, are for it to refuse.
_LONGEST_LINE: Final = 65536
_MOST_LINES: Final = 99


# Any: options that a later `http.client` may have.
def parse_headers(fp: BufferedReader, *args: Any, **options: Any) -> client.HTTPMessage:
    """Read the headers of a message up to the empty line: the same as by `http.client.parse_headers`.

    Raises:
        HTTPException: The head is too long.
    """
    # What has arrived, without taking it: as a rule the whole head, and the body too.
    head, end, _ = fp.peek().partition(_END)
    text = f"{head.decode('latin-1')}\r\n"
    short = len(text) <= _LONGEST_LINE and text.count("\n") <= _MOST_LINES
    if not (end and short and _PLAIN.fullmatch(text)):
        message: client.HTTPMessage = client.parse_headers(fp, *args, **options)
        return message
    fp.read(len(head) + len(_END))
    message = client.HTTPMessage()
    for name, value in _LINE.findall(text):
        message.set_raw(name, value)
    return message


class HTTPResponse(client.HTTPResponse):
    """An answer, as `http.client` reads it."""

    # The method of the base class as it is, but for the one function that it calls.
    begin = FunctionType(client.HTTPResponse.begin.__code__, {**vars(client), "parse_headers": parse_headers}, "begin")
    begin.__kwdefaults__ = client.HTTPResponse.begin.__kwdefaults__
