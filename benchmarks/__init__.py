"""What the compiler and the library cost, and what they can do: `make bench`, `make bench-compiler`, `make corpus`."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
"""The folder of the project, with the library as it stands."""
