"""Texts on callbacks."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from wxpay_client._messages import Text
from wxpay_client._messages.safe_repr import excerpt, one_line

NO_SANDBOX = Text(
    "this needs the extra sandbox: pip install 'wxpay-client[sandbox]'",
    "需要安装 sandbox 组件：pip install 'wxpay-client[sandbox]'",
)
NO_KEYS = Text(
    "--keys is missing: the folder of a sandbox's keys (wxpay sandbox --keys FOLDER), which the receiver verifies with",
    "缺少 --keys：沙箱密钥目录（wxpay sandbox --keys FOLDER），接收方须用其验签",
)
NO_CALLBACK = Text(
    "expected headers, an empty line and the body, as they came; or JSON with headers and body",
    "应为原始请求头、空行与请求体，或含 headers 与 body 的 JSON",
)
TRIMMED = Text(
    "The recording has a line feed at its end that was not posted.", "记录末尾多出一个换行符，原请求中没有。"
)
HIDDEN = Text("*** may be personal data; --reveal shows it.", "*** 可能为个人信息，--reveal 可显示。")


def no_event(event: str, known: Iterable[str]) -> Text:
    likely = ", ".join(get_close_matches(event.strip("'"), list(known)))
    return Text(
        f"there is no event {event}" + (f": did you mean {likely}?" if likely else "; see wxpay operations"),
        f"没有事件 {event}" + (f"，是否指 {likely}？" if likely else "，见 wxpay operations"),
    )


def no_group(event: str, known: Iterable[str]) -> Text:
    names = ", ".join(known)
    return Text(f"--of: {event} is of {names}", f"--of：{event} 属于 {names}")


def no_url(text: str) -> Text:
    return Text(
        f"--to: expected an http or https URL, got {excerpt(text)}",
        f"--to：应为 http 或 https URL，而不是 {excerpt(text)}",
    )


def wrong_keys(problem: str) -> Text:
    return Text(f"--keys: {problem}", f"--keys：{problem}")


def delivered(event: str, url: str, status: int | None) -> Text:
    return Text(f"✓ {event}: {url} took it, HTTP {status}", f"✓ {event}：{url} 已接收，HTTP {status}")


def refused(event: str, url: str, reason: str) -> Text:
    return Text(f"✗ {event}: {url}: {one_line(reason)}", f"✗ {event}：{url}：{one_line(reason)}")


def verified(serial: str, at: str, age: int) -> Text:
    return Text(
        f"✓ verified: signed by {one_line(serial)} at {at}, {age} s ago",
        f"✓ 验签通过：{one_line(serial)} 于 {at} 签名（{age} 秒前）",
    )


def unreadable(path: str, reason: str) -> Text:
    return Text(f"{path} cannot be read: {reason}", f"无法读取 {path}：{reason}")


def no_recording(path: str) -> Text:
    return Text(f'{path}: expected JSON with "headers" and "body"', f'{path}：应为含 "headers" 与 "body" 的 JSON')
