"""Answers of HTTP, and what becomes of them by many small changes."""

from __future__ import annotations

import gzip
import random
import re

_JSON = b'{"code":"NO_AUTH","message":"may not be"}'
_PACKED = gzip.compress(_JSON, mtime=0)  # it names a test, the same in each process
_HEADERS = b"Date: Sun, 29 Nov 2026 02:16:16 GMT\r\nContent-Type: application/json\r\nRequest-ID: 08CE-0\r\n"

WHOLE = [
    b"HTTP/1.1 403 Forbidden\r\n%bContent-Length: %d\r\n\r\n%b" % (_HEADERS, len(_JSON), _JSON),
    b"HTTP/1.1 403 Forbidden\r\n%bTransfer-Encoding: chunked\r\n\r\n10\r\n%b\r\n%x;a=b\r\n%b\r\n0\r\nTrailer: 1\r\n\r\n"
    % (_HEADERS, _JSON[:16], len(_JSON) - 16, _JSON[16:]),
    b"HTTP/1.1 403 Forbidden\r\n%bContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%b"
    % (_HEADERS, len(_PACKED), _PACKED),
    b"HTTP/1.1 204 No Content\r\n%b\r\n" % _HEADERS,
    b"HTTP/1.1 200 OK\r\n%bConnection: close\r\n\r\n%b" % (_HEADERS, _JSON),
    b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}",
]
"""What a server may say."""

_PIECES = [
    b"\r\n", b"\n", b"\r", b"\r\n\r\n", b"\0", b" ", b"\t", b":", b";", b",", b"0", b"-", b"+", b"_", b"0x", b"\xff",
    b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 103 Early Hints\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n",
    b"Content-Length: 0\r\n", b"Content-Length: 7\r\n", b"Content-Length: 99999999999999999999\r\n",
    b"Transfer-Encoding: chunked\r\n", b"Transfer-Encoding: gzip\r\n", b"Content-Encoding: gzip\r\n",
    b"Connection: close\r\n", b"A" * 3000, b"FFFFFFFFFFFFFFFFF", b"0\r\n\r\n", b"5\r\nhello\r\n",
]  # fmt: skip
_LENGTH = re.compile(rb"(?<=Length: )\d+|(?<=\r\n)[0-9a-f]+(?=[;\r])")


def malformed(randomly: random.Random) -> bytes:
    """An answer that was changed in a few places."""
    data = randomly.choice(WHOLE)
    for _ in range(randomly.randint(1, 4)):
        at = randomly.randint(0, len(data))
        match randomly.randrange(7):
            case 0:
                data = data[:at] + randomly.choice(_PIECES) + data[at:]
            case 1:
                data = data[:at] + data[at + randomly.randint(1, 5) :]
            case 2:
                data = data[:at] + randomly.randbytes(1) + data[at + 1 :]
            case 3:
                data = data[:at]
            case 4:
                lines = data.split(b"\r\n")
                lines.insert(randomly.randint(0, len(lines)), randomly.choice(lines))
                data = b"\r\n".join(lines)
            case 5:
                data = _LENGTH.sub(lambda _: b"%d" % randomly.choice((0, 1, 40, 41, 42, 10**30, -3)), data, count=1)
            case _:
                data += randomly.choice((data, data[:at], randomly.choice(WHOLE)))
    return data
