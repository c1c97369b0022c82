# Generated from spec/merchant_service/images.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `merchant_service.images`."""

from collections.abc import Mapping
from typing import Any

MERCHANT_SERVICE_IMAGES_DOWNLOAD: Mapping[str, Any] = {
    "request": {"path": {"media_id": "ChsyMDAyMDE4MjAyMDAxMDEwODAwNzY2MTAwMDA"}},
    "answers": {200: None},
    "media_types": {200: "image/*"},
}
MERCHANT_SERVICE_IMAGES_UPLOAD: Mapping[str, Any] = {
    "request": {
        "body": {
            "meta": {
                "filename": "example.png",
                "sha256": "9e3165e7ea59e58ca82a81e3629adf6f427a7195425f16360b76abedfad271dc",
            },
            "file": {"$file": {"filename": "example.png", "content_base64": "QW4gZXhhbXBsZS4K"}},
        }
    },
    "answers": {200: {"media_id": "BB04A5DEEFEA18D4F2554C1EDD3B610B.bmp"}},
}
