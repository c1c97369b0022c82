"""Bills as WeChat Pay's pages show them, and files that come in pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from wxpay_client import Download
from wxpay_client.schema.download import DownloadSource

TRADE_TITLES: Final = (
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,"
    "代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,"
    "申请退款金额,费率备注"
)
TRADE_SUMS: Final = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额"
PAYMENT: Final = (
    "`2021-01-28 17:07:11,`wx81be3101902f7cb2,`1601959334,`0,`,`4200000925202101284997714292,`S20210128170702357723,"
    "`ofyak5qR_1wYsC99CsWA6R9MJazA,`NATIVE,`SUCCESS,`OTHERS,`CNY,`9.90,`0.10,`0,`0,`0.00,`0.00,`,`,"
    "`shoes, red,`cipher code,`0.05940,`0.60%,`10.00,`0.00,`"
)
REFUND: Final = (
    "`2021-01-28 18:00:00,`wx81be3101902f7cb2,`1601959334,`0,`,`4200000925202101284997714292,`S20210128170702357723,"
    "`ofyak5qR_1wYsC99CsWA6R9MJazA,`NATIVE,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`500001,`R1,`0.29,`0.00,`ORIGINAL,`SUCCESS,"
    "`shoes, red,`cipher code,`-0.00174,`0.60%,`0.00,`0.29,`"
)
TRADE: Final = (
    f"{TRADE_TITLES}\r\n{PAYMENT}\r\n{REFUND}\r\n{TRADE_SUMS}\r\n`2,`9.90,`0.29,`0.00,`0.05766,`10.00,`0.29\r\n"
)
SUCCESS_TITLES: Final = (
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,"
    "代金券金额,商品名称,商户数据包,手续费,费率,订单金额,费率备注"
)
REFUND_TITLES: Final = (
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,"
    "代金券金额,退款申请时间,退款成功时间,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,"
    "手续费,费率,订单金额,申请退款金额,费率备注"
)
# Bills of merchants that never changed to those of today.
EARLY: Final = """\
交易时间,公众账号ID,商户号,子商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,总金额,企业红包金额,\
微信退款单号,商户退款单号,退款金额,企业红包退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率
`2014-11-10 16:33:45,`wx2421b1c4370ec43b,`10000100,`0,`1000,`1001690740201411100005734289,`1415640626,\
`085e9858e3ba5186aafcbaed1,`MICROPAY,`SUCCESS,`OTHERS,`CNY,`0.01,`0.0,`0,`0,`0,`0,`,`,`被扫支付测试,`订单额外描述,`0,`0.60%
总交易单数,总交易额,总退款金额,总企业红包退款金额,手续费总金额
`1,`0.01,`0.0,`0.0,`0
"""
FUND_FLOW: Final = """\
记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号

`2018-02-01 04:21:23,`50000305742018020103387128253,`1900009231201802015884652186,`退款,`退款,`支出,`0.02,`0.17,\
`system,`缺货,`REF4200000068201801293084726067

资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额

`1.0,`0.0,`0,`1.0,`0.02
"""
PROFIT_SHARING: Final = """\
分账时间,分账发起方,分账方,微信订单号,微信分账/回退单号,分账明细单号,商户分账/回退单号,订单金额(元),分账接收方,分账金额(元),业务类型,处理状态,分账描述,备注
`2021-01-28 17:07:11,`1900000100,`1900000109,`4200000925,`3008450740,`36011111,`P20150806125346,`10.00,`86693852,\
`1.05,`分账,`成功,`share\\ of Alice,`
总条数,总金额
`1,`1.05
"""
STATEMENT_TITLES: Final = (
    "交易时间,公众账号ID,商户号,子商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,充值券币种,充值券金额,"
    "优惠券币种,优惠券金额,微信退款单号,商户退款单号,退款类型,退款状态,商品名称,商户数据包,手续费,费率,标价币种,订单金额(标价币种),"
    "用户支付币种,用户支付金额,结算币种,应结订单金额,支付汇率,退款汇率,申请退款金额,用户退款币种,用户退款金额,退款结算币种,"
    "退款应结订单金额,充值券退款金额,优惠券退款金额"
)


def bill_file(content: bytes | Iterable[bytes], size: int = 65536, **digests: str) -> Download:
    """A download of a bill.

    Args:
        content: The file, or its pieces.
        size: Most bytes of a piece.
        digests: Kind to digest that it has to have.
    """
    if isinstance(content, bytes):
        content = [content[start : start + size] for start in range(0, len(content), size)]
    call = DownloadSource("billdownload.file", "https://api.mch.weixin.qq.com/v3/billdownload/file", 200, None)
    return Download(iter(content), lambda: None, call, digests=digests)


def bill_line(values: Iterable[str]) -> str:
    """A line of a bill."""
    return ",".join(f"`{value}" for value in values)


def statement_line(titles: Sequence[str], **values: str) -> str:
    """A line of a statement: what is not given is empty.

    Args:
        titles: The statement's titles.
        values: Title to value; of `订单金额(标价币种)` the title is `订单金额`.
    """
    return bill_line(values.get(title.removesuffix("(标价币种)"), "") for title in titles)
