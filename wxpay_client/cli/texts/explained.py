"""Texts on error codes and on the compiler."""

from __future__ import annotations

from wxpay_client._messages import Text

NO_COMPILER = Text(
    "the compiler is not installed: pip install 'wxpay-client[codegen]'",
    "未安装编译器：pip install 'wxpay-client[codegen]'",
)
GATEWAY_SAYS = Text("The gateway says", "网关应答")
SIGNED_OTHERWISE = Text(
    "Compare the gateway's sign_information, line by line, with what `--dry-run` shows of the same call: where they "
    "differ, something on the way changed the request, or another text was signed.",
    "请将网关的 sign_information 与同一调用的 `--dry-run` 输出逐行对比：不同之处即被中途改动，或签名串有误。",
)
UNDOCUMENTED = Text(
    "No operation documents this code: ask the vendor's support, with the Request-ID.",
    "没有接口收录该错误码：请携带 Request-ID 咨询微信支付技术支持。",
)


def no_code(code: str) -> Text:
    return Text(f"no operation documents the error code {code}", f"没有接口收录错误码 {code}")


def no_error_body(path: str) -> Text:
    return Text(f'{path}: expected the JSON of an error, with a "code"', f'{path}：应为含 "code" 的错误应答 JSON')


def unreadable(path: str, reason: str) -> Text:
    return Text(f"{path} cannot be read: {reason}", f"无法读取 {path}：{reason}")


def more(count: int) -> Text:
    return Text(f" … and {count} more", f" … 等另外 {count} 个")
