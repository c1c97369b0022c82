"""Texts on the merchant's numbers, key and certificate: each by itself and together."""

from __future__ import annotations

from typing import Final

from wxpay_client._finding import Finding, Status
from wxpay_client._messages import API_SECURITY, Text, finding

_API_CERTIFICATE: Final = f"{API_SECURITY} → 商户API证书"


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
