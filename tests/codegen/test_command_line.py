"""The command line, as people and CI call it."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import codegen
from codegen.__main__ import main
from tests.codegen.compiling import HEAD
from tests.codegen.test_write import tree
from tests.support.waiting import HANGS

ROOT = Path(codegen.__file__).parent.parent
SPEC = (
    HEAD
    + """\
paths:
  /v3/things:
    get:
      operationId: things.get
      parameters: [{name: limit, in: query, description: 最多, schema: {type: integer}}]
      responses: {"204": {description: Done.}}
"""
)


@pytest.fixture
def folder(tmp_path):
    """A folder with a specification in it, and where the package goes."""
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "things.yaml").write_text(SPEC, encoding="utf-8")
    return tmp_path


def run(command: str, folder: Path, *more: str) -> int:
    return main([command, "--spec", str(folder / "spec"), "--out", str(folder / "api"), *more])


class TestGenerate:
    def test_writes_the_package_and_says_how_much(self, folder, capsys):
        assert run("generate", folder) == 0

        assert sorted(tree(folder / "api")) == [
            "__init__.py",
            "examples/__init__.py",
            "things.py",
        ]
        assert capsys.readouterr().out == f"3 files, 3 changed in {folder.as_posix()}/api\n"

    def test_again_changes_nothing(self, folder, capsys):
        run("generate", folder)
        before = tree(folder / "api")

        assert run("generate", folder) == 0
        assert tree(folder / "api") == before
        assert capsys.readouterr().out.endswith(f"3 files, 0 changed in {folder.as_posix()}/api\n")

    def test_takes_one_file(self, folder):
        (folder / "spec" / "broken.yaml").write_text("a: [", encoding="utf-8")

        assert main(["generate", "--spec", str(folder / "spec" / "things.yaml"), "--out", str(folder / "api")]) == 0

    def test_names_a_folder_within_the_current_one_from_there(self, folder, capsys, monkeypatch):
        monkeypatch.chdir(folder)

        assert main(["generate", "--spec", "spec", "--out", "out/api"]) == 0
        assert capsys.readouterr().out == "3 files, 3 changed in out/api\n"

    def test_formats_what_it_writes(self, folder):
        run("generate", folder)

        options = ["--isolated", "--line-length=120", "--target-version=py311"]
        check = subprocess.run(
            [sys.executable, "-m", "ruff", "format", "--check", *options, folder / "api"],
            capture_output=True,
            check=False,
            timeout=HANGS,
        )
        assert check.returncode == 0, check.stdout

    def test_takes_several_specifications_and_uses_each(self, folder, capsys):
        (folder / "more").mkdir()
        other = folder / "more" / "others.yaml"
        other.write_text(SPEC.replace("things.get", "others.get"), encoding="utf-8")

        assert run("generate", folder, "--spec", str(other)) == 0
        assert {"things.py", "others.py"} <= set(tree(folder / "api"))
        assert run("check", folder, "--spec", str(other)) == 0
        assert run("check", folder) == 1


class TestWarnings:
    @pytest.fixture
    def doubtful(self, folder):
        (folder / "spec" / "things.yaml").write_text(SPEC.replace("{type: integer}", "{type: integer, x-mine: 1}"))
        return folder

    def test_are_shown_and_stop_nothing(self, doubtful, capsys):
        assert run("generate", doubtful) == 0

        shown = capsys.readouterr()
        assert "warning: unknown extension `x-mine` in a schema [unknown-extension]\n" in shown.err
        assert shown.err.endswith("\n1 warning in 1 file\n")
        assert shown.out == f"3 files, 3 changed in {doubtful.as_posix()}/api\n"

    def test_are_shown_by_check_too(self, doubtful, capsys):
        run("generate", doubtful)
        capsys.readouterr()

        assert run("check", doubtful) == 0
        assert "[unknown-extension]" in capsys.readouterr().err

    @pytest.mark.parametrize("command", ["generate", "check"])
    def test_are_errors_where_asked_for(self, doubtful, capsys, command):
        assert run(command, doubtful, "--strict") == 1

        shown = capsys.readouterr()
        assert "error: unknown extension `x-mine` in a schema [unknown-extension]\n" in shown.err
        assert "error: things.get has no error codes [incomplete]\n" in shown.err
        assert shown.out == ""
        assert not (doubtful / "api").exists()

    def test_stand_beside_errors(self, doubtful, capsys):
        (doubtful / "spec" / "more.yaml").write_text(SPEC.replace("things.get", "things"), encoding="utf-8")

        assert run("generate", doubtful) == 1
        assert capsys.readouterr().err.endswith("\n1 error and 1 warning in 2 files\n")

    def test_leave_an_operation_in_what_is_right(self, doubtful, capsys):
        assert run("generate", doubtful, "--keep-going") == 0
        assert "things.py" in tree(doubtful / "api")


class TestErrors:
    @pytest.fixture
    def broken(self, folder):
        (folder / "spec" / "things.yaml").write_text(SPEC.replace("name: limit", "nam: limit"), encoding="utf-8")
        (folder / "spec" / "more.yaml").write_text(SPEC.replace("things.get", "things"), encoding="utf-8")
        return folder

    def test_are_all_told_in_one_run(self, broken, capsys, monkeypatch):
        monkeypatch.chdir(broken)

        assert run("generate", broken) == 1

        told = capsys.readouterr()
        assert told.out == ""
        assert re.findall(r"^(spec/\w+\.yaml:\d+:\d+): error: ", told.err, re.MULTILINE) == [
            "spec/more.yaml:7:20", "spec/things.yaml:8:21",
        ]  # fmt: skip
        assert told.err.endswith("2 errors in 2 files\n")

    def test_of_every_stage_are_told_in_one_run(self, folder, capsys):
        (folder / "spec" / "things.yaml").write_text(SPEC.replace("name: limit", "nam: limit"), encoding="utf-8")
        sound = SPEC.replace("things.get", "others.get").replace("{type: integer}", "{type: object}")
        (folder / "spec" / "others.yaml").write_text(sound, encoding="utf-8")

        assert run("generate", folder) == 1
        assert capsys.readouterr().err.endswith("2 errors in 2 files\n")

    def test_write_nothing(self, broken):
        run("generate", broken)

        assert not (broken / "api").exists()

    def test_leave_a_package_as_it_was(self, folder):
        run("generate", folder)
        before = tree(folder / "api")
        (folder / "spec" / "things.yaml").write_text("paths: [", encoding="utf-8")

        assert run("generate", folder) == 1
        assert tree(folder / "api") == before

    def test_of_the_back_end_are_told_the_same_way(self, folder, capsys):
        clash = SPEC + '  /v3/x: {get: {operationId: things.get.x, responses: {"204": {description: Done.}}}}\n'
        (folder / "spec" / "things.yaml").write_text(clash, encoding="utf-8")

        assert run("generate", folder) == 1

        told = capsys.readouterr().err
        assert "things.yaml:7:20: error: things.get is a method here and a group of operations elsewhere" in told
        assert "   = hint: give one of them another operationId" in told
        assert not (folder / "api").exists()

    def test_hold_for_check_too(self, broken):
        assert run("check", broken) == 1

    @pytest.mark.parametrize("name", ["nothing", "empty"])
    def test_of_a_missing_specification_say_so(self, folder, capsys, name):
        (folder / "empty").mkdir()

        assert main(["generate", "--spec", str(folder / name), "--out", str(folder / "api")]) == 1
        assert "error: " in capsys.readouterr().err
        assert not (folder / "api").exists()


class TestKeepGoing:
    """`generate --keep-going`."""

    MORE = """\
  /v3/others:
    get: {operationId: others.get, responses: {"204": {description: Done.}}}
