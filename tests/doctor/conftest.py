"""A configuration that the doctor finds nothing wrong with."""

from __future__ import annotations

from pathlib import Path

import pytest

from wxpay_client.sandbox.credentials import Credentials


@pytest.fixture
def credentials(wxpay_sandbox_credentials: Credentials) -> Credentials:
    return wxpay_sandbox_credentials


@pytest.fixture
def environ(credentials: Credentials, tmp_path: Path) -> dict[str, str]:
    """A configuration of the live system that is right."""
    files = credentials.write(tmp_path)
    return {
        "WXPAY_MCHID": credentials.mchid,
        "WXPAY_SERIAL_NO": credentials.serial_no,
        "WXPAY_PRIVATE_KEY": str(files.private_key),
        "WXPAY_PLATFORM_KEYS": ",".join(f"{serial}={path}" for serial, path in files.platform_keys.items()),
        "WXPAY_APIV3_KEY": credentials.apiv3_key,
    }
