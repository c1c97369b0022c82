"""What spreadsheets make of files and cells: nobody typed it, and nothing of it is to be sent."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Final

from wxpay_client._messages import Text
from wxpay_client.cli.texts import many as texts

__all__ = ["change_of", "is_number", "problem_of"]

# What is made of a number of more than fifteen digits: the rest of them is lost, or becomes zeros.
_ROUNDED: Final = re.compile(r"[0-9]\.[0-9]+[eE]\+?[0-9]+|[0-9][eE]\+[0-9]+|[1-9][0-9]{14}0{5,}", re.ASCII)
_ERRORS: Final = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"})
_NUMBERS: Final = ("no", "id", "account", "code")
_WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


def is_number(name: str) -> bool:
    """Whether a field, by its name, holds a number or an account, of which each character counts."""
    return name.endswith(_NUMBERS)


def change_of(text: str, name: str) -> Text | None:
    """Why a cell is not what somebody typed; `None` where it may be.

    Args:
        text: The cell, of a field that takes texts.
        name: The field.
    """
    if text in _ERRORS:
        return texts.NO_VALUE
    if text.startswith("="):
        return texts.FORMULA
    if _ROUNDED.fullmatch(text):
        return texts.ROUNDED
    if is_number(name):
        if text.startswith("'"):
            return texts.FORMULA
        plain = unicodedata.normalize("NFKC", text).strip()
        if plain != text or any(unicodedata.category(character) in {"Cc", "Cf"} for character in text):
            return texts.INVISIBLE
    return None


def problem_of(path: Path, encoding: str) -> Text:
    """Why a file cannot be read as text of an encoding."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if number == 1 and line.startswith(_WORKBOOKS):
                return texts.workbook(str(path))
            if number == 1 and line.startswith(_UTF_16):
                return texts.utf_16(str(path))
            try:
                line.decode(encoding)
            except UnicodeDecodeError:
                return texts.wrong_encoding(str(path), number, encoding)
    return texts.wrong_encoding(str(path), 1, encoding)
