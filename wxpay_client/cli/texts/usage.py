"""Texts of help and of wrong usage."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from wxpay_client._messages import Text
from wxpay_client._messages.safe_repr import excerpt

USAGE = Text("Usage:", "用法：")
OPTION = Text("option", "选项")
COMMAND = Text("COMMAND", "命令")
ARGUMENTS = Text("Arguments", "参数")
OPTIONS = Text("Options", "选项")
COMMANDS = Text("Commands", "命令")
EXAMPLES = Text("Examples", "示例")
STATUSES = Text("Exit status", "退出状态")
SEE_STATUSES = Text("`wxpay --help` lists the exit statuses.", "退出状态见 `wxpay --help`。")

HELP = Text("show this and exit", "显示本帮助")
JSON = Text("show results as JSON, as in a pipe", "以 JSON 输出结果（管道中默认如此）")
LANGUAGE = Text("language; by default as LANG says", "语言，默认取自 LANG")
VERSION = Text("show the version and exit", "显示版本")
ENV = Text(
    "read the WXPAY_ variables from lines of NAME=value; no shell evaluates them",
    "从 NAME=value 格式的文件读取 WXPAY_ 变量，不经 shell 求值",
)

WRONG_USAGE = Text("wrong usage", "用法有误")
INTERRUPTED = Text("Interrupted.", "已中断。")


def no_such_command(name: str, known: Iterable[str]) -> Text:
    likely = get_close_matches(name, list(known), n=1)
    shown = excerpt(name)
    return Text(
        f"there is no command {shown}" + (f": did you mean {likely[0]}?" if likely else "; see wxpay --help"),
        f"没有命令 {shown}" + (f"，是否指 {likely[0]}？" if likely else "，见 wxpay --help"),
    )


def no_such_option(name: str, likely: Iterable[str]) -> Text:
    meant = ", ".join(likely)
    return Text(
        f"there is no option {excerpt(name)}" + (f": did you mean {meant}?" if meant else ""),
        f"没有选项 {excerpt(name)}" + (f"，是否指 {meant}？" if meant else ""),
    )


def missing(name: str, usage: str) -> Text:
    return Text(f"{name} is missing: {usage}", f"缺少 {name}：{usage}")


def wrong_value(name: str, problem: str) -> Text:
    return Text(f"{name}: {problem}", f"{name}：{problem}")


def wrong_file(option: str, problem: str) -> Text:
    return Text(f"{option}: {problem}", f"{option}：{problem}")


def other(problem: str) -> Text:
    return Text(problem, problem)


def output_lost(reason: str) -> Text:
    return Text(f"the result cannot be written: {reason}", f"结果无法写出：{reason}")
