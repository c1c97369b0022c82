# Generated from spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Error codes of `common`."""

# fmt: off
from wxpay_client.schema import ErrorCode

INVALID_REQUEST = ErrorCode(400, "INVALID_REQUEST", "The request contradicts itself or the state of things, or lacks the Accept or User-Agent header.", "Read the gateway's own words; send values that belong together, with both headers.", "请求参数之间或与当前状态不符，或缺少 Accept、User-Agent 请求头", "请按网关的错误描述检查参数之间的对应关系以及请求头")
PARAM_ERROR = ErrorCode(400, "PARAM_ERROR", "A parameter is missing, malformed or too long.", "Correct the parameter.", "参数缺失、格式错误或超长", "请修正参数")
SIGN_ERROR = ErrorCode(401, "SIGN_ERROR", "The signature does not fit the request, the key or the serial number.", "Compare what was signed with what the gateway received; check that the private key belongs to `serial_no`.", "签名与请求、私钥或证书序列号不符", "请对比签名串与网关收到的内容，并确认私钥与 serial_no 对应")
NO_AUTH = ErrorCode(403, "NO_AUTH", "The merchant has no permission for this interface, or for this sub-merchant.", "Apply for the permission, or check that the sub-merchant belongs to the caller.", "商户无此接口权限，或与子商户无绑定关系", "请申请开通权限，或检查与子商户的绑定关系")
FREQUENCY_LIMITED = ErrorCode(429, "FREQUENCY_LIMITED", "More calls than this interface takes.", "Wait, then call again at a lower rate.", "调用频率超过限制", "请降低频率后重试")
RATELIMIT_EXCEEDED = ErrorCode(429, "RATELIMIT_EXCEEDED", "More calls than this interface takes.", "Wait, then call again at a lower rate.", "调用频率超过限制", "请降低频率后重试")
SYSTEM_ERROR = ErrorCode(500, "SYSTEM_ERROR", "An error within WeChat Pay.", "Retry the call, with the same parameters.", "微信支付系统异常", "请用相同参数重试")
