"""The merchant: its number, its API certificate's serial number, its private key, and whether they belong together.

The API certificate ties them: it holds the serial number, the public half of the private key, and the merchant's number
as the common name (CN) of its subject.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from attrs import field, frozen
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from wxpay_client._crypto.keys import PUBLIC_KEY_ID
from wxpay_client._diagnosis.merchant_certificate import MerchantCertificate
from wxpay_client._finding import Finding, Status
from wxpay_client._safe_repr import excerpt
from wxpay_client.errors import ConfigurationError

__all__ = [
    "Merchant",
    "check",
    "contradictions",
    "misfits",
    "serial_mistakes",
    "shown",
]

_NUMBER: Final = re.compile(rf"(?:{PUBLIC_KEY_ID})?[0-9]{{1,31}}|[0-9A-Fa-f]{{1,20}}|[0-9A-Fa-f]{{40}}")
_HEXADECIMAL: Final = re.compile(r"[0-9A-Fa-f]{1,64}")


@frozen(kw_only=True)
class Merchant:
    """What a client was told of its merchant.

    Attributes:
        mchid: The merchant's number.
        serial_no: Serial number of its API certificate, as given.
        public_key: Public half of its private key; `None` where the key is not at hand.
        certificate: Its API certificate; `None` where it is not at hand.
        platform_serials: Serial numbers and IDs of the platform keys at hand.
    """

    mchid: str
    serial_no: str
    public_key: RSAPublicKey | None = field(default=None, repr=False)
    certificate: MerchantCertificate | None = None
    platform_serials: Collection[str] = ()


def check(merchant: Merchant) -> None:
    """See that private key, serial number and merchant number are those of the certificate, where there is one.

    Raises:
        ConfigurationError: One or more are not; the message says which.
    """
    findings = contradictions(merchant)
    if findings and merchant.certificate is not None:
        message = "; ".join(f"{finding.subject}: {finding.found}" for finding in findings)
        raise ConfigurationError(
            f"{merchant.certificate.name}: does not belong to what it was given with: {message}; expected private key, "
            "certificate, serial number and merchant number that belong together "
            "(商户平台 → 账户中心 → API安全 → 商户API证书)",
            parameter="certificate",
        )


def contradictions(merchant: Merchant) -> list[Finding]:
    """What the certificate says otherwise than the rest; nothing without a certificate."""
    certificate = merchant.certificate
    if certificate is None:
        return []
    found: list[Finding] = []
    if _as_number(merchant.serial_no) != certificate.serial:
        found.append(
            Finding(
                code="serial-not-of-certificate",
                subject="serial_no",
                found=f"{shown(merchant.serial_no)} is not the serial number of the certificate",
                expected=certificate.serial_no,
                remedy=f"Take serial_no, key and certificate from one download; this is {certificate.name}",
                found_zh=f"{shown(merchant.serial_no)} 不是该商户API证书的序列号",
                expected_zh=f" {certificate.serial_no}",
                remedy_zh=f"请使用同一次申请得到的 serial_no、私钥和证书；这里的证书是 {certificate.name}",
            )
        )
    if merchant.public_key is not None and merchant.public_key != certificate.public_key:
        found.append(
            Finding(
                code="key-not-of-certificate",
                subject="private_key",
                found="the private key is not the one that the certificate was made with",
                expected=f"the private key of the certificate {certificate.serial_no}",
                remedy="After a renewal key, certificate and serial_no change together: take apiclient_key.pem and "
                "apiclient_cert.pem from one download",
                found_zh="私钥与商户API证书不是一对",
                expected_zh=f"证书 {certificate.serial_no} 的私钥",
                remedy_zh="更换证书后，私钥、证书和 serial_no 必须一起更换：请使用同一次申请得到的 "
                "apiclient_key.pem 和 apiclient_cert.pem",
            )
        )
    if merchant.mchid != certificate.mchid:
        found.append(
            Finding(
                code="mchid-not-of-certificate",
                subject="mchid",
                found=f"{shown(merchant.mchid)} is not the merchant of the certificate, which was issued to "
                f"{excerpt(certificate.mchid)}",
                expected="the number that the certificate was issued to",
                remedy="An institution or service provider signs with its own number and certificate, not with those "
                "of the merchant it acts for",
                found_zh=f"{shown(merchant.mchid)} 不是该证书的商户，证书签发给 {excerpt(certificate.mchid)}",
                expected_zh="证书所属的商户号",
                remedy_zh="服务商或机构用自己的商户号和证书签名，而不是子商户的",
            )
        )
    return found


def misfits(merchant: Merchant) -> list[Finding]:
    """All that is wrong with a merchant's number, serial number and key, each told once."""
    mistakes, contrary = serial_mistakes(merchant), contradictions(merchant)
    if any(finding.status is Status.PROBLEM for finding in mistakes):
        return [*mistakes, *(finding for finding in contrary if finding.subject != "serial_no")]
    return contrary if any(finding.subject == "serial_no" for finding in contrary) else [*contrary, *mistakes]


def serial_mistakes(merchant: Merchant) -> list[Finding]:
    """What `serial_no` was mistaken for, or how it is misspelt."""
    serial_no, number = merchant.serial_no, _as_number(merchant.serial_no)
    spelt = serial_no.upper().zfill(40)

    def finding(code: str, found: str, found_zh: str, status: Status = Status.PROBLEM) -> list[Finding]:
        whole = code == "serial-spelling" and len(serial_no) == 40
        return [
            Finding(
                code=code,
                subject="serial_no",
                status=status,
                found=f"{shown(serial_no)} {found}",
                expected=spelt if whole else "40 hexadecimal digits, in capitals",
                remedy="Copy the serial number of the merchant's own API certificate, whole "
                "(商户平台 → 账户中心 → API安全 → 商户API证书)",
                found_zh=f"{shown(serial_no)} {found_zh}",
                expected_zh=f" {spelt}" if whole else " 40 位大写十六进制数",
                remedy_zh="请完整复制商户自己的 API 证书序列号（商户平台 → 账户中心 → API安全 → 商户API证书）",
            )
        ]

    if serial_no.upper().startswith(PUBLIC_KEY_ID):
        return finding(
            "serial-is-public-key-id",
            "is the ID of a WeChat Pay public key, which belongs into platform_keys",
            "是微信支付公钥的 ID，应放在 platform_keys 里",
        )
    if serial_no in merchant.platform_serials or (
        number is not None and number in map(_as_number, merchant.platform_serials)
    ):
        return finding(
            "serial-is-platforms",
            "is the serial number of a platform certificate, one of platform_keys",
            "是微信支付平台证书的序列号（platform_keys 之一）",
        )
    if number is None:
        return finding("serial-not-hexadecimal", "does not look like a serial number", "不像证书序列号", Status.WARNING)
    if spelt != serial_no:
        return finding(
            "serial-spelling",
            "is not written as the merchant platform shows serial numbers",
            "的写法与商户平台显示的不同",
            Status.WARNING,
        )
    return []


def shown(number: str) -> str:
    """A merchant or serial number in quotes. Anything else is not shown: it may be a key in the wrong place."""
    return excerpt(number) if _NUMBER.fullmatch(number) else f"a text of {len(number)} characters"


def _as_number(serial: str) -> int | None:
    """A serial number as a number: zeros before it and the case of its digits do not matter."""
    return int(serial, 16) if _HEXADECIMAL.fullmatch(serial) else None
