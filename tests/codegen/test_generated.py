"""The package that is committed."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import wxpay_client.api
from codegen.__main__ import main
from codegen.diagnostics import Diagnostics
from codegen.loader.load import load
from tests.codegen.compiling import client, strangers
from tests.support.waiting import HANGS
from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES

FOLDER = Path(wxpay_client.api.__file__).parent
ROOT = FOLDER.parent.parent
FILES = sorted(FOLDER.rglob("*.py"))


def specified() -> set[str]:
    """The operation IDs of the specification."""
    documents = load([ROOT / "spec"], Diagnostics())
    return {
        operation.mapping["operationId"].text
        for document in documents
        for item in document.root.mapping["paths"].mapping.values()
        for operation in item.mapping.values()
        if operation.get("operationId") is not None
    }


def method_of(operation_id: str) -> Callable[..., object]:
    """The client's method; a name that Python or the package has for itself is followed by `_`: `list_`."""
    found = client()
    for name in operation_id.split("."):
        found = getattr(found, name, None) or getattr(found, f"{name}_")
    return found


def in_a_fresh_python(program: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True, timeout=HANGS
    )
    return run.stdout.strip()


def test_is_what_the_specification_says(capsys):
    assert main(["check"]) == 0, capsys.readouterr().out


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(FOLDER).as_posix())
class TestFiles:
    def test_say_what_they_were_generated_from(self, file):
        line = file.read_text(encoding="utf-8").partition("\n")[0]

        assert line.startswith("# Generated from spec/")
        assert line.endswith(" by `make codegen`. Do not edit.")
        named = line.removeprefix("# Generated from ").partition(" by ")[0].split(", ")
        assert all((ROOT / name).exists() for name in named)
        assert file.stem in {"__init__", "errors", "examples"} or file.stem in {Path(name).stem for name in named}

    def test_hold_only_what_generated_modules_hold(self, file):
        assert list(strangers(file.read_text(encoding="utf-8"))) == []

    def test_have_at_most_three_thousand_lines(self, file):
        assert file.read_text(encoding="utf-8").count("\n") <= 3_000

    def test_end_each_line_as_unix_does(self, file):
        content = file.read_bytes()

        assert b"\r" not in content
        assert content.endswith(b"\n")


class TestOperations:
    def test_are_those_of_the_specification(self):
        assert set(OPERATIONS) == set(EXAMPLES) == specified()
        assert {"refunds.query_by_out_refund_no", "med_ins.refunds.notify"} <= set(OPERATIONS)

    def test_know_their_own_ids(self):
        assert {request.operation.id: request for request in OPERATIONS.values()} == dict(OPERATIONS)

    def test_are_the_methods_of_the_client(self):
        for operation_id in OPERATIONS:
            assert inspect.ismethod(method_of(operation_id))

    def test_are_loaded_when_asked_for(self):
        program = """
import sys, wxpay_client.api
def loaded():
    return sorted(name for name in sys.modules if name.startswith("wxpay_client.api."))
print(loaded())
wxpay_client.api.OPERATIONS["refunds.query_by_out_refund_no"]
print(loaded())
print(sorted({"requests", "cattrs", "cryptography"} & set(sys.modules)))
"""
        assert in_a_fresh_python(program).split("\n") == ["[]", "['wxpay_client.api.refunds']", "[]"]

    def test_load_the_texts_of_their_errors_when_one_is_made(self):
        program = """
import sys
from wxpay_client.api import OPERATIONS
operation = OPERATIONS["refunds.query_by_out_refund_no"].operation
def loaded():
    late = ("wxpay_client.api.errors", "wxpay_client.api.examples")
    return sorted(name for name in sys.modules if name.startswith(late))
print(loaded())
print([code.code for code in operation.error_codes if code.status == 401])
print(loaded())
"""
        expected = ["[]", "['SIGN_ERROR']", "['wxpay_client.api.errors']"]
        assert in_a_fresh_python(program).split("\n") == expected


class TestDocumentation:
    @pytest.fixture
    def query(self):
        return inspect.getdoc(type(client().refunds).query_by_out_refund_no)

    @pytest.fixture
    def notify(self):
        return inspect.getdoc(type(client().med_ins.refunds).notify)

    def test_of_methods_holds_the_example(self, query, notify):
        assert 'Example: `"1217752501201407033233368018"`.' in " ".join(query.split())
        assert "Example: `45000`." in " ".join(notify.split())

    def test_of_methods_holds_the_unit(self, notify):
        assert "in fen" in notify

    def test_of_methods_holds_the_limits(self, query, notify):
        assert "1 to 64 characters." in query
        assert "At least 0." in notify

    def test_of_methods_holds_the_page(self, query, notify):
        assert (
            "Source: https://pay.weixin.qq.com/wiki/doc/api/wxpay/ch/fusion_wallet_ch/QuickPay/chapter8_3.shtml"
            in query
        )
        assert "Source: https://pay.weixin.qq.com/doc/v3/partner/4012166534" in notify

    def test_of_methods_holds_the_errors(self, query, notify):
        assert "NotFoundError: RESOURCE_NOT_EXISTS" in query
        assert "BadRequestError: PARAM_ERROR" in notify
        assert "OutcomeUnknownError" in notify
        assert "OutcomeUnknownError" not in query

    def test_of_methods_names_the_successor(self, query):
        text = " ".join(query.split())

        assert "deprecated" in text
        assert "https://apihk.mch.weixin.qq.com/v3/global/refunds/out-refund-no/{out_refund_no}" in text


@pytest.mark.parametrize("operation_id", sorted(OPERATIONS))
def test_the_list_of_operations_has_each_with_its_path(operation_id: str) -> None:
    operation = OPERATIONS[operation_id].operation
    rows = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8").splitlines()

    (row,) = [row for row in rows if row.startswith(f"| `client.{operation_id}` |")]
    assert f"| `{operation.method} {operation.path}` |" in row
    assert re.search("[一-龥]", row)


@pytest.mark.slow  # compiles the whole specification once more
def test_a_list_of_operations_that_is_stale_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = tmp_path / "operations.md"
    stale.write_text("# Operations\n", encoding="utf-8")
    monkeypatch.setattr("codegen.__main__._PAGE", stale)

    assert main(["check"]) == 1
    assert "\n-# Operations\n" in capsys.readouterr().out
