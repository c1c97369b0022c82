"""The merchant's keys as a file that shells, dotenv libraries and compose read: keys and all, nothing beside it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.credentials import Credentials


def env_file(env: Mapping[str, str], credentials: Credentials) -> str:
    """The WXPAY_ variables with PEM in place of each path: the paths are good only as long as the sandbox runs.

    Args:
        env: The variables with paths.
        credentials: Both sides' keys.
    """
    key = credentials.merchant_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    keys = ",".join(f"{serial}={pem.decode().strip()}" for serial, pem in credentials.platform_files.items())
    variables = {
        **env,
        "WXPAY_PRIVATE_KEY": key.strip(),
        "WXPAY_PLATFORM_KEYS": keys,
        "WXPAY_CERTIFICATE": credentials.merchant_certificate.decode().strip(),
    }
    return "".join(f"{name}={shlex.quote(value)}\n" for name, value in variables.items())
