"""`requests` by hand: one session with its default settings, and a signer as its documentation has it."""

from __future__ import annotations

from urllib.parse import quote

import requests
from requests.auth import AuthBase

from benchmarks.client.variants.by_hand import Hand
from benchmarks.client.variants.variant import TIMEOUT, Setting
from benchmarks.gateway.server import (
    NOTIFY_BODY,
    NOTIFY_PARAMETERS,
    NOTIFY_PATH,
    OUT_REFUND_NO,
    QUERY_PARAMETERS,
    QUERY_PATH,
)


class _Auth(AuthBase):
    def __init__(self, hand: Hand) -> None:
        self._hand = hand

    def __call__(self, r: requests.PreparedRequest) -> requests.PreparedRequest:
        body = r.body or b""
        authorization = self._hand.authorization(
            r.method or "", r.path_url, body.encode() if isinstance(body, str) else body
        )
        r.headers["Authorization"] = authorization
        return r


class RequestsSession:
    """What most people would write."""

    def __init__(self, setting: Setting) -> None:
        self._hand = Hand(setting)
        self._kept = setting.kept
        self._origin = setting.origin
        self._session = requests.Session()
        self._session.headers.update(self._hand.headers)
        self._session.auth = _Auth(self._hand)

    def query(self) -> int:
        """Query the refund."""
        url = f"{self._origin}{QUERY_PATH}{quote(OUT_REFUND_NO, safe='')}"
        answer = self._session.get(url, params=QUERY_PARAMETERS, timeout=TIMEOUT)
        self._check(answer)
        amount: int = answer.json()["amount"]["refund"]
        return amount

    def notify(self) -> None:
        """Tell of the refund."""
        url = f"{self._origin}{NOTIFY_PATH}"
        self._check(self._session.post(url, params=NOTIFY_PARAMETERS, json=NOTIFY_BODY, timeout=TIMEOUT))

    def _check(self, answer: requests.Response) -> None:
        if not self._kept:
            self._session.close()
        answer.raise_for_status()
        self._hand.verify(answer.headers, answer.content)

    def close(self) -> None:
        """Close the session."""
        self._session.close()
