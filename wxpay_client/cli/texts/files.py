"""Texts on files that are downloaded."""

from __future__ import annotations

from wxpay_client._messages import Text
from wxpay_client._messages.safe_repr import excerpt

ROWS = Text("rows", "行数")
NO_FILE = Text("the answer points to no file", "应答没有指向文件")


def no_place(path: str) -> Text:
    return Text(
        f"--output {path}: expected a file in a folder that exists; nothing was sent",
        f"--output {path}：应为已有目录中的文件；没有发出任何请求",
    )


def no_date(text: str) -> Text:
    return Text(
        f"DATE: expected YYYY-MM-DD or yesterday, got {excerpt(text)}",
        f"DATE：应为 YYYY-MM-DD 或 yesterday，而不是 {excerpt(text)}",
    )


def which_part(count: int) -> Text:
    return Text(
        f"the answer points to {count} files: say which, --part 1 to --part {count}",
        f"应答指向 {count} 个文件：请用 --part 1 至 --part {count} 指定",
    )


def unwritable(path: str, reason: str) -> Text:
    return Text(f"{path} cannot be written: {reason}", f"无法写入 {path}：{reason}")


def saved(path: str, size: int, digest: str) -> Text:
    unchecked, unchecked_zh = "; not checked: there is no digest of it", "；没有摘要可供校验"
    checked, checked_zh = (f"; {digest} is right", f"；{digest} 校验通过") if digest else (unchecked, unchecked_zh)
    return Text(f"✓ {path}: {size:,} bytes{checked}", f"✓ {path}：{size:,} 字节{checked_zh}")
