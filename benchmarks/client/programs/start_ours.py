"""Our client from the start of a process: `python start_ours.py import`, `ready` or `answer NUMBER MCHID`."""

import sys

import wxpay_client


def main() -> None:
    """Go as far as is asked for."""
    stage, *numbers = sys.argv[1:]
    if stage == "import":
        return
    client = wxpay_client.Client.from_env()
    if stage == "ready":
        return
    print(client.refunds.query_by_out_refund_no(numbers[0], mchid=numbers[1]).amount.refund)


main()
