"""Whether others look into how requests are sent.

Tools that mock calls, or watch them, put functions of their own in place of some of `requests`, urllib3 or
`http.client`. They have to see the calls of a client too: a test that believes all calls mocked must not move money.
"""

from __future__ import annotations

import http.client
from types import FunctionType
from typing import Any, Final

import requests.adapters
import urllib3.connectionpool

# Those that such tools replace: `responses` the first, pook and New Relic the second, Sentry and X-Ray the rest. Of
# each, what its class holds, its name, and what its module holds. Any: functions among them.
_SEEN_BY_OTHERS: Final[list[tuple[Any, str, Any]]] = [
    (vars(requests.adapters.HTTPAdapter), "send", vars(requests.adapters)),
    (vars(urllib3.connectionpool.HTTPConnectionPool), "urlopen", vars(urllib3.connectionpool)),
    (vars(http.client.HTTPConnection), "putrequest", vars(http.client)),
    (vars(http.client.HTTPConnection), "getresponse", vars(http.client)),
]


def is_intercepted() -> bool:
    """Whether one of the functions that a request goes through is not the library's own."""
    # Not whether it is the one that stood there at first: that may have been somebody's already.
    for functions, name, module in _SEEN_BY_OTHERS:
        function = functions[name]
        # A wrapper may pass for what it wraps, in all but its type.
        if type(function) is not FunctionType or function.__globals__ is not module:
            return True
    return False
