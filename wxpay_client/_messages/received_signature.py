"""Texts on a signature that was received and found wrong: what only the side that verifies can tell."""

from __future__ import annotations

from typing import Final

from wxpay_client._messages import Text, finding
from wxpay_client._messages.findings import Finding

_FORMAT: Final = 'WECHATPAY2-SHA256-RSA2048 mchid="…",nonce_str="…",signature="…",timestamp="…",serial_no="…"'

SIGN_AS_SENT: Final = Text(
    "Sign the request as it is sent: take method, path with query, and body from the very request that leaves, and "
    "change nothing after signing. If that is so already, something in between changed it",
    "签名内容必须与实际发出的请求一致：请求方法、带查询参数的路径和请求体都取自最终发出的请求，签名后不得再改动。"
    "若已一致，则是中间环节改写了请求",
)


def malformed(field: str, issue: str) -> Finding:
    """A part of the Authorization header is not written as it has to be; `issue` is what the gateway says of it."""
    return finding(
        "authorization-malformed",
        field,
        Text(issue, f"写法不符合要求（{issue}）"),
        expected=Text(f"the header as {_FORMAT}", f"以下格式的请求头 {_FORMAT}"),
        remedy=Text(
            "Write the header Authorization as the vendor describes it: one space after the scheme, each value in "
            "double quotes, commas between",
            "请按官方文档书写 Authorization 请求头：认证类型后一个空格，各值加双引号，以逗号分隔",
        ),
    )


def nonce_used() -> Finding:
    return finding(
        "nonce-used",
        "nonce_str",
        Text("the nonce was used before: the same request came twice", "随机串已使用过：同一请求被发送了两次"),
        expected=Text("a new nonce, and a new signature, in each attempt", "每次请求都使用新的随机串并重新签名"),
        remedy=Text(
            "Sign again before a retry; look for a proxy or HTTP library that sends requests again by itself",
            "重试前请重新签名；并检查是否有代理或 HTTP 库自动重发请求",
        ),
    )


def signed_otherwise() -> Finding:
    """The signature is by the right key, and over a message that could not be found out."""
    return finding(
        "signed-otherwise",
        "signature",
        Text(
            "the signature was made with the merchant's own key, but over another canonical message",
            "签名确由该商户的私钥生成，但签名串与网关收到的请求不同",
        ),
        expected=Text(
            "the five lines below: method, path with query, timestamp, nonce, body; a line feed after each, the last "
            "included",
            "下面五行：请求方法、带查询参数的路径、时间戳、随机串、请求体；每行（包括最后一行）以换行符结尾",
        ),
        remedy=Text(
            f"Print what you sign, and compare it line by line. {SIGN_AS_SENT.en}",
            f"请打印签名串并逐行比较。{SIGN_AS_SENT.zh}",
        ),
    )


OTHER_DIGEST: Final = Text("the signature is over another digest than SHA-256", "签名所用的摘要算法不是 SHA-256")
PSS: Final = Text("the signature has the padding PSS", "签名使用了 PSS 填充")


def other_algorithm(found: Text) -> Finding:
    """The signature is by the right key, in another way than the vendor's."""
    return finding(
        "other-algorithm",
        "signature",
        found,
        expected=Text(
            "SHA256withRSA: SHA-256 with the padding of PKCS #1 v1.5", " SHA256withRSA：SHA-256 与 PKCS #1 v1.5 填充"
        ),
        remedy=Text("Change the algorithm, not the key", "请更换签名算法，私钥无误"),
    )


LINE_FEED_MISSING: Final = Text(
    "the message that was signed lacks the line feed after its last line", "签名串的最后一行缺少换行符"
)
CARRIAGE_RETURNS: Final = Text(
    "the lines of the message that was signed end in CR LF", "签名串各行以 CR LF（\\r\\n）结尾"
)


def line_ends(found: Text) -> Finding:
    """The lines that were signed do not end as they have to."""
    return finding(
        "line-ends",
        "signature",
        found,
        expected=Text(
            "one line feed (\\n) after each of the five lines, also where the body is empty",
            "五行每行都以一个换行符（\\n）结尾，请求体为空时也一样",
        ),
        remedy=Text("Write the line feeds as the vendor describes it", "请按官方文档书写换行符"),
    )
