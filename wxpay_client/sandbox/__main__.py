"""The sandbox in a terminal: `python -m wxpay_client.sandbox`, which is `wxpay-sandbox`."""

import sys

from wxpay_client.sandbox.command import main

if __name__ == "__main__":
    sys.exit(main())
