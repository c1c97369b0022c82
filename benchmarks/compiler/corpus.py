"""The compiler on a folder of real specifications: what compiles, what is called, what is structured. `make corpus`.

The folder holds OpenAPI documents, and `cases.jsonl` with a line for each operation: its example request, the URL
expected on the wire, its example answer. Each request is sent, signed, to a server on loopback that records it and
answers with the example, signed; with a file, which is not signed, where the operation is a download.
"""

from __future__ import annotations

import importlib
import json
import resource
import subprocess
import sys
import tempfile
import time
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from codegen.compiler import valid_subset
from codegen.diagnostics import Diagnostics, present
from codegen.renderer.render import render
from codegen.write import formatted, write
from wxpay_client import Client, WxPayError, from_dict
from wxpay_client._runtime.typeguards import is_list, is_mapping
from wxpay_client._wire.dicts import to_dict
from wxpay_client._wire.sensitive import holds_sensitive
from wxpay_client.sandbox.answers.files import File
from wxpay_client.sandbox.answers.signer import Signer
from wxpay_client.sandbox.checks.authorization import Verifier, parse
from wxpay_client.sandbox.checks.multipart import read_parts, signed_content
from wxpay_client.sandbox.checks.parameters import check
from wxpay_client.sandbox.checks.refusal import Refusal, member
from wxpay_client.sandbox.checks.sensitive import Decrypter
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.received import Headers, Received
from wxpay_client.sandbox.server import Server, application
from wxpay_client.sandbox.state.store import Store
from wxpay_client.schema.operation import Request

# Any, in this module: examples and requests of whatever operation.


