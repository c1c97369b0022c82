"""Stands in for the compiler where it is not installed, and says what to install.

The distribution `wxpay-client-codegen` puts the compiler beside this file, as the folder `codegen/`. Of a folder and a
file of the same name, Python takes the folder.
"""

from __future__ import annotations

import sys

from wxpay_client.cli.texts.explained import NO_COMPILER

_SAID = f"{NO_COMPILER.en} / {NO_COMPILER.zh}"

if __name__ != "__main__":
    raise ModuleNotFoundError(_SAID, name=__name__)
sys.stderr.write(f"{_SAID}\n")
sys.exit(2)
