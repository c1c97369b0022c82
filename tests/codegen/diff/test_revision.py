"""Specifications by name: a folder is itself, a revision is what git has of it, anything else is a clear error."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.diff import revision
from codegen.diff.revision import RevisionError, is_as_in, spec_of
from tests.support.waiting import HANGS

GIT = shutil.which("git")
needs_git = pytest.mark.skipif(GIT is None, reason="git is not installed")


def git(root: Path, *arguments: str) -> str:
    run = subprocess.run([GIT, *arguments], cwd=root, check=True, timeout=HANGS, capture_output=True, text=True)
    return run.stdout.strip()


def committed(root: Path, message: str) -> str:
    """Commit everything; the hash of the commit."""
    git(root, "add", "--all")
    git(root, "commit", "--message", message)
    return git(root, "rev-parse", "HEAD")


@pytest.fixture(autouse=True)
def _no_git_of_others(monkeypatch):
    """Git knows no settings but these; above all, no repository that a hook is running in."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "A. Merchant")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "merchant@example.com")


@pytest.fixture
def root(tmp_path):
    """A repository with two versions of a specification, and a version without one before them."""
    root = tmp_path / "repository"
    root.mkdir()
    git(root, "init", "--initial-branch=main")
    (root / "README.md").write_text("no specification yet")
    committed(root, "none")
    git(root, "tag", "none")
    (root / "spec").mkdir()
    (root / "spec" / "退款.yaml").write_text("old", encoding="utf-8")
    (root / "spec" / "parts").mkdir()
    (root / "spec" / "parts" / "part.yaml").write_text("part")
    committed(root, "old")
    git(root, "tag", "v1")
    (root / "spec" / "退款.yaml").write_text("new", encoding="utf-8")
    committed(root, "new")
    return root


class TestFolder:
    def test_is_itself(self, tmp_path):
        assert spec_of(str(tmp_path), tmp_path / "scratch") == tmp_path

    def test_may_be_a_file(self, tmp_path):
        file = tmp_path / "a.yaml"
        file.write_text("")

        assert spec_of(str(file), tmp_path / "scratch") == file

    @needs_git
    def test_comes_before_a_revision_of_its_name(self, root, monkeypatch):
        monkeypatch.chdir(root)
        (root / "v1").mkdir()

        assert spec_of("v1", root / "scratch", root=root) == Path("v1")


@needs_git
class TestRevision:
    @pytest.mark.parametrize(
        ("text", "content"), [("v1", "old"), ("HEAD", "new"), ("HEAD~1", "old"), ("main", "new"), (":/^old", "old")]
    )
    def test_is_the_folder_as_it_was(self, root, tmp_path, text, content):
        spec = spec_of(text, tmp_path / "scratch", root=root)

        assert spec == tmp_path / "scratch" / "spec"
        assert (spec / "退款.yaml").read_text(encoding="utf-8") == content

    def test_may_be_a_hash(self, root, tmp_path):
        spec = spec_of(git(root, "rev-parse", "--short", "v1"), tmp_path / "scratch", root=root)

        assert (spec / "退款.yaml").read_text(encoding="utf-8") == "old"

    def test_holds_the_folders_within(self, root, tmp_path):
        spec = spec_of("HEAD", tmp_path / "scratch", root=root)

        assert (spec / "parts" / "part.yaml").read_text() == "part"

    def test_holds_nothing_but_the_specification(self, root, tmp_path):
        spec_of("HEAD", tmp_path / "scratch", root=root)

        assert [path.name for path in (tmp_path / "scratch").iterdir()] == ["spec"]

    def test_is_not_what_is_uncommitted(self, root, tmp_path):
        (root / "spec" / "退款.yaml").write_text("newer", encoding="utf-8")

        spec = spec_of("HEAD", tmp_path / "scratch", root=root)

        assert (spec / "退款.yaml").read_text(encoding="utf-8") == "new"

    def test_leaves_the_repository_as_it_is(self, root, tmp_path):
        spec_of("v1", tmp_path / "scratch", root=root)

        assert git(root, "status", "--porcelain") == ""
        assert git(root, "rev-parse", "--abbrev-ref", "HEAD") == "main"

    def test_is_of_the_root_within_a_greater_repository(self, root, tmp_path):
        (root / "python").mkdir()
        (root / "python" / "spec").mkdir()
        (root / "python" / "spec" / "a.yaml").write_text("inner")
        committed(root, "inner")

        spec = spec_of("HEAD", tmp_path / "scratch", root=root / "python")

        assert [path.name for path in spec.iterdir()] == ["a.yaml"]

    def test_that_there_is_none_of_is_told(self, root, tmp_path):
        with pytest.raises(RevisionError, match="`nope` is neither a folder nor a git revision: give a folder"):
            spec_of("nope", tmp_path / "scratch", root=root)

    def test_without_a_specification_is_told(self, root, tmp_path):
        with pytest.raises(RevisionError, match="the revision `none` holds no spec/"):
            spec_of("none", tmp_path / "scratch", root=root)

    def test_with_a_link_is_refused(self, root, tmp_path):
        (root / "spec" / "link.yaml").symlink_to("/etc/passwd")
        committed(root, "link")

        with pytest.raises(RevisionError, match=r"`spec/link\.yaml` of the revision `HEAD` is no plain file"):
            spec_of("HEAD", tmp_path / "scratch", root=root)

    @pytest.mark.parametrize("text", ["HEAD:spec", "HEAD~1..HEAD", "^HEAD", "v1 HEAD", "HEAD\n", "*"])
    def test_that_is_no_commit_is_refused(self, root, tmp_path, text):
        with pytest.raises(RevisionError, match="is neither a folder nor a git revision"):
            spec_of(text, tmp_path / "scratch", root=root)

    def test_outside_of_a_repository_is_told(self, tmp_path, monkeypatch):
        monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

        with pytest.raises(RevisionError, match="not a git repository"):
            spec_of("HEAD", tmp_path / "scratch", root=tmp_path)

    @settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.text() | st.sampled_from(["$(touch pwned)", "; touch pwned", "`touch pwned`", "| touch pwned", "\udcff"]))
    def test_of_any_text_is_a_path_or_refused(self, root, tmp_path, text):
        # A text that git takes for a commit, or that is a path here, is a right one.
        told, spec = "", None
        try:
            spec = spec_of(text, tmp_path / "scratch", root=root)
        except RevisionError as error:
            told = str(error)

        assert len(told.splitlines()) == 1 if spec is None else spec.exists()
        assert not (root / "pwned").exists()


