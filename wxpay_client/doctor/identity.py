"""Checks of what a merchant is known by: its number, serial number, private key, certificate, APIv3 key."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from wxpay_client._crypto import keys
from wxpay_client._crypto.pem import Place, read_blocks
from wxpay_client._diagnosis import merchant
from wxpay_client._diagnosis.merchant import (
    Merchant,
    MerchantCertificate,
    certificate_beside,
    check_dates,
    load_merchant_certificate,
    shown,
)
from wxpay_client._finding import Finding, Status
from wxpay_client._messages import NOTHING
from wxpay_client._safe_repr import excerpt
from wxpay_client.doctor.loading import fine, loaded, pem_as_path, unset

__all__ = ["apiv3_key", "belonging", "certificate", "number", "private_key"]

_NUMBER: Final = re.compile(r"[0-9]{8,10}")
_SENDABLE: Final = re.compile(r"[0-9A-Za-z_-]+")


def number(subject: str, variable: str, value: str) -> list[Finding]:
    """A merchant number or serial number: whether it can be sent, and looks like one."""
    if not value:
        return [unset(subject, variable)]
    if not _SENDABLE.fullmatch(value):
        return [
            Finding(
                code=f"{subject}-malformed",
                subject=subject,
                found=f"{variable} holds something else than digits and letters: white space, quotes?",
                expected="the number as the merchant platform shows it",
                found_zh=f"{variable} 含有数字和字母以外的字符（空白、引号？）",
                expected_zh="商户平台显示的编号",
            )
        ]
    if subject == "mchid" and not _NUMBER.fullmatch(value):
        return [
            Finding(
                code="mchid-unusual",
                subject=subject,
                status=Status.WARNING,
                found=f"{shown(value)} does not look like a merchant number",
                expected="8 to 10 digits (商户平台 → 账户中心 → 商户信息)",
                found_zh=f"{shown(value)} 不像商户号",
                expected_zh=" 8 到 10 位数字（商户平台 → 账户中心 → 商户信息）",
            )
        ]
    return [fine(subject, shown(value), shown(value))]


def private_key(environ: Mapping[str, str]) -> tuple[RSAPrivateKey | None, list[Finding]]:
    """The private key, where it can be loaded: its form, its size, who may read its file."""
    subject, path = "private_key", environ.get("WXPAY_PRIVATE_KEY", "")
    if not path:
        return None, [unset(subject, "WXPAY_PRIVATE_KEY")]
    if "-----BEGIN" in path:
        return None, [pem_as_path(subject, "WXPAY_PRIVATE_KEY")]
    key, problems = loaded(subject, lambda: keys.load_private_key(Path(path)))
    if key is not None:
        _, blocks = read_blocks(Path(path), Place(subject, subject, NOTHING))
        kind = "PKCS#1" if any(block.label == "RSA PRIVATE KEY" for block in blocks) else "PKCS#8"
        problems = [
            fine(subject, f"RSA, {key.key_size} bits, {kind} ({path})", f"RSA {key.key_size} 位，{kind}（{path}）")
        ]
    return key, [*problems, *_permissions(subject, Path(path))]


def _permissions(subject: str, path: Path) -> list[Finding]:
    if os.name != "posix" or not os.path.isfile(path):  # noqa: PTH113 - raises nothing
        return []
    mode = stat.S_IMODE(path.stat().st_mode)
    if not mode & 0o077:
        return [
            fine(f"{subject} file", f"readable by its owner alone (mode {mode:o})", f"仅所有者可读（权限 {mode:o}）")
        ]
    return [
        Finding(
            code="private-key-readable",
            subject=f"{subject} file",
            status=Status.WARNING,
            found=f"others than its owner may read or write it (mode {mode:o})",
            expected="600",
            remedy=f"chmod 600 {path}",
            found_zh=f"其他用户可以读写（权限 {mode:o}）",
            expected_zh=" 600",
            remedy_zh=f"请执行 chmod 600 {path}",
        )
    ]


def certificate(environ: Mapping[str, str], now: datetime) -> tuple[MerchantCertificate | None, list[Finding]]:
    """The API certificate, given or beside the private key: whether it loads, and its dates."""
    subject, path = "certificate", environ.get("WXPAY_CERTIFICATE", "")
    if "-----BEGIN" in path:
        return None, [pem_as_path(subject, "WXPAY_CERTIFICATE")]
    if path:
        certificate, problems = loaded(subject, lambda: load_merchant_certificate(Path(path)))
    else:
        certificate, problems = certificate_beside(environ.get("WXPAY_PRIVATE_KEY")), []
    if certificate is None:
        return None, problems or [
            Finding(
                code="no-certificate",
                subject=subject,
                status=Status.WARNING,
                found="there is none to compare key, serial_no and mchid with",
                remedy="Put apiclient_cert.pem beside the private key, or its path into WXPAY_CERTIFICATE",
                found_zh="没有证书，无法核对私钥、serial_no 和 mchid",
                remedy_zh="请把 apiclient_cert.pem 放在私钥旁边，或把路径填入 WXPAY_CERTIFICATE",
            )
        ]
    last, file = certificate.not_after.date().isoformat(), certificate.name.removeprefix(subject)
    valid = fine(
        subject,
        f"{certificate.serial_no} of {excerpt(certificate.mchid)}, until {last}{file}",
        f"{certificate.serial_no}，商户 {excerpt(certificate.mchid)}，有效期至 {last}{file}",
    )
    return certificate, check_dates(certificate, now) or [valid]


def belonging(given: Merchant) -> list[Finding]:
    """Whether private key, certificate, serial number and merchant number belong together."""
    # What is not there at all was told before.
    misfits = [finding for finding in merchant.mistakes(given) if getattr(given, finding.subject, True)]
    if misfits or given.certificate is None or given.public_key is None:
        return misfits
    text = "private key, certificate, serial_no and mchid belong together"
    return [fine("merchant", text, "私钥、证书、serial_no 和 mchid 相互一致")]


def apiv3_key(environ: Mapping[str, str]) -> list[Finding]:
    """The APIv3 key: whether it has the right length."""
    subject, key = "apiv3_key", environ.get("WXPAY_APIV3_KEY", "")
    if not key:
        text = "not set; only callbacks and platform certificates need it"
        return [fine(subject, text, "未设置；只有回调和平台证书需要它")]
    _, problems = loaded(subject, lambda: keys.check_apiv3_key(key))
    return problems or [fine(subject, "32 characters", "32 个字符")]
