# Generated from spec/certificates.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `certificates`."""

from collections.abc import Mapping
from typing import Any

CERTIFICATES_DOWNLOAD: Mapping[str, Any] = {
    "request": {"query": {"algorithm_type": "RSA"}},
    "answers": {
        200: {
            "data": [
                {
                    "serial_no": "5157F09EFDC096DE15EBE81A47057A7232F1B8E1",
                    "effective_time": "2018-06-08T10:34:56+08:00",
                    "expire_time": "2023-06-08T10:34:56+08:00",
                    "encrypt_certificate": {
                        "algorithm": "AEAD_AES_256_GCM",
                        "nonce": "61f9c719728a",
                        "associated_data": "certificate",
                        "ciphertext": "sRvt4fPt9mWYMxcSYKGZBhXoEoSU2eYVpUpTSoVkRjXgFq8vXHvz",
                    },
                }
            ]
        }
    },
}