def main(folder: Path) -> int:
    """Run everything and print one table; returns 1 where something that compiled did not work."""
    if not folder.is_dir():
        print(f"There is no {folder}: nothing to do. Name a folder of specifications: make corpus CORPUS=…")
        return 0
    cases = {case["operation_id"]: case for case in map(json.loads, (folder / "cases.jsonl").open(encoding="utf-8"))}
    start = time.perf_counter()
    diagnostics = Diagnostics()
    files = formatted(render(valid_subset(folder, diagnostics=diagnostics)))
    seconds = time.perf_counter() - start
    print(present(diagnostics, ()))
    with tempfile.TemporaryDirectory() as scratch:
        write(files, Path(scratch, "corpus_api"))
        sys.path.insert(0, scratch)
        operations: Mapping[str, Any] = importlib.import_module("corpus_api").OPERATIONS
        counted, failures = _call_all(operations, cases)
        typed = _type_errors(Path(scratch, "corpus_api"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    for failure in [*failures, *typed]:
        print(failure)
    print(
        f"\n{'operations':>12}{'compiled':>12}{'called':>12}{'structured':>12}{'type errors':>13}{'s':>8}{'peak MB':>9}"
    )
    print(
        f"{len(cases):>12}{len(operations):>12}{counted['called']:>12}{counted['structured']:>12}"
        f"{len(typed):>13}{seconds:>8.1f}{peak:>9}"
    )
    return 1 if failures or typed else 0


def _call_all(operations: Mapping[str, Any], cases: Mapping[str, Any]) -> tuple[Counter[str], list[str]]:
    credentials = Credentials.generate()
    # Some cases say which of the platform's keys they mean.
    named = {case["headers"]["Wechatpay-Serial"] for case in cases.values() if "Wechatpay-Serial" in case["headers"]}
    key = next(iter(credentials.platform_keys.values()))
    platform_keys = {**credentials.platform_keys, **dict.fromkeys(sorted(named), key)}
    signer = Signer(platform_keys, time.time)
    received: list[Received] = []
    answer: dict[str, Any] = {}

    public_key = credentials.merchant_key.public_key()
    judge = Verifier(credentials.mchid, credentials.serial_no, public_key, time.time, Store().is_new)

    def receive(method: str, url: str, headers: Headers, body: bytes) -> Received:
        authorization = parse(headers["Authorization"])
        judge.verify(authorization, authorization.canonical_message(method, url, signed_content(headers, body)))
        serial = headers["Wechatpay-Serial"]
        given = signer.answer(answer["status"], answer["body"], serial, url, file=answer["file"])
        request = Received(
            method=method, url=url, headers=headers, body=body, operation_id=None, message=b"", fault=None, answer=given
        )
        received.append(request)
        return request

    server = Server(application(receive), 0, 8.0, None)
    server.start()
    client = Client(
        mchid=credentials.mchid,
        serial_no=credentials.serial_no,
        private_key=credentials.merchant_key,
        platform_keys={serial: key.public_key() for serial, key in platform_keys.items()},
        origin=f"http://127.0.0.1:{server.port}",
    )
    counted: Counter[str] = Counter()
    failures: list[str] = []
    try:
        for operation_id in operations:
            case = cases[operation_id]
            example = case["response_body"]
            body, file = _answer(case)
            answer.update(status=case["response_status"], body=body, file=file)
            try:
                response = client.send(from_dict(operations[operation_id], _parts(case)))
            except WxPayError as error:
                failures.append(f"{operation_id}: {type(error).__name__}: {error}")
                continue
            told = list(_differences(case, received[-1], operations[operation_id], key))
            if file is not None:
                is_as_it_was = not response.verified and response.data.read() == body
            else:
                is_as_it_was = example is None or _same(_plain(response.data), example)
            if not is_as_it_was:
                told.append("the answer does not come back as it was")
            else:
                counted["structured"] += 1
            counted["called"] += not any("sent" in difference for difference in told)
            failures += [f"{operation_id}: {difference}" for difference in told]
    finally:
        client.session.close()
        server.stop()
    return counted, failures


def _answer(case: Mapping[str, Any]) -> tuple[bytes, File | None]:
    """The body of the example answer, and the file that it is, if it is one."""
    example = case["response_body"]
    if example is None:
        return b"", None
    if is_mapping(example) and list(example) == ["$binary_base64"]:
        body = b64decode(example["$binary_base64"])
        return body, File(body, case["response_content_type"].replace("*", "png"))
    return json.dumps(example, ensure_ascii=False).encode(), None


def _parts(case: Mapping[str, Any]) -> dict[str, Any]:
    parts = {name: case[key] for name, key in (("path", "path_params"), ("query", "query"), ("header", "headers"))}
    return {**parts, **({} if case["body"] is None else {"body": case["body"]})}


def _differences(
    case: Mapping[str, Any], received: Received, request: type[Request[Any]], key: RSAPrivateKey
) -> Iterator[str]:
    expected, got = urlsplit(str(case["expected_url"])), urlsplit(received.url)
    if received.method != case["method"]:
        yield f"sent {received.method}, expected {case['method']}"
    if unquote(got.path) != unquote(expected.path):
        yield f"sent to {got.path}, expected {expected.path}"
    if parse_qsl(got.query, keep_blank_values=True) != parse_qsl(expected.query, keep_blank_values=True):
        yield f"sent the query {got.query}, expected {expected.query}"
    decrypter = Decrypter(key)
    if holds_sensitive(request):
        # The example stands for its own plain text; the sandbox says what has to be encrypted, and is not.
        try:
            check(request, dict(case["path_params"]), got.query, received.headers, received.body, decrypter.decrypt)
        except Refusal as refusal:
            yield f"sent what the sandbox refuses: {refusal.message}"
    if case["body_content_type"] == "multipart/form-data":
        yield from _part_differences(case["body"], received, decrypter.texts)
        return
    body = _in_plain_text(json.loads(received.body) if received.body else None, decrypter.texts, "/body")
    if (body or None) != (case["body"] or None):
        yield f"sent the body {body}, expected {case['body']}"


def _part_differences(expected: Mapping[str, Any], received: Received, texts: Mapping[str, str]) -> Iterator[str]:
    """What differs in the parts of an upload; its signature was verified when it came."""
    found = {part.name: part for part in read_parts(received.headers, received.body)}
    if found.keys() != expected.keys() or next(iter(found)) != "meta":
        yield f"sent the parts {list(found)}, expected {list(expected)} with meta first"
        return
    for name, value in expected.items():
        part = found[name]
        if is_mapping(value) and "$file" in value:
            file = value["$file"]
            is_same = (part.filename, part.content) == (file["filename"], b64decode(file["content_base64"]))
        elif is_mapping(value):
            plain = _in_plain_text(json.loads(part.content), texts, member("/body", name))
            is_same = part.content_type == "application/json" and plain == value
        else:
            is_same = part.content.decode() == str(value)
        if not is_same:
            yield f"sent another part {name} than {value}"


def _in_plain_text(value: Any, texts: Mapping[str, str], at: str) -> Any:
    """JSON with the plain texts, by their JSON pointers, in place of the ciphertexts."""
    if is_mapping(value):
        return {name: _in_plain_text(inner, texts, member(at, name)) for name, inner in value.items()}
    if is_list(value):
        return [_in_plain_text(inner, texts, member(at, str(index))) for index, inner in enumerate(value)]
    return texts.get(at, value)


def _plain(data: Any) -> Any:
    return list(map(to_dict, data)) if is_list(data) else to_dict(data)


def _same(one: Any, other: Any) -> bool:
    """Whether two answers are the same JSON; texts that hold JSON by what they hold."""
    if isinstance(one, str) and isinstance(other, str) and one != other:
        try:
            return bool(json.loads(one) == json.loads(other))
        except ValueError:
            return False
    if is_mapping(one) and is_mapping(other):
        return one.keys() == other.keys() and all(_same(one[name], other[name]) for name in one)
    if is_list(one) and is_list(other):
        return len(one) == len(other) and all(map(_same, one, other))
    return bool(one == other)


def _type_errors(folder: Path) -> list[str]:
    check = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", str(folder)],
        check=False,
        capture_output=True,
        text=True,
    )
    return check.stdout.splitlines()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
