"""Extract what other sources say against the public mirror of the vendor's pages: `corrections.tsv`.

The facts were compared by others, outside of this project, from several SDKs and the vendor's own samples. Only those
with good evidence are kept, under our own operation IDs, and of the evidence no more than a test needs::

    python -m tests.api.extract_corrections FOLDER_OF_THE_FACTS
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import yaml

CORRECTIONS: Final = Path(__file__).with_name("corrections.tsv")
COLUMNS: Final = ("operation_id", "part", "correction", "field", "mirror", "found", "strength")

GOOD: Final = 2
"""From this strength on: an official SDK, a sample of the vendor's pages or two SDKs; 3 is two of these."""

KIND: Final = re.compile(r"(?:^|; )[a-zA-Z. ]+: (array|boolean|integer|number|object|string)\b")
"""A source and the JSON type that it has."""

MEMBERS: Final = re.compile(r"[<{].*|\|$")
"""What a type is made of, or a list that was cut off."""


def operation_ids(facts: Path) -> dict[str, str]:
    """The keys of operations in the facts, each with our ID of it."""
    ours = {(row["method"], row["path"]): row["operation_id"] for row in _rows(facts / "names.tsv")}
    # Any: the families are read as they are.
    families: list[dict[str, Any]] = [
        yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted((facts / "families").glob("*.yaml"))
    ]
    return {
        key: ours[operation["method"], operation["path"]]
        for family in families
        for key, operation in family["operations"].items()
    }


def found(row: dict[str, str]) -> str:
    """What the other sources have in place of what the mirror has, in a word."""
    evidence = row["evidence"]
    match row["correction"]:
        case "add" | "type":
            return "|".join(sorted(set(KIND.findall(evidence))))
        case "integer":
            return "integer"
        case "enum":
            return evidence.partition(": ")[2]
        case "make optional":
            known = any(word in evidence for word in ("optional", "required")) or ": -" not in evidence
            return "optional" if known else "unknown"
        case "may be required":
            return "required"
        case "encrypted":
            return "encrypted"
        case other:
            raise ValueError(f"{other!r} is a kind of correction that the test does not know")


def extracted(facts: Path) -> Iterator[dict[str, str]]:
    """The rows that are kept."""
    ids = operation_ids(facts)
    for row in _rows(facts / "corrections.tsv"):
        if int(row["strength"]) >= GOOD:
            yield {
                "operation_id": ids[row["operation_id"]],
                "part": row["part"],
                "correction": row["correction"],
                "field": row["field"],
                "mirror": MEMBERS.sub("", row["mirror"]),
                "found": found(row),
                "strength": row["strength"],
            }


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def main(facts: Path) -> None:
    """Write the file anew."""
    with CORRECTIONS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE)
        writer.writeheader()
        writer.writerows(sorted(extracted(facts), key=lambda row: tuple(row[column] for column in COLUMNS)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
