"""Texts of what is wrong with `name=value`."""

from __future__ import annotations

from collections.abc import Sequence

from wxpay_client._messages import Text
from wxpay_client._messages.safe_repr import excerpt

WHOLE_NUMBER = Text(
    "a whole number; amounts are in fen (4200 is 42.00 yuan)", "整数；金额以分为单位（4200 即 42.00 元）"
)
NUMBER = Text("a number", "数字")
TRUE_OR_FALSE = Text("true or false", "true 或 false")
MEMBERS = Text("its members (name.member=value), or JSON (name:=…)", "其成员（name.member=value）或 JSON（name:=…）")


def no_assignment(text: str) -> Text:
    return Text(
        f"expected name=value, or name:=JSON, got {excerpt(text)}",
        f"应为 name=value 或 name:=JSON，而不是 {excerpt(text)}",
    )


def no_member(at: str, name: str, likely: Sequence[str], known: Sequence[str]) -> Text:
    shown, names = excerpt(name), ", ".join(known) or "none"
    meant, meant_zh = (f"; did you mean {likely[0]}?", f"，是否指 {likely[0]}？") if likely else (";", "；")
    return Text(f"{at} has no {shown}{meant} it has: {names}", f"{at} 没有 {shown}{meant_zh}可用：{names}")


def no_index(at: str, step: str) -> Text:
    return Text(
        f"{at} is a list: expected the number of an item ({at}.0), got {excerpt(step)}",
        f"{at} 是列表：应为序号（{at}.0），而不是 {excerpt(step)}",
    )


def nothing_within(at: str, step: str) -> Text:
    return Text(f"{at} is a plain value, with no {excerpt(step)} within", f"{at} 是单个值，没有成员 {excerpt(step)}")


def not_within(name: str, found: str) -> Text:
    return Text(f"{name}: it would be within {found}, which holds nothing", f"{name}：其上级为 {found}，不能包含成员")


def gap(name: str, following: int) -> Text:
    return Text(
        f"{name}: the items of a list come in turn; {following} is next",
        f"{name}：列表须按顺序给出，下一个序号为 {following}",
    )


def no_value(name: str, expected: Text, text: str) -> Text:
    return Text(
        f"{name}: expected {expected.en}, got {excerpt(text)}", f"{name}：应为{expected.zh}，而不是 {excerpt(text)}"
    )


def no_file(name: str) -> Text:
    return Text(f"{name}: expected a file: {name}=@path", f"{name}：应为文件：{name}=@路径")


def unreadable(path: str, reason: str) -> Text:
    return Text(f"{path} cannot be read: {reason}", f"无法读取 {path}：{reason}")


def no_json(name: str) -> Text:
    return Text(f"{name}: expected JSON, each member once", f"{name}：应为 JSON，且成员不重复")


def twice(name: str) -> Text:
    return Text(f"{name} is given twice", f"{name} 重复给出")
