"""All variants by name, in the order of the tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import Final

from benchmarks.environment import BIN, CLIENT, COMPILER
from benchmarks.figures import OURS
from benchmarks.variants.http_client import HttpClient
from benchmarks.variants.openapi_python_client import OpenapiPythonClient
from benchmarks.variants.ours import Ours
from benchmarks.variants.requests_session import RequestsSession
from benchmarks.variants.rsa_alone import RsaAlone
from benchmarks.variants.variant import Setting, Variant
from benchmarks.variants.wechatpayv3 import Wechatpayv3

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
