"""What a merchant's front end needs to open WeChat Pay, under the front end's own names: `client.front_end`."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Mapping
from typing import Final, NoReturn, NotRequired, TypedDict

from wxpay_client._crypto.signature import nonce as new_nonce
from wxpay_client._runtime.clock import unix_time
from wxpay_client.errors import RequestError

__all__ = [
    "AppParameters",
    "FrontEnd",
    "JsapiParameters",
    "MedInsParameters",
    "MiniProgramParameters",
    "PayscoreConfirmParameters",
    "PayscoreDetailParameters",
    "PayscoreEnableParameters",
    "TransferParameters",
]

_APIV2_KEY: Final = 32


class MiniProgramParameters(TypedDict):
    """What `wx.requestPayment` takes."""

    timeStamp: str
    nonceStr: str
    package: str
    signType: str
    paySign: str


class JsapiParameters(MiniProgramParameters):
    """What `WeixinJSBridge.invoke("getBrandWCPayRequest", …)` takes."""

    appId: str


class AppParameters(TypedDict):
    """What `PayReq` of the OpenSDK takes, on Android, iOS and HarmonyOS."""

    appId: str
    partnerId: str
    prepayId: str
    packageValue: str
    nonceStr: str
    timeStamp: str
    sign: str


class MedInsParameters(TypedDict):
    """What `requestMedicalInsurancePay` takes; `mixTradeNo` alone where the insurance pays all of it."""

    mixTradeNo: str
    appId: NotRequired[str]
    timeStamp: NotRequired[str]
    nonceStr: NotRequired[str]
    package: NotRequired[str]
    signType: NotRequired[str]
    paySign: NotRequired[str]


class TransferParameters(TypedDict):
    """What `requestMerchantTransfer` takes."""

    mchId: str
    appId: str
    package: str
    subMchId: NotRequired[str]
    subAppId: NotRequired[str]
    openId: NotRequired[str]


class PayscoreConfirmParameters(TypedDict):
    """What the page takes that confirms an order, `wxpayScoreUse`; `package` alone in its form of today."""

    package: str
    mch_id: NotRequired[str]
    timestamp: NotRequired[str]
    nonce_str: NotRequired[str]
    sign_type: NotRequired[str]
    sign: NotRequired[str]


class PayscoreDetailParameters(TypedDict):
    """What the page takes that shows an order, `wxpayScoreDetail`."""

    service_id: str
    out_order_no: str
    timestamp: str
    nonce_str: str
    sign_type: str
    sign: str
    mch_id: NotRequired[str]
    sp_mchid: NotRequired[str]
    sub_mchid: NotRequired[str]


class PayscoreEnableParameters(TypedDict):
    """What the page takes on which a user authorises, `wxpayScoreEnable`."""

    apply_permissions_token: str


class FrontEnd:
    """Makes the parameters of a merchant's front end, signed with the merchant's key.

        order = client.pay.transactions.jsapi(...)
        parameters = client.front_end.jsapi(appid="wx2421b1c4370ec43b", prepay_id=order.prepay_id)

    What it gives is plain data for JSON. H5 and Native need nothing: their answers have the URL to open.

    Args:
        mchid: The caller's merchant number.
        sign: Signs a message: RSA with SHA-256, as base64.
        clock: Unix time in seconds.
        nonce: Gives a random text.
    """

    def __init__(
        self,
        mchid: str,
        sign: Callable[[bytes], str],
        *,
        clock: Callable[[], float] = unix_time,
        nonce: Callable[[], str] = new_nonce,
    ) -> None:
        self._mchid = mchid
        self._sign = sign
        self._clock = clock
        self._nonce = nonce

    def jsapi(self, *, appid: str, prepay_id: str) -> JsapiParameters:
        """For `WeixinJSBridge.invoke("getBrandWCPayRequest", …)`, in an official account (JSAPI支付).

        Args:
            appid: The app ID whose open ID was given in the order; of a partner `sp_appid` or `sub_appid`.
            prepay_id: That of the order, valid for two hours.

        Raises:
            RequestError: One of them is no text, is empty, or has a line feed in it.
            SigningError: The merchant's own signer failed.
        """
        return {"appId": _text("appid", appid), **self._payment(appid, prepay_id)}

    def mini_program(self, *, appid: str, prepay_id: str) -> MiniProgramParameters:
        """For `wx.requestPayment`, in a mini program (小程序支付); arguments and errors as of `jsapi`."""
        return self._payment(appid, prepay_id)

    def app(self, *, appid: str, prepay_id: str, partnerid: str | None = None) -> AppParameters:
        """For `PayReq` of the OpenSDK, in an app (APP支付).

        Args:
            appid: The app's own app ID.
            prepay_id: That of the order, valid for two hours.
            partnerid: The merchant number of the order, where it is another one's than the caller's.

        Raises:
            RequestError: One of them is no text, is empty, or has a line feed in it.
            SigningError: The merchant's own signer failed.
        """
        timestamp, nonce = self._moment()
        return {
            "appId": _text("appid", appid),
            "partnerId": self._mchid if partnerid is None else _text("partnerid", partnerid),
            "prepayId": _prepay_id(prepay_id),
            "packageValue": "Sign=WXPay",
            "nonceStr": nonce,
            "timeStamp": timestamp,
            # The number alone: other than for JSAPI, there is no `prepay_id=` before it.
            "sign": self._signed(appid, timestamp, nonce, prepay_id),
        }

    def harmony(self, *, appid: str, prepay_id: str, partnerid: str | None = None) -> AppParameters:
        """For `PayReq` of the OpenSDK on HarmonyOS (鸿蒙支付), as of `app`."""
        return self.app(appid=appid, prepay_id=prepay_id, partnerid=partnerid)

    def med_ins(self, *, mix_trade_no: str, appid: str | None = None, prepay_id: str | None = None) -> MedInsParameters:
        """For `requestMedicalInsurancePay` (医保支付).

        Args:
            mix_trade_no: That of the order.
            appid: As of `jsapi`; not needed without `prepay_id`.
            prepay_id: That of the order, which has none where the insurance pays all of it.

        Raises:
            RequestError: One of them is no text, is empty or has a line feed in it; or only one of the last is given.
            SigningError: The merchant's own signer failed.
        """
        number = _text("mix_trade_no", mix_trade_no)
        if appid is None and prepay_id is None:
            return {"mixTradeNo": number}
        if appid is None or prepay_id is None:
            _refuse("prepay_id" if prepay_id is None else "appid", "expected appid and prepay_id, or neither")
        return {"mixTradeNo": number, **self.jsapi(appid=appid, prepay_id=prepay_id)}

    def transfer(
        self,
        *,
        appid: str,
        package_info: str,
        mchid: str | None = None,
        sub_mchid: str | None = None,
        sub_appid: str | None = None,
        openid: str | None = None,
    ) -> TransferParameters:
        """For `requestMerchantTransfer`, with which a user takes a transfer or authorises transfers (商家转账).

        Nothing of it is signed. In an app it is the query of `openBusinessView`: `urllib.parse.urlencode` makes it.

        Args:
            appid: The app ID of the transfer.
            package_info: That of the answer.
            mchid: The merchant number of the transfer, where it is another one's than the caller's.
            sub_mchid: The sub-merchant's number, of partners.
            sub_appid: The sub-merchant's app ID, of partners.
            openid: The user's open ID.

        Raises:
            RequestError: One of them is no text, is empty, or has a line feed in it.
        """
        parameters: TransferParameters = {
            "mchId": self._mchid if mchid is None else _text("mchid", mchid),
            "appId": _text("appid", appid),
            "package": _text("package_info", package_info),
        }
        if sub_mchid is not None:
            parameters["subMchId"] = _text("sub_mchid", sub_mchid)
        if sub_appid is not None:
            parameters["subAppId"] = _text("sub_appid", sub_appid)
        if openid is not None:
            parameters["openId"] = _text("openid", openid)
        return parameters

    def payscore_confirm(self, *, package: str, apiv2_key: str | None = None) -> PayscoreConfirmParameters:
        """For the page that confirms an order, business type `wxpayScoreUse` (支付分确认订单页).

        Args:
            package: That of the answer.
            apiv2_key: Gives the older, signed form, which merchants abroad need: the APIv2 key, not the APIv3 key.

        Raises:
            RequestError: One of them is not what it has to be.
        """
        if apiv2_key is None:
            return {"package": _text("package", package)}
        timestamp, nonce = self._moment()
        parameters: PayscoreConfirmParameters = {
            "mch_id": self._mchid,
            "package": _text("package", package),
            "timestamp": timestamp,
            "nonce_str": nonce,
            "sign_type": "HMAC-SHA256",
        }
        return {**parameters, "sign": _hmac("payscore_confirm", _texts(parameters), apiv2_key)}

    def payscore_detail(
        self, *, service_id: str, out_order_no: str, apiv2_key: str | None = None, sub_mchid: str | None = None
    ) -> PayscoreDetailParameters:
        """For the page that shows an order, business type `wxpayScoreDetail` (支付分订单详情页).

        Args:
            service_id: Number of the service.
            out_order_no: The merchant's number of the order.
            apiv2_key: The APIv2 key, with which this page's parameters are signed: not the APIv3 key.
            sub_mchid: The sub-merchant's number, of partners.

        Raises:
            RequestError: One of them is not what it has to be, or `apiv2_key` is missing.
        """
        timestamp, nonce = self._moment()
        parameters: PayscoreDetailParameters = {
            "service_id": _text("service_id", service_id),
            "out_order_no": _text("out_order_no", out_order_no),
            "timestamp": timestamp,
            "nonce_str": nonce,
            "sign_type": "HMAC-SHA256",
            "sign": "",
        }
        if sub_mchid is None:
            parameters["mch_id"] = self._mchid
        else:
            parameters["sp_mchid"], parameters["sub_mchid"] = self._mchid, _text("sub_mchid", sub_mchid)
        parameters["sign"] = _hmac("payscore_detail", _texts(parameters), apiv2_key)
        return parameters

    def payscore_enable(self, *, apply_permissions_token: str) -> PayscoreEnableParameters:
        """For the page on which a user authorises, business type `wxpayScoreEnable` (支付分开启授权页).

        Raises:
            RequestError: The token is no text, is empty, or has a line feed in it.
        """
        return {"apply_permissions_token": _text("apply_permissions_token", apply_permissions_token)}

    def _payment(self, appid: str, prepay_id: str) -> MiniProgramParameters:
        timestamp, nonce = self._moment()
        package = f"prepay_id={_prepay_id(prepay_id)}"
        return {
            "timeStamp": timestamp,
            "nonceStr": nonce,
            "package": package,
            "signType": "RSA",
            "paySign": self._signed(_text("appid", appid), timestamp, nonce, package),
        }

    def _moment(self) -> tuple[str, str]:
        return str(int(self._clock())), self._nonce()

    def _signed(self, *lines: str) -> str:
        return self._sign("".join(f"{line}\n" for line in lines).encode())


def _prepay_id(value: object) -> str:
    text = _text("prepay_id", value)
    if text.startswith("prepay_id="):
        _refuse("prepay_id", "expected the number alone, without `prepay_id=` before it")
    return text


def _text(name: str, value: object) -> str:
    if not isinstance(value, str) or not value or not value.isprintable():
        found = "another text" if isinstance(value, str) else type(value).__name__
        _refuse(name, f"expected a text of visible characters that is not empty, got {found}")
    return value


def _texts(parameters: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in parameters.items()}


def _hmac(method: str, parameters: Mapping[str, str], key: object) -> str:
    """The signature of parameters by the rules of APIv2.

    Args:
        method: What needs it.
        parameters: The parameters; those that are empty, and `sign`, are not signed.
        key: The APIv2 key.

    Raises:
        RequestError: There is no such key, or it cannot be one.
    """
    if key is None:
        _refuse(
            "apiv2_key",
            f"{method} is signed by HMAC-SHA256 with the APIv2 key, and none was given: 商户平台 → 账户中心 → API安全 "
            "→ APIv2密钥. It is another key than the APIv3 key",
        )
    if not isinstance(key, str) or len(key) != _APIV2_KEY or not key.isascii():
        _refuse("apiv2_key", f"expected a text of {_APIV2_KEY} ASCII characters")
    signed = sorted((name, value) for name, value in parameters.items() if value and name != "sign")
    message = "&".join(f"{name}={value}" for name, value in [*signed, ("key", key)])
    return hmac.new(key.encode(), message.encode(), hashlib.sha256).hexdigest().upper()


def _refuse(parameter: str, problem: str) -> NoReturn:
    raise RequestError(f"{parameter}: {problem}; nothing was signed", parameter=parameter)
