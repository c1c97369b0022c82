"""A private key that never enters this process: openssl signs, in the place of a KMS or an HSM.

Run it by `python examples/kms_signer.py`. In real use `sign` asks the KMS: RSA PKCS#1 v1.5 with SHA-256 (AWS calls it
RSASSA_PKCS1_V1_5_SHA_256, PKCS#11 CKM_SHA256_RSA_PKCS), over the whole message.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from wxpay_client import Client
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.sandbox import Sandbox


class OpenSSLSigner:
    """Signs by another process, which alone reads the key.

    Args:
        key: Path of the private key, where that process finds it.
    """

    def __init__(self, key: Path) -> None:
        self.key = key

    def sign(self, message: bytes) -> bytes:
        """The signature of a message.

        Raises:
            subprocess.CalledProcessError: It could not be made; the client raises a `SigningError` from it.
        """
        command = ["openssl", "dgst", "-sha256", "-sign", str(self.key)]
        return subprocess.run(command, input=message, capture_output=True, check=True).stdout


def main() -> None:
    with Sandbox() as sandbox:
        client = Client(
            mchid=sandbox.env["WXPAY_MCHID"],
            serial_no=sandbox.env["WXPAY_SERIAL_NO"],
            private_key=OpenSSLSigner(Path(sandbox.env["WXPAY_PRIVATE_KEY"])),
            apiv3_key=sandbox.env["WXPAY_APIV3_KEY"],  # platform certificates are fetched with it
            origin=sandbox.origin,
        )
        sandbox.refunds["R20261129001"] = EXAMPLES["refunds.query_by_out_refund_no"]["answers"][200]
        refund = client.refunds.query_by_out_refund_no("R20261129001")
        print(f"openssl signed, the gateway verified: the refund is {refund.status}")


if __name__ == "__main__":
    main()
