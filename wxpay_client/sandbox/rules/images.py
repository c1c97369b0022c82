"""Images of answers to complaints: what the merchant uploaded can be downloaded again."""

from __future__ import annotations

import secrets
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any, Final

from wxpay_client.sandbox.state.store import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.rules.call import Call, Rule

IMAGE: Final = "image"
"""Kind of their records."""

_URL: Final = "https://api.mch.weixin.qq.com/v3/merchant-service/images/"

# Any, in this module: JSON of whatever shape.


def url_of(media_id: str) -> str:
    """Where an image can be downloaded."""
    return f"{_URL}{media_id}"


def _upload(call: Call) -> dict[str, Any]:
    ending = call.body["filename"].rpartition(".")[2]
    media_id = f"{secrets.token_hex(16).upper()}.{ending if ending.isalnum() and ending.isascii() else 'png'}"
    content = {"content": b64encode(call.file).decode()}
    call.state.store.put(Record(kind=IMAGE, number=media_id, created=call.now, data=content), "")
    return {"media_id": media_id}


def _download(call: Call) -> bytes | None:
    # An image that it does not know is one of a user's: those are not in the state.
    image = call.state.store.get(IMAGE, call.path["media_id"])
    return None if image is None else b64decode(image.data["content"])


RULES: Final[Mapping[str, Rule]] = {
    "merchant_service.images.upload": _upload,
    "merchant_service.images.download": _download,
}
"""Operation ID to rule."""
