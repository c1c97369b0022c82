"""Compress a wheel's files better than build backends do: `python -m tests.packaging.recompress dist/*.whl`.

Their contents stay the same to the byte, and `RECORD` with them; any installer reads them, for it is deflate as before.
zopfli takes its time to look for the shortest way to say it, which saves about three in a hundred.
"""

from __future__ import annotations

import io
import struct
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from zopfli import zlib  # type: ignore[import-untyped]

_compress: Callable[..., bytes] = zlib.compress  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
_ITERATIONS = 5  # more would save less than one in a thousand


def recompressed(wheel: bytes) -> bytes:
    """The same archive, with shorter streams.

    Raises:
        ValueError: It is written as no build backend does: the size of a file comes after it.
    """
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        entries = archive.infolist()
        contents = [archive.read(entry) for entry in entries]
        directory = bytearray(wheel[archive.start_dir :])
    made = bytearray()
    at = 0  # of the entry in the directory
    for entry, content in zip(entries, contents, strict=True):
        if entry.flag_bits & 0x08:
            raise ValueError(f"{entry.filename}: its size is not in its header")
        name, extra = struct.unpack_from("<2H", wheel, entry.header_offset + 26)
        begin = entry.header_offset + 30 + name + extra
        stream = wheel[begin : begin + entry.compress_size]
        if entry.compress_type == zipfile.ZIP_DEFLATED:
            stream = min(stream, _deflated(content), key=len)
        header = bytearray(wheel[entry.header_offset : begin])
        struct.pack_into("<L", header, 18, len(stream))
        struct.pack_into("<L", directory, at + 20, len(stream))
        struct.pack_into("<L", directory, at + 42, len(made))
        at += 46 + sum(struct.unpack_from("<3H", directory, at + 28))
        made += header + stream
    struct.pack_into("<L", directory, at + 16, len(made))  # where the directory begins, after its last entry
    return bytes(made + directory)


def _deflated(content: bytes) -> bytes:
    return _compress(content, numiterations=_ITERATIONS)[2:-4]  # without what makes it zlib's


def main(paths: list[str]) -> None:
    for path in map(Path, paths):
        before = path.read_bytes()
        after = recompressed(before)
        path.write_bytes(after)
        print(f"{path}: {len(before):,} bytes, recompressed {len(after):,}")  # noqa: T201 - a command line prints


if __name__ == "__main__":
    main(sys.argv[1:])
