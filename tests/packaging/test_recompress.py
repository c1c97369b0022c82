"""Wheels compressed better: the same files, and an archive that installers read."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.packaging.recompress import main, recompressed

TEXT = b"".join(b"%d green bottles standing on the wall\n" % number for number in range(2_000))
METHODS = [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]


def zipped(*files: tuple[str, bytes, int]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content, method in files:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return held.getvalue()


def held(wheel: bytes) -> list[tuple[str, bytes, tuple[int, ...]]]:
    """What an archive holds, in its order, and what else it says of each file."""
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        return [
            (each.filename, archive.read(each), (*each.date_time, each.external_attr, each.compress_type, each.CRC))
            for each in archive.infolist()
        ]


def test_holds_the_same_in_fewer_bytes() -> None:
    wheel = zipped(("a.py", TEXT, zipfile.ZIP_DEFLATED), ("b.py", TEXT * 2, zipfile.ZIP_DEFLATED))

    made = recompressed(wheel)

    assert held(made) == held(wheel)
    assert len(made) < len(wheel)


# The name of a file ends at its first zero byte, so that two of them could be one.
NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)


@given(st.lists(st.tuples(NAMES, st.binary(), st.sampled_from(METHODS)), unique_by=lambda file: file[0]))
@settings(deadline=None)
def test_keeps_whatever_is_in_it(files: list[tuple[str, bytes, int]]) -> None:
    wheel = zipped(*files)

    made = recompressed(wheel)

    assert held(made) == held(wheel)
    assert len(made) <= len(wheel)
    assert recompressed(made) == made


def test_refuses_an_archive_that_it_would_break() -> None:
    class Pipe(io.BytesIO):
        def tell(self) -> int:
            raise OSError

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w") as archive:
        archive.writestr("a.py", TEXT)

    with pytest.raises(ValueError, match=r"a\.py: its size is not in its header"):
        recompressed(pipe.getvalue())


def test_writes_it_in_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wheel = tmp_path / "a.whl"
    wheel.write_bytes(zipped(("a.py", TEXT, zipfile.ZIP_DEFLATED)))
    before = wheel.read_bytes()

    main([str(wheel)])

    assert held(wheel.read_bytes()) == held(before)
    assert capsys.readouterr().out == f"{wheel}: {len(before):,} bytes, recompressed {wheel.stat().st_size:,}\n"
