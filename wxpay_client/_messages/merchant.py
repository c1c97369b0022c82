"""Texts on the merchant's numbers, key and certificate and on the platform's keys: each by itself and together."""

from __future__ import annotations

from typing import Final

from wxpay_client._messages import API_SECURITY, Text, finding, fine
from wxpay_client._messages.findings import Finding, Status

_API_CERTIFICATE: Final = f"{API_SECURITY} → 商户API证书"
_PUBLIC_KEY: Final = f"{API_SECURITY} → 微信支付公钥"
_MERCHANT: Final = "商户平台 → 账户中心 → 商户信息"
_DOCS: Final = "https://github.com/wxpay-client/wxpay-client/blob/main/docs"


# What is contrary to the certificate.


def serial_not_of_certificate(serial_no: str, expected: str, certificate: str) -> Finding:
    """`serial_no` is not the certificate's; `certificate` is what it was given as."""
    return finding(
        "serial-not-of-certificate",
        "serial_no",
        Text(f"{serial_no} is not the serial number of the certificate", f"{serial_no} 不是该商户API证书的序列号"),
        expected=Text(expected, f" {expected}"),
        remedy=Text(
            f"Take serial_no, key and certificate from one download; this is {certificate}",
            f"请使用同一次申请得到的 serial_no、私钥和证书；这里的证书是 {certificate}",
        ),
    )


def key_not_of_certificate(serial_no: str) -> Finding:
    return finding(
        "key-not-of-certificate",
        "private_key",
        Text("the private key is not the one that the certificate was made with", "私钥与商户API证书不是一对"),
        expected=Text(f"the private key of the certificate {serial_no}", f"证书 {serial_no} 的私钥"),
        remedy=Text(
            "After a renewal key, certificate and serial_no change together: take apiclient_key.pem and "
            "apiclient_cert.pem from one download",
            "更换证书后，私钥、证书和 serial_no 必须一起更换：请使用同一次申请得到的 "
            "apiclient_key.pem 和 apiclient_cert.pem",
        ),
    )


def mchid_not_of_certificate(mchid: str, issued_to: str) -> Finding:
    return finding(
        "mchid-not-of-certificate",
        "mchid",
        Text(
            f"{mchid} is not the merchant of the certificate, which was issued to {issued_to}",
            f"{mchid} 不是该证书的商户，证书签发给 {issued_to}",
        ),
        expected=Text("the number that the certificate was issued to", "证书所属的商户号"),
        remedy=Text(
            "An institution or service provider signs with its own number and certificate, not with those of the "
            "merchant it acts for",
            "服务商或机构用自己的商户号和证书签名，而不是子商户的",
        ),
    )


# What the serial number was mistaken for.

_CAPITALS: Final = Text("40 hexadecimal digits, in capitals", " 40 位大写十六进制数")


def _serial(
    code: str, serial_no: str, mistake: Text, *, expected: Text = _CAPITALS, status: Status = Status.PROBLEM
) -> Finding:
    return finding(
        code,
        "serial_no",
        Text(f"{serial_no} {mistake.en}", f"{serial_no} {mistake.zh}"),
        expected=expected,
        remedy=Text(
            f"Copy the serial number of the merchant's own API certificate, whole ({_API_CERTIFICATE})",
            f"请完整复制商户自己的 API 证书序列号（{_API_CERTIFICATE}）",
        ),
        status=status,
    )


def serial_is_public_key_id(serial_no: str) -> Finding:
    mistake = Text(
        "is the ID of a WeChat Pay public key, which belongs into platform_keys",
        "是微信支付公钥的 ID，应放在 platform_keys 里",
    )
    return _serial("serial-is-public-key-id", serial_no, mistake)


def serial_is_platforms(serial_no: str) -> Finding:
    mistake = Text(
        "is the serial number of a platform certificate, one of platform_keys",
        "是微信支付平台证书的序列号（platform_keys 之一）",
    )
    return _serial("serial-is-platforms", serial_no, mistake)


def serial_not_hexadecimal(serial_no: str) -> Finding:
    mistake = Text("does not look like a serial number", "不像证书序列号")
    return _serial("serial-not-hexadecimal", serial_no, mistake, status=Status.WARNING)


