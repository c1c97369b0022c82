"""An API with sensitive fields at every depth, compiled, and a gateway that serves it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.codegen.compiling import Package, compiled
from tests.support.examples import tell_examples
from wxpay_client.sandbox.credentials import Credentials
from wxpay_client.sandbox.gateway import Gateway

SPEC = """\
openapi: 3.1.0
info: {title: People, version: "1"}
servers: [{url: "https://api.mch.weixin.qq.com/"}]
paths:
  /v3/people:
    post:
      operationId: people.create
      parameters: [{name: Wechatpay-Serial, in: header, schema: {type: string}}]
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Person"}}}}
      responses: {"204": {description: Done.}}
  /v3/people/{number}:
    get:
      operationId: people.query
      parameters: [{name: number, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: All.
          content:
            application/json:
              schema:
                {type: object, properties: {data: {type: array, items: {$ref: "#/components/schemas/Person"}}}}
              example:
                data:
                  - name: 张三
                    phones: ["1", "2"]
                    friends: [{name: 李四}]
                    either: {card: "6222"}
                    held: '{"card":"6223"}'
components:
  schemas:
    Person:
      type: object
      x-is-sensitive: [name, phones, birthday, secret, kind]
      properties:
        name: {type: string, minLength: 1, maxLength: 300, pattern: "^[^x]"}
        phones: {type: array, maxItems: 5, items: {type: string}}
        birthday: {type: string, format: date}
        kind: {type: string, enum: [OLD, NEW]}
        secret: {type: string, contentSchema: {type: object, properties: {pin: {type: integer, maximum: 9}}}}
        city: {type: string}
        friends: {type: array, items: {$ref: "#/components/schemas/Person"}}
        by_role: {type: object, additionalProperties: {$ref: "#/components/schemas/Person"}}
        joined:
          allOf: [{$ref: "#/components/schemas/Named"}, {type: object, properties: {owner: {type: string}}}]
        either: {oneOf: [{$ref: "#/components/schemas/Account"}, {$ref: "#/components/schemas/Card"}]}
        held: {type: string, maxLength: 100, contentSchema: {$ref: "#/components/schemas/Card"}}
    Named: {type: object, x-is-sensitive: [owner], properties: {number: {type: integer}}}
    Account: {type: object, required: [account], properties: {account: {type: string}, card: {type: string}}}
    Card: {type: object, required: [card], x-is-sensitive: [card], properties: {card: {type: string}}}
"""


@cache
def package() -> Package:
    with TemporaryDirectory() as folder:
        found = compiled(Path(folder), SPEC)
        found.module("people")
        found.module("examples")
    return found


def everything() -> dict[str, Any]:
    """A person in the shape of the wire, in plain text, with something sensitive everywhere."""
    return {
        "name": "张三",
        "phones": ["+86 1", "2"],
        "birthday": "2001-02-03",
        "kind": "OLD",
        "secret": '{"pin":7}',
        "city": "北京",
        "friends": [{"name": "李四"}, {"friends": [{"name": "王五"}]}],
        "by_role": {"chef": {"name": "赵六"}},
        "joined": {"number": 1, "owner": "钱七"},
        "either": {"card": "6222"},
        "held": '{"card":"6223"}',
    }


SENSITIVE = {
    "/body/name": "张三",
    "/body/phones/0": "+86 1",
    "/body/phones/1": "2",
    "/body/birthday": "2001-02-03",
    "/body/kind": "OLD",
    "/body/secret": '{"pin":7}',
    "/body/friends/0/name": "李四",
    "/body/friends/1/friends/0/name": "王五",
    "/body/by_role/chef/name": "赵六",
    "/body/joined/owner": "钱七",
    "/body/either/card": "6222",
    "/body/held/card": "6223",
}
"""What of it has to travel encrypted."""


def shown_in(text: str) -> list[str]:
    """What of it stands in a text as it is, but for what is encrypted.

    In so many letters as those a short text stands by chance now and then.
    """
    readable = re.sub(r"[A-Za-z0-9+/]{300,}=*", "", text)
    return [value for value in SENSITIVE.values() if len(value) > 1 and value in readable]


def gateway(credentials: Credentials) -> Gateway:
    return tell_examples(Gateway(credentials, package().operations, package().examples), package().examples)
