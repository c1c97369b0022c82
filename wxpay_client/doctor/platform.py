"""Checks of the platform's keys: each by itself, and all together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicNumbers

from wxpay_client._config import key_entries
from wxpay_client._crypto import keys
from wxpay_client._finding import Finding, Status
from wxpay_client.doctor.loading import fine, loaded, unset

__all__ = ["platform_keys"]

_SOON: Final = timedelta(days=30)
_SHOWABLE: Final = re.compile(r"PUB_KEY_ID_[0-9]{1,64}|[0-9A-F]{40}")


def platform_keys(
    environ: Mapping[str, str], key: RSAPrivateKey | None, serial_no: str, now: datetime
) -> tuple[list[Finding], tuple[str, ...]]:
    """Every platform key by itself and beside the others, and their serial numbers and IDs."""
    subject, text = "platform_keys", environ.get("WXPAY_PLATFORM_KEYS", "")
    if not text.strip(", "):
        if environ.get("WXPAY_APIV3_KEY"):
            return [fine(subject, "not given: platform certificates are fetched", "未提供：将下载平台证书")], ()
        return [unset(subject, "WXPAY_PLATFORM_KEYS")], ()
    found: list[Finding] = []
    holders: dict[RSAPublicNumbers, str] = {}
    serials: list[str] = []
    for number, (serial, path) in enumerate(key_entries(text), 1):
        if not serial or not path or serial in serials or "-----BEGIN" in f"{serial}={path}":
            found.append(_malformed_entry(number))
            continue
        serials.append(serial)
        # Where ID and something else changed places, that may be a key.
        place = f'platform_keys["{serial if _SHOWABLE.fullmatch(serial) else number}"]'
        own = key.public_key() if key else None
        load = partial(keys.load_platform_keys, {serial: Path(path)}, merchant=own, serial_no=serial_no)
        held, problems = loaded(place, load)
        found += problems
        for platform_key in (held or {}).values():
            found.append(_platform_key(place, platform_key, path, now))
            other = holders.setdefault(platform_key.public_key.public_numbers(), place)
            if other != place:
                found.append(_same_key(place, other))
    return found, tuple(serials)


def _platform_key(place: str, key: keys.PlatformKey, path: str, now: datetime) -> Finding:
    bits = key.public_key.key_size
    if key.certificate is None:
        if keys.is_public_key_id(key.serial):
            return fine(place, f"public key, RSA, {bits} bits ({path})", f"公钥，RSA {bits} 位（{path}）")
        return Finding(
            code="public-key-id-form",
            subject=place,
            status=Status.WARNING,
            found="a public key under what is no ID of one",
            expected="PUB_KEY_ID_… as shown beside it (商户平台 → 账户中心 → API安全 → 微信支付公钥)",
            remedy="If it is taken from a platform certificate, give the certificate",
            found_zh="公钥的 ID 不是公钥 ID 的形式",
            expected_zh=" PUB_KEY_ID_…（商户平台 → 账户中心 → API安全 → 微信支付公钥）",
            remedy_zh="如果取自平台证书，请直接使用该证书",
        )
    first, last = key.certificate.not_valid_before_utc, key.certificate.not_valid_after_utc
    dates = f"{first.date().isoformat()} – {last.date().isoformat()}"
    if first <= now <= last - _SOON:
        return fine(
            place,
            f"platform certificate, RSA, {bits} bits, {dates} ({path})",
            f"平台证书，RSA {bits} 位，{dates}（{path}）",
        )
    soon = first <= now <= last
    return Finding(
        code="platform-certificate-ends-soon" if soon else "platform-certificate-not-valid",
        subject=place,
        status=Status.WARNING if soon else Status.PROBLEM,
        found=f"the platform certificate {'ends soon' if soon else 'is not valid now'}: {dates}",
        remedy="Get the new one, or better WeChat Pay's public key (商户平台 → 账户中心 → API安全 → 微信支付公钥)",
        found_zh=f"平台证书{'即将过期' if soon else '不在有效期内'}：{dates}",
        remedy_zh="请下载新的平台证书，或改用微信支付公钥（商户平台 → 账户中心 → API安全 → 微信支付公钥）",
    )


def _same_key(place: str, other: str) -> Finding:
    return Finding(
        code="same-platform-key",
        subject=place,
        found=f"the same key as {other}",
        expected="one key under one ID",
        remedy="Compare IDs and files with 商户平台 → 账户中心 → API安全",
        found_zh=f"与 {other} 是同一把密钥",
        expected_zh="每个 ID 各有自己的密钥",
        remedy_zh="请与商户平台 → 账户中心 → API安全核对 ID 和文件",
    )


def _malformed_entry(number: int) -> Finding:
    return Finding(
        code="platform-keys-malformed",
        subject="platform_keys",
        found=f"entry {number} of WXPAY_PLATFORM_KEYS is not ID=path, or its ID comes twice",
        expected="ID=path,ID=path, such as PUB_KEY_ID_0116…=pub_key.pem",
        found_zh=f"WXPAY_PLATFORM_KEYS 的第 {number} 项不是 ID=路径，或 ID 重复",
        expected_zh=" ID=路径,ID=路径，例如 PUB_KEY_ID_0116…=pub_key.pem",
    )
