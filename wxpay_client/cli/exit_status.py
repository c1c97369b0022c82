"""The exit statuses of `wxpay`: of a call that failed, what became of it."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from wxpay_client._messages import Text
from wxpay_client.errors import Outcome, WxPayError

__all__ = ["MEANINGS", "ExitStatus", "status_of"]


class ExitStatus(IntEnum):
    """The exit statuses. The numbers stay as they are."""

    DONE = 0
    FOUND = 1
    USAGE = 2
    NOT_SENT = 3
    REFUSED = 4
    UNKNOWN = 5
    ACCEPTED = 6
    INTERRUPTED = 130


MEANINGS: Final = {
    ExitStatus.DONE: Text("done", "成功"),
    ExitStatus.FOUND: Text(
        "what was checked is not right, rows of a job failed, or the result could not be written",
        "检查发现问题，任务中有失败的行，或结果无法写出",
    ),
    ExitStatus.USAGE: Text(
        "wrong usage, or something to install; nothing was sent", "用法有误，或需要安装组件；没有发出任何请求"
    ),
    ExitStatus.NOT_SENT: Text("nothing was sent", "没有发出请求，资金没有变动"),
    ExitStatus.REFUSED: Text("the gateway refused it; nothing was carried out", "微信支付拒绝了请求，没有执行"),
    ExitStatus.UNKNOWN: Text(
        "it was sent, and nobody knows what became of it: ask before you send it again",
        "请求已发出，结果未知：请先查询，再决定是否重试",
    ),
    ExitStatus.ACCEPTED: Text(
        "it was carried out, but its answer cannot be read: do not send it again",
        "请求已执行，但应答无法读取：请勿重复发送",
    ),
    ExitStatus.INTERRUPTED: Text("interrupted", "被中断"),
}

_OF_OUTCOME: Final = {
    Outcome.NOT_SENT: ExitStatus.NOT_SENT,
    Outcome.REFUSED: ExitStatus.REFUSED,
    Outcome.UNKNOWN: ExitStatus.UNKNOWN,
    Outcome.ACCEPTED: ExitStatus.ACCEPTED,
}


def status_of(error: WxPayError) -> ExitStatus:
    """The exit status of an error: what became of the call."""
    return _OF_OUTCOME[error.outcome]
