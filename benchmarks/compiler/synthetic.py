"""Specifications of any size, in the shape of the vendor's: the same ones for the same size, on any machine.

They use what any compiler of OpenAPI reads, so that several can be compared on them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any, Final

import yaml

IN_A_DOCUMENT: Final = 10  # operations, about as many as the vendor's resources have

# Any, in this module: JSON-like data.

# Method, end of the path, end of the operation ID, whether there is a body, whether the answer holds anything.
_OPERATIONS: Final = (
    ("post", "", "create", True, True),
    ("get", "/{out_trade_no}", "query_by_out_trade_no", False, True),
    ("get", "/id/{transaction_id}", "query", False, True),
    ("get", "", "list", False, True),
    ("post", "/{out_trade_no}/close", "close", True, False),
    ("patch", "/{out_trade_no}", "update", True, True),
    ("post", "/{out_trade_no}/goods", "add_goods", True, True),
    ("get", "/{out_trade_no}/goods", "list_goods", False, True),
    ("post", "/{out_trade_no}/notify", "notify", True, False),
    ("delete", "/{out_trade_no}/goods/{goods_id}", "delete_goods", False, False),
)
_NOUNS: Final = {
    "merchant": "商户",
    "order": "订单",
    "refund": "退款",
    "payer": "付款人",
    "coupon": "优惠券",
    "bank": "银行",
    "store": "门店",
    "card": "会员卡",
    "contract": "签约",
    "receipt": "回单",
    "settlement": "结算",
    "activity": "活动",
}
_KINDS: Final = {
    "no": "单号",
    "id": "编号",
    "name": "名称",
    "remark": "备注",
    "amount": "金额",
    "count": "数量",
    "rate": "费率",
    "time": "时间",
    "enabled": "是否启用",
    "state": "状态",
    "tags": "标签",
    "info": "信息",
    "list": "列表",
}
_STATES: Final = {
    "SUCCESS": "It succeeded (成功).",
    "PROCESSING": "It is on its way (处理中); ask again later.",
    "CLOSED": "It was closed (已关闭).",
    "ABNORMAL": "It failed (异常); settle it in the merchant platform.",
    "REVOKED": "It was taken back (已撤销).",
    "WAITING": "It waits for the payer (待确认).",
}
_ERRORS: Final = (
    (400, "PARAM_ERROR", "A parameter is missing, malformed or too long.", "参数缺失、格式错误或超长"),
    (400, "INVALID_REQUEST", "The request contradicts itself.", "请求参数之间不符"),
    (401, "SIGN_ERROR", "The signature does not fit the request.", "签名与请求不符"),
    (403, "NO_AUTH", "The merchant may not call this.", "商户无此接口权限"),
    (404, "RESOURCE_NOT_EXISTS", "There is nothing with this number.", "查无此单"),
    (429, "FREQUENCY_LIMITED", "Too many calls.", "频率超限"),
    (500, "SYSTEM_ERROR", "An error within WeChat Pay.", "系统异常"),
)


def specification(operations: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """The documents of a specification with so many operations, each with its name."""
    for first in range(0, operations, IN_A_DOCUMENT):
        name = f"resource_{first // IN_A_DOCUMENT:03}"
        yield name, _document(name, min(IN_A_DOCUMENT, operations - first), Random(name))  # noqa: S311 - no secret


def write(operations: int, folder: Path) -> None:
    """Write a specification with so many operations into a folder, as YAML."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in specification(operations):
        (folder / f"{name}.yaml").write_text(dump(document), encoding="utf-8")


def dump(document: Mapping[str, Any]) -> str:
    """A document as YAML, its members in their order, nothing shared by aliases."""
    # Any: the type of the dumper depends on how PyYAML was built.
    base: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    dumper: Any = type("Dumper", (base,), {"ignore_aliases": _always})
    return str(yaml.dump(dict(document), Dumper=dumper, sort_keys=False, allow_unicode=True, width=110))


def _always(*_: object) -> bool:
    return True


