"""Texts on what there is: operations, events, their fields."""

from __future__ import annotations

from typing import Final

from wxpay_client._messages import Text

TAKES = Text("Takes", "请求字段")
GIVES = Text("Gives", "应答字段")
ERRORS = Text("Errors", "错误码")
PAGES = Text("Pages", "文档")
RESOURCE = Text("Resource, decrypted", "资源（解密后）")
NOTHING = Text("nothing", "无")
REQUIRED = Text("required", "必填")
KIND = Text("kind", "类型")
READ = Text("read; retried freely", "查询，可随意重试")
WRITE = Text("write", "写操作")
RETRY = Text("retry", "重试")
NEVER_RETRIED = Text("never sent twice: it has no number of the merchant's", "不会重复发送：没有商户单号")
OUTCOME = Text("ask what became of it", "结果查询")
PLACES: Final = {
    "path": Text("path", "路径"),
    "query": Text("query", "查询串"),
    "header": Text("header", "请求头"),
    "body": Text("body", "请求体"),
}


def retried_under(number: str) -> Text:
    return Text(f"safe with {number} unchanged", f"{number} 不变时可安全重试")


def count(found: int, words: str) -> Text:
    named = f" {words}" if words else ""
    return Text(f"{found} found{':' if named else ''}{named}", f"共 {found} 项{'：' if named else ''}{named.strip()}")
