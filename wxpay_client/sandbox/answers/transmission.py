"""What a hostile or broken network makes of an answer: pieces, pauses, and lengths that contradict each other."""

from __future__ import annotations

import gzip
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from wxpay_client.sandbox.faults import Fault
from wxpay_client.sandbox.received import Answer, Transmission

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHUNKED: Final = ("Transfer-Encoding", "chunked")
_PIECE: Final = b" " * 65536


def transmission(fault: Fault, delay: float, answer: Answer, unasked: Answer) -> Transmission | None:
    """How an answer goes over the wire.

    Args:
        fault: What is wrong with that.
        delay: Seconds that the fault waits.
        answer: The answer.
        unasked: Another one to the same request, with a signature of its own.

    Returns:
        What is sent, and when; `None` where nothing is wrong with it.
    """
    head, body = _head(answer), answer.body
    chunked = _head(answer, _CHUNKED, without="Content-Length")
    match fault:
        case Fault.SLOW:
            return Transmission((b"", head + body), delay)
        case Fault.DRIP_HEAD:
            return Transmission((*_bytes(head), body), delay)
        case Fault.DRIP_BODY:
            return Transmission((head, *_bytes(body)), delay)
        case Fault.DRIP_CHUNKS:
            return Transmission((chunked, *map(_chunk, _bytes(body)), _chunk(b"")), delay)
        case Fault.INTERIM_100 | Fault.INTERIM_101 | Fault.INTERIM_102 | Fault.INTERIM_103 | Fault.INTERIM_199:
            return Transmission((_status_line(int(fault[-3:])) + b"\r\n", head + body), delay)
        case Fault.EXTRA_ANSWER:
            return Transmission((head + body, _head(unasked) + unasked.body), delay)
        case Fault.BODY_OF_204:
            late = _head(unasked) + unasked.body
            return Transmission((_head(answer, _length(late)), late), delay)
        case Fault.LENGTH_AND_CHUNKS:
            return Transmission((_head(answer, _CHUNKED) + _chunk(body) + _chunk(b""),))
        case Fault.TWO_LENGTHS:
            return Transmission((_head(answer, _length(body[: len(body) // 2])) + body,))
        case Fault.GZIP_BOMB | Fault.GZIP_TWICE:
            times = 1 if fault is Fault.GZIP_BOMB else 2
            packed = _packed(body, times)
            coding = ("Content-Encoding", ", ".join(["gzip"] * times))
            return Transmission((_head(answer, coding, _length(packed), without="Content-Length") + packed,))
        case Fault.ENDLESS_INTERIM:
            return Transmission((_status_line(103) + b"\r\n",), delay, endless=True)
        case Fault.ENDLESS_HEAD:
            return Transmission((head[:-2], b"X-More: more\r\n"), delay, endless=True)
        case Fault.ENDLESS_BODY:
            return Transmission((chunked + _chunk(body), _chunk(_PIECE)), delay, endless=True)
        case Fault.ENDLESS_TRAILERS:
            return Transmission((chunked + _chunk(body) + b"0\r\n", b"X-More: more\r\n"), delay, endless=True)
        case _:
            return None


def _head(answer: Answer, *more: tuple[str, str], without: str = "") -> bytes:
    headers = [*((name, value) for name, value in answer.headers.items() if name != without), *more]
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
    return _status_line(answer.status) + lines.encode("latin-1") + b"\r\n"


def _status_line(status: int) -> bytes:
    phrase = HTTPStatus(status).phrase if status in {*HTTPStatus} else "No Such Thing"
    return f"HTTP/1.1 {status} {phrase}\r\n".encode()


def _length(content: bytes) -> tuple[str, str]:
    return "Content-Length", str(len(content))


def _chunk(content: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(content), content)


def _bytes(content: bytes) -> Sequence[bytes]:
    return [content[index : index + 1] for index in range(len(content))]


# It takes a while for 32 MiB, and they are the same ones each time.
@lru_cache(maxsize=2)
def _packed(content: bytes, times: int) -> bytes:
    for _ in range(times):
        content = gzip.compress(content, mtime=0)
    return content