class TestWithoutGit:
    @pytest.mark.parametrize("text", ["", "-x", "--output=pwned", "--exec=touch pwned", "a\0b", "\ud800"])
    def test_what_can_be_no_revision_never_reaches_it(self, tmp_path, monkeypatch, text):
        def run(*arguments: object, **options: object) -> None:
            raise AssertionError(arguments)

        monkeypatch.setattr(subprocess, "run", run)

        with pytest.raises(RevisionError, match="is neither a folder nor a git revision"):
            spec_of(text, tmp_path)

    def test_a_revision_asks_for_it(self, tmp_path, monkeypatch):
        monkeypatch.setenv("PATH", str(tmp_path))

        with pytest.raises(RevisionError, match="git is not installed"):
            spec_of("HEAD", tmp_path / "scratch")

    @pytest.mark.parametrize("name", ["../evil", "spec/../../evil", "/tmp/evil"])
    def test_an_archive_that_leads_out_of_the_folder_is_refused(self, tmp_path, monkeypatch, name):
        archive = io.BytesIO()
        with tarfile.open(fileobj=archive, mode="w") as tar:
            tar.addfile(tarfile.TarInfo(name))
        answers = iter([b"0" * 40, b"0" * 40, archive.getvalue()])
        monkeypatch.setattr(shutil, "which", lambda _: "git")
        monkeypatch.setattr(
            revision.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, next(answers), b"")
        )

        with pytest.raises(RevisionError, match="is no plain file"):
            spec_of("HEAD", tmp_path / "a" / "b")

        assert not list(tmp_path.rglob("evil"))


@needs_git
class TestASpecificationThatLiesThere:
    def test_is_that_of_a_revision_only_where_nothing_differs(self, root):
        assert is_as_in("HEAD", root=root)
        assert not is_as_in("HEAD~1", root=root)

    def test_is_not_once_a_file_is_changed(self, root):
        (root / "spec" / "退款.yaml").write_text("changed", encoding="utf-8")
        assert not is_as_in("HEAD", root=root)

    def test_is_not_once_there_is_another_file(self, root):
        (root / "spec" / "more.yaml").write_text("more")
        assert not is_as_in("HEAD", root=root)

    def test_is_whatever_else_changes(self, root):
        (root / "README.md").write_text("changed")
        assert is_as_in("HEAD", root=root)

    def test_is_none_where_nobody_can_tell(self, root, tmp_path):
        assert not is_as_in("nowhere", root=root)
        assert not is_as_in("HEAD", root=tmp_path)
