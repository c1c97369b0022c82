"""`python -m wxpay_client.cli`: the same as `wxpay`."""

import sys

from wxpay_client.cli import main

if __name__ == "__main__":
    sys.exit(main())
