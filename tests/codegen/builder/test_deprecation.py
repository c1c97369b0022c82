"""What the vendor has deprecated: type checkers tell of it, and at run time nothing is different."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
import shutil
import subprocess
import sys
import warnings
from typing import TYPE_CHECKING

import attrs
import pytest

from tests.codegen.compiling import HEAD, Package, body_of, compiled, members_of, prepared
from tests.support.waiting import HANGS
from wxpay_client import from_dict, to_dict
from wxpay_client.errors import DecodeError, RequestError
from wxpay_client.sandbox.checks.parameters import check
from wxpay_client.sandbox.checks.refusal import Refusal
from wxpay_client.sandbox.received import Headers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SPEC = f"""{HEAD}
paths:
  /v3/things:
    post:
      operationId: things.add
      requestBody:
        content:
          application/json:
            schema:
              properties:
                thing: {{$ref: '#/components/schemas/Thing'}}
                note: {{type: string, deprecated: true, description: A note.}}
      responses:
        '200': {{description: It., content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing'}}}}}}}}
components:
  schemas:
    Thing:
      type: object
      required: [id, price]
      properties:
        id: {{type: string}}
        price: {{type: integer, minimum: 1, deprecated: true, description: What it costs., examples: [5]}}
        old-state: {{type: string, enum: [UP], deprecated: true}}
        next: {{$ref: '#/components/schemas/Thing', deprecated: true}}
        deprecated: {{type: boolean}}
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Package]:
    package = compiled(tmp_path_factory.mktemp("deprecated"), SPEC)
    yield package
    package.forget()


@pytest.fixture(autouse=True)
def _no_warnings() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


DATA = {"id": "1", "price": 5, "old-state": "UP", "next": {"id": "2", "price": 6}, "deprecated": True}


class TestFields:
    def test_are_given_and_read_by_their_names(self, package):
        thing = package.things.Thing(id="1", price=5, old_state="UP", deprecated_=True)

        assert (thing.id, thing.price, thing.old_state, thing.deprecated_) == ("1", 5, "UP", True)

    def test_come_from_answers_and_go_back(self, package):
        thing = package.answer("things.add", DATA)

        assert thing.old_state is package.things.ThingOldState.UP
        assert thing.next.price == 6
        assert to_dict(thing) == DATA
        assert from_dict(package.things.Thing, DATA) == thing

    def test_are_compared_copied_and_pickled(self, package):
        thing = package.answer("things.add", DATA)

        assert thing != attrs.evolve(thing, price=7)
        assert attrs.evolve(thing, price=7).price == 7
        assert copy.deepcopy(thing) == pickle.loads(pickle.dumps(thing)) == thing
        assert hash(thing) == hash(package.answer("things.add", DATA))

    def test_cannot_be_changed(self, package):
        with pytest.raises(AttributeError):
            package.answer("things.add", DATA).price = 6

    def test_are_shown_by_their_names(self, package):
        thing = package.things.Thing(id="1", price=5)

        assert repr(thing) == "Thing(id='1', price=5)"

    def test_that_travel_encrypted_are_not_shown(self, tmp_path):
        properties = "properties: {number: {type: string, deprecated: true}}"
        package = compiled(tmp_path, members_of(f"card: {{type: object, x-is-sensitive: [number], {properties}}}"))

        assert repr(package.things.GetResponseCard(number="4111")) == "GetResponseCard()"

    def test_are_matched_by_their_names(self, package):
        match package.answer("things.add", DATA):
            case package.things.Thing(price=price, next=package.things.Thing(id=id_)):
                assert (price, id_) == (5, "2")
            case _:
                pytest.fail("no match")

    def test_that_are_missing_are_told_by_their_names(self, package):
        with pytest.raises(DecodeError) as caught:
            package.answer("things.add", {"id": "1", "old-state": 5, "next": {"id": "1", "price": "x"}})

        assert caught.value.errors == (
            "$.price: expected int, got nothing",
            "$.old-state: expected str, got int",
            "$.next.price: expected int, got str",
        )

    def test_that_cannot_be_sent_are_told_by_their_names(self, package):
        thing = package.things.Thing(id="1", price=0)

        with pytest.raises(RequestError, match=r"thing\.price: expected at least 1, got 0"):
            prepared(package.things.AddRequest(thing=thing))

    def test_travel_as_before(self, package):
        request = package.things.AddRequest(thing=package.answer("things.add", DATA), note="n")

        assert body_of(request) == {"thing": DATA, "note": "n"}

    def test_are_checked_by_the_sandbox(self, package):
        headers = Headers([("Content-Type", "application/json")])

        check(package.things.AddRequest, {}, "", headers, b'{"thing":{"id":"1","price":5,"old-state":"UP"}}')
        with pytest.raises(Refusal, match="/body/thing/price: expected at least 1, got 0"):
            check(package.things.AddRequest, {}, "", headers, b'{"thing":{"id":"1","price":0}}')

    def test_describe_themselves_where_they_are_read(self, package):
        doc = inspect.getdoc(package.things.Thing.price)

        assert doc == "What it costs. At least 1. Deprecated by the vendor. Example: `5`."

    def test_of_requests_say_so_in_the_docstring_alone(self, package):
        assert "\n    note: str | None = None\n" in package.files["things.py"]
        assert "\n            note: A note. Deprecated by the vendor.\n" in package.files["things.py"]


def operation(more: str) -> str:
    return f"""{HEAD}
paths:
  /v3/old:
    get:
      operationId: things.old
      deprecated: true
      {more}
      responses: {{"204": {{description: Done.}}}}
  /v3/new:
    get: {{operationId: things.new, responses: {{"204": {{description: Done.}}}}}}
"""


class TestOperations:
    @pytest.mark.parametrize(
        ("more", "message"),
        [
            ("", "the vendor has deprecated this operation"),
            ("x-successor: {since: '2022-09-08'}", "the vendor has deprecated this operation"),
            ("x-successor: {operationId: things.new}", "use things.new instead"),
            ("x-replaced-by: [/v3/new, /v3/newer]", "use /v3/new, /v3/newer instead"),
        ],
    )
    def test_are_marked(self, tmp_path, more, message):
        source = compiled(tmp_path, operation(more)).files["things.py"]

        assert source.count("@deprecated(") == source.count(f'    @deprecated("{message}")\n    def old(self') == 1

    @pytest.mark.parametrize(
        "successor", ["url: 'https://x.example.com/v3/a'", "operation: GET /v3/a", "path: /v3/a, since: '2022-09-08'"]
    )
    def test_whose_successor_is_outside_of_the_specification_are_not(self, tmp_path, successor):
        source = compiled(tmp_path, operation(f"x-successor: {{{successor}}}")).files["things.py"]

        assert "@deprecated" not in source
        assert "The vendor has deprecated this operation in favour of" in source


@pytest.mark.slow
class TestTypeCheckers:
    """Both tell of each reading of what is deprecated, and of nothing else."""

    USE = """\
from {name} import Resources
from {name}.things import Thing

def use(client: Resources, thing: Thing) -> Thing:
    print(thing.id, thing.deprecated_)
    print(thing.price)
    print(thing.old_state)
    client.things.add(thing=thing, note="n")
    return Thing(id="1", price=5, next=thing)
"""

    @pytest.fixture
    def user(self, tmp_path: Path, package: Package) -> Path:
        # Beside the package, which is found there by its name.
        name = package.root.__name__
        shutil.copytree(package.root.__path__[0], tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        user = tmp_path / "user.py"
        user.write_text(self.USE.format(name=name), encoding="utf-8")
        return user

    def test_mypy(self, user):
        options = ["--strict", "--enable-error-code=deprecated", f"--cache-dir={user.parent}", "--config-file="]

        run = subprocess.run(
            [sys.executable, "-m", "mypy", *options, "--output=json", user.name],
            cwd=user.parent, capture_output=True, text=True, check=False, timeout=HANGS,
        )  # fmt: skip

        found = [json.loads(line) for line in run.stdout.splitlines()]
        assert [(error["line"], error["code"]) for error in found] == [(6, "deprecated"), (7, "deprecated")], run.stdout
        assert "the vendor has deprecated price" in found[0]["message"]

    def test_pyright(self, user):
        pytest.importorskip("pyright", reason="installed by `make types`")
        settings = {"include": ["."], "typeCheckingMode": "strict", "pythonVersion": "3.11"}
        (user.parent / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")

        run = subprocess.run(
            [sys.executable, "-m", "pyright", "--outputjson", f"--pythonpath={sys.executable}"],
            cwd=user.parent, capture_output=True, text=True, check=False, timeout=HANGS,
        )  # fmt: skip

        found = json.loads(run.stdout)["generalDiagnostics"]
        places = [(error["range"]["start"]["line"] + 1, error.get("rule")) for error in found]
        assert places == [(6, "reportDeprecated"), (7, "reportDeprecated")], run.stdout
