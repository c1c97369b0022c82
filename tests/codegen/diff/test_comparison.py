"""`python -m codegen diff`: what it prints, and what it exits with."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from codegen.compiler import model_of
from codegen.diff.comparison import command, summary
from tests.codegen.compiling import HEAD

ONE = f"{HEAD}paths:\n  /v3/a:\n    get: {{operationId: things.a, responses: {{'204': {{description: A.}}}}}}\n"
TWO = f"{ONE}  /v3/b:\n    get: {{operationId: things.b, responses: {{'204': {{description: B.}}}}}}\n"


@pytest.fixture
def folder(tmp_path):
    """Write a specification of one document; its folder."""

    def folder(name: str, text: str) -> str:
        (tmp_path / name).mkdir()
        (tmp_path / name / "things.yaml").write_text(text, encoding="utf-8")
        return str(tmp_path / name)

    return folder


class TestCommand:
    def test_prints_markdown(self, folder, capsys):
        assert command(folder("old", ONE), folder("new", TWO)) == 0
        assert capsys.readouterr() == ("### Added\n\n- `client.things.b`: new operation\n", "")

    def test_exits_with_1_on_a_breaking_change(self, folder, capsys):
        assert command(folder("old", TWO), folder("new", ONE)) == 1
        assert capsys.readouterr() == ("### Breaking\n\n- `client.things.b`: operation removed\n", "")

    def test_prints_no_markdown_where_nothing_changed(self, folder, capsys):
        assert command(folder("old", ONE), folder("new", ONE)) == 0
        assert capsys.readouterr() == ("", "no change for users\n")

    def test_takes_files(self, folder):
        assert command(f"{folder('old', ONE)}/things.yaml", f"{folder('new', TWO)}/things.yaml") == 0

    def test_presents_the_errors_of_both(self, folder, capsys):
        status = command(folder("old", ONE.replace("'204'", "'2O4'")), folder("new", ONE.replace("paths", "path")))

        out, told = capsys.readouterr()
        assert (status, out) == (1, "")
        assert "old/things.yaml:6:" in told
        assert "new/things.yaml:4:" in told

    def test_presents_the_errors_that_building_finds(self, folder, capsys):
        # `a` is a method, and a group as well.
        assert command(folder("old", ONE), folder("new", TWO.replace("things.b", "things.a.x"))) == 1
        assert "[method-group-clash]" in capsys.readouterr().err

    def test_exits_with_2_where_there_is_no_such_specification(self, folder, capsys):
        assert command("-nowhere", folder("new", ONE)) == 2
        assert capsys.readouterr() == ("", "error: `-nowhere` is neither a folder nor a git revision\n")

    def test_shows_what_a_terminal_without_chinese_can(self, folder, monkeypatch):
        new = ONE.replace("things.a,", "things.a, parameters: [{name: 退款, in: query, schema: {type: string}}],")
        terminal = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
        monkeypatch.setattr(sys, "stdout", terminal)

        command(folder("old", ONE), folder("new", new))

        terminal.flush()
        assert b"new optional parameter `\\u9000\\u6b3e`" in terminal.buffer.getvalue()


class TestSummary:
    def test_is_what_changed_since_a_revision(self, folder):
        assert summary(folder("old", ONE), model_of(Path(folder("new", TWO)))) == "1 added: client.things.b"

    def test_is_empty_where_the_specification_had_errors(self, folder):
        assert summary(folder("old", "no: openapi"), model_of(Path(folder("new", ONE)))) == ""

    def test_is_empty_where_there_is_no_such_revision(self, folder):
        assert summary("-nowhere", model_of(Path(folder("new", ONE)))) == ""
