"""Calls of one operation, from its first on: `python calls.py WARM_UP OPERATION COUNT`.

The arguments are those of the operation's example. Prints the seconds of processor that each call took, all that it
needs for the first time among them; the first of WARM_UP has connected before.
"""

import json
import sys
import time
from datetime import datetime
from typing import Any

from wxpay_client import Client
from wxpay_client.api.examples import EXAMPLES

# Any, in this module: operations are known by their IDs alone.


def arguments(operation: str) -> dict[str, Any]:
    """Those of the operation's method."""
    members = {name: value for part in EXAMPLES[operation]["request"].values() for name, value in part.items()}
    return {name: datetime.fromisoformat(value) if name == "refund_time" else value for name, value in members.items()}


def call(client: Client, operation: str, given: dict[str, Any]) -> None:
    """Make a call as its users do: `client.refunds.query_by_out_refund_no(…)`."""
    method: Any = client
    for name in operation.split("."):
        method = getattr(method, name)
    method(**given)


def main() -> None:
    """Call, and print what it took."""
    warm_up, operation, count = sys.argv[1:]
    client = Client.from_env()
    for _ in range(2):
        call(client, warm_up, arguments(warm_up))
    given = arguments(operation)
    taken: list[float] = []
    for _ in range(int(count)):
        start = time.process_time()
        call(client, operation, given)
        taken.append(time.process_time() - start)
    print(json.dumps(taken))


main()
