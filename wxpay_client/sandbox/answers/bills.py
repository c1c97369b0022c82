"""The bills that the sandbox's answers point to: each with the digest that the answer tells, under a URL of its own."""

from __future__ import annotations

import gzip
import hashlib
import secrets
from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin
from urllib.parse import parse_qsl, urlencode, urlsplit

from attrs import has
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from wxpay_client.sandbox.answers.files import File
from wxpay_client.sandbox.checks.documents import is_list, is_object
from wxpay_client.sandbox.checks.values import Member, alternatives_of, members
from wxpay_client.schema.fields import wire_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wxpay_client.schema.fields import File as PointedFile

_MOST: Final = 1_000
_DAY: Final = "2019-06-11"

# Each value of a row has a backtick before it, so that spreadsheets leave long numbers alone.
_TRADE: Final = """\
交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,\
微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注
`{day} 10:34:56,`wxd678efh567hg6787,`1230000109,`0,`013467007045764,`4200000925202101284997714292,\
`1217752501201407033233368018,`oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,`JSAPI,`SUCCESS,`OTHERS,`CNY,`10.00,`0.00,`0,`0,`0.00,`0.00,`,`,`Image形象店-深圳腾大-QQ公仔,\
`自定义数据,`0.06000,`0.60%,`10.00,`0.00,`
`{day} 11:00:00,`wxd678efh567hg6787,`1230000109,`0,`013467007045764,`4200000925202101284997714292,\
`1217752501201407033233368018,`oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,`JSAPI,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`50000000382019052709732678859,\
`1217752501201407033233368099,`2.50,`0.00,`ORIGINAL,`SUCCESS,`Image形象店-深圳腾大-QQ公仔,`自定义数据,`-0.02000,`0.60%,`0.00,\
`2.50,`
总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额
`2,`10.00,`2.50,`0.00,`0.04000,`10.00,`2.50
"""
_FUND_FLOW: Final = """\
记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号
`{day} 10:35:01,`4200000925202101284997714292,`50300806962021020105978994968,`交易,`交易,`收入,`10.00,`110.00,`system,\
`结算总金额 10.00 元;含手续费 0.06 元,`1217752501201407033233368018
`{day} 11:00:02,`50300806962021020105978994969,`50300806962021020105978994970,`退款,`退款,`支出,`2.48,`107.52,\
`1230000109API,`退款总金额2.50元;含手续费0.02元,`1217752501201407033233368099
资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额
`2,`1,`10.00,`1,`2.48
"""
_OTHER: Final = "A file of the sandbox\n"

# Any, in this module: a type as a class annotates it, or a JSON value of whatever shape.


class Bills:
    """Files, each under the URL that an answer told. Safe between threads; the latest thousand are kept."""

    def __init__(self) -> None:
        self._files: OrderedDict[str, File] = OrderedDict()
        self._lock = Lock()

    def find(self, target: str) -> File | None:
        """The file under a request target that an answer told, if there is one."""
        with self._lock:
            return self._files.get(target)

    def pointed(self, example: Any, kind: Any, operation: str, query: str) -> Any:
        """An answer's example in which each object that points to a file points to one that is there.

        Args:
            example: The example.
            kind: Type of the answer.
            operation: ID of the operation, which tells the kind of bill.
            query: The query of the request: `bill_date`, and `tar_type`.
        """
        if is_list(example):
            lists = [each for each in alternatives_of(kind) if get_origin(each) is list]
            inner = get_args(lists[0])[0] if lists else Any
            return [self.pointed(each, inner, operation, query) for each in example]
        if not is_object(example):
            return example
        for each in alternatives_of(kind):
            if has(each) and all(member.name in example for member in members(each) if member.required):
                described = {member.name: member for member in members(each)}
                found = {
                    name: self.pointed(value, described[name].kind, operation, query) if name in described else value
                    for name, value in example.items()
                }
                return {**found, **self._file(found, each, members(each), operation, dict(parse_qsl(query)))}
        return example

    def _file(
        self,
        example: Mapping[str, Any],
        kind: type[Any],
        described: Sequence[Member],
        operation: str,
        asked: Mapping[str, str],
    ) -> dict[str, str]:
        """What an object says of a new file, if it is one that points to a file and does so now."""
        url = next((member for member in described if member.wire.file is not None), None)
        if url is None or url.wire.file is None or not example.get(url.name):
            return {}
        told, packed = url.wire.file, asked.get("tar_type") == "GZIP"
        names = _names(told, kind)
        content = _content(operation, asked.get("bill_date", _DAY))
        digest_type = str(example.get(names["type"], "SHA1"))
        digest = hashlib.new(digest_type.lower(), content, usedforsecurity=False).hexdigest()
        parts = urlsplit(str(example[url.name]))
        others = [pair for pair in parse_qsl(parts.query) if pair[0] not in {"token", "tartype"}]
        asked_for = urlencode([*others, ("token", secrets.token_urlsafe(32)), *[("tartype", "gzip")] * packed])
        travelling = gzip.compress(content, mtime=0) if packed else content
        if "key" in names:
            key, nonce = example[names["key"]].encode(), example[names["nonce"]].encode()
            travelling = AESGCM(key).encrypt(nonce, travelling, None)
        with self._lock:
            target = f"{parts.path}?{asked_for}"
            self._files[target] = File(travelling, "application/x-gzip" if packed else "text/plain")
            while len(self._files) > _MOST:
                self._files.popitem(last=False)
        return {
            url.name: f"{parts.scheme}://{parts.netloc}{target}",
            names["type"]: digest_type,
            names["value"]: digest,
        }


def _names(told: PointedFile, kind: type[Any]) -> dict[str, str]:
    """The documented names of what tells of a file."""
    wired = wire_names(kind)
    names = {"type": wired[told.digest_type], "value": wired[told.digest]}
    return {**names, "key": wired[told.key], "nonce": wired[told.nonce]} if told.key else names


def _content(operation: str, day: str) -> bytes:
    """A bill as WeChat Pay writes it: UTF-8 with a mark of its byte order, and lines that end as on Windows."""
    if "tradebill" in operation:
        text = _TRADE
    elif "fundflow" in operation:
        text = _FUND_FLOW
    else:
        return _OTHER.encode()
    return text.format(day=day).replace("\n", "\r\n").encode("utf-8-sig")