def serial_misspelt(serial_no: str, spelt: str) -> Finding:
    return _serial(
        "serial-spelling",
        serial_no,
        Text("is not written as the merchant platform shows serial numbers", "的写法与商户平台显示的不同"),
        expected=Text(spelt, f" {spelt}") if spelt else _CAPITALS,
        status=Status.WARNING,
    )


# The certificate's dates.

_VALID: Final = Text("one that is valid now", "有效期内的证书")
_RENEW: Final = Text(
    f"Renew it ({_API_CERTIFICATE}), and change key, certificate and serial_no together",
    f"请更换证书（{_API_CERTIFICATE}），并一起更换私钥、证书和 serial_no",
)


def certificate_expired(serial_no: str, last: str) -> Finding:
    return finding(
        "certificate-expired",
        "certificate",
        Text(f"the API certificate {serial_no} ended on {last}", f"商户API证书 {serial_no} 已于 {last} 过期"),
        expected=_VALID,
        remedy=_RENEW,
    )


def certificate_not_yet_valid(serial_no: str, first: str) -> Finding:
    return finding(
        "certificate-not-yet-valid",
        "certificate",
        Text(
            f"the API certificate {serial_no} begins on {first}, by the clock of this machine",
            f"按本机时钟，商户API证书 {serial_no} 要到 {first} 才生效",
        ),
        expected=_VALID,
        remedy=Text("Check the clock of this machine first", "请先检查本机时钟"),
    )


def certificate_ends_soon(serial_no: str, last: str) -> Finding:
    return finding(
        "certificate-ends-soon",
        "certificate",
        Text(f"the API certificate {serial_no} ends on {last}", f"商户API证书 {serial_no} 将于 {last} 过期"),
        remedy=_RENEW,
        status=Status.WARNING,
    )


# Variables of the environment.


def unset(subject: str, variable: str) -> Finding:
    return finding(
        "unset",
        subject,
        Text(f"{variable} is not set, or empty", f"{variable} 未设置或为空"),
        remedy=Text(
            f"Set it; {_DOCS}/start/keys.md tells where each value is in the merchant platform",
            f"请设置；各项在商户平台的位置见 {_DOCS}/start/keys.zh.md",
        ),
    )


def number_malformed(subject: str, variable: str) -> Finding:
    return finding(
        f"{subject}-malformed",
        subject,
        Text(
            f"{variable} holds something else than digits and letters: white space, quotes?",
            f"{variable} 含有数字和字母以外的字符（空白、引号？）",
        ),
        expected=Text("the number as the merchant platform shows it", "商户平台显示的编号"),
    )


def mchid_unusual(mchid: str) -> Finding:
    return finding(
        "mchid-unusual",
        "mchid",
        Text(f"{mchid} does not look like a merchant number", f"{mchid} 不像商户号"),
        expected=Text(f"8 to 10 digits ({_MERCHANT})", f" 8 到 10 位数字（{_MERCHANT}）"),
        status=Status.WARNING,
    )


def number_fine(subject: str, number: str) -> Finding:
    return fine(subject, Text(number, number))


def apiv3_key_unset() -> Finding:
    return fine(
        "apiv3_key",
        Text("not set; only callbacks and platform certificates need it", "未设置；只有回调和平台证书需要它"),
    )


def apiv3_key_fine() -> Finding:
    return fine("apiv3_key", Text("32 characters", "32 个字符"))


# The merchant's files.


def private_key_fine(bits: int, form: str, path: str) -> Finding:
    """The private key can be loaded; `form` is PKCS#1 or PKCS#8."""
    return fine("private_key", Text(f"RSA, {bits} bits, {form} ({path})", f"RSA {bits} 位，{form}（{path}）"))


def private_key_readable(mode: str, path: str) -> Finding:
    """Others may read the private key's file; `mode` is octal."""
    return finding(
        "private-key-readable",
        "private_key file",
        Text(f"others than its owner may read or write it (mode {mode})", f"其他用户可以读写（权限 {mode}）"),
        expected=Text("600", " 600"),
        remedy=Text(f"chmod 600 {path}", f"请执行 chmod 600 {path}"),
        status=Status.WARNING,
    )


def private_key_file_fine(mode: str) -> Finding:
    """Nobody else may read the private key's file; `mode` is octal."""
    return fine("private_key file", Text(f"readable by its owner alone (mode {mode})", f"仅所有者可读（权限 {mode}）"))


