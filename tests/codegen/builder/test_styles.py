"""Parameters in every style: what travels, what is signed, and what the sandbox reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from requests import Request, Session

from tests.codegen.compiling import GATEWAY, Package, compiled, prepared
from tests.support.examples import tell_examples
from wxpay_client import Client, from_dict, to_dict
from wxpay_client.errors import RequestError
from wxpay_client.sandbox.checks.parameters import check
from wxpay_client.sandbox.checks.refusal import Refusal
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.gateway import Gateway
from wxpay_client.sandbox.received import Headers
from wxpay_client.sandbox.server import Server, application
from wxpay_client.schema.operation import Request as Call

if TYPE_CHECKING:
    from requests import PreparedRequest

SPEC = """
paths:
  /v3/things/{ids}/end:
    get:
      operationId: things.get
      parameters:
        - {name: ids, in: path, required: true, schema: {type: array, maxItems: 4, items: {type: string}}}
        - {name: pairs, in: query, style: form, explode: true, schema: {type: array, items: {type: string}}}
        - {name: commas, in: query, explode: false, schema: {type: array, items: {type: string, maxLength: 9}}}
        - {name: spaces, in: query, style: spaceDelimited, schema: {type: array, items: {type: string}}}
        - {name: pipes, in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}}
        - {name: counts, in: query, explode: false, schema: {type: array, items: {type: integer}}}
        - name: filter
          in: query
          content:
            application/json:
              schema:
                type: object
                required: [name]
                properties:
                  name: {type: string, maxLength: 5}
                  more: {type: object, additionalProperties: {type: integer}}
              example: {name: a & b, more: {x: 1}}
        - name: words
          in: query
          content: {application/json: {schema: {type: array, maxItems: 2, items: {type: string}}}}
        - {name: word, in: query, content: {application/json: {schema: {type: string}}}}
        - {name: X-Tags, in: header, schema: {type: array, items: {type: string}}}
        - {name: X-Held, in: header, content: {application/json: {schema: {type: array, items: {type: integer}}}}}
      responses: {"204": {description: Done.}}