def _document(name: str, operations: int, random: Random) -> dict[str, Any]:
    paths: dict[str, Any] = {}
    class_ = "".join(part.capitalize() for part in name.split("_"))
    for method, end, id_, sends, answers in _OPERATIONS[:operations]:
        path = f"/v3/{name.replace('_', '-')}/orders{end}"
        operation = _operation(f"{name}.{id_}", f"{class_}Order", end, sends=sends, answers=answers, random=random)
        paths.setdefault(path, {})[method] = operation
    schemas = {
        f"{class_}Order": _object(random, random.randint(12, 25), 2),
        "Error": {
            "type": "object",
            "description": "How the gateway says that something is wrong.",
            "required": ["code", "message"],
            "properties": {
                "code": {"type": "string", "description": "Error code (错误码)."},
                "message": {"type": "string", "description": "What is wrong (错误描述), for people."},
            },
        },
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": f"Orders of {name}", "version": "2024-01-01", "description": _prose(random, 30)},
        "servers": [{"url": "https://api.mch.weixin.qq.com/"}],
        "tags": [{"name": name}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _operation(id_: str, order: str, end: str, *, sends: bool, answers: bool, random: Random) -> dict[str, Any]:
    tag, _, name = id_.partition(".")
    places = [part.removeprefix("{").removesuffix("}") for part in end.split("/") if part.startswith("{")]
    parameters = [
        {"name": place, "in": "path", "required": True, "description": _prose(random, 6), **_text(random)}
        for place in places
    ]
    if not sends:
        for query in random.sample(["sub_mchid", "sp_mchid", "offset", "limit", "language"], random.randint(1, 4)):
            typed = _whole(random) if query in {"offset", "limit"} else _text(random)
            parameters.append({"name": query, "in": "query", "description": _prose(random, 8), **typed})
    operation: dict[str, Any] = {
        "operationId": id_,
        "tags": [tag],
        "summary": f"{name.replace('_', ' ').capitalize()} (订单接口).",
        "description": _prose(random, random.randint(15, 60)),
        "x-source": f"https://pay.weixin.qq.com/doc/v3/merchant/{random.randrange(4_000_000_000, 5_000_000_000)}",
        **({"parameters": parameters} if parameters else {}),
    }
    if sends:
        schema = _object(random, random.randint(5, 25), random.randint(0, 2))
        operation["requestBody"] = {"required": True, "content": _json(schema, _example(schema))}
    if not answers:
        success: dict[str, Any] = {"204": {"description": "It was accepted; the answer is empty."}}
    elif name.startswith("query"):
        success = {"200": {"description": "As it stands.", "content": _json({"$ref": f"#/components/schemas/{order}"})}}
    else:
        schema = _object(random, random.randint(5, 25), random.randint(0, 2))
        success = {"200": {"description": "What was done.", "content": _json(schema, _example(schema))}}
    return {**operation, "responses": {**success, **_errors()}}


def _errors() -> dict[str, Any]:
    responses: dict[str, Any] = {}
    for status, code, cause, cause_zh in _ERRORS:
        response = responses.setdefault(
            str(status),
            {
                "description": f"An error of the kind {status}.",
                "x-error-codes": [],
                "content": _json({"$ref": "#/components/schemas/Error"}),
            },
        )
        response["x-error-codes"].append({"code": code, "cause": cause, "cause-zh": cause_zh})
    return responses


def _json(schema: dict[str, Any], example: Any = None) -> dict[str, Any]:
    return {"application/json": {"schema": schema, **({} if example is None else {"example": example})}}


def _object(random: Random, size: int, deeper: int) -> dict[str, Any]:
    """A schema with so many properties, which may be objects and lists so many levels deep."""
    names = [f"{noun}_{kind}" for noun in _NOUNS for kind in _KINDS if deeper or kind not in {"info", "list"}]
    properties = {name: _property(name, random, deeper) for name in random.sample(names, size)}
    return {
        "type": "object",
        "description": _prose(random, 5),
        "required": random.sample(list(properties), size // 2),
        "properties": properties,
    }


def _property(name: str, random: Random, deeper: int) -> dict[str, Any]:
    noun, _, kind = name.partition("_")
    said = f"{_prose(random, random.randint(4, 15)).removesuffix('.')} ({_NOUNS[noun]}{_KINDS[kind]})."
    described = {"description": said}
    match kind:
        case "info":
            return {**_object(random, random.randint(2, 5), deeper - 1), **described}
        case "list":
            return {"type": "array", **described, "items": _object(random, random.randint(2, 5), deeper - 1)}
        case "tags":
            return {"type": "array", **described, "maxItems": 20, "items": {"type": "string"}}
        case "amount" | "count" | "rate":
            return {"type": "integer", **described, "minimum": 0, "examples": [random.randrange(1, 100_000)]}
        case "time":
            return {"type": "string", "format": "date-time", **described, "examples": [_moment(random)]}
        case "enabled":
            return {"type": "boolean", **described}
        case "state":
            states = random.sample(list(_STATES), random.randint(2, len(_STATES)))
            meanings = {state: _STATES[state] for state in states}
            told = {"x-enum-descriptions": meanings, "examples": states[:1]}
            return {"type": "string", **described, "enum": states, **told}
        case _:
            return {"type": "string", **described, "maxLength": 64, "examples": [_digits(random)]}


def _example(schema: Mapping[str, Any]) -> Any:
    match schema["type"]:
        case "object":
            return {name: _example(member) for name, member in schema["properties"].items()}
        case "array":
            return [_example(schema["items"])]
        case "boolean":
            return True
        case _:
            return schema.get("examples", ["text"])[0]


def _text(random: Random) -> dict[str, Any]:
    return {"schema": {"type": "string", "minLength": 1, "maxLength": 32}, "example": _digits(random)}


def _whole(random: Random) -> dict[str, Any]:
    return {"schema": {"type": "integer", "minimum": 0}, "example": random.randrange(100)}


def _digits(random: Random) -> str:
    return str(random.randrange(10**27, 10**28))


def _moment(random: Random) -> str:
    return f"2024-{random.randint(1, 12):02}-{random.randint(1, 28):02}T{random.randint(0, 23):02}:30:00+08:00"


def _prose(random: Random, words: int) -> str:
    text = " ".join(random.choice(_WORDS) for _ in range(words))
    return f"{text.capitalize()}."


_WORDS: Final = (
    "the merchant sends this number so that an order can be found again and it must be unique within one account "
    "money goes back to where the payment came from only once until then ask for its state after some minutes "
    "institutions give their own number beside that of the store which takes part in every activity of this kind"
).split()
