# Generated from spec/merchant/media.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `merchant.media`."""

from collections.abc import Mapping
from typing import Any

MERCHANT_MEDIA_UPLOAD: Mapping[str, Any] = {
    "request": {
        "body": {
            "meta": {
                "filename": "example.png",
                "sha256": "9e3165e7ea59e58ca82a81e3629adf6f427a7195425f16360b76abedfad271dc",
            },
            "file": {"$file": {"filename": "example.png", "content_base64": "QW4gZXhhbXBsZS4K"}},
        }
    },
    "answers": {
        200: {
            "media_id": "6uqyGjGrCf2GtyXP8bxrbuH9-aAoTjH-rKeSl3Lf4_So6kdkQu4w8BYVP3bzLtvR38lxt4PjtCDXsQpzqge_hQEovHzOhsLleGFQVRF-U_0"
        }
    },
}
MERCHANT_MEDIA_VIDEO_UPLOAD: Mapping[str, Any] = {
    "request": {
        "body": {
            "meta": {
                "filename": "example.png",
                "sha256": "9e3165e7ea59e58ca82a81e3629adf6f427a7195425f16360b76abedfad271dc",
            },
            "file": {"$file": {"filename": "example.png", "content_base64": "QW4gZXhhbXBsZS4K"}},
        }
    },
    "answers": {
        200: {
            "media_id": "6uqyGjGrCf2GtyXP8bxrbuH9-aAoTjH-rKeSl3Lf4_So6kdkQu4w8BYVP3bzLtvR38lxt4PjtCDXsQpzqge_hQEovHzOhsLleGFQVRF-U_0"
        }
    },
}
