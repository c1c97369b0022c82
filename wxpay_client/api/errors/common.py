# Generated from spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `common`."""

# fmt: off
from wxpay_client.schema import ErrorCode

SIGN_ERROR = ErrorCode(401, "SIGN_ERROR", "The signature does not fit the request, the key or the serial number.", "Compare what was signed with what the gateway received; check that the private key belongs to `serial_no`.", "签名与请求、私钥或证书序列号不符", "请对比签名串与网关收到的内容，并确认私钥与 serial_no 对应")
