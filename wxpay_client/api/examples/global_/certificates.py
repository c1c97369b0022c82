# Generated from spec/global/certificates.yaml, spec/certificates.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `global_.certificates`."""

from collections.abc import Mapping
from typing import Any

GLOBAL__CERTIFICATES_DOWNLOAD: Mapping[str, Any] = {
    "request": {},
    "answers": {
        200: {
            "data": [
                {
                    "serial_no": "5157F09EFDC096DE15EBE81A47057A7232F1B8E1",
                    "effective_time": "2018-06-08T10:34:56+08:00",
                    "expire_time": "2018-12-08T10:34:56+08:00",
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
