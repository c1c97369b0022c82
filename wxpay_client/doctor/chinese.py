"""The Chinese of what the loaders of keys and certificates say; their English texts are the keys, as with gettext.

A text that is not here is shown in English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_KINDS: Final[Mapping[str, str]] = {
    "a private key in OpenSSH's own format": "OpenSSH 格式的私钥",
    "a private key": "私钥",
    "a public key": "公钥",
    "a certificate request": "证书请求（CSR）",
    "a certificate": "证书",
    "a PEM block of another kind": "其他类型的 PEM",
}
_KIND: Final = "(" + "|".join(map(re.escape, _KINDS)) + ")"
_PLACE: Final = "商户平台 → 账户中心 → API安全"

_TEXTS: Final[Mapping[str, str]] = {
    # what was found
    _KIND: "{}",
    f"several things \\(({_KIND}(?:, {_KIND})*)\\)": "多项内容（{}）",
    f"{_KIND} with a password .*": "有密码的{}（可用 openssl pkcs8 -topk8 -nocrypt -in 文件 去掉密码）",
    f"{_KIND} that is damaged.*": "损坏、不完整或算法未知的{}",
    "an RSA key of ([0-9]+) bits": "{} 位的 RSA 密钥",
    "([A-Za-z0-9]+)PrivateKey": "非 RSA 私钥（{}）",
    "([A-Za-z0-9]+)PublicKey(?: in a certificate)?": "非 RSA 公钥（{}）",
    "a certificate of a key that is not RSA": "非 RSA 密钥的证书",
    "an empty text": "空文本",
    "a directory": "目录",
    "no file that can be read: (.*)": "无法读取的文件（{}）",
    "a text that is neither PEM nor the path of a file.*": "既不是 PEM 也不是文件路径的文本（不显示，可能是密钥内容）",
    "a file of more than ([0-9]+) bytes": "超过 {} 字节的文件",
    "nothing, it is empty": "空文件",
    "([0-9]+) bytes without a BEGIN line": "{} 字节，没有 BEGIN 行",
    "PKCS#12 .*": "PKCS#12（如 apiclient_cert.p12；可用 openssl pkcs12 -nodes -in 文件 转为 PEM）",
    "binary DER .*": "二进制 DER（可用 openssl pkey 或 openssl x509 -inform DER -in 文件 转为 PEM）",
    "PEM that breaks off.*": "不完整的 PEM，有 BEGIN 行而没有 END 行",
    "the merchant's own key or certificate.*": "商户自己的密钥或证书（apiclient_cert.pem）",
    "a key under the serial number of the merchant's own cert.*": "以商户自己的证书序列号（serial_no）命名的密钥",
    "a certificate with the serial number ([0-9A-F-]+) under .*": "序列号为 {} 的证书，却用了别的 ID",
    "a certificate under a serial number that .* spells ([0-9A-F-]+).*": "证书序列号的写法与网关不同，应写作 {}",
    "a text that is empty or holds something else, where the serial belongs": "序列号或公钥 ID 的位置是空的或其他内容",
    "([0-9]+) bytes": "{} 字节",
    "([0-9]+) bytes, white space around them counted": "{} 字节（含首尾空白）",
    "([0-9]+) characters that are not all ASCII": "{} 个字符，含非 ASCII 字符",
    # what was expected
    "the merchant's RSA private key.*": (
        f"商户 API 私钥：无密码的 PEM，RSA 2048 位以上，即 apiclient_key.pem（{_PLACE} → 商户API证书）"
    ),
    "the merchant's API certificate as PEM.*": f"商户 API 证书：PEM，即 apiclient_cert.pem（{_PLACE} → 商户API证书）",
    "an RSA public key of 2048 bits or more, or a certificate, of WeChat Pay's.*": (
        f"微信支付的 RSA 公钥（pub_key.pem，{_PLACE} → 微信支付公钥）或平台证书，PEM，2048 位以上"
    ),
    "the ID of a WeChat Pay public key.*": f"微信支付公钥 ID（PUB_KEY_ID_…，{_PLACE}）或平台证书序列号",
    "the 32 ASCII characters set in.*": f"在{_PLACE} → APIv3密钥 设置的 32 个字符",
}
_PATTERNS: Final = tuple((re.compile(text, re.DOTALL), chinese) for text, chinese in _TEXTS.items())


def chinese(text: str) -> str:
    """A loader's text in Chinese; itself where it is not known."""
    for pattern, template in _PATTERNS:
        found = pattern.fullmatch(text)
        if found:
            part = found[1] if found.groups() else ""
            for kind, translated in _KINDS.items():
                part = part.replace(kind, translated)
            return template.format(part.replace(", ", "、"))
    return text
