"""Texts on files of keys and certificates: what was found in the place of one, and what was expected there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from wxpay_client._messages import API_SECURITY, Text, finding

if TYPE_CHECKING:
    from wxpay_client._messages.findings import Finding


def refused(parameter: str, file: str, found: Text, expected: Text) -> Finding:
    """Something else was found than what belongs there; `file` is empty where there is none to show."""
    return finding(
        f"{parameter.replace('_', '-')}-refused",
        parameter,
        Text(
            f"found {found.en}" + (f" ({file})" if file else ""),
            f"看到：{found.zh}" + (f"（{file}）" if file else ""),
        ),
        expected=Text(expected.en, f"：{expected.zh}"),
    )


# What was expected.

MERCHANT_KEY: Final = Text(
    "the merchant's RSA private key of 2048 bits or more, as PEM without a password: apiclient_key.pem, made "
    f"together with the API certificate ({API_SECURITY} → 商户API证书)",
    f"商户 API 私钥：无密码的 PEM，RSA 2048 位以上，即 apiclient_key.pem（{API_SECURITY} → 商户API证书）",
)
MERCHANT_CERTIFICATE: Final = Text(
    "the merchant's API certificate as PEM: apiclient_cert.pem, made together with the private key "
    f"({API_SECURITY} → 商户API证书)",
    f"商户 API 证书：PEM，即 apiclient_cert.pem（{API_SECURITY} → 商户API证书）",
)
PLATFORM_KEY: Final = Text(
    "an RSA public key of 2048 bits or more, or a certificate, of WeChat Pay's, as PEM: pub_key.pem "
    f"({API_SECURITY} → 微信支付公钥) or a platform certificate",
    f"微信支付的 RSA 公钥（pub_key.pem，{API_SECURITY} → 微信支付公钥）或平台证书，PEM，2048 位以上",
)
PLATFORM_SERIAL: Final = Text(
    f"the ID of a WeChat Pay public key (PUB_KEY_ID_…, beside it in {API_SECURITY}) or the "
    "serial number of a platform certificate: 1 to 128 visible ASCII characters, no quote, comma, backslash",
    f"微信支付公钥 ID（PUB_KEY_ID_…，{API_SECURITY}）或平台证书序列号",
)
PLATFORM_KEYS: Final = Text(
    f"a mapping of {PLATFORM_SERIAL.en} to {PLATFORM_KEY.en}",
    f"映射，键为{PLATFORM_SERIAL.zh}，值为{PLATFORM_KEY.zh}",
)
PLATFORM_AUTHORITY: Final = Text(
    "certificates of the authority that issues WeChat Pay's (Tenpay.com Root CA), as PEM",
    "签发微信支付平台证书的机构（Tenpay.com Root CA）的证书，PEM",
)
APIV3_KEY: Final = Text(
    f"the 32 ASCII characters set in {API_SECURITY} → APIv3密钥", f"在{API_SECURITY} → APIv3密钥 设置的 32 个字符"
)


# What a PEM block holds.

PRIVATE_KEY: Final = Text("a private key", "私钥")
OPENSSH_KEY: Final = Text("a private key in OpenSSH's own format", "OpenSSH 格式的私钥")
PUBLIC_KEY: Final = Text("a public key", "公钥")
CERTIFICATE: Final = Text("a certificate", "证书")
CERTIFICATE_REQUEST: Final = Text("a certificate request", "证书请求（CSR）")
OTHER_BLOCK: Final = Text("a PEM block of another kind", "其他类型的 PEM")


def several(kinds: Sequence[Text]) -> Text:
    return Text(
        f"several things ({', '.join(kind.en for kind in kinds)})",
        f"多项内容（{'、'.join(kind.zh for kind in kinds)}）",
    )


def with_password(kind: Text) -> Text:
    return Text(
        f"{kind.en} with a password (`openssl pkcs8 -topk8 -nocrypt -in FILE` removes it)",
        f"有密码的{kind.zh}（可用 openssl pkcs8 -topk8 -nocrypt -in 文件 去掉密码）",
    )


def damaged(kind: Text) -> Text:
    return Text(
        f"{kind.en} that is damaged, copied in part or of an unknown algorithm",
        f"损坏、不完整或算法未知的{kind.zh}",
    )


# What is no PEM.

EMPTY_TEXT: Final = Text("an empty text", "空文本")
EMPTY_FILE: Final = Text("nothing, it is empty", "空文件")
DIRECTORY: Final = Text("a directory", "目录")
PEM_AS_PATH: Final = Text("PEM given as a Path; give it as a str", "以 Path 给出的 PEM；请改用 str")
NEITHER_PEM_NOR_PATH: Final = Text(
    "a text that is neither PEM nor the path of a file (not shown: it may be a key's middle lines)",
    "既不是 PEM 也不是文件路径的文本（不显示，可能是密钥内容）",
)
BROKEN_OFF: Final = Text(
    "PEM that breaks off, a BEGIN line without its END line", "不完整的 PEM，有 BEGIN 行而没有 END 行"
)
PKCS12: Final = Text(
    "PKCS#12 such as apiclient_cert.p12 (`openssl pkcs12 -in FILE -nodes` turns it into PEM, and "
    "wxpay_client.PKCS12File(FILE, PASSWORD) reads it as it is)",
    "PKCS#12（如 apiclient_cert.p12；可用 openssl pkcs12 -nodes -in 文件 转为 PEM，"
    "也可用 wxpay_client.PKCS12File(文件, 密码) 直接读取）",
)
PKCS12_CLOSED: Final = Text(
    "what does not open as PKCS#12: its password is another (that of apiclient_cert.p12 is the merchant number), or it "
    "is damaged, empty or no PKCS#12",
    "无法打开的 PKCS#12：密码不对（apiclient_cert.p12 的密码为商户号），或文件损坏、为空、不是 PKCS#12",
)
DER: Final = Text(
    "binary DER (`openssl pkey` or `openssl x509`, with `-inform DER -in FILE`, turns it into PEM)",
    "二进制 DER（可用 openssl pkey 或 openssl x509 -inform DER -in 文件 转为 PEM）",
)


def unreadable(reason: str) -> Text:
    """A file that cannot be read; the operating system says why."""
    return Text(f"no file that can be read: {reason}", f"无法读取的文件（{reason}）")


def too_large(limit: int) -> Text:
    return Text(f"a file of more than {limit} bytes", f"超过 {limit} 字节的文件")


def without_begin(size: int) -> Text:
    return Text(f"{size} bytes without a BEGIN line", f"{size} 字节，没有 BEGIN 行")


# Keys and certificates that are not the right ones.

UNFIT_PRIVATE_KEY: Final = Text(
    "a private key that is damaged: what it signs does not fit its own public half",
    "损坏的私钥，其签名与自己的公钥不符",
)
CERTIFICATE_NOT_RSA: Final = Text("a certificate of a key that is not RSA", "非 RSA 密钥的证书")
CERTIFICATE_NOT_AUTHORITY: Final = Text("a certificate that may not issue others", "不能签发其他证书的证书")
MERCHANTS_OWN: Final = Text(
    "the merchant's own key or certificate (apiclient_cert.pem)", "商户自己的密钥或证书（apiclient_cert.pem）"
)
UNDER_MERCHANTS_SERIAL: Final = Text(
    "a key under the serial number of the merchant's own certificate (serial_no)",
    "以商户自己的证书序列号（serial_no）命名的密钥",
)
PUBLIC_KEY_FOR_CERTIFICATE: Final = Text("a bare public key where a certificate belongs", "只有公钥，这里应为证书")
NO_SERIAL: Final = Text(
    "a text that is empty or holds something else, where the serial belongs",
    "序列号或公钥 ID 的位置是空的或其他内容",
)


def other_type(name: str) -> Text:
    return Text(name, name)


def other_type_for_serial(name: str) -> Text:
    return Text(f"{name}, where the serial belongs", f"序列号或公钥 ID 的位置是 {name}")


def private_key_not_rsa(algorithm: str) -> Text:
    return Text(f"{algorithm}PrivateKey", f"非 RSA 私钥（{algorithm}）")


def public_key_not_rsa(algorithm: str) -> Text:
    return Text(f"{algorithm}PublicKey", f"非 RSA 公钥（{algorithm}）")


def in_certificate(key: Text) -> Text:
    return Text(f"{key.en} in a certificate", f"证书中的{key.zh}")


def rsa_of_size(bits: int) -> Text:
    return Text(f"an RSA key of {bits} bits", f"{bits} 位的 RSA 密钥")


def under_another_serial(serial: str, *, public_key_id: bool) -> Text:
    return Text(
        f"a certificate with the serial number {serial} under "
        + ("the ID of a public key" if public_key_id else "another one"),
        f"序列号为 {serial} 的证书，却用了别的 ID",
    )


def serial_misspelt(serial: str) -> Text:
    return Text(
        f"a certificate under a serial number that the gateway spells {serial}: write it so",
        f"证书序列号的写法与网关不同，应写作 {serial}",
    )


def not_ascii(characters: int) -> Text:
    return Text(f"{characters} characters that are not all ASCII", f"{characters} 个字符，含非 ASCII 字符")


def of_size(size: int, *, with_white_space: bool) -> Text:
    return Text(
        f"{size} bytes" + (", white space around them counted" if with_white_space else ""),
        f"{size} 字节" + ("（含首尾空白）" if with_white_space else ""),
    )