def no_certificate() -> Finding:
    return finding(
        "no-certificate",
        "certificate",
        Text("there is none to compare key, serial_no and mchid with", "没有证书，无法核对私钥、serial_no 和 mchid"),
        remedy=Text(
            "Put apiclient_cert.pem beside the private key, or its path into WXPAY_CERTIFICATE",
            "请把 apiclient_cert.pem 放在私钥旁边，或把路径填入 WXPAY_CERTIFICATE",
        ),
        status=Status.WARNING,
    )


def certificate_fine(serial_no: str, mchid: str, last: str, file: str) -> Finding:
    """The API certificate can be loaded; `file` is its path in brackets after a space, or empty."""
    return fine(
        "certificate",
        Text(f"{serial_no} of {mchid}, until {last}{file}", f"{serial_no}，商户 {mchid}，有效期至 {last}{file}"),
    )


def merchant_fine() -> Finding:
    return fine(
        "merchant",
        Text(
            "private key, certificate, serial_no and mchid belong together", "私钥、证书、serial_no 和 mchid 相互一致"
        ),
    )


# The platform's keys. `place` is such as `platform_keys["PUB_KEY_ID_0116…"]`.


def platform_certificates_fetched() -> Finding:
    return fine("platform_keys", Text("not given: platform certificates are fetched", "未提供：将下载平台证书"))


def platform_keys_malformed(entry: int) -> Finding:
    """An entry is not ID=path; the first is number 1."""
    return finding(
        "platform-keys-malformed",
        "platform_keys",
        Text(
            f"entry {entry} of WXPAY_PLATFORM_KEYS is not ID=path, or its ID comes twice",
            f"WXPAY_PLATFORM_KEYS 的第 {entry} 项不是 ID=路径，或 ID 重复",
        ),
        expected=Text(
            "ID=path,ID=path, such as PUB_KEY_ID_0116…=pub_key.pem",
            " ID=路径,ID=路径，例如 PUB_KEY_ID_0116…=pub_key.pem",
        ),
    )


def platform_public_key_fine(place: str, bits: int, path: str) -> Finding:
    return fine(place, Text(f"public key, RSA, {bits} bits ({path})", f"公钥，RSA {bits} 位（{path}）"))


def public_key_id_unusual(place: str) -> Finding:
    return finding(
        "public-key-id-form",
        place,
        Text("a public key under what is no ID of one", "公钥的 ID 不是公钥 ID 的形式"),
        expected=Text(f"PUB_KEY_ID_… as shown beside it ({_PUBLIC_KEY})", f" PUB_KEY_ID_…（{_PUBLIC_KEY}）"),
        remedy=Text(
            "If it is taken from a platform certificate, give the certificate", "如果取自平台证书，请直接使用该证书"
        ),
        status=Status.WARNING,
    )


def platform_certificate_fine(place: str, bits: int, first: str, last: str, path: str) -> Finding:
    return fine(
        place,
        Text(
            f"platform certificate, RSA, {bits} bits, {first} – {last} ({path})",
            f"平台证书，RSA {bits} 位，{first} – {last}（{path}）",
        ),
    )


_NEW_PLATFORM_KEY: Final = Text(
    f"Get the new one, or better WeChat Pay's public key ({_PUBLIC_KEY})",
    f"请下载新的平台证书，或改用微信支付公钥（{_PUBLIC_KEY}）",
)


def platform_certificate_ends_soon(place: str, first: str, last: str) -> Finding:
    return finding(
        "platform-certificate-ends-soon",
        place,
        Text(f"the platform certificate ends soon: {first} – {last}", f"平台证书即将过期：{first} – {last}"),
        remedy=_NEW_PLATFORM_KEY,
        status=Status.WARNING,
    )


def platform_certificate_not_valid(place: str, first: str, last: str) -> Finding:
    return finding(
        "platform-certificate-not-valid",
        place,
        Text(f"the platform certificate is not valid now: {first} – {last}", f"平台证书不在有效期内：{first} – {last}"),
        remedy=_NEW_PLATFORM_KEY,
    )


def same_platform_key(place: str, other: str) -> Finding:
    return finding(
        "same-platform-key",
        place,
        Text(f"the same key as {other}", f"与 {other} 是同一把密钥"),
        expected=Text("one key under one ID", "每个 ID 各有自己的密钥"),
        remedy=Text(f"Compare IDs and files with {API_SECURITY}", f"请与{API_SECURITY}核对 ID 和文件"),
    )
