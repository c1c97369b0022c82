from __future__ import annotations

import stat
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from tests.support.sandbox.caller import public_key
from wxpay_client.sandbox.credentials import Credentials, write_private

if TYPE_CHECKING:
    from pathlib import Path


def test_the_merchants_files_belong_together(credentials: Credentials, tmp_path: Path) -> None:
    files = credentials.write(tmp_path)
    key = load_pem_private_key(files.private_key.read_bytes(), None)
    assert key.public_key() == public_key((tmp_path / "apiclient_cert.pem").read_bytes())


def test_the_certificates_carry_their_serials(credentials: Credentials) -> None:
    serial = list(credentials.platform_keys)[1]
    platform = x509.load_pem_x509_certificate(credentials.platform_files[serial])
    merchant = x509.load_pem_x509_certificate(credentials.merchant_certificate)
    assert [f"{platform.serial_number:040X}", f"{merchant.serial_number:040X}"] == [
        serial,
        credentials.serial_no,
    ]


def test_the_merchants_certificate_is_issued_to_its_number(credentials: Credentials) -> None:
    merchant = x509.load_pem_x509_certificate(credentials.merchant_certificate)
    assert merchant.subject.rfc4514_string() == f"CN={credentials.mchid}"


def test_the_platform_has_a_public_key_and_a_certificate(credentials: Credentials) -> None:
    (key_id, key_file), (serial, certificate) = credentials.platform_files.items()
    assert key_id.startswith("PUB_KEY_ID_")
    assert key_file.startswith(b"-----BEGIN PUBLIC KEY-----")
    assert (serial[0], len(serial)) == ("0", 40)  # a zero that counts
    assert certificate.startswith(b"-----BEGIN CERTIFICATE-----")


def test_the_apiv3_key_has_32_characters(credentials: Credentials) -> None:
    assert len(credentials.apiv3_key.encode()) == 32


def test_files_are_readable_by_their_owner_alone(credentials: Credentials, tmp_path: Path) -> None:
    credentials.write(tmp_path)
    modes = {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert modes == {0o600}


def test_no_file_is_written_over(tmp_path: Path) -> None:
    write_private(tmp_path / "key.pem", b"one")
    with pytest.raises(FileExistsError):
        write_private(tmp_path / "key.pem", b"two")


def test_the_repr_keeps_secrets_to_itself(credentials: Credentials) -> None:
    assert credentials.apiv3_key not in repr(credentials)
    assert "KEY" not in repr(credentials)


def test_no_two_are_alike(credentials: Credentials) -> None:
    other = Credentials.generate()
    assert other.serial_no != credentials.serial_no
    assert other.platform_keys.keys().isdisjoint(credentials.platform_keys)


def test_the_certificates_are_issued_by_the_authority(credentials: Credentials) -> None:
    authority = x509.load_pem_x509_certificate(credentials.authority_certificate)
    issued = credentials.issue(datetime(2024, 1, 1, tzinfo=UTC))
    for pem in (
        credentials.merchant_certificate,
        credentials.platform_files[[*credentials.platform_keys][1]],
        issued.pem,
    ):
        x509.load_pem_x509_certificate(pem).verify_directly_issued_by(authority)
    authority.verify_directly_issued_by(authority)
    assert public_key(issued.pem) == issued.key.public_key()
    assert x509.load_pem_x509_certificate(issued.pem).not_valid_before_utc == datetime(2024, 1, 1, tzinfo=UTC)


def test_a_platform_may_have_a_public_key_alone() -> None:
    (key_id,) = Credentials.generate(certificates=False).platform_keys
    assert key_id.startswith("PUB_KEY_ID_")
