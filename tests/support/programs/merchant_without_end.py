"""A merchant that sells and refunds without end: `python -m tests.support.programs.merchant_without_end STATE PREFIX`.

The sandbox that it does so against keeps its state in the file STATE. Each step is told in a line once it is done; who
reads the lines kills this in the middle.
"""

from __future__ import annotations

import sys
from itertools import count

from tests.support.sandbox.merchant import Merchant
from wxpay_client.sandbox import Sandbox


def main(state: str, prefix: str) -> None:
    with Sandbox(state=state) as sandbox:
        merchant = Merchant(sandbox)
        for turn in count():
            number = f"{prefix}-{turn}"
            merchant.order(number, 100)
            tell(number, "created")
            sandbox.pay(number)
            tell(number, "paid")
            merchant.refund(f"R-{number}", number, 10, 100)
            tell(number, "refunded")


def tell(number: str, step: str) -> None:
    sys.stdout.write(f"{number} {step}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
