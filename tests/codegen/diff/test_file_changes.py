"""What users are told of files: those that are sent, and those that come."""

from __future__ import annotations

import pytest

from codegen.diff.difference import differences
from tests.codegen.compiling import HEAD, modelled


def upload(file: str, content: str = "multipart/form-data", encoding: str = "") -> str:
    return f"""\
{HEAD}paths:
  /v3/images:
    post:
      operationId: images.upload
      requestBody:
        content:
          {content}:
            schema: {{type: object, required: [file, meta], properties: {{file: {file}, meta: {{type: object}}}}}}
            {encoding}
      responses: {{"204": {{description: Done.}}}}
"""


def download(answer: str) -> str:
    return f"""\
{HEAD}paths:
  /v3/bills:
    get:
      operationId: bills.download
      responses: {{"200": {{description: It., {answer}}}}}
"""


BINARY = "{type: string, format: binary}"
LIMITED = "{type: string, format: binary, maxLength: 5}"
CSV = "content: {text/csv: {schema: {type: string}}}"
JSON = "content: {application/json: {schema: {type: string}}}"


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        (upload(BINARY), upload(LIMITED), ["breaking: parameter `file` has a new limit: at most 5 bytes"]),
        (
            upload(LIMITED),
            upload(LIMITED.replace("5", "1")),
            ["breaking: parameter `file` has a narrower limit: at most 1 byte (was at most 5 bytes)"],
        ),
        (upload(LIMITED), upload(LIMITED.replace("maxLength: 5", "maxLength: 5, minLength: 0")), []),
        (upload(BINARY), upload("{type: string}"), ["breaking: parameter `file` has type `str` now (was `Upload`)"]),
        (
            upload("{type: object}"),
            upload(BINARY),
            ["breaking: parameter `file` has type `Upload` now (was `dict[str, Any]`)"],
        ),
        (
            upload("{type: string}", "application/json"),
            upload("{type: string}"),
            [
                "breaking: parameter `file` travels as the part `file` now (was `file` of the body)",
                "breaking: parameter `meta` travels as the part `meta` now (was `meta` of the body)",
            ],
        ),
        (
            upload(BINARY),
            upload(BINARY, encoding="encoding: {file: {contentType: image/png}}"),
            ["breaking: parameter `file` travels as `image/png` now (was `*/*`)"],
        ),
        (
            upload(BINARY, encoding="encoding: {file: {contentType: image/png}}"),
            upload(BINARY),
            ["added: parameter `file` travels as `*/*` now (was `image/png`)"],
        ),
        (download(JSON), download(CSV), ["breaking: answer 200 has type `Download` now (was `str`)"]),
        (
            download(JSON.replace("type: string", "")),
            download(CSV),
            ["breaking: answer 200 has type `Download` now (was `Any`)"],
        ),
        (download(CSV), download(CSV.replace("text/csv", "image/png")), []),
        (
            download(CSV),
            download(f"{CSV}, x-signed-digest: X-Digest"),
            ["breaking: the file that is downloaded has to be proven by `X-Digest` now"],
        ),
        (
            download(f"{CSV}, x-signed-digest: X-Digest"),
            download(CSV),
            ["breaking: the file that is downloaded is no longer proven by `X-Digest`"],
        ),
    ],
)
def test_a_change(tmp_path, old, new, changes):
    found = differences(modelled(tmp_path / "old", old), modelled(tmp_path / "new", new))

    assert [f"{change.kind}: {change.text}" for change in found.changes] == changes
