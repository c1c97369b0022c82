"""`x-pages`: lists that come in pages, of anybody's specification."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from codegen.diff.difference import differences
from tests.codegen.compiling import HEAD, Refused, compiled, modelled, refused
from tests.support.gateways.gateways import served

if TYPE_CHECKING:
    from wxpay_client.sandbox.credentials import Credentials

INTEGER = "{type: integer}"
ITEMS = "{type: array, items: {type: string}}"
MORE = "{type: object, properties: {next: {type: string}}}"


def spec(
    pages: str = "offset: from, limit: limit, items: class",
    *,
    offset: str = INTEGER,
    items: str = ITEMS,
    links: str = MORE,
    total: str = INTEGER,
    other: str = "",
) -> str:
    return f"""\
{HEAD}paths:
  /v3/things:
    get:
      operationId: things.list
      x-pages: {{{pages}}}
      parameters:
        - {{name: from, in: query, schema: {offset}}}
        - {{name: limit, in: query, schema: {INTEGER}}}
      responses:
        "200":
          description: Things.
          content:
            application/json:
              schema:
                type: object
                properties:
                  class: {items}
                  links: {links}
                  total: {total}
              example: {{class: [a, b, c], links: {{next: /v3/things}}, total: 3}}
{other}"""


OTHER = """\
  /v3/others:
    get:
      operationId: things.iterate
      responses: {"204": {description: Done.}}
"""


@pytest.mark.parametrize("pages", ["", ", total: total", ", more: links.next"])
def test_are_iterated_under_names_of_python(tmp_path: Path, wxpay_sandbox_credentials: Credentials, pages: str) -> None:
    text = spec(f"offset: from, limit: limit, items: class{pages}")
    package = compiled(tmp_path, text)
    with served(wxpay_sandbox_credentials, *package.operations.values(), examples=package.examples) as gateway:
        things = package.things.ThingsResource(gateway.client)
        # As data: of a list that comes in pages, the page that is asked for is answered.
        gateway.gateway.answers.tell("things.list", package.examples["things.list"]["answers"][200])

        assert list(things.iterate(limit=3)) == ["a", "b", "c"]
        gateway.received.clear()
        assert list(islice(things.iterate(from_=1, limit=1), 1)) == ["b"]
        assert [received.url for received in gateway.received] == ["/v3/things?from=1&limit=1"]


def test_a_link_that_is_not_there_ends_them(tmp_path: Path, wxpay_sandbox_credentials: Credentials) -> None:
    text = spec("offset: from, limit: limit, items: class, more: links.next")
    package = compiled(tmp_path, text.replace("links: {next: /v3/things}, ", ""))
    with served(wxpay_sandbox_credentials, *package.operations.values(), examples=package.examples) as gateway:
        assert list(package.things.ThingsResource(gateway.client).iterate(limit=3)) == ["a", "b", "c"]
        assert len(gateway.received) == 1


def test_a_total_may_be_digits(tmp_path: Path, wxpay_sandbox_credentials: Credentials) -> None:
    text = spec("offset: from, limit: limit, items: class, total: total", total="{type: [integer, string]}")
    package = compiled(tmp_path, text.replace("total: 3}", 'total: "3"}'))
    with served(wxpay_sandbox_credentials, *package.operations.values(), examples=package.examples) as gateway:
        assert list(package.things.ThingsResource(gateway.client).iterate(limit=3)) == ["a", "b", "c"]
        assert len(gateway.received) == 1


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"pages": "offset: form, limit: limit, items: class"}, "the query has no such parameter"),
        ({"pages": "offset: from, limit: class, items: class"}, "the query has no such parameter"),
        ({"offset": "{type: string}"}, "is no integer"),
        ({"pages": "offset: from, limit: limit, items: data"}, "the answer has no member `data`"),
        ({"items": "{type: string}"}, "is no list"),
        ({"pages": "offset: from, limit: limit, items: class, total: links"}, "is no number"),
        ({"pages": "offset: from, limit: limit, items: class, more: links.nxt"}, "did you mean `next`"),
        ({"pages": "offset: from, limit: limit, items: class, more: total"}, "neither true or false nor a link"),
        ({"pages": "offset: from, limit: limit"}, "items"),
    ],
)
def test_name_what_can_serve(tmp_path: Path, given: dict[str, Any], problem: str) -> None:
    with pytest.raises(Refused) as caught:
        compiled(tmp_path, spec(**given))

    assert problem in str(caught.value)


def test_two_methods_of_one_name_are_an_error(tmp_path: Path) -> None:
    assert [error.code for error in refused(tmp_path, spec(other=OTHER))] == ["name-clash"]
    named = spec("offset: from, limit: limit, items: class, method: iterate_list", other=OTHER)
    assert refused(tmp_path, named) == []


def test_users_are_told_of_changes(tmp_path: Path) -> None:
    plain = spec().replace("      x-pages: {offset: from, limit: limit, items: class}\n", "")
    before, after = modelled(tmp_path / "before", plain), modelled(tmp_path / "after", spec())
    numbers = modelled(tmp_path / "numbers", spec(items="{type: array, items: {type: integer}}"))

    assert _told(before, after) == ["added: the items of its pages are given by `iterate`"]
    assert _told(after, before) == ["breaking: the items of its pages are no longer given by `iterate`"]
    assert "breaking: an item of its pages has type `int` now (was `str`)" in _told(after, numbers)


def _told(old: Any, new: Any) -> list[str]:
    return [f"{change.kind}: {change.text}" for change in differences(old, new).changes]