"""
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
LISTS = st.lists(TEXTS, max_size=4)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return compiled(tmp_path_factory.mktemp("parameters"), SPEC)


@pytest.fixture(scope="module")
def get(package: Package) -> type[Call[Any]]:
    return package.things.GetRequest


def target(request: Any) -> str:
    """The path and the query, as they are signed and sent."""
    return prepared(request).path_url


def received(request: Any) -> None:
    """Let the sandbox check what the client would send."""
    sent: PreparedRequest = prepared(request)
    url = urlsplit(sent.url or "")
    ids = url.path.removeprefix("/v3/things/").removesuffix("/end")
    check(type(request), {"ids": ids}, url.query, Headers(list(sent.headers.items())), b"")


@pytest.mark.parametrize(
    ("values", "query"),
    [
        ({"pairs": ["a", "b"]}, "pairs=a&pairs=b"),
        ({"commas": ["a", "b c", "d,e"]}, "commas=a,b%20c,d%2Ce"),
        ({"spaces": ["a", "b"]}, "spaces=a%20b"),
        ({"pipes": ["a", "b&c"]}, "pipes=a%7Cb%26c"),
        ({"counts": [1, -2]}, "counts=1,-2"),
        ({"commas": [], "pairs": []}, ""),
        ({"commas": [""]}, "commas="),
        ({"words": ["a", "退"]}, "words=%5B%22a%22%2C%22%E9%80%80%22%5D"),
        ({"word": "a"}, "word=%22a%22"),
        ({"word": ""}, "word=%22%22"),
    ],
)
def test_a_query_travels_in_its_style(get, values, query) -> None:
    assert target(get(ids=["1"], **values)) == "/v3/things/1/end" + f"?{query}" * bool(query)
    received(get(ids=["1"], **values))


def test_an_object_travels_as_compact_json(package, get) -> None:
    filter_ = package.things.GetRequestFilter(name="a b", more={"x": 1})

    sent = target(get(ids=["1"], filter=filter_))

    assert unquote(sent.partition("?filter=")[2]) == '{"name":"a b","more":{"x":1}}'
    received(get(ids=["1"], filter=filter_))


def test_a_path_and_a_header_are_parted_by_commas(get) -> None:
    sent = prepared(get(ids=["a", "b/c", "d,e"], X_Tags=["x", "y"], X_Held=[1, 2]))

    assert sent.url == f"{GATEWAY}/v3/things/a,b%2Fc,d%2Ce/end"
    assert (sent.headers["X-Tags"], sent.headers["X-Held"]) == ("x,y", "[1,2]")
    received(get(ids=["a", "b/c", "d,e"], X_Tags=["x", "y"], X_Held=[1, 2]))


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"spaces": ["a", "b c"]}, "spaces[1]: expected no ' ', which stands between the items, got one"),
        ({"pipes": ["a|b"]}, "pipes[0]: expected no '|'"),
        ({"X_Tags": ["a,b"]}, "X_Tags[0]: expected no ','"),
        ({"X_Tags": ["a", " b"]}, "X_Tags[1]: expected visible ASCII characters"),
        ({"X_Tags": []}, "X_Tags: expected visible ASCII characters"),
        ({"ids": []}, "ids: expected a value that a path can hold, got ''"),
        ({"ids": [".."]}, "ids: expected a value that a path can hold, got '..'"),
        ({"ids": ["a"] * 5}, "ids: expected at most 4 items, got 5"),
        ({"commas": ["0123456789"]}, "commas[0]: expected at most 9 characters, got 10"),
        ({"commas": "a,b"}, "commas: expected a list, got str"),
        ({"words": ["a", "b", "c"]}, "words: expected at most 2 items, got 3"),
        ({"words": '["a"]'}, "words: expected a list, got str"),
        ({"filter": {"name": "a"}}, "filter: expected GetRequestFilter, got dict"),
    ],
)
def test_what_could_not_be_read_is_refused_by_name(get, values, told) -> None:
    with pytest.raises(RequestError, match=re.escape(f"things.get: {told}")):
        prepared(get(**{"ids": ["1"], **values}))


@given(ids=LISTS.filter(lambda ids: ",".join(ids) not in {"", ".", ".."}), commas=LISTS, pairs=LISTS, word=TEXTS)
def test_requests_finds_nothing_to_change_and_the_sandbox_reads_what_was_given(get, ids, commas, pairs, word) -> None:
    request = get(ids=ids, commas=commas, pairs=pairs, word=word)

    sent = prepared(request)

    assert Session().prepare_request(Request("GET", sent.url)).url == sent.url
    path, _, query = sent.path_url.partition("?")
    parts = [pair.partition("=")[::2] for pair in query.split("&")] if query else []
    assert [unquote(item) for item in path.removeprefix("/v3/things/").removesuffix("/end").split(",")] == ids
    assert [unquote(value) for name, value in parts if name == "pairs"] == pairs
    assert [unquote(item) for name, value in parts if name == "commas" for item in value.split(",")] == commas
    received(request)


def test_a_request_comes_back_from_its_parts(package, get) -> None:
    request = get(
        ids=["1", "2"],
        commas=["a,b"],
        filter=package.things.GetRequestFilter(name="x"),
        word="w",
        X_Tags=["t"],
        X_Held=[3],
    )

    assert to_dict(request) == {
        "path": {"ids": ["1", "2"]},
        "query": {"commas": ["a,b"], "filter": '{"name":"x"}', "word": '"w"'},
        "header": {"X-Tags": ["t"], "X-Held": "[3]"},
    }
    assert from_dict(get, to_dict(request)) == request


def test_a_text_that_is_no_json_is_no_parameter(get) -> None:
    with pytest.raises(RequestError, match="word: expected a text that holds JSON, got another"):
        from_dict(get, {"path": {"ids": ["1"]}, "query": {"word": "w"}})


def test_an_example_is_one_of_what_travels(package, get) -> None:
    example = package.examples["things.get"]["request"]

    assert example["query"] == {"filter": '{"name":"a & b","more":{"x":1}}'}
    assert from_dict(get, {"path": {"ids": ["1"]}, **example}).filter.name == "a & b"


def test_a_gateway_takes_the_signature_of_what_travels(package, get) -> None:
    credentials = Credentials.generate()
    gateway = tell_examples(Gateway(credentials, package.operations, package.examples), package.examples)
    server = Server(application(gateway.receive), 0, 8.0, None)
    server.start()
    try:
        client = Client(
            mchid=credentials.mchid,
            serial_no=credentials.serial_no,
            private_key=credentials.merchant_key,
            platform_keys={serial: key.public_key() for serial, key in credentials.platform_keys.items()},
            origin=f"http://127.0.0.1:{server.port}",
        )
        request = get(
            ids=["a,b", "c/d|e"],
            commas=["1,2", "3"],
            spaces=["x", "y"],
            pipes=["x", "y"],
            pairs=["p|q"],
            filter=package.things.GetRequestFilter(name="退 &"),
            X_Tags=["t", "u"],
        )

        response = client.send(request)
    finally:
        server.stop()

    assert (response.status_code, response.verified) == (204, True)


@pytest.mark.parametrize(
    ("ids", "query", "told"),
    [
        ("1,2,3,4,5", "", "/path/ids: expected at most 4 items, got 5"),
        ("%FF", "", "/path/ids: what is percent-encoded is not UTF-8"),
        ("1", "counts=1,x", "/query/counts/1: expected a whole number, got text"),
        ("1", "counts=1&counts=2", "/query/counts: the parameter is given twice"),
        ("1", "commas=a,%F", "/query/commas: the percent-encoding is broken"),
        ("1", "commas=0123456789", "/query/commas/0: expected at most 9 characters, got 10"),
        ("1", "word=w", "/query/word: the text is not JSON"),
        ("1", "word=5", "/query/word: expected text, got a number"),
        ("1", "words=%5B%22a%22,%22b%22,%22c%22%5D", "/query/words: expected at most 2 items, got 3"),
        ("1", "filter=%7B%7D", "/query/filter/name: the field is missing"),
        ("1", "filter=%7B%22name%22:%22abcdef%22%7D", "/query/filter/name: expected at most 5 characters, got 6"),
    ],
)
def test_the_sandbox_refuses_what_is_not_so_written(get, ids, query, told) -> None:
    with pytest.raises(Refusal, match=re.escape(told)):
        check(get, {"ids": ids}, query, Headers([]), b"")


@pytest.mark.parametrize("query", ["spaces=a+b", "spaces=a%20b", "pipes=a%7Cb", "pipes=a|b", "commas=a,b"])
def test_the_sandbox_takes_each_delimiter_as_servers_do(get, query) -> None:
    check(get, {"ids": "1"}, query, Headers([]), b"")


def test_docstrings_tell_how_a_list_travels(package) -> None:
    assert "Travels as one text, its items parted by `|`." in package.files["things.py"]
    assert "Travels as JSON in a text. At most 2 items." in package.files["things.py"]
