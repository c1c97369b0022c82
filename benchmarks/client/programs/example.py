"""The example of an operation: `python example.py OPERATION` prints its path and what it is answered."""

import json
import sys

from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES


def main() -> None:
    """Print it."""
    operation = sys.argv[1]
    example = EXAMPLES[operation]
    path = OPERATIONS[operation].operation.path.format(**example["request"].get("path", {}))
    print(json.dumps([path, json.dumps(example["answers"][200])]))


main()
