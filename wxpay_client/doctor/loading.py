"""What several checks need: loading a file of keys, and the findings that are the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from attrs import evolve

from wxpay_client._finding import Finding, Status
from wxpay_client.errors import ConfigurationError

__all__ = ["fine", "loaded", "pem_as_path", "unset"]

T = TypeVar("T")


def loaded(subject: str, load: Callable[[], T]) -> tuple[T | None, list[Finding]]:
    """What `load` returns, or the finding that it cannot."""
    try:
        return load(), []
    except ConfigurationError as error:
        if error.finding is None:
            raise
        return None, [evolve(error.finding, subject=subject)]


def unset(subject: str, variable: str) -> Finding:
    """The finding that a variable is not set."""
    return Finding(
        code="unset",
        subject=subject,
        found=f"{variable} is not set, or empty",
        remedy="Set it; the README tells where each value is in the merchant platform",
        found_zh=f"{variable} 未设置或为空",
        remedy_zh="请设置；README 写明各项在商户平台的位置",
    )


def pem_as_path(subject: str, variable: str) -> Finding:
    """The finding that a variable holds a key instead of its path."""
    return Finding(
        code="pem-as-path",
        subject=subject,
        found=f"{variable} holds PEM",
        expected="the path of a file",
        remedy="Write it to a file that nobody else may read",
        found_zh=f"{variable} 里是 PEM 内容",
        expected_zh="文件路径",
        remedy_zh="请写入只有自己可读的文件",
    )


def fine(subject: str, found: str, found_zh: str) -> Finding:
    """The finding that something is as it has to be."""
    return Finding(code="fine", subject=subject, status=Status.FINE, found=found, found_zh=found_zh)