"""

    def test_of_what_is_right_is_like_without(self, folder, capsys):
        assert run("generate", folder, "--keep-going") == 0
        assert capsys.readouterr().out == f"3 files, 3 changed in {folder.as_posix()}/api\n"

    def test_writes_what_no_error_touches_and_tells_the_errors(self, folder, capsys, monkeypatch):
        monkeypatch.chdir(folder)
        wrong = SPEC.replace("name: limit", "nam: limit") + self.MORE
        (folder / "spec" / "things.yaml").write_text(wrong, encoding="utf-8")

        assert run("generate", folder, "--keep-going") == 1

        told = capsys.readouterr()
        assert told.out == "3 files, 3 changed in api: what no error touches\n"
        assert told.err.startswith("spec/things.yaml:8:21: error: unknown keyword `nam` in a parameter")
        assert told.err.endswith("1 error in 1 file\n")
        assert sorted(tree(folder / "api")) == [
            "__init__.py",
            "examples/__init__.py",
            "things.py",
        ]

    def test_leaves_a_package_as_it_was_where_nothing_is_left(self, folder):
        run("generate", folder)
        before = tree(folder / "api")
        (folder / "spec" / "things.yaml").write_text(SPEC.replace("name: limit", "nam: limit"), encoding="utf-8")

        assert run("generate", folder, "--keep-going") == 1
        assert tree(folder / "api") == before

    def test_of_a_missing_specification_says_so(self, folder, capsys):
        there = ["--spec", str(folder / "nothing"), "--out", str(folder / "api")]

        assert main(["generate", *there, "--keep-going"]) == 1
        assert "there is no such file or folder" in capsys.readouterr().err
        assert not (folder / "api").exists()

    def test_is_not_for_check(self, folder):
        with pytest.raises(SystemExit):
            run("check", folder, "--keep-going")


class TestCheck:
    def test_of_what_is_right_says_nothing(self, folder, capsys):
        run("generate", folder)
        capsys.readouterr()

        assert run("check", folder) == 0
        assert capsys.readouterr() == ("", "")

    def test_of_drift_shows_it_and_writes_nothing(self, folder, capsys):
        run("generate", folder)
        (folder / "spec" / "things.yaml").write_text(SPEC.replace("limit", "most"), encoding="utf-8")
        before = tree(folder)
        capsys.readouterr()

        assert run("check", folder) == 1

        told = capsys.readouterr()
        assert "-    limit: int | None" in told.out
        assert "+    most: int | None" in told.out
        assert told.err == f"{folder.as_posix()}/api is not what the specification says: run `make codegen`\n"
        assert tree(folder) == before

    def test_of_nothing_written_yet_writes_nothing(self, folder):
        assert run("check", folder) == 1
        assert not (folder / "api").exists()


class TestUsage:
    @pytest.mark.parametrize("arguments", [[], ["compile"], ["generate", "--speck", "x"], ["check", "extra"]])
    def test_that_is_wrong_ends_with_2(self, arguments, capsys):
        with pytest.raises(SystemExit) as caught:
            main(arguments)

        assert caught.value.code == 2
        assert "usage: python -m codegen" in capsys.readouterr().err

    def test_is_told_on_request(self, capsys):
        with pytest.raises(SystemExit) as caught:
            main(["--help"])

        assert caught.value.code == 0
        told = capsys.readouterr().out
        assert "generate" in told
        assert "check" in told

    @pytest.mark.parametrize("command", ["generate", "check"])
    def test_of_each_command_is_told_on_request(self, command, capsys):
        with pytest.raises(SystemExit):
            main([command, "--help"])

        told = capsys.readouterr().out
        assert "--spec" in told
        assert "--out" in told

    @pytest.mark.parametrize("command", ["generate", "check"])
    def test_of_a_folder_that_holds_other_things_ends_with_2(self, folder, command, capsys):
        (folder / "api").mkdir()
        (folder / "api" / "mine.txt").write_text("mine", encoding="utf-8")

        assert run(command, folder) == 2

        assert capsys.readouterr().err.startswith(f"error: {folder}/api/mine.txt was not generated")
        assert list(tree(folder / "api")) == ["mine.txt"]

    def test_of_a_folder_that_cannot_be_made_ends_with_2(self, folder, capsys):
        (folder / "file").write_text("mine", encoding="utf-8")

        assert main(["generate", "--spec", str(folder / "spec"), "--out", str(folder / "file" / "api")]) == 2
        assert capsys.readouterr().err.startswith("error: ")


class TestProcess:
    """`python -m codegen`, as `make codegen` calls it."""

    @staticmethod
    def call(*arguments: str | Path, cwd: Path = ROOT, **environ: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "codegen", *arguments],
            cwd=cwd, env={**os.environ, "PYTHONPATH": str(ROOT), **environ},
            capture_output=True, check=False, timeout=HANGS,
        )  # fmt: skip

    def test_tells_drift_and_errors_where_the_terminal_knows_no_chinese(self, folder):
        bare = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
        there = ("--spec", folder / "spec", "--out", folder / "api")

        drift = self.call("check", *there, **bare)
        (folder / "spec" / "things.yaml").write_text(SPEC.replace("name: limit", "nam: 退款"), encoding="utf-8")
        errors = self.call("check", *there, **bare)

        assert (drift.returncode, errors.returncode) == (1, 1)
        assert rb"\u6700\u591a" in drift.stdout
        assert b"Traceback" not in drift.stderr + errors.stderr
        assert b"error: unknown keyword `nam`" in errors.stderr

    @pytest.mark.slow  # test_generated compiles it too, within the process of the tests
    def test_compiles_the_specification_of_the_repository_by_default_from_anywhere(self, tmp_path):
        found = self.call("check", cwd=ROOT / "spec")

        assert (found.returncode, found.stdout) == (0, b"")

    def test_an_edited_field_shows_in_the_signature(self, tmp_path):
        shutil.copytree(ROOT / "spec", tmp_path / "spec")
        file = tmp_path / "spec" / "refunds.yaml"
        text = file.read_text(encoding="utf-8")
        assert text.count("- name: sp_mchid") == 1
        file.write_text(text.replace("- name: sp_mchid", "- name: institution"), encoding="utf-8")

        found = self.call("generate", "--spec", tmp_path / "spec", "--out", tmp_path / "api")

        assert found.returncode == 0, found.stderr
        module = ast.parse((tmp_path / "api" / "refunds.py").read_text(encoding="utf-8"))
        method = next(
            node
            for node in ast.walk(module)
            if isinstance(node, ast.FunctionDef) and node.name == "query_by_out_refund_no"
        )
        assert [argument.arg for argument in method.args.args] == ["self", "out_refund_no"]
        assert [argument.arg for argument in method.args.kwonlyargs] == [
            "mchid", "sub_mchid", "institution", "base_uri", "timeout", "retries",
        ]  # fmt: skip


class TestDiff:
    def test_shows_what_changed_and_fails_where_it_breaks_users(self, folder, capsys):
        old = shutil.copytree(folder / "spec", folder / "old")
        path = folder / "spec" / "things.yaml"
        path.write_text(SPEC.replace("name: limit, in: query,", "name: limit, in: query, required: true,"), "utf-8")

        assert main(["diff", str(old), str(folder / "spec")]) == 1
        assert capsys.readouterr().out == "### Breaking\n\n- `client.things.get`: parameter `limit` is now required\n"

    def test_of_a_specification_with_itself_is_silent(self, folder, capsys):
        assert main(["diff", str(folder / "spec"), str(folder / "spec")]) == 0
        assert capsys.readouterr() == ("", "no change for users\n")


class TestExplain:
    def test_tells_of_a_rule(self, capsys):
        assert main(["explain", "duplicate-key"]) == 0
        assert capsys.readouterr().out.startswith("duplicate-key: ")

    def test_of_an_unknown_code_exits_with_2(self, capsys):
        assert main(["explain", "duplicate-kee"]) == 2
        assert "did you mean `duplicate-key`?" in capsys.readouterr().err
