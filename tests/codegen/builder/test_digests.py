"""`x-digest`: objects that point to files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.compiling import Refused, compiled, members_of
from wxpay_client.schema.fields import File, attributes_of, wire_of

FILE = """
id: {type: string}
from: {type: string}
kind: {type: string}
sum: {type: string}
secret: {type: string}
once: {type: string}
size: {type: integer}
"""


def _spec(digest: str) -> str:
    line = "                type: object\n"
    return members_of(FILE).replace(line, f"{line}                {digest}\n")


def test_is_metadata_of_the_url_in_the_names_of_python(tmp_path: Path) -> None:
    digest = "x-digest: {url: from, type: kind, value: sum, packed: gzip, key: secret, nonce: once}"
    cls = compiled(tmp_path, _spec(digest)).things.GetResponse

    told = {attribute.name: wire_of(attribute).file for attribute in attributes_of(cls)}
    assert told["from_"] == File("sum", "kind", "gzip", "secret", "once")
    assert {name for name, file in told.items() if file is not None} == {"from_"}


@pytest.mark.parametrize(
    ("digest", "problem"),
    [
        ("x-digest: {url: form, type: kind, value: sum}", "`from`"),
        ("x-digest: {url: from, type: kind, value: size}", "is no text"),
        ("x-digest: {url: from, type: kind, value: sum, key: secret}", "name both `key` and `nonce`"),
        ("x-digest: {url: from, type: kind}", "value"),
    ],
)
def test_names_members_that_can_serve(tmp_path: Path, digest: str, problem: str) -> None:
    with pytest.raises(Refused) as caught:
        compiled(tmp_path, _spec(digest))

    assert problem in str(caught.value)
