"""Writing the package: all of it or nothing, and never over what somebody else has made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from codegen import write as writing
from codegen.write import OutputError, drift, formatted, write
from tests.support.waiting import HANGS

LINE = "# Generated from spec/a.yaml by `make codegen`.\n"
FILES = {"__init__.py": LINE, "a.py": f"{LINE}x = 1\n", "examples/a.py": f"{LINE}y = '退款'\n"}


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and the time it was written."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def out(tmp_path):
    """A folder that holds the package."""
    write(FILES, tmp_path / "api")
    return tmp_path / "api"


class TestWrite:
    def test_makes_the_folder_and_all_in_it(self, tmp_path):
        out = tmp_path / "new" / "api"

        assert write(FILES, out) == list(FILES)
        assert {name: content.decode() for name, (content, _) in tree(out).items()} == FILES

    def test_writes_nothing_where_nothing_changed(self, out):
        before = tree(out)

        assert write(FILES, out) == []
        assert tree(out) == before

    def test_writes_only_what_changed(self, out):
        before = tree(out)

        assert write(FILES | {"a.py": f"{LINE}x = 2\n"}, out) == ["a.py"]
        after = tree(out)
        assert after.pop("a.py")[0].decode() == f"{LINE}x = 2\n"
        assert after == {name: found for name, found in before.items() if name != "a.py"}

    def test_restores_what_somebody_edited(self, out):
        (out / "a.py").write_text(f"{LINE}x = 'edited'\n", encoding="utf-8")

        assert write(FILES, out) == ["a.py"]
        assert (out / "a.py").read_text(encoding="utf-8") == FILES["a.py"]

    @pytest.mark.parametrize(
        "content", [FILES["a.py"].replace("\n", "\r\n").encode(), FILES["a.py"].encode() + b"\xff"]
    )
    def test_restores_other_line_ends_and_broken_bytes(self, out, content):
        (out / "a.py").write_bytes(content)

        assert write(FILES, out) == ["a.py"]
        assert (out / "a.py").read_bytes() == FILES["a.py"].encode()

    def test_removes_what_is_generated_no_more(self, out):
        assert write({"__init__.py": LINE}, out) == ["a.py", "examples/a.py"]
        assert list(tree(out)) == ["__init__.py"]

    def test_removes_folders_that_nothing_is_left_in(self, out):
        write({**FILES, "pay/partner/a.py": LINE, "pay/a.py": LINE}, out)
        (out / "pay" / "partner" / "__pycache__").mkdir()

        write({**FILES, "pay/a.py": LINE}, out)
        assert not (out / "pay" / "partner").exists()

        (out / "pay" / "mine").mkdir()
        write({**FILES, "pay.py": LINE}, out)
        assert (out / "pay" / "mine").is_dir()

    def test_adds_what_is_new(self, out):
        assert write(FILES | {"b.py": LINE}, out) == ["b.py"]

    def test_leaves_no_scratch_file(self, out):
        write(FILES | {"b.py": LINE}, out)

        assert sorted(tree(out)) == ["__init__.py", "a.py", "b.py", "examples/a.py"]

    def test_writes_the_same_bytes_on_every_system(self, out):
        assert (out / "examples" / "a.py").read_bytes() == FILES["examples/a.py"].encode("utf-8")

    def test_leaves_a_file_as_it_was_where_it_cannot_write(self, out, monkeypatch):
        before = tree(out)

        def fail(self: Path, target: Path) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "replace", fail)
        with pytest.raises(OSError, match="No space left"):
            write(FILES | {"a.py": f"{LINE}x = 2\n"}, out)
        monkeypatch.undo()

        assert tree(out) == before

    def test_tolerates_what_python_leaves_behind(self, out):
        cache = out / "examples" / "__pycache__"
        cache.mkdir()
        (cache / "a.cpython-311.pyc").write_bytes(b"\xa7\r\r\n\x00")

        assert write(FILES, out) == []
        assert (cache / "a.cpython-311.pyc").exists()

    def test_tolerates_what_file_managers_leave_behind(self, out):
        (out / ".DS_Store").write_bytes(b"\x00\x00\x00\x01Bud1")

        assert write(FILES, out) == []
        assert (out / ".DS_Store").exists()

    def test_looks_at_the_folder_itself_whatever_it_is_called(self, tmp_path):
        out = tmp_path / "__pycache__"
        write(FILES, out)

        assert write({"__init__.py": LINE}, out) == ["a.py", "examples/a.py"]


def foreign_file(out: Path) -> Path:
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    return out / "notes.txt"


def foreign_module(out: Path) -> Path:
    (out / "mine.py").write_text("x = 1\n", encoding="utf-8")
    return out / "mine.py"


def empty_module(out: Path) -> Path:
    (out / "mine.py").touch()
    return out / "mine.py"


def own_module_overwritten(out: Path) -> Path:
    (out / "a.py").write_text("x = 1\n", encoding="utf-8")
    return out / "a.py"


def foreign_file_below(out: Path) -> Path:
    (out / "deep" / "er").mkdir(parents=True)
    (out / "deep" / "er" / "mine.py").write_text("x = 1\n", encoding="utf-8")
    return out / "deep" / "er" / "mine.py"


def binary_file(out: Path) -> Path:
    (out / "image.png").write_bytes(bytes(range(256)))
    return out / "image.png"


def binary_module(out: Path) -> Path:
    (out / "image.py").write_bytes(bytes(range(256)))
    return out / "image.py"


def generated_text_of_another_kind(out: Path) -> Path:
    (out / "README.md").write_text(LINE, encoding="utf-8")
    return out / "README.md"


def link_to_a_file(out: Path) -> Path:
    (out.parent / "elsewhere.py").write_text(LINE, encoding="utf-8")
    (out / "link.py").symlink_to(out.parent / "elsewhere.py")
    return out / "link.py"


def link_to_nothing(out: Path) -> Path:
    (out / "link.py").symlink_to(out.parent / "nothing.py")
    return out / "link.py"


def link_to_a_folder(out: Path) -> Path:
    (out.parent / "elsewhere").mkdir()
    (out / "link").symlink_to(out.parent / "elsewhere")
    return out / "link"


def link_in_place_of_a_folder(out: Path) -> Path:
    (out / "examples").rename(out.parent / "elsewhere")
    (out / "examples").symlink_to(out.parent / "elsewhere")
    return out / "examples"


def pipe(out: Path) -> Path:
    os.mkfifo(out / "pipe.py")
    return out / "pipe.py"


FOREIGN = [
    foreign_file, foreign_module, empty_module, own_module_overwritten, foreign_file_below, binary_file,
    binary_module, generated_text_of_another_kind, link_to_a_file, link_to_nothing, link_to_a_folder,
    link_in_place_of_a_folder,
    pytest.param(pipe, marks=pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")),
]  # fmt: skip


class TestForeign:
    @pytest.mark.parametrize("make", FOREIGN)
    def test_things_are_refused_and_nothing_is_changed(self, out, make):
        made = make(out)
        before = tree(out.parent)

        with pytest.raises(OutputError) as caught:
            write({"__init__.py": f"{LINE}changed = 1\n"}, out)

        assert str(caught.value) == (
            f"{made} was not generated, and an output folder holds the generated package and nothing else: "
            "move it away, or choose another folder"
        )
        assert tree(out.parent) == before

    @pytest.mark.parametrize("make", FOREIGN)
    def test_things_are_refused_by_drift_too(self, out, make):
        made = make(out)

        with pytest.raises(OutputError, match="was not generated") as caught:
            drift(FILES, out)

        assert str(made) in str(caught.value)

    def test_file_in_place_of_the_folder_is_refused(self, tmp_path):
        (tmp_path / "api").write_text("mine", encoding="utf-8")

        with pytest.raises(OutputError, match="api is no folder"):
            write(FILES, tmp_path / "api")

        assert (tmp_path / "api").read_text(encoding="utf-8") == "mine"

    def test_folder_may_be_a_link_itself(self, tmp_path):
        (tmp_path / "real").mkdir()
        (tmp_path / "api").symlink_to(tmp_path / "real")

        assert write(FILES, tmp_path / "api") == list(FILES)
        assert sorted(tree(tmp_path / "real")) == sorted(FILES)


class TestDrift:
    def test_is_nothing_where_nothing_differs(self, out):
        before = tree(out)

        assert drift(FILES, out) == ""
        assert tree(out) == before

    def test_of_a_changed_file_shows_the_lines(self, out):
        assert drift(FILES | {"a.py": f"{LINE}x = 2\n"}, out) == (
            f"--- {out.as_posix()}/a.py (on disk)\n"
            f"+++ {out.as_posix()}/a.py (generated)\n"
            f"@@ -1,2 +1,2 @@\n {LINE}-x = 1\n+x = 2\n"
        )

    def test_of_an_added_file_shows_it_whole(self, out):
        found = drift(FILES | {"b.py": f"{LINE}z = 1\n"}, out)

        assert f"+++ {out.as_posix()}/b.py (generated)\n@@ -0,0 +1,2 @@\n+{LINE}+z = 1\n" in found

    def test_of_a_removed_file_shows_it_whole(self, out):
        found = drift({name: text for name, text in FILES.items() if name != "a.py"}, out)

        assert f"@@ -1,2 +0,0 @@\n-{LINE}-x = 1\n" in found

    def test_of_a_folder_that_is_not_there_is_everything(self, tmp_path):
        found = drift(FILES, tmp_path / "api")

        assert found.count("+++ ") == len(FILES)
        assert not (tmp_path / "api").exists()

    @pytest.mark.parametrize(
        "content", [FILES["a.py"].replace("\n", "\r\n").encode(), FILES["a.py"].encode() + b"\xff"]
    )
    def test_is_in_line_ends_and_bytes_too(self, out, content):
        (out / "a.py").write_bytes(content)

        assert "/a.py (on disk)" in drift(FILES, out)


class TestFormatted:
    def test_is_what_the_formatter_makes_of_each_file(self):
        files = formatted({"a.py": "x=[1,\n2]", "b/c.py": "y = '退款'"})

        assert files == {"a.py": "x = [1, 2]\n", "b/c.py": 'y = "退款"\n'}

    def test_knows_no_settings_but_its_own(self, tmp_path, monkeypatch):
        (tmp_path / "ruff.toml").write_text('line-length = 20\n[format]\nquote-style = "single"\n', encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("TMPDIR", str(tmp_path))

        line = 'x = "a line that is longer than twenty characters"\n'
        assert formatted({"a.py": line}) == {"a.py": line}

    def test_of_what_is_no_python_is_an_error(self):
        with pytest.raises(OutputError, match=r"ruff cannot format what was generated: .*a\.py"):
            formatted({"a.py": "x = = 1\n"})

    def test_of_nothing_is_nothing(self):
        assert formatted({}) == {}

    def test_without_the_formatter_is_an_error(self, tmp_path, monkeypatch):
        script = tmp_path / "python"
        script.write_text("#!/bin/sh\necho no module named ruff >&2\nexit 1\n", encoding="utf-8")
        script.chmod(0o755)
        monkeypatch.setattr(writing.sys, "executable", str(script))

        with pytest.raises(OutputError, match="no module named ruff"):
            formatted({"a.py": "x = 1\n"})


def test_two_that_write_at_once_leave_whole_files(tmp_path):
    program = (
        "import sys\nfrom pathlib import Path\nfrom codegen.write import write\n"
        f"files = {{f'm{{n}}.py': {LINE!r} + 'x = 1\\n' * 20000 for n in range(8)}}\n"
        "write(files, Path(sys.argv[1]))\n"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", program, str(tmp_path / "api")], stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    outputs = [run.communicate(timeout=HANGS)[1] for run in runs]

    # One of them may find the other's scratch file and refuse; none may leave half a file.
    assert 0 in [run.returncode for run in runs], outputs
    assert {(tmp_path / "api" / f"m{n}.py").stat().st_size for n in range(8)} == {len(LINE) + 20000 * 6}
