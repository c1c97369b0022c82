"""Texts on types and limits."""

from __future__ import annotations

from wxpay_client._messages import Text
from wxpay_client.schema.fields import Wire

TEXT = Text("text", "文本")
INTEGER = Text("whole number", "整数")
DECIMAL = Text("number", "数字")
BOOLEAN = Text("true or false", "布尔值")
TIME = Text("time", "时间")
DATE = Text("date", "日期")
FILE = Text("file", "文件")
OBJECT = Text("object", "对象")
ANY = Text("any JSON", "任意 JSON")


def list_of(item: Text) -> Text:
    return Text(f"list of {item.en}", f"{item.zh}列表")


def limits_in_chinese(wire: Wire) -> list[str]:
    """The limits of a field: in English, its description has them already."""
    found = [
        _range(wire.min_length, wire.max_length, " 个字符"),
        _range(wire.minimum, wire.maximum, ""),
        _range(wire.min_items, wire.max_items, " 项"),
        _range(wire.min_bytes, wire.max_bytes, " 字节"),
    ]
    if wire.exclusive_minimum is not None:
        found.append(f"大于 {wire.exclusive_minimum}")
    if wire.exclusive_maximum is not None:
        found.append(f"小于 {wire.exclusive_maximum}")
    return [*filter(None, found), *(["加密传输"] if wire.sensitive else [])]


def _range(least: object, most: object, unit: str) -> str:
    if least is None:
        return "" if most is None else f"至多 {most}{unit}"
    if most is None:
        return f"至少 {least}{unit}"
    return f"{least}{unit}" if least == most else f"{least}～{most}{unit}"
