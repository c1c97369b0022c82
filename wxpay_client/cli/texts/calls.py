"""Texts on calls: what is asked, what was sent, what came back."""

from __future__ import annotations

from collections.abc import Sequence

from wxpay_client._messages import Text

SEND = Text("Send it? [y/N] ", "确认发送？[y/N] ")
SETTLE = Text("Write it down? [y/N] ", "确认记录？[y/N] ")
NOBODY_TO_SETTLE = Text(
    "there is no terminal to ask on: say --yes to write it down", "没有终端可供确认：请加 --yes 再记录"
)
NOBODY_TO_ASK = Text(
    "this is a write, and there is no terminal to ask on: say --yes to send it; nothing was sent",
    "这是写操作，且没有终端可供确认：请加 --yes；没有发出任何请求",
)
NO_CURL = Text(
    "--curl is for reads: a copied write would be sent twice; see --dry-run",
    "--curl 仅用于查询：复制的写操作可能被重复发送；请用 --dry-run",
)
WOULD_SEND = Text("This would be sent", "将要发送")
CANONICAL = Text("Canonical message, which is signed", "待签名串")
NOTHING_SENT = Text("Nothing was sent.", "没有发出任何请求。")
HIDDEN = Text("*** travels encrypted; --reveal shows it.", "*** 为加密传输的字段，--reveal 可显示。")
ASK_DOCTOR = Text(
    "`wxpay doctor` checks the configuration; --env FILE reads it from a file.",
    "`wxpay doctor` 可检查配置；--env FILE 可从文件读取配置。",
)
NO_ANSWER = Text("no answer that can be trusted; a query changes nothing", "没有可信的应答；查询不会改变任何数据")
INTERRUPTED_BEFORE = Text("Interrupted; nothing was sent.", "已中断，没有发出任何请求。")
INTERRUPTED_READ = Text("Interrupted; a query changes nothing.", "已中断；查询不会改变任何数据。")


def answered(operation: str, status: int, request_id: str | None, seconds: float) -> Text:
    shown = f"HTTP {status}, {seconds:.2f} s" + (f", Request-ID {request_id}" if request_id else "")
    return Text(f"✓ {operation}: {shown}", f"✓ {operation}：{shown}")


def as_merchant(mchid: str) -> Text:
    return Text(f"as merchant {mchid}", f"商户 {mchid}")


def interrupted_write(operation: str, advice: str) -> Text:
    return Text(
        f"Interrupted while {operation} was under way: it may have been carried out. {advice}",
        f"{operation} 发送过程中被中断，可能已执行。{advice}",
    )


def no_operation(name: str, likely: Sequence[str]) -> Text:
    meant = ", ".join(likely)
    return Text(
        f"there is no operation {name}" + (f": did you mean {meant}?" if meant else "; see wxpay operations"),
        f"没有接口 {name}" + (f"，是否指 {meant}？" if meant else "，见 wxpay operations"),
    )


def no_body(path: str, problem: Text) -> Text:
    return Text(f"--body {path}: {problem.en}", f"--body {path}：{problem.zh}")


def unreadable(reason: str) -> Text:
    return Text(f"cannot be read: {reason}", f"无法读取：{reason}")


BODY_NOT_TAKEN = Text("this operation takes no body", "该接口没有请求体")
EXPECTED_JSON = Text("expected a JSON object or list, each member once", "应为 JSON 对象或列表，且成员不重复")


def unshown(operation: str, reason: str) -> Text:
    said, said_zh = (f": {reason}", f"：{reason}") if reason else ("", "")
    return Text(
        f"{operation} was carried out, but its answer could not be written{said}. Do not send it again; query it",
        f"{operation} 已执行，但应答无法写出{said_zh}。请勿重复发送，请查询",
    )
