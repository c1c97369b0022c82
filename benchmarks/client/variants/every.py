"""All variants by name, in the order of the tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import Final

from benchmarks.client.variants.http_client import HttpClient
from benchmarks.client.variants.openapi_python_client import OpenapiPythonClient
from benchmarks.client.variants.ours import Ours
from benchmarks.client.variants.requests_session import RequestsSession
from benchmarks.client.variants.rsa_alone import RsaAlone
from benchmarks.client.variants.variant import Setting, Variant
from benchmarks.client.variants.wechatpayv3 import Wechatpayv3
from benchmarks.harness.figures import OURS
from benchmarks.harness.venv import BIN, CLIENT, COMPILER

Maker = Callable[[Setting], Variant]

RSA: Final = "RSA alone"
HTTP_CLIENT: Final = "http.client by hand"
REQUESTS: Final = "requests by hand"
WECHATPAYV3: Final = CLIENT


def every() -> Mapping[str, Maker]:
    """The variants; without those whose package is not installed."""
    variants: dict[str, Maker] = {RSA: RsaAlone, HTTP_CLIENT: HttpClient, REQUESTS: RequestsSession, OURS: Ours}
    if (BIN / COMPILER).exists() and find_spec("httpx"):
        variants[COMPILER] = OpenapiPythonClient
    if find_spec(CLIENT):
        variants[WECHATPAYV3] = Wechatpayv3
    return variants
